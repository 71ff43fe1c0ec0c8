import type { Language } from '../language.ts'
import type { Currency } from '../money.ts'
import type { DraftPhraseRule } from './rules/draft-phrases.ts'

export type DraftRule =
  | DraftPhraseRule
  | 'empty'
  | 'too_long'
  | 'amount'
  | 'percent'
  | 'forbidden_amount'
  | 'link'
  | 'wrong_language'

export interface DraftViolation {
  readonly rule: DraftRule
  /** The words at fault; for a secret only what kind it is. */
  readonly span: string
}

/** What a draft may say. Everything that is not in here counts as made up. */
export interface DraftContext {
  readonly currency: Currency
  /** Amounts that may be stated, in any notation of them: the directive's and list prices given with it. */
  readonly allowedAmounts: readonly string[]
  readonly allowedLinks: readonly string[]
  /** The directive says that both sides agree; only then may the draft say so. */
  readonly isAgreed: boolean
  /** What the customer wrote: their amounts may be repeated, never agreed to. */
  readonly customerTexts: readonly string[]
  /** Product texts, knowledge and profile: shares and product numbers in them may be repeated, prices may not. */
  readonly sources: readonly string[]
  /** Amounts in minor units that must not appear in any notation, such as the floor. */
  readonly forbiddenMinor: readonly number[]
  readonly canary: string | null
  readonly toolNames: readonly string[]
  readonly policyTexts: readonly string[]
  /** Characters the channel takes at most. */
  readonly hardLimit: number
  /** The language the answer should be in; null when it does not matter. */
  readonly language: Language | null
}
