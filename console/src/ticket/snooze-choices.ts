import { tomorrowMorning } from './ticket-words.ts'

export interface SnoozeChoice {
  readonly name: string
  /** Behind "snoozed". */
  readonly words: string
  readonly until: string
}

const HOUR_MS = 3_600_000
const MONDAY = 1

/** Moments a matter is usually put aside until, in the reader's own zone. */
export function snoozeChoices(now: number): readonly SnoozeChoice[] {
  const hours = (count: number) => new Date(now + count * HOUR_MS).toISOString()
  return [
    { name: 'Tomorrow morning', words: 'until tomorrow morning', until: tomorrowMorning(now) },
    { name: 'In one hour', words: 'for an hour', until: hours(1) },
    { name: 'In three hours', words: 'for three hours', until: hours(3) },
    { name: 'Monday morning', words: 'until Monday morning', until: mondayMorning(now) },
  ]
}

function mondayMorning(now: number): string {
  const day = new Date(now)
  day.setDate(day.getDate() + ((7 + MONDAY - day.getDay()) % 7 || 7))
  day.setHours(9, 0, 0, 0)
  return day.toISOString()
}
