import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ATTACK_BUCKETS, attackFeatures } from '../../domain/gates/learned/attack-features.ts'
import { piecesOf, SURE, scoreOf } from '../../domain/gates/learned/attack-score.ts'
import { normalise } from '../../domain/text/normalise.ts'
import { createRandom } from '../load/random.ts'
import { linesOf, pack } from './pack.ts'
import { type AttackLesson, attackLessons } from './rows.ts'

interface Lesson extends AttackLesson {
  readonly plain: string
  readonly buckets: readonly number[]
}

interface Model {
  readonly weights: Float64Array
  bias: number
}

const OUT = join(import.meta.dirname, '../../domain/gates/learned/attack-weights.ts')
const EPOCHS = 20
const FOLDS = 5
const DECAY = 1e-4
const RATE = 0.5
const START = -2

function allLessons(): readonly Lesson[] {
  const lessons = attackLessons().map((given) => ({ ...given, plain: normalise(given.text).plain }))
  return lessons
    .map((given) => ({ ...given, buckets: attackFeatures(piecesOf(given.plain)[0] ?? '') }))
    .filter(({ buckets }) => buckets.length > 0)
}

function learn(model: Model, { buckets, isAttack }: Lesson, rate: number): void {
  const norm = 1 / Math.sqrt(buckets.length)
  const score = model.bias + norm * buckets.reduce((sum, bucket) => sum + (model.weights[bucket] ?? 0), 0)
  const error = (isAttack ? 1 : 0) - 1 / (1 + Math.exp(-score))
  model.bias += rate * error * 0.05
  for (const bucket of buckets) model.weights[bucket] = (model.weights[bucket] ?? 0) * (1 - DECAY) + rate * error * norm
}

/** Stochastic gradient descent on the logistic loss; the same lessons always give the same weights. */
function train(lessons: readonly Lesson[]): Model {
  const model: Model = { weights: new Float64Array(ATTACK_BUCKETS), bias: START }
  const random = createRandom(1)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const order = lessons.map((given) => ({ given, at: random() })).toSorted((left, right) => left.at - right.at)
    for (const { given } of order) learn(model, given, RATE / (1 + epoch * 0.3))
  }
  return model
}

const isSuspected = ({ weights, bias }: Model, { plain }: Lesson): boolean =>
  piecesOf(plain).some((piece) => scoreOf(piece, bias, (bucket) => weights[bucket] ?? 0) > SURE)

/** What the chosen threshold does to texts that the weights were not made from: each fifth judged by the other four. */
function judgeFolds(lessons: readonly Lesson[]): void {
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const model = train(lessons.filter((_, at) => at % FOLDS !== fold))
    return lessons.filter((_, at) => at % FOLDS === fold).map((given) => ({ given, isHit: isSuspected(model, given) }))
  }).flat()
  for (const kind of ['attack', 'look-alike', 'ordinary'] as const) {
    const members = judged.filter(({ given }) => given.kind === kind)
    const hits = members.filter(({ isHit }) => isHit).length
    console.log(`${kind}: suspected ${hits} of ${members.length}, ${(hits / members.length).toFixed(4)}`)
  }
}

/** Makes the weights anew from every judged text that is not kept for judging. */
export function writeAttackWeights(): void {
  const lessons = allLessons()
  judgeFolds(lessons)
  const { weights, bias } = train(lessons)
  const made = pack(weights)
  writeFileSync(
    OUT,
    `import type { AttackWeights } from './attack-score.ts'

// Made by \`npm run bench -- gates --train\` from judged texts; never edited by hand.
export const attackWeights: AttackWeights = {
  bias: ${Number(bias.toFixed(4))},
  scale: ${Number(made.scale.toFixed(6))},
  packed: \`
${linesOf(made)}
\`,
}
`,
  )
  console.log(`${lessons.length} texts, ${made.packed.length} characters of weights for attacks`)
}
