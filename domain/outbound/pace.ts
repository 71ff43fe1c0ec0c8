/** How many messages may leave an account within a while. */
export interface Allowance {
  readonly answers: number
  /** Campaigns leave half of it to answers. */
  readonly campaigns: number
  readonly withinMs: number
}

const SECOND_MS = 1_000

/** What a rate in messages per second allows: so many a second, or one in as long as a slow account needs. */
export function allowanceOf(perSecond: number): Allowance {
  const withinMs = Math.max(SECOND_MS, SECOND_MS / perSecond)
  const answers = Math.max(1, Math.floor((perSecond * withinMs) / SECOND_MS))
  return { answers, campaigns: Math.max(1, Math.floor(answers / 2)), withinMs }
}

/**
 * When one more message may leave. `fullSince` is when the oldest of the messages left that use the allowance up, null
 * while there are fewer.
 */
export function rateReadyAt(fullSince: Date | null, { withinMs }: Allowance, now: Date): Date {
  if (fullSince === null) return now
  return new Date(Math.max(now.getTime(), fullSince.getTime() + withinMs))
}
