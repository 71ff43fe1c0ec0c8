import { parseArgs } from 'node:util'
import type { Shape } from './floor/contract.ts'
import { type Floor, startFloor } from './floor/engine.ts'
import { measure, type Round } from './load/rounds.ts'
import { createReport } from './report/metric.ts'
import { median, percentile } from './report/statistics.ts'
import { type BenchStack, onStack } from './stack/start.ts'

const options = { rounds: { type: 'string', default: '3' }, count: { type: 'string', default: '200' } } as const

/** One measured stretch of floor turns; `isNew` starts a workflow for each. */
export function floorRound(
  stack: BenchStack,
  floor: Floor,
  { shape, isNew, inFlight, count }: { shape: Shape; isNew: boolean; inFlight: number; count: number },
): Promise<Round> {
  const lanes = Array.from({ length: inFlight }, () => floor.newConversation(shape))
  return measure({ ...stack.pids(), floorWorker: floor.pid }, count, inFlight, async (lane) => {
    const since = performance.now()
    const known = lanes[lane]
    await floor.turn(isNew || known === undefined ? floor.newConversation(shape) : known)
    return performance.now() - since
  })
}

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options })
  await onStack(async (stack) => {
    const floor = await startFloor(stack)
    try {
      await measureAll(stack, floor, Number(values.rounds), Number(values.count))
    } finally {
      await floor.stop()
    }
  })
}

const CASES = (['turn', 'bare'] as const).flatMap((shape) =>
  [10, 50].flatMap((inFlight) => [false, true].map((isNew) => ({ shape, inFlight, isNew }))),
)

async function measureAll(stack: BenchStack, floor: Floor, rounds: number, count: number): Promise<void> {
  const report = createReport('floor')
  await floorRound(stack, floor, { shape: 'turn', isNew: false, inFlight: 10, count })
  for (const each of CASES) {
    const measured: Round[] = []
    for (let round = 0; round < rounds; round++) measured.push(await floorRound(stack, floor, { ...each, count }))
    const name = `${each.shape}, ${each.isNew ? 'new' : 'existing'}, ${each.inFlight} in flight`
    report.add(name, median(measured.map(({ perSecond }) => perSecond)), 'signals/s')
    report.add(`${name}: others used`, median(measured.map(({ othersCores }) => othersCores)), 'cores')
  }
  const single = await floorRound(stack, floor, { shape: 'turn', isNew: false, inFlight: 1, count: 100 })
  report.add('turn, one at a time, p50', percentile(single.latencies, 0.5), 'ms')
  report.add('turn, one at a time, p99', percentile(single.latencies, 0.99), 'ms')
  report.print()
}
