// Fails when: a check of the dispatch is gone (domain/outbound/may-leave.ts); mutations.test.ts takes every rule away.
import { expect, it } from 'vitest'
import { memoryRecords } from './memory-records.ts'
import { run } from './run.ts'

const RUNS = 15_000
const MOST_SHOWN = 3

it(`${RUNS} random interleavings of customer, machine, provider and staff keep every promise`, async () => {
  const broken = []
  for (let seed = 1; seed <= RUNS; seed++) {
    const outcome = await run(seed, () => memoryRecords())
    if (outcome.violations.length > 0) broken.push(outcome)
  }
  const shown = broken
    .toSorted((left, right) => left.trace.length - right.trace.length)
    .slice(0, MOST_SHOWN)
    .map(({ seed, violations, trace }) => [`seed ${seed}`, ...violations, ...trace].join('\n'))
  expect(
    broken.map(({ seed, violations }) => `${seed}: ${violations[0]}`),
    shown.join('\n\n'),
  ).toEqual([])
}, 300_000)
