import type { DateTime } from 'luxon'
import { type BusinessCalendar, closingOn } from '../calendar/business-hours.ts'
import { localTime, onDay } from '../calendar/local-time.ts'
import { normalise } from '../text/normalise.ts'
import { momentInWords, type SpokenDay, type SpokenMoment } from './moment-in-words.ts'
import { TELLS, UNSURE } from './promise-words.ts'

const READ_AT_MOST = 3_000
const LONGEST_MS = 14 * 86_400_000
const NOON_MINUTES = 12 * 60
const AFTERNOON_ENDS = 18 * 60

/**
 * Until when our own words promise that the customer hears from us; null where they do not, or where it is not certain
 * until when. Words are read by the business's clock.
 */
export function promisedFor(text: string, calendar: BusinessCalendar, now: Date): Date | null {
  const found = sentencesOf(text.slice(0, READ_AT_MOST)).flatMap((sentence) => {
    const { plain } = normalise(sentence)
    if (plain.endsWith('?') || !TELLS.some((pattern) => pattern.test(plain)) || UNSURE.test(plain)) return []
    const moment = momentInWords(plain)
    const at = moment === null ? null : resolve(moment, calendar, now)
    const isAhead = at !== null && at > now && at.getTime() - now.getTime() <= LONGEST_MS
    return isAhead ? [at] : []
  })
  return found.toSorted((left, right) => left.getTime() - right.getTime())[0] ?? null
}

/** A point behind a number or in "p.m." ends no sentence. */
const sentencesOf = (text: string): readonly string[] =>
  text
    .toWellFormed()
    .replace(/\b([ap])\. ?m\b\.?/gi, '$1m')
    .split(/(?<=[!?…]|(?<!\d)\.)\s+|\n+/u)

function resolve(moment: SpokenMoment, calendar: BusinessCalendar, now: Date): Date | null {
  if (moment.kind === 'after') return new Date(now.getTime() + moment.ms)
  const day = dayOf(moment.day, localTime(now, calendar.timeZone))
  if (day === null) return null
  if (moment.clock !== null) return onDay(day, moment.clock).toJSDate()
  // Without a time of day it is a promise for opening hours.
  const closes = closingOn(calendar, day)
  if (closes === null || moment.part === 'evening') return null
  if (moment.part === null) return closes
  const ends = onDay(day, moment.part === 'morning' ? NOON_MINUTES : AFTERNOON_ENDS).toJSDate()
  return ends < closes ? ends : closes
}

/** A weekday that is today's may be meant for today or for a week later. */
function dayOf(day: SpokenDay | null, today: DateTime): DateTime | null {
  if (day === null) return today
  if (day.kind === 'ahead') return today.plus({ days: day.days })
  const ahead = (day.weekday - today.weekday + 7) % 7
  return ahead === 0 ? null : today.plus({ days: ahead })
}
