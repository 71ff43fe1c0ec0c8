import { expect, it } from 'vitest'
import { repeatsItself } from './repeats.ts'

const HOUR_MS = 3_600_000
const written = (texts: readonly string[], everyMs = HOUR_MS) =>
  texts.map((text, ago) => ({ text, at: new Date(Date.UTC(2026, 10, 21) - ago * everyMs) }))

const receipt = (number: number) => `We have received your mail (ticket ${number}) and answer within 2 days.`
const times = <One>(count: number, one: (index: number) => One) =>
  Array.from({ length: count }, (_, index) => one(index))

it('sees a machine that answers each of our answers, also one that counts', () => {
  expect(repeatsItself(written(times(4, () => receipt(1))))).toBe(true)
  expect(repeatsItself(written(times(8, receipt)))).toBe(true)
})

it('lets anybody ask the same every month', () => {
  expect(
    repeatsItself(
      written(
        times(4, () => 'Is my order ready to be fetched?'),
        30 * 24 * HOUR_MS,
      ),
    ),
  ).toBe(false)
})

it.each([
  ['three of the same', times(3, () => receipt(1))],
  ['one size after the other', [38, 40, 42, 44].map((size) => `Do you have the green jacket in size ${size}?`)],
  ['something else between', [receipt(1), receipt(1), 'And do you deliver to Galway?', receipt(1), receipt(1)]],
  ['short answers', ['yes', 'yes', 'Yes!', 'yes']],
  ['nothing', ['', '', '', '']],
])('%s is none', (_, texts) => {
  expect(repeatsItself(written(texts))).toBe(false)
})
