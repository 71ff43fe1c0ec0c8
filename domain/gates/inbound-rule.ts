import type { Language } from '../language.ts'
import type { Macros } from './phrase.ts'

/** Everything the detectors can say about a customer's text. */
export const INBOUND_RULES = [
  'credentials',
  'illegal',
  'malware',
  'prompt_injection',
  'opt_out',
  'opt_in',
  'help',
  'human_requested',
  'refund_request',
  'legal',
  'compliance',
  'negative_sentiment',
  'price_question',
  'buying_intent',
  'bargaining',
  'acceptance',
  'decline',
  'complaint',
  'asks_if_bot',
  'greeting',
  'smalltalk',
] as const
export type InboundRule = (typeof INBOUND_RULES)[number]

/** hard: code acts on it · guess: learned, enough to call a person or to be wary, and for nothing else · soft: a reason to look closer, never enough alone. */
export type Confidence = 'hard' | 'guess' | 'soft'

export interface InboundHit {
  readonly rule: InboundRule
  /** The words that triggered the rule, as normalised for matching. */
  readonly span: string
  readonly confidence: Confidence
}

/** The phrases of one rule in one language. */
export interface PhraseSet {
  readonly macros?: Macros
  readonly hard?: readonly string[]
  readonly soft?: readonly string[]
  /** Hard, but only when nothing else is said; `exact` does not even bear a please. */
  readonly exact?: readonly string[]
  readonly whole?: readonly string[]
  readonly wholeSoft?: readonly string[]
  /** Look-alikes: what they cover is invisible to the rule. */
  readonly not?: readonly string[]
}

export interface RuleData {
  readonly rule: InboundRule
  readonly phrases: Readonly<Partial<Record<Language, PhraseSet>>>
}
