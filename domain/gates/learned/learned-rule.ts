import type { InboundRule } from '../inbound-rule.ts'

/** What the weights know apart; the first stands for none of the others. */
export const LEARNED_RULES = [
  null,
  'price_question',
  'refund_request',
  'legal',
  'compliance',
  'negative_sentiment',
  'human_requested',
] as const satisfies readonly (InboundRule | null)[]

export interface Weights {
  readonly bias: readonly number[]
  /** A weight is its byte times this. */
  readonly scale: number
  /** One signed byte for each bucket and rule, base64. */
  readonly packed: string
  /** The word stems that mean each rule, parted by spaces; without one of them no guess is made. */
  readonly topics: Readonly<Record<NonNullable<(typeof LEARNED_RULES)[number]>, string>>
}
