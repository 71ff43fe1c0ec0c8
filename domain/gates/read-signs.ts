import { type Clause, clausesOf } from './clause.ts'
import type { InboundHit, InboundRule } from './inbound-rule.ts'
import { createSignMatcher } from './match-signs.ts'
import { SIGN_BOOKS } from './signs/sign-books.ts'

export interface SignReading {
  readonly hits: readonly InboundHit[]
  /** Some rule was told to leave a clause alone. */
  readonly ignoresAny: boolean
  readonly ignores: (rule: InboundRule) => boolean
  /** The text without the clauses that rule ignores. */
  readonly textFor: (rule: InboundRule) => string
}

const matcher = createSignMatcher(SIGN_BOOKS)

interface ReadClause {
  readonly clause: Clause
  readonly ignoredBy: readonly InboundRule[]
}

/** Looks for the signs of all rules in every clause of a plain text. */
export function readSigns(plain: string): SignReading {
  const read: readonly ReadClause[] = clausesOf(plain).map((clause) => ({ clause, ignoredBy: matcher.ignored(clause) }))
  return {
    hits: read.flatMap(({ clause, ignoredBy }) =>
      matcher
        .signs(clause)
        .filter(({ rule }) => !ignoredBy.includes(rule))
        .map((found) => ({ ...found, confidence: 'hard' as const })),
    ),
    ignoresAny: read.some(({ ignoredBy }) => ignoredBy.length > 0),
    ignores: (rule) => read.some(({ ignoredBy }) => ignoredBy.includes(rule)),
    textFor: (rule) =>
      read
        .filter(({ ignoredBy }) => !ignoredBy.includes(rule))
        .map(({ clause }) => clause.text)
        .join(' '),
  }
}
