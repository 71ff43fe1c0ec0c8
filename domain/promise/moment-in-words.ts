import { clockInWords } from './clock-in-words.ts'
import {
  CALENDAR_DATE,
  DAYS_AHEAD,
  type DayPart,
  GREETING,
  HALF,
  HOURS_OR_MINUTES,
  PARTS,
  TOMORROW,
  WEEKDAYS,
} from './promise-words.ts'
import { type Rest, take } from './take.ts'

export type SpokenDay =
  | { readonly kind: 'ahead'; readonly days: number }
  /** From Monday, 1, to Sunday, 7. */
  | { readonly kind: 'weekday'; readonly weekday: number }

/** A moment as somebody said it; whatever is null was not said. */
export type SpokenMoment =
  | { readonly kind: 'after'; readonly ms: number }
  | {
      readonly kind: 'at'
      readonly day: SpokenDay | null
      /** Minutes after midnight. */
      readonly clock: number | null
      readonly part: DayPart | null
    }

/**
 * The one moment a plain sentence names; null where it names none, several, or one that can be read in two ways. What is
 * understood is taken out of the text: a number that is left over was not.
 */
export function momentInWords(plain: string): SpokenMoment | null {
  if (CALENDAR_DATE.test(plain)) return null
  const rest: Rest = { text: plain.replace(GREETING, ' ') }
  const after = durationIn(rest)
  const days: SpokenDay[] = DAYS_AHEAD.flatMap(([ahead, pattern]) => dayIn(rest, pattern, ahead))
  // Before "tomorrow": in Spanish the morning is called the same.
  const parts = PARTS.flatMap(([part, pattern]) => (take(rest, pattern) === null ? [] : [part]))
  days.push(...dayIn(rest, TOMORROW, 1), ...weekdaysIn(rest))
  const clock = clockInWords(rest, parts[0] ?? null)
  if (clock === 'unclear' || days.length > 1 || parts.length > 1 || /\d/.test(rest.text)) return null
  if (dayIn(rest, TOMORROW, 1).length + weekdaysIn(rest).length > 0) return null
  const [[day = null], [part = null]] = [days, parts]
  const isNamed = day !== null || clock !== null || part !== null
  if (after !== null) return isNamed ? null : { kind: 'after', ms: after }
  return isNamed ? { kind: 'at', day, clock, part } : null
}

const dayIn = (rest: Rest, pattern: RegExp, days: number): SpokenDay[] =>
  take(rest, pattern) === null ? [] : [{ kind: 'ahead', days }]

const weekdaysIn = (rest: Rest): SpokenDay[] =>
  WEEKDAYS.flatMap((pattern, at) => (take(rest, pattern) === null ? [] : [{ kind: 'weekday', weekday: at + 1 }]))

const MINUTE_MS = 60_000

function durationIn(rest: Rest): number | null {
  const found = take(rest, HOURS_OR_MINUTES)
  if (found === null) return null
  const [, amount = '', unit = ''] = found
  const count = HALF.test(amount) ? 0.5 : /^\d/.test(amount) ? Number(amount) : 1
  return count * (unit.startsWith('min') ? 1 : 60) * MINUTE_MS
}
