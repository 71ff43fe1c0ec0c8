import { setTimeout as sleep } from 'node:timers/promises'
import { between, shuffled } from '../load/random.ts'
import type { BenchStack } from '../stack/start.ts'

export const VICTIMS = ['api', 'worker', 'temporal', 'postgres', 'sandbox'] as const
export type Victim = (typeof VICTIMS)[number]

const UP_WITHIN_MS = 60_000

/** Kills at random moments until everybody had their share; a process that is down is waited for. */
export async function killAround(
  stack: BenchStack,
  {
    kills,
    meanPauseMs,
    random,
    onKill,
  }: { kills: number; meanPauseMs: number; random: () => number; onKill: (victim: Victim) => void },
): Promise<void> {
  const order = shuffled(
    Array.from({ length: kills }, (_, index) => VICTIMS[index % VICTIMS.length] ?? 'worker'),
    random,
  )
  for (const victim of order) {
    await sleep(between(random, 0, 2 * meanPauseMs))
    await untilThere(stack, victim)
    onKill(victim)
    await stack.kill(victim)
  }
}

async function untilThere(stack: BenchStack, victim: Victim): Promise<void> {
  const endsAt = Date.now() + UP_WITHIN_MS
  while (stack.pids()[victim] === undefined) {
    if (Date.now() > endsAt) throw new Error(`${victim} did not come back within ${UP_WITHIN_MS} ms`)
    await sleep(20)
  }
}
