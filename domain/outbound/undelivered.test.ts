import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { remediesFor, type Undelivered } from './undelivered.ts'

const HOUR_MS = 3_600_000
const answer: Undelivered = {
  retry: 'never',
  isByStaff: false,
  controller: 'ai',
  isBlocked: false,
  hasWrittenSince: false,
  sentAgoMs: 60_000,
}
const message = fc.record({
  retry: fc.constantFrom('never', 'later', 'address'),
  isByStaff: fc.boolean(),
  controller: fc.constantFrom('ai', 'staff'),
  isBlocked: fc.boolean(),
  hasWrittenSince: fc.boolean(),
  sentAgoMs: fc.nat(100 * HOUR_MS),
})
const nothing = { elsewhere: false, apology: false }

describe('what did not arrive', () => {
  it.each([
    ['never', { elsewhere: true, apology: true }],
    ['later', { elsewhere: true, apology: false }],
    ['address', { elsewhere: true, apology: false }],
  ] as const)('with "%s" for another try', (retry, remedies) => {
    expect(remediesFor({ ...answer, retry })).toEqual(remedies)
  })

  it.each([
    ['they wrote since', { hasWrittenSince: true }],
    ['they are blocked', { isBlocked: true }],
    ['a person writes now', { controller: 'staff' }],
    ['it is two days old', { sentAgoMs: 48 * HOUR_MS }],
  ] as const)('is left to people when %s', (_, change) => {
    expect(remediesFor({ ...answer, ...change })).toEqual(nothing)
  })

  it('of staff goes another way also while they write', () => {
    expect(remediesFor({ ...answer, controller: 'staff', isByStaff: true }).elsewhere).toBe(true)
  })

  it('is never apologised for where nothing else may be done', () => {
    fc.assert(
      fc.property(message, (one) => {
        const { elsewhere, apology } = remediesFor(one)
        return elsewhere || !apology
      }),
    )
  })
})
