import { expect, it } from 'vitest'
import { hoursWords } from './opening-hours.ts'

it.each([
  [[1, 2, 3, 4, 5], 'Mon to Fri 09:00–17:00'],
  [[5, 1, 3], 'Mon, Wed, Fri 09:00–17:00'],
  [[6, 7], 'Sat, Sun 09:00–17:00'],
  [[6], 'Sat 09:00–17:00'],
  [[], 'closed'],
])('%j is %s', (days, words) => {
  expect(hoursWords({ days, from: '09:00', to: '17:00' })).toBe(words)
})
