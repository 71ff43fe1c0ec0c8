import type { InboundHit } from '../inbound-rule.ts'
import { featuresOf, stemOf, type WordFeatures } from './features.ts'
import { LEARNED_RULES, type Weights } from './learned-rule.ts'

/** How sure the weights must be that somebody is needed. Chosen on texts they were not made from: `npm run bench -- gates`. */
const SURE = 0.9
const FEWEST_WORDS = 3
const LONGEST = 300
const CLASSES = LEARNED_RULES.length

export type Classifier = (plain: string) => InboundHit | null

/** Reads a text as a whole where no rule recognised anything in it; long ones say several things and are left alone. */
export function createClassifier({ bias, scale, packed, topics }: Weights): Classifier {
  const known = new Map(Object.entries(topics).map(([rule, stems]) => [rule, new Set(stems.split(' '))]))
  const weights = Int8Array.from(atob(packed), (byte) => byte.charCodeAt(0))
  const weightOf = (bucket: number, rule: number) => (weights[bucket * CLASSES + rule] ?? 0) * scale
  const votes = (words: readonly WordFeatures[], rule: number): readonly number[] =>
    words.map(({ buckets }) => buckets.reduce((sum, bucket) => sum + weightOf(bucket, rule), 0))

  return (plain) => {
    if (plain.length > LONGEST) return null
    const words = featuresOf(plain)
    if (words.length < FEWEST_WORDS) return null
    const norm = 1 / Math.sqrt(words.reduce((sum, { buckets }) => sum + buckets.length, 0))
    const scores = LEARNED_RULES.map(
      (_, rule) => (bias[rule] ?? 0) + norm * votes(words, rule).reduce((sum, vote) => sum + vote, 0),
    )
    const shares = softmax(scores)
    const best = shares.reduce((found, share, rule) => (rule > 0 && share > (shares[found] ?? 0) ? rule : found), 1)
    const rule = LEARNED_RULES[best] ?? null
    if (rule === null || 1 - (shares[0] ?? 1) < SURE) return null
    // Parts of words nobody ever judged add up to anything: one word has to be about the matter itself.
    if (!words.some(({ word }) => known.get(rule)?.has(stemOf(word)))) return null
    return { rule, span: loudest(words, votes(words, best)), confidence: 'guess' }
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
