import { expect, it } from 'vitest'
import { hoursProblem } from './opening-hours.ts'

const line = { days: [1], from: '09:00', to: '17:00' }
it.each([
  [{ timeZone: 'Europe/Dublin', hours: [line] }, null],
  [{ timeZone: 'Europe/Dublin', hours: [] }, null],
  [{ timeZone: 'Mars/Olympus', hours: [line] }, 'Choose a time zone as Europe/Dublin.'],
  [{ timeZone: 'UTC', hours: [{ ...line, days: [] }] }, 'Choose at least one day in each line, or remove the line.'],
  [{ timeZone: 'UTC', hours: [{ ...line, to: '25:00' }] }, 'Write times as 09:00.'],
  [{ timeZone: 'UTC', hours: [{ ...line, to: '08:00' }] }, 'It closes at 08:00, before it opens at 09:00.'],
])('of %j the trouble is %s', (given, problem) => {
  expect(hoursProblem(given)).toBe(problem)
})
