import { type DayPart, NOON } from './promise-words.ts'
import { type Rest, take } from './take.ts'

const HALF_DAY = /\b(\d{1,2})(?:[:.](\d{2}))? ?(am|pm)\b/
const WHOLE_DAY = /\b(\d{1,2})(?:[:.](\d{2}) ?(?:uhr|h)\b|:(\d{2})\b|h(\d{2})\b| ?(?:uhr|h|heures)\b(?: (\d{2})\b)?)/
/** A bare hour behind a word that only stands before hours. */
const BARE = /\b(?:las|as|alle|ore|le) (\d{1,2})\b/

/** Below this hour nobody can tell morning from afternoon unless it is written out. */
const SURELY_MORNING = 8

/** Minutes after midnight; null where no time of day is said, "unclear" where it can be read in two ways. */
export function clockInWords(rest: Rest, part: DayPart | null): number | null | 'unclear' {
  const half = take(rest, HALF_DAY)
  if (half !== null) return ofHalfDay(Number(half[1]), Number(half[2] ?? 0), half[3] === 'pm')
  const whole = take(rest, WHOLE_DAY)
  if (whole !== null) {
    const [, hours = '', ...minutes] = whole
    const isExact = hours.startsWith('0') || Number(hours) >= SURELY_MORNING
    return ofWholeDay(Number(hours), Number(minutes.find((found) => found !== undefined) ?? 0), part, isExact)
  }
  const bare = take(rest, BARE)
  if (bare !== null) return ofWholeDay(Number(bare[1]), 0, part, Number(bare[1]) > 12)
  return take(rest, NOON) === null ? null : 12 * 60
}

const ofHalfDay = (hours: number, minutes: number, isAfternoon: boolean): number | 'unclear' =>
  hours < 1 || hours > 12 || minutes > 59 ? 'unclear' : ((hours % 12) + (isAfternoon ? 12 : 0)) * 60 + minutes

function ofWholeDay(hours: number, minutes: number, part: DayPart | null, isExact: boolean): number | 'unclear' {
  if (hours > 23 || minutes > 59 || (part === 'morning' && hours > 12)) return 'unclear'
  if (part !== null && part !== 'morning' && hours < 12) return (hours + 12) * 60 + minutes
  return part === null && !isExact ? 'unclear' : hours * 60 + minutes
}
