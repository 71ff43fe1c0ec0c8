import { COVER_WEIGHTS } from './cover-weights.ts'

/** A word of a question as the articles may say it. */
export interface Weighed {
  /** Stem -> how much it counts as the word; empty where no article has the word in any form. */
  readonly forms: ReadonlyMap<string, number>
  /** How rare it is in these articles. */
  readonly rarity: number
  readonly isLight: boolean
}

/** What speaks for a piece of an article answering a question. */
export interface Signs {
  /** The share of the question it speaks of, rare words weighing more, 0 to 1. */
  readonly spoken: number
  /** How many words of the question it has. */
  readonly met: number
  /** Does the question turn on a word that no article has? */
  readonly isAbsent: boolean
  /** How many pieces were searched: in many, some of the words meet by chance. */
  readonly pieces: number
}

/** Nothing larger was measured. */
const MOST_PIECES = 500

/** Whether an article says "make" or "now" tells little of what it is about. */
const LIGHT = 0.2

export function signsOf(asked: readonly Weighed[], terms: ReadonlySet<string>, pieces: number): Signs {
  let [whole, spoken, met] = [0, 0, 0]
  for (const { forms, rarity, isLight } of asked) {
    const weight = isLight ? LIGHT : 1
    let said = 0
    for (const [stem, counts] of forms) if (terms.has(stem)) said = Math.max(said, counts)
    whole += weight * rarity
    spoken += weight * rarity * said
    met += said > 0 ? weight : 0
  }
  return {
    spoken: whole === 0 ? 0 : spoken / whole,
    met,
    isAbsent: asked.some(({ forms, isLight }) => !isLight && forms.size === 0),
    pieces,
  }
}

/** How likely a piece with these signs answers the question, 0 to 1: a logistic function with learned weights. */
export function coverOf({ spoken, met, isAbsent, pieces }: Signs): number {
  const { bias, perSpoken, perMet, forAbsent, perSize } = COVER_WEIGHTS
  const size = Math.log(Math.min(MOST_PIECES, Math.max(1, pieces)))
  const evidence = bias + perSpoken * spoken + perMet * Math.log1p(met) + (isAbsent ? forAbsent : 0) + perSize * size
  return 1 / (1 + Math.exp(-evidence))
}
