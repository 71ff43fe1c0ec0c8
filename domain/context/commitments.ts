import type { Currency } from '../money.ts'
import { numbersIn } from '../money-in-text.ts'
import { normalise } from '../text/normalise.ts'
import { CONSENT, CONTACT, DATE, NAME, PROMISE } from './commitment-words.ts'
import { keepEnds } from './keep-ends.ts'

/** Most binding first: where there is no room for all, the last ones give way. */
export const COMMITMENT_KINDS = ['consent', 'promise', 'amount', 'date', 'name', 'contact'] as const
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number]

/** Something said that must outlive a summary: the sentence itself, never a retelling. */
export interface Commitment {
  readonly kind: CommitmentKind
  readonly by: 'customer' | 'us'
  /** Day it was said, in UTC. */
  readonly on: string
  readonly text: string
}

export interface SpokenMessage {
  readonly by: 'customer' | 'us'
  readonly at: Date
  readonly text: string
}

const LONGEST = 160
const MOST_PER_MESSAGE = 6
const READ_AT_MOST = 6_000

/** The sentences of a message that name a name, a date, an amount, a promise or a consent. */
export function commitmentsIn({ by, at, text }: SpokenMessage, currency: Currency): readonly Commitment[] {
  const sentences = text
    .slice(0, READ_AT_MOST)
    .toWellFormed()
    .split(/(?<=[.!?…])\s+|\n+/u)
  const found = sentences.flatMap((sentence): Commitment[] => {
    const kind = kindOf(sentence, currency)
    return kind === null ? [] : [{ kind, by, on: at.toISOString().slice(0, 10), text: short(sentence) }]
  })
  return found.slice(0, MOST_PER_MESSAGE)
}

const short = (sentence: string): string => keepEnds(sentence.trim(), LONGEST)

function kindOf(sentence: string, currency: Currency): CommitmentKind | null {
  const { plain } = normalise(sentence)
  if (CONSENT.test(plain)) return 'consent'
  if (PROMISE.test(plain)) return 'promise'
  if (numbersIn(sentence, currency).some((number) => number.currency !== null || number.isPercent)) return 'amount'
  if (DATE.test(plain)) return 'date'
  if (NAME.test(plain)) return 'name'
  return CONTACT.test(sentence) ? 'contact' : null
}

/** The most binding and newest of what was said, up to a size; each sentence once, in the order it was said. */
export function pinned(
  said: readonly Commitment[],
  mostTokens: number,
  tokensOf: (commitment: Commitment) => number,
): readonly Commitment[] {
  const newest = [...new Map(said.map((each, at) => [`${each.by}/${each.text}`, { each, at }])).values()]
  const ranked = newest.toSorted(
    (left, right) =>
      COMMITMENT_KINDS.indexOf(left.each.kind) - COMMITMENT_KINDS.indexOf(right.each.kind) || right.at - left.at,
  )
  let room = mostTokens
  const kept = ranked.filter(({ each }) => {
    const cost = tokensOf(each)
    if (cost > room) return false
    room -= cost
    return true
  })
  return kept.toSorted((left, right) => left.at - right.at).map(({ each }) => each)
}
