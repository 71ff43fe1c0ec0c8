import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { timeLimit } from './time-limit.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('ends with the time, and says that it was the time', () => {
  const limit = timeLimit(1_000, undefined)
  vi.advanceTimersByTime(999)
  expect(limit.signal.aborted).toBe(false)
  vi.advanceTimersByTime(1)
  expect([limit.signal.aborted, limit.isOver()]).toEqual([true, true])
})

it('ends with whoever asked, with their reason', () => {
  const asker = new AbortController()
  const limit = timeLimit(1_000, asker.signal)
  asker.abort('left')
  expect([limit.signal.reason, limit.isOver()]).toEqual(['left', false])
  expect(timeLimit(1_000, asker.signal).signal.aborted).toBe(true)
})

it('is over for good once it was ended', () => {
  const limit = timeLimit(1_000, undefined)
  limit.end()
  vi.advanceTimersByTime(5_000)
  expect(limit.signal.aborted).toBe(false)
})
