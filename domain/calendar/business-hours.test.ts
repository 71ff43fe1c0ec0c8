import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { addBusinessTime, type BusinessCalendar, isOpen, nextOpening } from './business-hours.ts'

const HOUR = 3_600_000
const WEEKDAYS: BusinessCalendar = {
  hours: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }],
  timeZone: 'Europe/Berlin',
}
const NIGHTS: BusinessCalendar = { hours: [{ days: [5, 6], from: '20:00', to: '02:00' }], timeZone: 'America/New_York' }
const NEVER: BusinessCalendar = { hours: [], timeZone: 'UTC' }
const at = (text: string): Date => new Date(text)

describe('business hours', () => {
  it.each([
    ['2026-11-23T08:00:00Z', true],
    ['2026-11-23T07:59:59Z', false],
    ['2026-11-23T16:00:00Z', false],
    ['2026-11-22T12:00:00Z', false],
    ['2026-07-01T07:00:00Z', true],
  ])('in Berlin at %s: open %s', (now, open) => {
    expect(isOpen(WEEKDAYS, at(now))).toBe(open)
  })

  it('may go past midnight', () => {
    expect(isOpen(NIGHTS, at('2026-11-22T06:30:00Z'))).toBe(true)
    expect(isOpen(NIGHTS, at('2026-11-22T07:00:00Z'))).toBe(false)
  })

  it('count once where they overlap, however long they go on', () => {
    const twice: BusinessCalendar = {
      hours: [
        { days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' },
        { days: [1, 2, 3, 4, 5, 6, 7], from: '20:00', to: '04:00' },
      ],
      timeZone: 'UTC',
    }
    const from = at('2026-11-20T10:00:00Z')
    expect(addBusinessTime(twice, from, 40 * 24 * HOUR)).toEqual(at('2026-12-30T10:00:00Z'))
  })

  it('open next on Monday after a weekend', () => {
    expect(nextOpening(WEEKDAYS, at('2026-11-20T17:00:00Z'))).toEqual(at('2026-11-23T08:00:00Z'))
  })

  it('are open around the clock when from and to are midnight', () => {
    const always: BusinessCalendar = {
      hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }],
      timeZone: 'UTC',
    }
    expect(addBusinessTime(always, at('2026-11-20T17:00:00Z'), 100 * HOUR)).toEqual(at('2026-11-24T21:00:00Z'))
  })

  it('never open without hours, and an unreadable hour is none', () => {
    expect(nextOpening(NEVER, at('2026-11-20T17:00:00Z'))).toBeNull()
    const broken: BusinessCalendar = { hours: [{ days: [1], from: 'nine', to: '25:00' }], timeZone: 'Nowhere/None' }
    expect(isOpen(broken, at('2026-11-23T12:00:00Z'))).toBe(false)
    expect(addBusinessTime(NEVER, at('2026-11-20T17:00:00Z'), 1)).toBeNull()
  })

  it('count only open time', () => {
    expect(addBusinessTime(WEEKDAYS, at('2026-11-20T15:00:00Z'), 4 * HOUR)).toEqual(at('2026-11-23T11:00:00Z'))
  })

  it('lose the hour the clock skips and gain the one it repeats', () => {
    const nightly: BusinessCalendar = { hours: [{ days: [7], from: '00:00', to: '06:00' }], timeZone: 'Europe/Berlin' }
    const spring = addBusinessTime(nightly, at('2026-03-28T12:00:00Z'), 5 * HOUR)
    const autumn = addBusinessTime(nightly, at('2026-10-24T12:00:00Z'), 7 * HOUR)
    expect(spring).toEqual(DateTime.fromISO('2026-03-29T06:00', { zone: 'Europe/Berlin' }).toJSDate())
    expect(autumn).toEqual(DateTime.fromISO('2026-10-25T06:00', { zone: 'Europe/Berlin' }).toJSDate())
  })

  it('know the leap day', () => {
    expect(nextOpening(WEEKDAYS, at('2028-02-28T18:00:00Z'))).toEqual(at('2028-02-29T08:00:00Z'))
  })
})

const anyMoment = fc.date({ min: at('2026-01-01T00:00:00Z'), max: at('2029-01-01T00:00:00Z'), noInvalidDate: true })
const clock = fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) => `${h}:${String(m).padStart(2, '0')}`)
const anyCalendar = fc.record({
  hours: fc.array(
    fc.record({ days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), from: clock, to: clock }),
    {
      minLength: 1,
      maxLength: 3,
    },
  ),
  timeZone: fc.constantFrom(
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'America/Sao_Paulo',
  ),
})

describe('in any zone, on any day', () => {
  it('the next opening is open and not in the past', () => {
    fc.assert(
      fc.property(anyCalendar, anyMoment, (calendar, now) => {
        const next = nextOpening(calendar, now)
        if (next === null) return
        expect(next.getTime()).toBeGreaterThanOrEqual(now.getTime())
        expect(isOpen(calendar, next)).toBe(true)
        expect(next.getTime() === now.getTime()).toBe(isOpen(calendar, now))
      }),
      { numRuns: 60 },
    )
  })

  it('business time adds up', () => {
    const duration = fc.integer({ min: 1, max: 40 * HOUR })
    fc.assert(
      fc.property(anyCalendar, anyMoment, duration, duration, (calendar, from, first, second) => {
        const half = addBusinessTime(calendar, from, first)
        const whole = addBusinessTime(calendar, from, first + second)
        if (half === null || whole === null) return
        expect(addBusinessTime(calendar, half, second)).toEqual(whole)
      }),
      { numRuns: 40 },
    )
  })
})
