import type { Language } from '../language.ts'
import { localTime } from './local-time.ts'

/** A moment as one says it: "09:00" today, "Wednesday, 09:00" within a week, "12 May, 09:00" later. */
export function sayWhen(at: Date, zone: string, language: Language, now: Date): string {
  const local = localTime(at, zone).setLocale(language)
  const days = local.startOf('day').diff(localTime(now, zone).startOf('day'), 'days').days
  const time = local.toFormat('HH:mm')
  if (Math.round(days) === 0) return time
  return `${local.toFormat(days < 7 ? 'cccc' : 'd LLLL')}, ${time}`
}
