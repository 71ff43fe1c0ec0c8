import { localTime, minutesOf, onDay } from './local-time.ts'

/** Wall-clock times between which nobody is written to first, usually across midnight. */
export interface QuietHours {
  readonly from: string
  readonly to: string
}

const DAY_MINUTES = 24 * 60
/** Every zone's quiet hours end within two days, whatever the clocks do. */
const LOOKAHEAD_DAYS = 2

function bounds({ from, to }: QuietHours): { starts: number; ends: number } | null {
  const starts = minutesOf(from)
  const ends = minutesOf(to)
  return starts === null || ends === null || starts % DAY_MINUTES === ends % DAY_MINUTES
    ? null
    : { starts: starts % DAY_MINUTES, ends }
}

function isQuietIn(zone: string, quiet: QuietHours, now: Date): boolean {
  const hours = bounds(quiet)
  if (hours === null) return false
  const local = localTime(now, zone)
  const minute = local.hour * 60 + local.minute
  const { starts, ends } = hours
  return starts < ends ? minute >= starts && minute < ends : minute >= starts || minute < ends
}

/** Is it quiet in any zone the recipient may live in? */
export const isQuiet = (zones: readonly string[], quiet: QuietHours, now: Date): boolean =>
  zones.some((zone) => isQuietIn(zone, quiet, now))

/** Now when we may write first, else the first moment it is not quiet in any of the zones; null when there is none. */
export function nextWritable(zones: readonly string[], quiet: QuietHours, now: Date): Date | null {
  if (!isQuiet(zones, quiet, now)) return now
  const hours = bounds(quiet)
  if (hours === null) return now
  const ends = zones.flatMap((zone) =>
    Array.from({ length: LOOKAHEAD_DAYS + 1 }, (_, days) =>
      onDay(localTime(now, zone).plus({ days }), hours.ends).toMillis(),
    ),
  )
  const next = ends
    .filter((at) => at > now.getTime())
    .toSorted((left, right) => left - right)
    .find((at) => !isQuiet(zones, quiet, new Date(at)))
  return next === undefined ? null : new Date(next)
}
