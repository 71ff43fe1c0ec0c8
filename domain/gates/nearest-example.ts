import type { InboundHit, InboundRule } from './inbound-rule.ts'

/** A text somebody judged; without a rule it is ordinary. */
export interface Example {
  readonly rule: InboundRule | null
  readonly text: string
}

export interface EmbeddedExample extends Example {
  /** Of length 1, so that a dot product is the cosine. */
  readonly vector: Float32Array
}

export interface NearnessLimits {
  /** How alike text and example must be, -1 to 1. */
  readonly similarity: number
  /** How much nearer they must be than anything ordinary. */
  readonly margin: number
}

const FEWEST_WORDS = 4
const LONGEST = 400

/** Short texts lie near everything, and long ones say several things; both are better read by rules. */
export const isComparable = (text: string): boolean =>
  text.length <= LONGEST && (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= FEWEST_WORDS

/** The rule whose example is nearest; null where that is not near enough, or hardly nearer than an ordinary one. */
export function nearestExample(
  vector: Float32Array,
  examples: readonly EmbeddedExample[],
  limits: NearnessLimits,
): InboundHit | null {
  const near = examples.map(({ rule, text, vector: other }) => ({ rule, text, similarity: dot(vector, other) }))
  const best = near.filter(({ rule }) => rule !== null).reduce(nearer, NOTHING)
  const ordinary = near.filter(({ rule }) => rule === null).reduce(nearer, NOTHING)
  if (best.rule === null || best.similarity < limits.similarity) return null
  if (best.similarity - ordinary.similarity < limits.margin) return null
  return { rule: best.rule, span: `like "${best.text}"`, confidence: 'hard' }
}

interface Near extends Example {
  readonly similarity: number
}

const NOTHING: Near = { rule: null, text: '', similarity: -1 }
const nearer = (left: Near, right: Near): Near => (right.similarity > left.similarity ? right : left)

function dot(left: Float32Array, right: Float32Array): number {
  let sum = 0
  for (const [index, value] of left.entries()) sum += value * (right[index] ?? 0)
  return sum
}
