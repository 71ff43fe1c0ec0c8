/** Nobody means a moment further away than this; a date field takes the year 9999 as well. */
export const FURTHEST_MS = 366 * 86_400_000

export type MomentFault = 'time_passed' | 'too_far'

/** What is wrong with a later moment that a person chose; null where nothing is. */
export function momentFault(chosen: Date, now: Date): MomentFault | null {
  const aheadMs = chosen.getTime() - now.getTime()
  if (aheadMs <= 0) return 'time_passed'
  return aheadMs > FURTHEST_MS ? 'too_far' : null
}
