import type { DateTime } from 'luxon'
import { localTime, minutesOf, onDay } from './local-time.ts'

/** As the owner sets them: ISO weekdays (1 is Monday) and wall-clock times. To at or before from means past midnight. */
export interface OpeningHours {
  readonly days: readonly number[]
  readonly from: string
  readonly to: string
}

export interface BusinessCalendar {
  readonly hours: readonly OpeningHours[]
  readonly timeZone: string
}

interface Interval {
  readonly start: number
  readonly end: number
}

/** Nobody closes for longer; who has no opening at all never opens. */
const HORIZON_DAYS = 400

function onDate(calendar: BusinessCalendar, day: DateTime): readonly Interval[] {
  return calendar.hours.flatMap(({ days, from, to }) => {
    const opens = minutesOf(from)
    const closes = minutesOf(to)
    if (!days.includes(day.weekday) || opens === null || closes === null) return []
    const start = onDay(day, opens).toMillis()
    const end = onDay(closes > opens ? day : day.plus({ days: 1 }), closes).toMillis()
    return end > start ? [{ start, end }] : []
  })
}

/** Who never closes is open in pieces of this length: nobody has to add up a year to find the next quarter of an hour. */
const LONGEST_PIECE_MS = 7 * 86_400_000

/** Opening times from the day before `from` on, merged and in order, one day after the other. */
function* openings(calendar: BusinessCalendar, from: Date): Generator<Interval> {
  const today = localTime(from, calendar.timeZone).startOf('day')
  let open: Interval | null = null
  for (let offset = -1; offset <= HORIZON_DAYS; offset++) {
    const found = onDate(calendar, today.plus({ days: offset })).toSorted((left, right) => left.start - right.start)
    for (const next of found) {
      const goesOn: boolean = open !== null && next.start <= open.end
      if (open !== null && goesOn && open.end - open.start < LONGEST_PIECE_MS)
        open = { start: open.start, end: Math.max(open.end, next.end) }
      else {
        if (open !== null) yield open
        open = open !== null && goesOn ? { start: open.end, end: Math.max(open.end, next.end) } : next
      }
    }
  }
  if (open !== null) yield open
}

/** The opening that holds at `now` or comes next; null when the business never opens. */
function upcoming(calendar: BusinessCalendar, now: Date): Interval | null {
  for (const interval of openings(calendar, now)) if (interval.end > now.getTime()) return interval
  return null
}

export function isOpen(calendar: BusinessCalendar, now: Date): boolean {
  const next = upcoming(calendar, now)
  return next !== null && next.start <= now.getTime()
}

/** Now while open, else when it opens next; null when it never does. */
export function nextOpening(calendar: BusinessCalendar, now: Date): Date | null {
  const next = upcoming(calendar, now)
  return next === null ? null : new Date(Math.max(next.start, now.getTime()))
}

/** The moment so much opening time after `from` has passed; null when there is not that much. */
export function addBusinessTime(calendar: BusinessCalendar, from: Date, durationMs: number): Date | null {
  let leftMs = durationMs
  for (const { start, end } of openings(calendar, from)) {
    const begin = Math.max(start, from.getTime())
    if (end <= begin) continue
    if (leftMs <= end - begin) return new Date(begin + leftMs)
    leftMs -= end - begin
  }
  return null
}

/** When it closes on a day, the last time; null on a day it does not open. */
export function closingOn(calendar: BusinessCalendar, day: DateTime): Date | null {
  const ends = onDate(calendar, day.startOf('day')).map(({ end }) => end)
  return ends.length === 0 ? null : new Date(Math.max(...ends))
}
