import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { closedLoop, within } from './load/closed-loop.ts'
import { followSends } from './load/journal.ts'
import { createTwilioSender, newNumber, newQuestion, newSid } from './load/webhook.ts'
import { atMost, createReport, type Report } from './report/metric.ts'
import { memoryOf } from './stack/processes.ts'
import { type BenchStack, onStack } from './stack/start.ts'

const options = {
  conversations: { type: 'string', default: '1000' },
  'settle-ms': { type: 'string', default: '15000' },
} as const
const IN_FLIGHT = 8
const LIMIT_MS = 120_000

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options })
  const conversations = Number(values.conversations)
  await onStack(async (stack) => {
    const report = createReport('memory')
    await sleep(Number(values['settle-ms']))
    const idle = note(stack, report, 'idle', 1_200)
    await talk(stack, conversations)
    await sleep(Number(values['settle-ms']))
    const after = note(stack, report, `after ${conversations} conversations`, 1_500)
    report.add('worker, per cached conversation', (after - idle) / conversations, 'MiB', atMost(0.2))
    report.print()
  })
}

/** Adds every process and the sum, which is held against the bar; returns the worker's own. */
function note(stack: BenchStack, report: Report, when: string, barMb: number): number {
  const measured = Object.entries(stack.pids()).map(([name, pid]) => ({ name, ...memoryOf(pid) }))
  for (const { name, pssMb, rssMb } of measured) {
    report.add(`${when}: ${name}, PSS`, pssMb, 'MiB')
    report.add(`${when}: ${name}, RSS`, rssMb, 'MiB')
  }
  const sum = measured.reduce((total, { pssMb }) => total + pssMb, 0)
  report.add(`${when}: whole stack, PSS`, sum, 'MiB', atMost(barMb))
  return measured.find(({ name }) => name === 'worker')?.pssMb ?? 0
}

async function talk(stack: BenchStack, conversations: number): Promise<void> {
  const sends = followSends(stack.addresses.sandbox, 20)
  const deliver = createTwilioSender(stack)
  try {
    await closedLoop(conversations, IN_FLIGHT, async () => {
      const from = newNumber()
      const answered = sends.next(from)
      await deliver({ from, text: newQuestion(), sid: newSid() })
      await within(LIMIT_MS, `an answer to ${from}`, answered)
    })
  } finally {
    await sends.stop()
  }
}
