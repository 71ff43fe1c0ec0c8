import { expect, it } from 'vitest'
import { code, read } from './support/files.ts'

const MOST_LINES = 150

/** Longer files, the most lines each may have, and why. They may shrink; whoever lengthens one splits it instead. */
const LONGER: Readonly<Record<string, number>> = {
  // tables of words and facts: one list each, nothing to split by responsibility
  'domain/gates/rules/draft-phrases.ts': 300,
  'domain/calendar/country-zones.ts': 260,
  'domain/gates/rules/human-requested.ts': 200,
  'domain/gates/rules/crime.ts': 180,
  'domain/money-words.ts': 160,
  // the order of the steps of one workflow, read from top to bottom
  'workflows/conversation.ts': 240,
  'workflows/deal/watch.ts': 200,
  // to be split
  'activities/turn/model-loop.ts': 280,
}

/** Between the aim and this a file is somebody's judgement; above it, it is several files. */
const TOLERATED = 215

const lines = (path: string) => read(path).split('\n').length - 1
const product = code.filter((path) => !/^(console\/dev|sandbox|bench|data)\//.test(path) && /\.(ts|tsx)$/.test(path))

it('has no file that should be several', () => {
  const long = product.filter((path) => lines(path) > (LONGER[path] ?? TOLERATED))
  expect(long.map((path) => `${path}: ${lines(path)}`)).toEqual([])
})

it('excuses no file that is short by now', () => {
  expect(Object.keys(LONGER).filter((path) => !product.includes(path) || lines(path) <= MOST_LINES)).toEqual([])
})

it('keeps nearly all files at a size one reads at a glance', () => {
  const longer = product.filter((path) => lines(path) > MOST_LINES)
  expect(longer.length / product.length).toBeLessThan(0.06)
})
