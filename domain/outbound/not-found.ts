import type { SendPurpose } from '../consent/consent.ts'
import type { Proof } from '../messaging/channel.ts'

/**
 * How the reports of an account fare: its newest message that had time to be reported was, was not, or there is none to
 * tell by.
 */
export type Reports = 'arriving' | 'silent' | 'unheard'

export interface Miss {
  readonly proof: Exclude<Proof, 'none'>
  readonly purpose: SendPurpose
  readonly attempts: number
  /** Since it was first looked for in vain; null when this is the first time. */
  readonly missedForMs: number | null
  readonly listLagMs: number
  /** Null for a provider that reports nothing anyway. */
  readonly reports: Reports | null
}

export type Verdict =
  | { readonly kind: 'look_again' }
  | { readonly kind: 'not_sent'; readonly why: string }
  | { readonly kind: 'undecided'; readonly why: string }

/** A provider that recognises a repeated request is asked this often at most. */
const MOST_REPEATS = 5
/** While no reports arrive an empty list proves little: so many list lags are waited for one or the other. */
const PATIENCE_LAGS = 5

const undecided = (why: string): Verdict => ({ kind: 'undecided', why })

/** What a look that found nothing means for a message nobody knows the fate of. */
export function verdictOnMiss({ proof, purpose, attempts, missedForMs, listLagMs, reports }: Miss): Verdict {
  if (missedForMs === null || missedForMs < listLagMs) return { kind: 'look_again' }
  switch (proof) {
    case 'callback':
      return undecided('no report about it has come')
    case 'key':
      return attempts >= MOST_REPEATS
        ? undecided('the provider does not answer about it')
        : { kind: 'not_sent', why: 'no report about it has come, and the provider recognises a repeated request' }
    case 'list':
      if (isTrusted(reports, purpose)) return { kind: 'not_sent', why: 'two listings showed no trace of it' }
      return missedForMs < PATIENCE_LAGS * listLagMs
        ? { kind: 'look_again' }
        : undecided('no listing shows it, but no reports arrive that would')
  }
}

/** Somebody waits for an answer; what we advertise may rather not arrive than arrive twice. */
const isTrusted = (reports: Reports | null, purpose: SendPurpose): boolean =>
  reports === null || reports === 'arriving' || (reports === 'unheard' && purpose !== 'marketing')
