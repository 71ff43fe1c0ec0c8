import { expect, it } from 'vitest'
import { type DueMessage, type StopReason, whyItWontLeave, whyStopped } from './scheduled.ts'

const due: DueMessage = {
  unlessTheyWrite: true,
  wroteSince: false,
  isBlocked: false,
  consentStates: { service: 'granted' },
  withinReplyWindow: true,
  form: 'text',
  now: new Date('2026-01-14T10:00:00Z'),
}

const CASES: ReadonlyArray<readonly [string, Partial<DueMessage>, StopReason | null]> = [
  ['leaves', {}, null],
  ['leaves to somebody nobody asked for consent', { consentStates: {} }, null],
  ['leaves as a template once free words are over', { withinReplyWindow: false, form: 'template' }, null],
  ['leaves although they wrote, where that was meant', { wroteSince: true, unlessTheyWrite: false }, null],
  ['stops when they wrote', { wroteSince: true }, 'they_wrote'],
  ['stops for somebody who is blocked', { isBlocked: true }, 'blocked'],
  ['stops after a STOP', { consentStates: { service: 'withdrawn' } }, 'no_consent'],
  ['stops once free words are over', { withinReplyWindow: false }, 'outside_reply_window'],
  [
    'stops after a STOP although it is a template',
    { consentStates: { service: 'withdrawn' }, form: 'template' },
    'no_consent',
  ],
]

it.each(CASES)('a message for later %s', (_, changes, expected) => {
  expect(whyStopped({ ...due, ...changes })).toBe(expected)
})

it('before its time only tells what somebody did, and what they forbade before that they wrote', () => {
  const planned = { unlessTheyWrite: true, wroteSince: true }
  const granted = { consentStates: {}, isBlocked: false }
  const stopped = { ...granted, consentStates: { service: 'withdrawn' } } as const
  expect(whyItWontLeave(planned, granted)).toBe('they_wrote')
  expect(whyItWontLeave(planned, stopped)).toBe('no_consent')
  expect(whyItWontLeave(planned, { ...granted, isBlocked: true })).toBe('blocked')
  expect(whyItWontLeave({ ...planned, unlessTheyWrite: false }, granted)).toBeNull()
})
