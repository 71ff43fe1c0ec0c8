import { COVER_WEIGHTS } from './cover-weights.ts'

/** A word of a question as the articles may say it. */
export interface Weighed {
  readonly word: string
  /** Stem -> how much it counts as the word; empty where no article has the word in any form. */
  readonly forms: ReadonlyMap<string, number>
  /** How rare it is in these articles. */
  readonly rarity: number
  readonly isLight: boolean
}

/**
 * Does a piece hold the kind of fact that is asked for (an amount, a time, a length)? "Apart" stands elsewhere in it than
 * in the sentence that speaks of the question most.
 */
export type Fact = 'not_asked' | 'held' | 'apart' | 'missing'

/** What speaks for a piece of an article answering a question. */
export interface Signs {
  /** The share of the question it speaks of, rare words weighing more, 0 to 1. */
  readonly spoken: number
  /** How many words of the question it has. */
  readonly met: number
  /** Does the question turn on a word that no article has? */
  readonly isAbsent: boolean
  /** Is what the question asks for by name ("which brand", "how many cycles") not in it? */
  readonly isUnnamed: boolean
  readonly fact: Fact
  /** How many pieces were searched: in many, some of the words meet by chance. */
  readonly pieces: number
}

/** Nothing larger was measured. */
const MOST_PIECES = 500

/** Whether an article says "make" or "now" tells little of what it is about. */
const LIGHT = 0.2

/** Weighed words of a question that a text speaks of: their share by rarity, and how many. */
export function spokenOf(asked: readonly Weighed[], terms: ReadonlySet<string>): Pick<Signs, 'spoken' | 'met'> {
  let [whole, spoken, met] = [0, 0, 0]
  for (const { forms, rarity, isLight } of asked) {
    const weight = isLight ? LIGHT : 1
    let said = 0
    for (const [stem, counts] of forms) if (terms.has(stem)) said = Math.max(said, counts)
    whole += weight * rarity
    spoken += weight * rarity * said
    met += said > 0 ? weight : 0
  }
  return { spoken: whole === 0 ? 0 : spoken / whole, met }
}

/** What a question asks for: its words, the one that it names, the rest of the question's form being in `fact`. */
export interface Question {
  readonly words: readonly Weighed[]
  readonly named: Weighed | null
}

export function signsOf({ words, named }: Question, terms: ReadonlySet<string>, fact: Fact, pieces: number): Signs {
  return {
    ...spokenOf(words, terms),
    isAbsent: words.some(({ forms, isLight }) => !isLight && forms.size === 0),
    isUnnamed: named !== null && ![...named.forms.keys()].some((stem) => terms.has(stem)),
    fact,
    pieces,
  }
}

/** How likely a piece with these signs answers the question, 0 to 1: a logistic function with learned weights. */
export function coverOf({ spoken, met, isAbsent, isUnnamed, fact, pieces }: Signs): number {
  const { bias, perSpoken, perMet, forAbsent, forUnnamed, forApart, forMissing, perSize } = COVER_WEIGHTS
  const size = Math.log(Math.min(MOST_PIECES, Math.max(1, pieces)))
  const words = perSpoken * spoken + perMet * Math.log1p(met) + (isAbsent ? forAbsent : 0)
  const asked = (isUnnamed ? forUnnamed : 0) + (fact === 'apart' ? forApart : fact === 'missing' ? forMissing : 0)
  return 1 / (1 + Math.exp(-(bias + words + asked + perSize * size)))
}
