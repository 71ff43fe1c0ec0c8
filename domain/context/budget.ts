/** How many tokens each part of a prompt may have. */
export interface ContextBudget {
  /** Everything that is sent, tools included. */
  readonly inputTokens: number
  readonly outputTokens: number
  readonly businessTokens: number
  /** What the customer wrote now. */
  readonly turnTokens: number
  /** One earlier message they reply to; out of the tokens of what they wrote. */
  readonly quotedTokens: number
  readonly historyTokens: number
  /** Pinned sentences of what no longer fits. */
  readonly commitmentTokens: number
  readonly digestTokens: number
  /** Results of the model's own searches. */
  readonly knowledgeTokens: number
}

/** Role and separators of one item. */
export const ITEM_TOKENS = 5

export interface ContextWindow {
  readonly tokens: number
  /** Our tokenizer is the model's own; else what it counts is an estimate and more is kept free. */
  readonly isExact: boolean
}

/** More than this a turn has no use for, however large the window. */
const MOST_INPUT_TOKENS = 16_000
const OUTPUT_TOKENS = 600
const EXACT_SHARE = 0.97
const ESTIMATED_SHARE = 0.85

/** What fits a window; a small one gives each part a share, a large one what a turn can use. */
export function budgetFor({ tokens, isExact }: ContextWindow): ContextBudget {
  const usable = Math.floor(tokens * (isExact ? EXACT_SHARE : ESTIMATED_SHARE)) - OUTPUT_TOKENS
  const inputTokens = Math.max(0, Math.min(usable, MOST_INPUT_TOKENS))
  const share = (part: number, most: number) => Math.min(most, Math.floor(inputTokens * part))
  return {
    inputTokens,
    outputTokens: OUTPUT_TOKENS,
    businessTokens: share(0.3, 5_000),
    turnTokens: share(0.2, 2_000),
    quotedTokens: share(0.04, 150),
    historyTokens: share(0.3, 6_000),
    commitmentTokens: share(0.07, 600),
    digestTokens: share(0.05, 400),
    knowledgeTokens: share(0.25, 4_000),
  }
}
