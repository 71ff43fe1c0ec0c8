import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { type Floor, startFloor } from './floor/engine.ts'
import { floorRound } from './floor.ts'
import { withoutIndex } from './growth/plans.ts'
import { createSeeder } from './growth/seed.ts'
import { type Statement, statementsOf } from './growth/statements.ts'
import { within } from './load/closed-loop.ts'
import { followSends, type SendFollower } from './load/journal.ts'
import { createTwilioSender, newNumber, newQuestion, newSid } from './load/webhook.ts'
import { atMost, createReport } from './report/metric.ts'
import { median } from './report/statistics.ts'
import { type BenchStack, onStack } from './stack/start.ts'

const options = { asks: { type: 'string', default: '40' } } as const
const LEVELS = [
  { conversations: 1, messages: 1 },
  { conversations: 100, messages: 1_000 },
  { conversations: 1_000, messages: 10_000 },
  { conversations: 10_000, messages: 100_000 },
]
/** As they name their connections. */
const PROCESSES = ['steward-api', 'steward-worker']
const LIMIT_MS = 60_000
/** Until delivery reports, audit chain and sweeper had their turn, too. */
const AFTERMATH_MS = 5_000

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options })
  await onStack(async (stack) => {
    const floor = await startFloor(stack)
    const sends = followSends(stack.addresses.sandbox, 8)
    try {
      await measureLevels(stack, floor, sends, Number(values.asks))
    } finally {
      await sends.stop()
      await floor.stop()
    }
  })
}

async function measureLevels(stack: BenchStack, floor: Floor, sends: SendFollower, asks: number): Promise<void> {
  const report = createReport('growth')
  const seed = createSeeder(stack)
  const person = newNumber()
  await latencies(stack, sends, newNumber(), asks)
  const measured: { ours: number; floor: number }[] = []
  for (const level of LEVELS) {
    await seed(level)
    const ours = median(await latencies(stack, sends, person, asks))
    const single = await floorRound(stack, floor, { shape: 'turn', isNew: false, inFlight: 1, count: asks })
    measured.push({ ours, floor: median(single.latencies) })
    const name = `${level.conversations} conversations, ${level.messages} messages`
    report.add(`${name}: latency p50`, ours, 'ms')
    report.add(`${name}: floor p50`, median(single.latencies), 'ms')
  }
  const [first, last] = [measured[0], measured.at(-1)]
  report.add('latency p50, largest to smallest', (last?.ours ?? 0) / (first?.ours ?? 1), '', atMost(1.3))
  report.add('floor p50, largest to smallest', (last?.floor ?? 0) / (first?.floor ?? 1), '')
  const turns = 10
  const statements = await statementsOf(stack, async () => {
    for (let turn = 0; turn < turns; turn++) await latencies(stack, sends, person, 1)
    await sleep(AFTERMATH_MS)
  })
  for (const application of PROCESSES) tellStatements(report, statements, application, turns)
  const { explained, slow } = await withoutIndex(
    stack,
    statements.filter(({ application }) => PROCESSES.includes(application)),
  )
  report.add('statements explained', explained, '')
  report.add('of them read a big table from end to end', slow.length, '', atMost(0))
  report.print()
  for (const each of slow) console.log(JSON.stringify(each))
  console.table(byName(statements, turns))
}

async function latencies(stack: BenchStack, sends: SendFollower, from: string, asks: number): Promise<number[]> {
  const deliver = createTwilioSender(stack)
  const taken: number[] = []
  for (let ask = 0; ask < asks; ask++) {
    const answered = sends.next(from)
    const sinceMs = performance.timeOrigin + performance.now()
    await deliver({ from, text: newQuestion(), sid: newSid() })
    taken.push((await within(LIMIT_MS, `an answer to ${from}`, answered)).atMs - sinceMs)
  }
  return taken
}

function tellStatements(
  report: ReturnType<typeof createReport>,
  statements: readonly Statement[],
  application: string,
  turns: number,
): void {
  const own = statements.filter((statement) => statement.application === application)
  report.add(`${application}: statements a turn`, own.length / turns, '')
  report.add(`${application}: time in Postgres a turn`, own.reduce((sum, { ms }) => sum + ms, 0) / turns, 'ms')
}

function byName(statements: readonly Statement[], turns: number): object[] {
  return [
    ...Map.groupBy(
      statements,
      ({ application, name, text }) => `${application} ${name === 'statement' ? text.slice(0, 30) : name}`,
    ),
  ]
    .map(([name, each]) => ({
      name,
      aTurn: each.length / turns,
      msATurn: Number((each.reduce((sum, { ms }) => sum + ms, 0) / turns).toFixed(2)),
    }))
    .toSorted((left, right) => right.msATurn - left.msATurn)
}
