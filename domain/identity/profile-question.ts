const SECOND_MS = 1_000
const DAY_MS = 86_400_000

/** Once answered, with a name or with none: people seldom change it. */
export const ASK_AGAIN_MS = 30 * DAY_MS
/** Without an answer, four times longer each time; longer than one question takes, so that nobody else asks meanwhile. */
export const FIRST_WAIT_MS = 60 * SECOND_MS
export const LONGEST_WAIT_MS = DAY_MS
const AWAY_MS = 30 * SECOND_MS

interface KnownName {
  /** What they or staff say they are called. */
  readonly name: string | null
  readonly profileName: string | null
  /** Since their profile was last looked at. */
  readonly hasWritten: boolean
}

/** A name that was given is the one shown: nothing is asked beside it. A profile's is looked at again where somebody writes. */
export const isWorthAsking = ({ name, profileName, hasWritten }: KnownName): boolean =>
  name === null && (profileName === null || hasWritten)

interface Refusal {
  /** Whether asking again soon has a point. */
  readonly retryable: boolean
  readonly retryAfterMs: number | null
}

/** How long an account is asked about nobody. What it is not allowed to ask today it may tomorrow, once somebody has seen to it. */
export const pauseAfter = ({ retryable, retryAfterMs }: Refusal): number =>
  retryAfterMs ?? (retryable ? AWAY_MS : DAY_MS)

/** The account's matter, or the person's: then it is they who are asked about later. */
export const isAboutAccount = ({ retryable, retryAfterMs }: Refusal): boolean => !retryable || retryAfterMs !== null
