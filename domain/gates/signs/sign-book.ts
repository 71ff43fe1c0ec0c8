import type { InboundRule } from '../inbound-rule.ts'

/**
 * What a rule looks like in one language, whatever the order of words. A sign is a row of slots joined by ` + `, all to be
 * found near each other in one clause; ` - ` starts what must not stand in it. A slot is words joined by `|`: `word`,
 * `stem*`, `two_words`, `@list`. `?` is a question, `#short` a clause of four words at most.
 */
export interface SignBook {
  /** Words parted by spaces. */
  readonly lists: Readonly<Record<string, string>>
  readonly signs: Readonly<Partial<Record<InboundRule, readonly string[]>>>
  /** Clauses the rule does not look at, neither here nor in its phrases. */
  readonly ignores: Readonly<Partial<Record<InboundRule, readonly string[]>>>
}
