const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const LOCALE = 'en-GB'

/** All wording takes `now` and, for tests, a zone; without one the reader's own zone holds. */
export type Zone = string | undefined

const formats = new Map<string, Intl.DateTimeFormat>()

function format(at: Date, zone: Zone, options: Intl.DateTimeFormatOptions): string {
  // While a new version is rolled out, the page may be newer than the server and ask for what it does not send yet.
  if (Number.isNaN(at.getTime())) return ''
  const key = JSON.stringify([zone, options])
  const made = formats.get(key) ?? new Intl.DateTimeFormat(LOCALE, { ...options, ...(zone ? { timeZone: zone } : {}) })
  formats.set(key, made)
  return made.format(at)
}

/** "2026-11-21": equal for two moments of the same calendar day. */
export function dayKey(at: string | number, zone?: Zone): string {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
  return format(new Date(at), zone, parts).split('/').reverse().join('-')
}

/** Whole calendar days from one moment to another; negative when `to` lies before. */
function daysBetween(from: number, to: number, zone: Zone): number {
  return Math.round((Date.parse(dayKey(to, zone)) - Date.parse(dayKey(from, zone))) / DAY)
}

export const clock = (at: string, zone?: Zone): string =>
  format(new Date(at), zone, { hour: '2-digit', minute: '2-digit' })

const weekday = (at: Date, zone: Zone) => format(at, zone, { weekday: 'short' })

function date(at: Date, now: number, zone: Zone): string {
  const isThisYear = format(at, zone, { year: 'numeric' }) === format(new Date(now), zone, { year: 'numeric' })
  return format(at, zone, { day: 'numeric', month: 'short', ...(isThisYear ? {} : { year: 'numeric' }) })
}

/** How long ago, as short as a list needs it: "now", "4 min", "3 h", "yesterday", "Tue", "12 Mar". */
export function ago(at: string, now: number, zone?: Zone): string {
  const then = Date.parse(at)
  const passed = now - then
  if (passed < MINUTE) return 'now'
  if (passed < HOUR) return `${Math.floor(passed / MINUTE)} min`
  const days = daysBetween(then, now, zone)
  if (days === 0 || passed < 6 * HOUR) return `${Math.floor(passed / HOUR)} h`
  if (days === 1) return 'yesterday'
  return days < 7 ? weekday(new Date(at), zone) : date(new Date(at), now, zone)
}

/** The same in a sentence: "just now", "4 min ago", "yesterday", "on 12 Mar". */
export function passed(at: string, now: number, zone?: Zone): string {
  const words = ago(at, now, zone)
  if (words === 'now') return 'just now'
  if (/ (min|h)$/.test(words)) return `${words} ago`
  return words === 'yesterday' ? words : `on ${words}`
}

/** Since when, behind "since": "08:28" today, "yesterday", "12 Mar". */
export function sinceWords(at: string, now: number, zone?: Zone): string {
  const days = daysBetween(Date.parse(at), now, zone)
  if (days === 0) return clock(at, zone)
  return days === 1 ? 'yesterday' : date(new Date(at), now, zone)
}

/** When something will happen: "in 4 min", "today 17:00", "Tue 10:00", "12 Mar"; "overdue" once it has passed. */
export function until(at: string, now: number, zone?: Zone): string {
  const then = Date.parse(at)
  const left = then - now
  if (left <= 0) return 'overdue'
  if (left < HOUR) return `in ${Math.max(1, Math.round(left / MINUTE))} min`
  const days = daysBetween(now, then, zone)
  const time = clock(at, zone)
  if (days === 0) return `today ${time}`
  if (days === 1) return `tomorrow ${time}`
  return days < 7 ? `${weekday(new Date(at), zone)} ${time}` : date(new Date(at), now, zone)
}

/** The same for a card: "Tue 10:00", "10:00" today. */
export function untilBrief(at: string, now: number, zone?: Zone): string {
  const days = daysBetween(now, Date.parse(at), zone)
  if (days < 0 || Date.parse(at) <= now) return 'overdue'
  if (days === 0) return clock(at, zone)
  return days < 7 ? `${weekday(new Date(at), zone)} ${clock(at, zone)}` : date(new Date(at), now, zone)
}

/** How much time is left, for clocks that run out: "5 h 12 min", "3 days", "2 min". */
export function left(at: string, now: number): string {
  const ms = Math.max(0, Date.parse(at) - now)
  if (ms >= 2 * DAY) return `${Math.floor(ms / DAY)} days`
  if (ms < HOUR) return `${Math.max(1, Math.floor(ms / MINUTE))} min`
  const minutes = Math.floor((ms % HOUR) / MINUTE)
  return minutes === 0 ? `${Math.floor(ms / HOUR)} h` : `${Math.floor(ms / HOUR)} h ${minutes} min`
}

/** The same in the few letters a list has room for: "2 d", "47 h", "12 min". */
export function leftBrief(at: string, now: number): string {
  const ms = Math.max(0, Date.parse(at) - now)
  if (ms >= 2 * DAY) return `${Math.floor(ms / DAY)} d`
  return ms < HOUR ? `${Math.max(1, Math.floor(ms / MINUTE))} min` : `${Math.floor(ms / HOUR)} h`
}

/** The rule between two days of a timeline. */
export function dayName(at: string, now: number, zone?: Zone): string {
  const days = daysBetween(Date.parse(at), now, zone)
  if (days === 0) return 'Today'
  if (days === 1) return 'Yesterday'
  const isThisYear = dayKey(at, zone).slice(0, 4) === dayKey(now, zone).slice(0, 4)
  const year = isThisYear ? {} : ({ year: 'numeric' } as const)
  return format(new Date(at), zone, { weekday: 'long', day: 'numeric', month: 'long', ...year })
}

/** The full moment, for tooltips. */
export const exactly = (at: string, zone?: Zone): string =>
  format(new Date(at), zone, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })

/** A duration: "420 ms", "1.2 s", "3 min". */
export function lasting(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`
  if (ms < 10_000) return `${(ms / 1_000).toFixed(1)} s`
  if (ms < MINUTE) return `${Math.round(ms / 1_000)} s`
  return ms < HOUR ? `${Math.round(ms / MINUTE)} min` : `${Math.round(ms / HOUR)} h`
}
