import type { InboundHit } from '../inbound-rule.ts'
import { softmax } from './classify.ts'
import { featuresOf } from './features.ts'
import { LEARNED_RULES } from './learned-rule.ts'
import { type PackedWeights, weightsIn } from './packed.ts'

export interface MeaningWeights {
  readonly bias: readonly number[]
  /** Of the numbers of a sentence vector. */
  readonly vector: PackedWeights
  /** Of the parts of its words. */
  readonly words: PackedWeights
}

/** Judges one text by its sentence vector, of length 1, and its words. */
export type ReadMeaning = (plain: string, vector: Float32Array) => InboundHit | null

/** How much louder the vector speaks than the words; the weights are made with it. */
export const VECTOR_LOUDNESS = 2
/** How sure it must be that somebody is needed. Chosen on texts of authors the weights do not know: `npm run bench -- gates --train`. */
export const SURE = 0.8
const FEWEST_WORDS = 4
const LONGEST = 400
const CLASSES = LEARNED_RULES.length

/** Short texts mean nearly anything, and long ones say several things; both are better read by rules. */
export const hasOneMeaning = (plain: string): boolean =>
  plain.length <= LONGEST && (plain.match(/\p{L}{2,}/gu)?.length ?? 0) >= FEWEST_WORDS

/** How likely each rule is, in the order of `LEARNED_RULES`. */
export function createMeaningShares({ bias, vector, words }: MeaningWeights) {
  const ofVector = weightsIn(vector)
  const ofWords = weightsIn(words)
  return (plain: string, sentence: Float32Array): readonly number[] => {
    const buckets = featuresOf(plain).flatMap((word) => word.buckets)
    const norm = 1 / Math.sqrt(buckets.length || 1)
    const scores = bias.map((start, rule) => {
      const said = buckets.reduce((sum, bucket) => sum + ofWords(bucket * CLASSES + rule), 0)
      const meant = sentence.reduce((sum, value, at) => sum + value * ofVector(at * CLASSES + rule), 0)
      return start + norm * said + VECTOR_LOUDNESS * meant
    })
    return softmax(scores)
  }
}

/** Says what a text means where neither rules nor single words do. */
export function createMeaningReader(weights: MeaningWeights): ReadMeaning {
  const sharesOf = createMeaningShares(weights)
  return (plain, vector) => {
    const shares = sharesOf(plain, vector)
    if (1 - (shares[0] ?? 1) < SURE) return null
    const best = shares.reduce((found, share, at) => (at > 0 && share > (shares[found] ?? 0) ? at : found), 1)
    const rule = LEARNED_RULES[best] ?? null
    return rule === null ? null : { rule, span: plain, confidence: 'guess' }
  }
}
