import { describe, expect, it } from 'vitest'
import { slaShare, slaWords, tomorrowMorning } from './ticket-words.ts'

const now = Date.parse('2026-11-20T10:00:00Z')

describe('a deadline', () => {
  it.each([
    ['2026-11-20T13:05:00Z', false, 'moving', '3 h 5 min', 'First answer due in 3 h 5 min'],
    ['2026-11-20T10:20:00Z', false, 'waiting', '20 min', 'First answer due in 20 min'],
    ['2026-11-20T10:00:00Z', false, 'broken', 'Late', 'First answer is late'],
    ['2026-11-20T13:00:00Z', true, 'broken', 'Late', 'First answer is late'],
  ])('at %s, missed %s, is %s: %s', (dueAt, isMissed, tone, brief, full) => {
    expect(slaWords({ kind: 'first_response', since: '2026-11-20T08:00:00Z', dueAt, isMissed }, now)).toEqual({
      tone,
      brief,
      full,
    })
  })
})

it('tomorrow morning is nine o’clock of the next day', () => {
  const at = new Date(tomorrowMorning(now))
  expect([at.getHours(), at.getMinutes(), at.getDate()]).toEqual([9, 0, new Date(now + 86_400_000).getDate()])
})

it.each([
  ['2026-11-20T08:00:00Z', 1],
  ['2026-11-20T09:00:00Z', 0.5],
  ['2026-11-20T10:00:00Z', 0],
  ['2026-11-20T11:00:00Z', 0],
])('at %s of two hours from eight, %d of the time is left', (at, share) => {
  const sla = { kind: 'resolution', since: '2026-11-20T08:00:00Z', dueAt: '2026-11-20T10:00:00Z' } as const
  expect(slaShare({ ...sla, isMissed: false }, Date.parse(at))).toBe(share)
})
