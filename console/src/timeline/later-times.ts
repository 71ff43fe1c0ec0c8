import { FURTHEST_MS, type MomentFault, momentFault } from '../../../domain/calendar/chosen-moment.ts'

export interface LaterTime {
  readonly name: string
  readonly at: string
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const MINUTE_MS = 60_000
const MORNING = 9
const MONDAY = 1

/** Moments a message is usually put off until, by the clock of whoever reads it. */
export function laterTimes(now: number, zone: string): readonly LaterTime[] {
  const today = wallOf(now, zone)
  const weekday = new Date(today).getUTCDay()
  const monday = (7 + MONDAY - weekday) % 7 || 7
  const morningIn = (days: number) => morning(today + days * DAY_MS, zone)
  const inAnHour = new Date(Math.ceil((now + HOUR_MS) / MINUTE_MS) * MINUTE_MS).toISOString()
  const times = [
    { name: 'In one hour', at: inAnHour },
    { name: 'Tomorrow 9:00', at: morningIn(1) },
    { name: 'Monday 9:00', at: morningIn(monday) },
  ]
  // On a Sunday, tomorrow is Monday.
  return monday === 1 ? times.slice(0, 2) : times
}

/** What the clocks there show, as if it were UTC. */
function wallOf(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at)
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value ?? 0)
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
}

/** Nine in the morning of a day there. Where clocks change in between, the second look sees the new offset. */
function morning(wallDay: number, zone: string): string {
  const wall = Math.floor(wallDay / DAY_MS) * DAY_MS + MORNING * HOUR_MS
  const guess = wall - (wallOf(wall, zone) - wall)
  return new Date(guess - (wallOf(guess, zone) - wall)).toISOString()
}

/** What a field for date and time holds, by the reader's own clock. */
export function fieldOf(at: string): string {
  const then = new Date(at)
  return new Date(then.getTime() - then.getTimezoneOffset() * MINUTE_MS).toISOString().slice(0, 16)
}

/** The moment such a field means; null while it means none. */
export function momentOf(field: string): string | null {
  const at = new Date(field)
  return field === '' || Number.isNaN(at.getTime()) ? null : at.toISOString()
}

const FAULTS: Readonly<Record<MomentFault, string>> = {
  time_passed: 'This moment is over',
  too_far: 'Choose a moment within a year',
}

/** What to say of a moment that cannot be chosen; null where it can, or none is. */
export function momentTrouble(at: string | null, now: number): string | null {
  const fault = at === null ? null : momentFault(new Date(at), new Date(now))
  return fault === null ? null : FAULTS[fault]
}

/** The last moment such a field offers. */
export const furthest = (now: number): string => new Date(now + FURTHEST_MS).toISOString()

/** "Sat 21 Nov, 09:00", and whose clock it is where it is not the reader's. */
export function momentWords(at: string, zone: string): string {
  const words = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(at))
  const isOwn = wallOf(Date.parse(at), zone) === wallOf(Date.parse(at), ownZone())
  return isOwn ? words : `${words} in ${placeOf(zone)}`
}

const ownZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone
const placeOf = (zone: string) => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
