import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ESCALATION_EXAMPLES } from '../../domain/gates/examples/escalations.ts'
import { ORDINARY_EXAMPLES } from '../../domain/gates/examples/ordinary.ts'
import { softmax } from '../../domain/gates/learned/classify.ts'
import { BUCKETS, featuresOf, stemOf } from '../../domain/gates/learned/features.ts'
import { LEARNED_RULES } from '../../domain/gates/learned/learned-rule.ts'
import { normalise } from '../../domain/text/normalise.ts'
import { createRandom } from '../load/random.ts'
import { linesOf, pack } from './pack.ts'
import { trainingTexts } from './rows.ts'

interface Lesson {
  readonly stems: ReadonlySet<string>
  readonly buckets: readonly number[]
  readonly rule: number
}

const OUT = join(import.meta.dirname, '../../domain/gates/learned/weights.ts')
const EPOCHS = 30
const CLASSES = LEARNED_RULES.length

const lesson = (text: string, rule: (typeof LEARNED_RULES)[number]): Lesson => {
  const words = featuresOf(normalise(text).plain)
  return {
    stems: new Set(words.map(({ word }) => stemOf(word))),
    buckets: words.flatMap(({ buckets }) => buckets),
    rule: LEARNED_RULES.indexOf(rule),
  }
}

const allLessons = (): readonly Lesson[] =>
  [
    ...trainingTexts().map(({ text, rule }) => lesson(text, rule)),
    ...LEARNED_RULES.flatMap((rule) =>
      rule === null ? [] : (ESCALATION_EXAMPLES[rule] ?? []).map((text) => lesson(text, rule)),
    ),
    ...ORDINARY_EXAMPLES.map((text) => lesson(text, null)),
  ].filter(({ buckets }) => buckets.length > 0)

/** Stochastic gradient descent on the softmax loss; the same lessons always give the same weights. */
function train(lessons: readonly Lesson[]): { readonly weights: Float64Array; readonly bias: number[] } {
  const weights = new Float64Array(BUCKETS * CLASSES)
  const bias = LEARNED_RULES.map(() => 0)
  const random = createRandom(1)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = 1 / (1 + epoch * 0.3)
    const order = lessons.map((given) => ({ given, at: random() })).toSorted((left, right) => left.at - right.at)
    for (const { given } of order) learn(weights, bias, given, rate)
  }
  return { weights, bias }
}

const FEWEST_TEXTS = 3
const FEWEST_LETTERS = 3
const TIMES_AS_OFTEN = 6

function howOften(lessons: readonly Lesson[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { stems } of lessons) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return counts
}

/** The words that stand in several texts of a rule and much less often in ordinary ones. */
function topicsOf(lessons: readonly Lesson[], rule: number): readonly string[] {
  const about = lessons.filter((given) => given.rule === rule)
  const ordinary = lessons.filter((given) => given.rule === 0)
  const elsewhere = howOften(ordinary)
  const share = (count: number, of: readonly Lesson[]) => (count + 0.5) / (of.length + 1)
  return [...howOften(about)]
    .filter(([stem, count]) => count >= FEWEST_TEXTS && stem.length >= FEWEST_LETTERS)
    .filter(([stem, count]) => share(count, about) >= TIMES_AS_OFTEN * share(elsewhere.get(stem) ?? 0, ordinary))
    .map(([stem]) => stem)
    .toSorted()
}

const DECAY = 1e-5

function learn(weights: Float64Array, bias: number[], { buckets, rule }: Lesson, rate: number): void {
  const norm = 1 / Math.sqrt(buckets.length)
  const scores = bias.map(
    (start, at) => start + norm * buckets.reduce((sum, bucket) => sum + (weights[bucket * CLASSES + at] ?? 0), 0),
  )
  softmax(scores).forEach((share, at) => {
    const error = (at === rule ? 1 : 0) - share
    bias[at] = (bias[at] ?? 0) + rate * error * 0.1
    for (const bucket of buckets) {
      const place = bucket * CLASSES + at
      weights[place] = (weights[place] ?? 0) * (1 - DECAY) + rate * error * norm
    }
  })
}

/** Makes the weights anew from every judged text that is not kept for judging. */
export function writeWeights(): void {
  const lessons = allLessons()
  const { weights, bias } = train(lessons)
  const made = pack(weights)
  const topics = LEARNED_RULES.flatMap((rule, at) =>
    rule === null ? [] : `    ${rule}:\n      '${topicsOf(lessons, at).join(' ')}',`,
  )
  writeFileSync(
    OUT,
    `import type { Weights } from './learned-rule.ts'

// Made by \`npm run bench -- gates --train\` from judged texts; never edited by hand.
export const weights: Weights = {
  bias: [${bias.map((value) => Number(value.toFixed(4))).join(', ')}],
  scale: ${Number(made.scale.toFixed(6))},
  packed: \`
${linesOf(made)}
\`,
  topics: {
${topics.join('\n')}
  },
}
`,
  )
  console.log(`${lessons.length} texts, ${made.packed.length} characters of weights`)
}
