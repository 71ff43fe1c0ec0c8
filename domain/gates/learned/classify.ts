import type { InboundHit } from '../inbound-rule.ts'
import { featuresOf, stemOf, type WordFeatures } from './features.ts'
import { LEARNED_RULES, type Weights } from './learned-rule.ts'
import { weightsIn } from './packed.ts'

/** How sure the weights must be that somebody is needed. Chosen on texts they were not made from: `npm run bench -- gates`. */
const SURE = 0.9
const FEWEST_WORDS = 3
const LONGEST = 300
const CLASSES = LEARNED_RULES.length

export interface Classifier {
  /** Reads a text as a whole where no rule recognised anything in it; long ones say several things and are left alone. */
  guess(plain: string): InboundHit | null
  /** How likely it is that somebody is needed, 0 to 1, however little speaks for it. */
  doubt(plain: string): number
}

export function createClassifier({ bias, scale, packed, topics }: Weights): Classifier {
  const known = new Map(Object.entries(topics).map(([rule, stems]) => [rule, new Set(stems.split(' '))]))
  const weightAt = weightsIn({ scale, packed })
  const votes = (words: readonly WordFeatures[], rule: number): readonly number[] =>
    words.map(({ buckets }) => buckets.reduce((sum, bucket) => sum + weightAt(bucket * CLASSES + rule), 0))
  const sharesOf = (words: readonly WordFeatures[]): readonly number[] => {
    const norm = 1 / Math.sqrt(words.reduce((sum, { buckets }) => sum + buckets.length, 0) || 1)
    return softmax(
      LEARNED_RULES.map(
        (_, rule) => (bias[rule] ?? 0) + norm * votes(words, rule).reduce((sum, vote) => sum + vote, 0),
      ),
    )
  }

  return {
    doubt: (plain) => 1 - (sharesOf(featuresOf(plain))[0] ?? 1),
    guess(plain) {
      if (plain.length > LONGEST) return null
      const words = featuresOf(plain)
      if (words.length < FEWEST_WORDS) return null
      const shares = sharesOf(words)
      const best = shares.reduce((found, share, rule) => (rule > 0 && share > (shares[found] ?? 0) ? rule : found), 1)
      const rule = LEARNED_RULES[best] ?? null
      if (rule === null || 1 - (shares[0] ?? 1) < SURE) return null
      // Parts of words nobody ever judged add up to anything: one word has to be about the matter itself.
      if (!words.some(({ word }) => known.get(rule)?.has(stemOf(word)))) return null
      return { rule, span: loudest(words, votes(words, best)), confidence: 'guess' }
    },
  }
}

export function softmax(scores: readonly number[]): readonly number[] {
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

const SPAN_WORDS = 3

/** The words that spoke most for the rule, in the order they were written. */
function loudest(words: readonly WordFeatures[], given: readonly number[]): string {
  const limit = given.toSorted((left, right) => right - left)[SPAN_WORDS - 1] ?? Number.NEGATIVE_INFINITY
  return words
    .filter((_, at) => (given[at] ?? 0) >= limit)
    .slice(0, SPAN_WORDS)
    .map(({ word }) => word)
    .join(' … ')
}
