import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId, type UserId } from '../ids.ts'
import { type Colleague, climbingOrder } from './climb.ts'
import { nextEscalation } from './next.ts'
import type { EscalationTimings } from './timings.ts'

const user = (last: string) => asId<UserId>(`00000000-0000-4000-8000-00000000000${last}`)
const [ANN, BEN, OWNER] = [user('1'), user('2'), user('3')]
const OFFICE = { hours: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }], timeZone: 'UTC' }
const ALWAYS = { hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }], timeZone: 'UTC' }
const MINUTE = 60_000
const timings: EscalationTimings = {
  remindAfterMs: 15 * MINUTE,
  remindersEach: 1,
  longestMs: 60 * MINUTE,
  historyEvents: 1_000,
}
const at = (text: string) => new Date(`2026-11-${text}:00Z`)

describe('who is told', () => {
  const colleague = (id: UserId, role: Colleague['role'], day: string): Colleague => ({
    id,
    role,
    createdAt: at(`${day}T09:00`),
  })
  const team = [colleague(OWNER, 'owner', '01'), colleague(BEN, 'staff', '03'), colleague(ANN, 'staff', '02')]
  it('is staff in the order they joined, then the owner', () => {
    expect(climbingOrder(null, team)).toEqual([ANN, BEN, OWNER])
  })
  it('is whoever has the ticket first, and nobody twice', () => {
    expect(climbingOrder(BEN, team)).toEqual([BEN, ANN, OWNER])
    expect(climbingOrder(OWNER, team)).toEqual([OWNER, ANN, BEN])
  })
  it('is whom the owner named before the others, behind whoever has the ticket', () => {
    expect(climbingOrder(null, team, [OWNER, BEN])).toEqual([OWNER, BEN, ANN])
    expect(climbingOrder(ANN, team, [OWNER, user('9')])).toEqual([ANN, OWNER, BEN])
  })
  it('is nobody who only watches or has left', () => {
    expect(climbingOrder(user('4'), [...team, colleague(user('5'), 'viewer', '01')])).toEqual([ANN, BEN, OWNER])
  })
})

describe('an escalation', () => {
  const order = [ANN, BEN, OWNER]
  const next = (step: number, reminders: number, notified: string | null, now: string, calendar = OFFICE) =>
    nextEscalation(
      { step, reminders, notifiedAt: notified === null ? null : at(notified) },
      order,
      calendar,
      timings,
      at(now),
    )

  it('tells the first person at once, also at night', () => {
    expect(next(0, 0, null, '20T23:00')).toEqual({ kind: 'notify', step: 0, userId: ANN })
  })
  it('waits, reminds, waits, climbs', () => {
    expect(next(0, 0, '20T10:00', '20T10:14')).toEqual({ kind: 'rest', until: at('20T10:15') })
    expect(next(0, 0, '20T10:00', '20T10:15')).toEqual({ kind: 'remind' })
    expect(next(0, 1, '20T10:15', '20T10:29')).toEqual({ kind: 'rest', until: at('20T10:30') })
    expect(next(0, 1, '20T10:15', '20T10:30')).toEqual({ kind: 'notify', step: 1, userId: BEN })
  })
  it('waits through the weekend', () => {
    expect(next(0, 0, '20T16:55', '21T12:00')).toEqual({ kind: 'rest', until: at('23T09:10') })
  })
  it('keeps reminding whoever is last, ever less often', () => {
    const waits = [0, 1, 2, 3, 4].map((reminders) => {
      const step = next(2, reminders, '20T10:00', '20T10:01')
      return step.kind === 'rest' ? ((step.until?.getTime() ?? 0) - at('20T10:00').getTime()) / MINUTE : null
    })
    expect(waits).toEqual([15, 30, 60, 60, 60])
  })
  it('rests for good where the business never opens', () => {
    expect(next(0, 0, '20T10:00', '25T10:00', { hours: [], timeZone: 'UTC' })).toEqual({ kind: 'rest', until: null })
  })

  it('reaches everybody, one after the other, and never goes back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 3 }), (people, remindersEach) => {
        const names = Array.from({ length: people }, (_, place) => user(String(place)))
        let clock = { step: 0, reminders: 0, notifiedAt: null as Date | null }
        let now = at('20T10:00')
        const told: (UserId | null)[] = []
        for (let turn = 0; turn < people * (remindersEach + 2) * 2; turn++) {
          const done = nextEscalation(clock, names, ALWAYS, { ...timings, remindersEach }, now)
          if (done.kind === 'rest') now = done.until ?? now
          else if (done.kind === 'remind') clock = { ...clock, reminders: clock.reminders + 1, notifiedAt: now }
          else {
            told.push(done.userId)
            clock = { step: done.step, reminders: 0, notifiedAt: now }
          }
        }
        expect(told).toEqual(names)
      }),
    )
  })
})
