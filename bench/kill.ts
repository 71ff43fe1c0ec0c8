import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { countOpen, readCoverage } from './kill/coverage.ts'
import { startCrowd, type Written } from './kill/customers.ts'
import type { Coverage } from './kill/judge.ts'
import { killAround, VICTIMS, type Victim } from './kill/killing.ts'
import { followSends } from './load/journal.ts'
import { createRandom } from './load/random.ts'
import { atLeast, atMost, createReport } from './report/metric.ts'
import { changeSettings } from './stack/settings.ts'
import { type BenchStack, onStack } from './stack/start.ts'

const options = {
  kills: { type: 'string', default: '200' },
  'pause-ms': { type: 'string', default: '3000' },
  seed: { type: 'string', default: '1' },
  patient: { type: 'string', default: '20' },
  impatient: { type: 'string', default: '6' },
  // Five minutes in production: with a kill every few seconds nothing would ever be sent.
  'breaker-ms': { type: 'string', default: '1000' },
} as const

/** Long enough for leases, listings and pauses that were under way at the last kill. */
const DRAIN_MS = 240_000
const SHOWN = 20

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options })
  const random = createRandom(Number(values.seed))
  const crowd = { patient: Number(values.patient), impatient: Number(values.impatient), random }
  await onStack(async (stack) => {
    // How long a provider that failed a few times is left alone.
    await changeSettings(stack, 'sending', { closedMs: Number(values['breaker-ms']) })
    const killed = new Map<Victim, number>(VICTIMS.map((victim) => [victim, 0]))
    const written = await whileWriting(stack, crowd, () =>
      killAround(stack, {
        kills: Number(values.kills),
        meanPauseMs: Number(values['pause-ms']),
        random,
        onKill: (victim) => void killed.set(victim, (killed.get(victim) ?? 0) + 1),
      }),
    )
    tell('kills', await drained(stack, written), killed)
    const more = await whileWriting(stack, crowd, () => withoutTemporalFile(stack))
    tell('temporal file deleted', await drained(stack, [...written, ...more]), new Map([['temporal', 1]]))
  })
}

async function whileWriting(
  stack: BenchStack,
  crowd: Parameters<typeof startCrowd>[2],
  disturb: () => Promise<void>,
): Promise<readonly Written[]> {
  const sends = followSends(stack.addresses.sandbox, 100)
  const writing = startCrowd(stack, sends, crowd)
  await disturb()
  await writing.stop()
  await sends.stop()
  return writing.written
}

/** The engine forgets everything it ever knew; Postgres still knows what is to be done. */
async function withoutTemporalFile(stack: BenchStack): Promise<void> {
  await sleep(8_000)
  for (const name of readdirSync(stack.dataDir)) if (name.startsWith('temporal.db')) rmSync(join(stack.dataDir, name))
  await stack.kill('temporal')
  await sleep(20_000)
}

/** Waits until nothing is open any more, or until it is clear that something stays open. */
async function drained(stack: BenchStack, written: readonly Written[]): Promise<Coverage & { drainMs: number }> {
  await stack.untilReady()
  const since = performance.now()
  while (performance.now() - since < DRAIN_MS && (await countOpen(stack)) > 0) await sleep(500)
  const drainMs = performance.now() - since
  return { ...(await readCoverage(stack, written)), drainMs }
}

function tell(part: string, coverage: Coverage & { drainMs: number }, killed: ReadonlyMap<string, number>): void {
  const report = createReport('kill')
  const count = (kind: string) => coverage.findings.filter((finding) => finding.kind === kind).length
  for (const [victim, times] of killed) report.add(`${part}: kills of ${victim}`, times, '')
  report.add(`${part}: acknowledged`, coverage.acknowledged, 'messages', atLeast(1))
  report.add(`${part}: stored`, coverage.stored, 'messages')
  report.add(`${part}: covered by exactly one answer`, coverage.covered, 'messages', atLeast(coverage.stored))
  report.add(`${part}: acknowledged but not stored`, count('not_stored'), 'messages', atMost(0))
  report.add(`${part}: uncovered`, count('uncovered'), 'messages', atMost(0))
  report.add(`${part}: doubled`, count('doubled') + count('unexplained_send'), 'sends', atMost(0))
  report.add(`${part}: sends in the provider's journal`, coverage.sends, 'sends')
  report.add(`${part}: of them fallbacks`, coverage.fallbacks, 'sends')
  report.add(`${part}: undecided`, coverage.undecided, 'sends', atMost(0))
  report.add(`${part}: drained after`, coverage.drainMs / 1_000, 's')
  report.print()
  for (const finding of coverage.findings.slice(0, SHOWN)) console.log(JSON.stringify(finding))
  if (coverage.findings.length > 0) process.exitCode = 1
}
