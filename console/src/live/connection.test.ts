import { expect, it } from 'vitest'
import { waitMs } from './connection.ts'

it('waits twice as long each time, up to fifteen seconds', () => {
  expect([0, 1, 2, 3].map((attempt) => waitMs(attempt, 0.5))).toEqual([500, 1_000, 2_000, 4_000])
  expect(waitMs(20, 0.5)).toBe(15_000)
})

it('spreads the clients of a restarted server by a quarter to each side', () => {
  expect(waitMs(1, 0)).toBe(750)
  expect(waitMs(1, 1)).toBe(1_250)
})
