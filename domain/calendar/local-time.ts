import { DateTime, IANAZone } from 'luxon'

/** Minutes after midnight of "HH:MM"; "24:00" is the end of the day; null for anything else. */
export function minutesOf(clock: string): number | null {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(clock.trim()) ?? []
  if (hours === undefined || minutes === undefined) return null
  const total = Number(hours) * 60 + Number(minutes)
  return total <= 24 * 60 && Number(minutes) < 60 ? total : null
}

/** A zone name nobody knows is read as UTC: a typing error in the settings must not stop the business. */
export const zoneOr = (zone: string, fallback = 'UTC'): string => (IANAZone.isValidZone(zone) ? zone : fallback)

export const localTime = (at: Date, zone: string): DateTime => DateTime.fromJSDate(at, { zone: zoneOr(zone) })

/** A wall-clock time on the day of `day`. A time that the clock skips that day comes as much later as it skips. */
export function onDay(day: DateTime, minutes: number): DateTime {
  const midnight = day.startOf('day')
  const date = minutes === 24 * 60 ? midnight.plus({ days: 1 }) : midnight
  const rest = minutes % (24 * 60)
  return date.set({ hour: Math.floor(rest / 60), minute: rest % 60, second: 0, millisecond: 0 })
}
