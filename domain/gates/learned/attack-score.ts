import type { InboundHit } from '../inbound-rule.ts'
import { attackFeatures } from './attack-features.ts'

export interface AttackWeights {
  readonly bias: number
  /** A weight is its byte times this. */
  readonly scale: number
  /** One signed byte for each bucket, base64. */
  readonly packed: string
}

/** How sure the weights must be, in log odds. Chosen on texts they were not made from: `npm run bench -- gates --train`. */
export const SURE = 0
const FEWEST_FEATURES = 8
const LONGEST = 1_500
const FEWEST_WORDS = 4
const AT_EITHER_END = 6
const SPAN = 120

/** A text as a whole and each of its sentences: an order may hide at the end of an honest question. */
export function piecesOf(plain: string): readonly string[] {
  const sentences = plain.split(/(?<=[.!?;:])\s+|\n/).filter((sentence) => sentence.split(' ').length >= FEWEST_WORDS)
  const whole = plain.slice(0, LONGEST)
  if (sentences.length < 2) return [whole]
  if (sentences.length <= 2 * AT_EITHER_END) return [whole, ...sentences]
  return [whole, ...sentences.slice(0, AT_EITHER_END), ...sentences.slice(-AT_EITHER_END)]
}

/** How much a piece of a text looks like an attack, in log odds. */
export function scoreOf(plain: string, bias: number, weightOf: (bucket: number) => number): number {
  const buckets = attackFeatures(plain)
  if (buckets.length < FEWEST_FEATURES) return Number.NEGATIVE_INFINITY
  return bias + buckets.reduce((sum, bucket) => sum + weightOf(bucket), 0) / Math.sqrt(buckets.length)
}

/** Suspects an attack where no rule knows the words; the copies are one text as written and without its disguises. */
export function createAttackReader({ bias, scale, packed }: AttackWeights) {
  const weights = Int8Array.from(atob(packed), (byte) => byte.charCodeAt(0))
  const weightOf = (bucket: number) => (weights[bucket] ?? 0) * scale
  return (copies: readonly string[]): InboundHit | null => {
    const loud = copies.flatMap(piecesOf).find((piece) => scoreOf(piece, bias, weightOf) > SURE)
    return loud === undefined ? null : { rule: 'prompt_injection', span: loud.slice(0, SPAN), confidence: 'guess' }
  }
}
