import { expect, it } from 'vitest'
import { FURTHEST_MS, momentFault } from './chosen-moment.ts'

const now = new Date('2026-03-01T10:00:00Z')
const after = (ms: number) => momentFault(new Date(now.getTime() + ms), now)

it('a chosen moment lies ahead, and within a year', () => {
  expect([after(-1), after(0)]).toEqual(['time_passed', 'time_passed'])
  expect([after(1), after(FURTHEST_MS)]).toEqual([null, null])
  expect(after(FURTHEST_MS + 1)).toBe('too_far')
  expect(momentFault(new Date('9999-12-31T23:59:59Z'), now)).toBe('too_far')
})

it('the same day of next year can always be chosen', () => {
  expect(momentFault(new Date('2028-02-29T10:00:00Z'), new Date('2027-02-28T10:00:00Z'))).toBeNull()
})
