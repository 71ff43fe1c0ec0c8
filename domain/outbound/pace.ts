/** What is known of an account's sending, as stored; null before its first send. */
export interface Pace {
  readonly tokens: number
  readonly refilledAt: Date
  readonly closedUntil: Date | null
}

/** A second's worth may leave at once. */
const burstOf = (perSecond: number): number => Math.max(1, perSecond)
/** Campaigns leave half of the rate to answers. */
const RESERVED_FOR_ANSWERS = 0.5

export type Purpose = 'answer' | 'campaign'

/** When one more message may leave: now, or as soon as enough has been saved up. Rates are messages per second. */
export function rateReadyAt(pace: Pace | null, perSecond: number, purpose: Purpose, now: Date): Date {
  if (pace === null) return now
  const burst = burstOf(perSecond)
  const elapsedSeconds = Math.max(0, now.getTime() - pace.refilledAt.getTime()) / 1_000
  const saved = Math.min(burst, pace.tokens + elapsedSeconds * perSecond)
  const wanted = purpose === 'campaign' ? Math.max(1, burst * RESERVED_FOR_ANSWERS) : 1
  if (saved >= wanted) return now
  return new Date(now.getTime() + Math.ceil(((wanted - saved) / perSecond) * 1_000))
}
