import { parseArgs } from 'node:util'
import { type Floor, startFloor } from './floor/engine.ts'
import { floorRound } from './floor.ts'
import { within } from './load/closed-loop.ts'
import { followSends, type SendFollower } from './load/journal.ts'
import { measure, type Round } from './load/rounds.ts'
import { createTwilioSender, newNumber, newQuestion, newSid } from './load/webhook.ts'
import { atLeast, atMost, createReport, type Report } from './report/metric.ts'
import { median, percentile } from './report/statistics.ts'
import { postJson } from './stack/http.ts'
import { type BenchStack, onStack } from './stack/start.ts'

const LIMIT_MS = 60_000
/** Fewer, and the last stragglers would be most of what is measured. */
const LEAST_A_LANE = 6
const options = { rounds: { type: 'string', default: '3' }, count: { type: 'string', default: '150' } } as const
const CASES = [10, 50].flatMap((inFlight) => [false, true].map((isNew) => ({ inFlight, isNew })))

interface Product {
  readonly stack: BenchStack
  readonly floor: Floor
  readonly sends: SendFollower
  readonly deliver: ReturnType<typeof createTwilioSender>
  readonly acks: number[]
}

/** One message in, its answer at the provider; milliseconds between the two. */
async function ask({ deliver, sends, acks }: Product, from: string): Promise<number> {
  const answered = sends.next(from)
  const [since, sinceMs] = [performance.now(), performance.timeOrigin + performance.now()]
  const status = await deliver({ from, text: newQuestion(), sid: newSid() })
  acks.push(performance.now() - since)
  if (status !== 200) throw new Error(`a webhook was answered ${status}`)
  return (await within(LIMIT_MS, `an answer to ${from}`, answered)).atMs - sinceMs
}

async function productRound(
  product: Product,
  { isNew, inFlight, count }: { isNew: boolean; inFlight: number; count: number },
): Promise<Round> {
  const lanes = Array.from({ length: inFlight }, newNumber)
  if (!isNew) await Promise.all(lanes.map((number) => ask(product, number)))
  product.acks.length = 0
  return measure(product.stack.pids(), count, inFlight, (lane) =>
    ask(product, isNew ? newNumber() : (lanes[lane] ?? newNumber())),
  )
}

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options })
  await onStack(async (stack) => {
    await postJson(`${stack.addresses.sandbox}/model`, { latencyMs: 0, mode: 'scripted' })
    const floor = await startFloor(stack)
    const sends = followSends(stack.addresses.sandbox, 12)
    try {
      const product = { stack, floor, sends, deliver: createTwilioSender(stack), acks: [] }
      await measureAll(product, Number(values.rounds), Number(values.count))
    } finally {
      await sends.stop()
      await floor.stop()
    }
  })
}

async function measureAll(product: Product, rounds: number, count: number): Promise<void> {
  const report = createReport('replies')
  await productRound(product, { isNew: false, inFlight: 10, count: 100 })
  await floorRound(product.stack, product.floor, { shape: 'turn', isNew: false, inFlight: 10, count: 100 })
  for (const each of CASES)
    await compare(product, report, { ...each, count: Math.max(count, LEAST_A_LANE * each.inFlight) }, rounds)
  const single = await productRound(product, { isNew: false, inFlight: 1, count: 100 })
  report.add('latency, one at a time, p50', percentile(single.latencies, 0.5), 'ms', atMost(120))
  report.add('latency, one at a time, p99', percentile(single.latencies, 0.99), 'ms', atMost(300))
  report.add('latency, one at a time: others used', single.othersCores, 'cores')
  report.print()
}

/** Product and floor in turn, so that both meet the same machine. */
async function compare(
  product: Product,
  report: Report,
  each: { isNew: boolean; inFlight: number; count: number },
  rounds: number,
): Promise<void> {
  const [ours, floors, acks]: [Round[], Round[], number[]] = [[], [], []]
  for (let round = 0; round < rounds; round++) {
    floors.push(await floorRound(product.stack, product.floor, { ...each, shape: 'turn' }))
    ours.push(await productRound(product, each))
    acks.push(...product.acks)
  }
  const name = `${each.isNew ? 'new' : 'existing'}, ${each.inFlight} in flight`
  console.log(`measured: ${name}`)
  const rate = (measured: readonly Round[]) => median(measured.map(({ perSecond }) => perSecond))
  const isMain = !each.isNew && each.inFlight === 10
  report.add(`${name}: replies`, rate(ours), 'replies/s', isMain ? atLeast(15) : null)
  report.add(`${name}: floor`, rate(floors), 'signals/s')
  report.add(`${name}: ratio to floor`, rate(ours) / rate(floors), '', atLeast(0.6))
  report.add(
    `${name}: latency p50`,
    percentile(
      ours.flatMap(({ latencies }) => latencies),
      0.5,
    ),
    'ms',
  )
  report.add(`${name}: acknowledged p50`, percentile(acks, 0.5), 'ms')
  report.add(`${name}: acknowledged p99`, percentile(acks, 0.99), 'ms', each.inFlight === 10 ? atMost(50) : null)
  for (const process of Object.keys(ours[0]?.cpuMs ?? {}))
    report.add(`${name}: CPU of ${process}`, median(ours.map(({ cpuMs }) => cpuMs[process] ?? 0)), 'ms/reply')
  report.add(`${name}: others used`, median(ours.map(({ othersCores }) => othersCores)), 'cores')
}
