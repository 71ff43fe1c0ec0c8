import type { ControllerKind } from '../conversation/control.ts'

/** What a refusal says of another try: of the message itself, of this moment, or of the address. */
export type RetryMeaning = 'never' | 'later' | 'address'

/** A message the provider took and reported later as not delivered. */
export interface Undelivered {
  readonly retry: RetryMeaning
  readonly isByStaff: boolean
  readonly controller: ControllerKind
  readonly isBlocked: boolean
  /** They wrote after it left: whatever came of that, the old words may no longer fit. */
  readonly hasWrittenSince: boolean
  readonly sentAgoMs: number
}

export interface Remedies {
  /** The same words at another address of the same person. */
  readonly elsewhere: boolean
  /** A word of regret where it should have arrived. */
  readonly apology: boolean
}

const NONE: Remedies = { elsewhere: false, apology: false }

/** Reports may come days late; by then only a person can say what still helps. */
const LATEST_MS = 86_400_000

/** What may be done without a person; people are told of it in any case. */
export function remediesFor(message: Undelivered): Remedies {
  const { retry, isByStaff, controller, isBlocked, hasWrittenSince, sentAgoMs } = message
  if (isBlocked || hasWrittenSince || sentAgoMs > LATEST_MS) return NONE
  // The machine is silent while a person writes; what that person wrote themselves is not the machine's.
  if (controller !== 'ai' && !isByStaff) return NONE
  // Where the address or the moment was the fault, an apology would not arrive either.
  return { elsewhere: true, apology: retry === 'never' }
}
