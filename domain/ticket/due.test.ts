import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type TicketClock, timersOf } from './due.ts'
import { SLA_STATES } from './sla.ts'
import { TICKET_STATUSES } from './ticket.ts'

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 20, 9, minutes))
const HOUR = 3_600_000

const fresh: TicketClock = {
  status: 'open',
  slaState: 'running',
  firstResponseDueAt: at(15),
  firstResponseAt: null,
  resolutionDueAt: at(240),
  snoozedUntil: null,
  answeredAt: null,
}
const kinds = (change: Partial<TicketClock>) => timersOf({ ...fresh, ...change }, HOUR).map(({ kind }) => kind)

describe('what runs by itself for a ticket', () => {
  it.each<[string, Partial<TicketClock>, readonly string[]]>([
    ['that is new: both deadlines', {}, ['first_response', 'resolution']],
    ['that was answered and replied to: the solution', { firstResponseAt: at(5) }, ['resolution']],
    ['that missed its first answer: the solution', { slaState: 'first_response_missed' }, ['resolution']],
    ['that missed both: nothing more', { slaState: 'resolution_missed' }, []],
    ['of a business that never opens: nothing', { firstResponseDueAt: null, resolutionDueAt: null }, []],
    ['that waits for the customer: its end', { status: 'pending', answeredAt: at(5) }, ['auto_close']],
    ['that waits for words nobody wrote: nothing', { status: 'pending' }, []],
    ['that is put aside: its return', { status: 'snoozed', snoozedUntil: at(90) }, ['wake']],
    ['that is done: nothing', { status: 'resolved' }, []],
  ])('%s', (_, change, expected) => {
    expect(kinds(change)).toEqual(expected)
  })

  it('ends so long after our last answer', () => {
    expect(timersOf({ ...fresh, status: 'pending', answeredAt: at(5) }, HOUR)).toEqual([
      { kind: 'auto_close', at: at(65) },
    ])
  })

  it('is in the order of time, and never counts against us while it is not ours to answer', () => {
    const moment = fc.option(fc.date({ min: at(0), max: at(10_000), noInvalidDate: true }), { nil: null })
    const clock = fc.record<TicketClock>({
      status: fc.constantFrom(...TICKET_STATUSES),
      slaState: fc.constantFrom(...SLA_STATES),
      firstResponseDueAt: moment,
      firstResponseAt: moment,
      resolutionDueAt: moment,
      snoozedUntil: moment,
      answeredAt: moment,
    })
    fc.assert(
      fc.property(clock, (ticket) => {
        const timers = timersOf(ticket, HOUR)
        const times = timers.map((timer) => timer.at.getTime())
        expect(times).toEqual(times.toSorted((left, right) => left - right))
        if (ticket.status !== 'open')
          expect(timers.every(({ kind }) => kind === 'wake' || kind === 'auto_close')).toBe(true)
        expect(ticket.status === 'resolved' && timers.length > 0).toBe(false)
      }),
    )
  })
})
