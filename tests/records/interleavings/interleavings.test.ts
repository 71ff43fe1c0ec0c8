// Fails when: the checks of the controller are gone (domain/outbound/may-leave.ts, services/conversation/take-over.ts).
import { expect, it } from 'vitest'
import { machineEnvironment } from '../../../config/machine.ts'
import { ALL_RULES, type Run, run } from '../../model/run.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { postgresRecords } from './postgres-records.ts'
import { watchedDatabase } from './watch.ts'

const RUNS = Number(machineEnvironment()['STEWARD_FUZZ_RUNS'] ?? 500)
const LANES = 4
const MOST_SHOWN = 3

/** Each lane is a business of its own; its runs follow one another, each with a new customer. */
async function lane(business: Business, seeds: readonly number[]): Promise<Run[]> {
  const runs: Run[] = []
  for (const seed of seeds)
    runs.push(await run(seed, () => postgresRecords(business), ALL_RULES, { atOnce: seed % 2 === 0 ? 1 : 3 }))
  return runs
}

it(`${RUNS} random interleavings over real records lose nothing, repeat nothing and respect takeover and STOP`, async () => {
  const database = await watchedDatabase()
  const lanes = await Promise.all(
    Array.from({ length: LANES }, async (_, index) =>
      lane(
        await openBusiness({}, database),
        Array.from({ length: RUNS }, (_unused, seed) => seed + 1).filter((seed) => seed % LANES === index),
      ),
    ),
  )
  const broken = lanes.flat().filter(({ violations }) => violations.length > 0)
  const shown = broken
    .slice(0, MOST_SHOWN)
    .map(({ seed, violations, trace }) => [`seed ${seed}`, ...violations, ...trace].join('\n'))
  expect(
    broken.map(({ seed, violations }) => `${seed}: ${violations[0]}`),
    shown.join('\n\n'),
  ).toEqual([])
}, 300_000)
