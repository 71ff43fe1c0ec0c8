import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readInbound } from '../../domain/gates/detect-inbound.ts'
import { softmax } from '../../domain/gates/learned/classify.ts'
import { BUCKETS, featuresOf } from '../../domain/gates/learned/features.ts'
import { LEARNED_RULES } from '../../domain/gates/learned/learned-rule.ts'
import { createMeaningShares, type MeaningWeights, VECTOR_LOUDNESS } from '../../domain/gates/learned/meaning.ts'
import type { PackedWeights } from '../../domain/gates/learned/packed.ts'
import { createLocalEmbedding } from '../../providers/embedding/local.ts'
import { createRandom } from '../load/random.ts'
import { linesOf, pack } from './pack.ts'
import { type Lesson as JudgedLesson, trainingTexts } from './rows.ts'

interface Lesson extends JudgedLesson {
  readonly plain: string
  readonly vector: Float32Array
  readonly buckets: readonly number[]
  readonly at: number
}

const OUT = join(import.meta.dirname, '../../domain/gates/learned/meaning-weights.ts')
const EPOCHS = 30
const CLASSES = LEARNED_RULES.length
const DECAY = 1e-5

/** English only, as the sentence vectors are. */
async function allLessons(): Promise<readonly Lesson[]> {
  const embedding = createLocalEmbedding({ cachedTexts: 1 })
  const judged = trainingTexts().filter(({ language }) => language === 'en')
  const vectors = await embedding.embed(judged.map(({ text }) => text))
  return judged.flatMap((lesson) => {
    const vector = vectors[judged.indexOf(lesson)]
    const { plain } = readInbound(lesson.text)
    const buckets = featuresOf(plain).flatMap((word) => word.buckets)
    const at = LEARNED_RULES.indexOf(lesson.rule)
    return vector === undefined || buckets.length === 0 ? [] : [{ ...lesson, plain, vector, buckets, at }]
  })
}

interface Model {
  readonly vector: Float64Array
  readonly words: Float64Array
  readonly bias: number[]
}

/** Stochastic gradient descent on the softmax loss; the same lessons always give the same weights. */
function train(lessons: readonly Lesson[]): Model {
  const dimensions = lessons[0]?.vector.length ?? 0
  const model: Model = {
    vector: new Float64Array(dimensions * CLASSES),
    words: new Float64Array(BUCKETS * CLASSES),
    bias: LEARNED_RULES.map(() => 0),
  }
  const random = createRandom(1)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const order = lessons.map((given) => ({ given, at: random() })).toSorted((left, right) => left.at - right.at)
    for (const { given } of order) learn(model, given, 1 / (1 + epoch * 0.3))
  }
  return model
}

function learn({ vector, words, bias }: Model, { vector: sentence, buckets, at }: Lesson, rate: number): void {
  const norm = 1 / Math.sqrt(buckets.length)
  const scores = bias.map(
    (start, rule) =>
      start +
      norm * buckets.reduce((sum, bucket) => sum + (words[bucket * CLASSES + rule] ?? 0), 0) +
      VECTOR_LOUDNESS * sentence.reduce((sum, value, place) => sum + value * (vector[place * CLASSES + rule] ?? 0), 0),
  )
  softmax(scores).forEach((share, rule) => {
    const error = (rule === at ? 1 : 0) - share
    bias[rule] = (bias[rule] ?? 0) + rate * error * 0.1
    for (const bucket of buckets) {
      const place = bucket * CLASSES + rule
      words[place] = (words[place] ?? 0) * (1 - DECAY) + rate * error * norm
    }
    sentence.forEach((value, number) => {
      const place = number * CLASSES + rule
      vector[place] = (vector[place] ?? 0) + rate * error * VECTOR_LOUDNESS * value
    })
  })
}

const packAll = ({ vector, words, bias }: Model): MeaningWeights => ({
  bias,
  vector: pack(vector),
  words: pack(words),
})

const LIMITS = [0.6, 0.7, 0.8, 0.85, 0.9, 0.95]

/** What each limit would do to every text of an author, by weights made without them; in use only what is left open is asked. */
function judgeAuthors(lessons: readonly Lesson[]): void {
  const authors = [...new Set(lessons.map(({ author }) => author))].filter((author) => author !== null)
  const judged = authors.flatMap((author) => {
    const sharesOf = createMeaningShares(packAll(train(lessons.filter((given) => given.author !== author))))
    return lessons
      .filter((given) => given.author === author)
      .map(({ plain, vector, at }) => ({ needs: at > 0, sure: 1 - (sharesOf(plain, vector)[0] ?? 1) }))
  })
  const needing = judged.filter(({ needs }) => needs).length
  for (const limit of LIMITS) {
    const caught = judged.filter(({ sure }) => sure >= limit)
    const right = caught.filter(({ needs }) => needs).length
    console.log(
      `meaning, limit ${limit}: ${right} of ${needing} caught, ${caught.length - right} of ${judged.length - needing} false`,
    )
  }
}

const source = (weights: PackedWeights): string =>
  `{\n    scale: ${Number(weights.scale.toFixed(6))},\n    packed: \`\n${linesOf(weights)}\n\`,\n  }`

/** Makes the weights anew from every judged English text that is not kept for judging. */
export async function writeMeaningWeights(): Promise<void> {
  const lessons = await allLessons()
  judgeAuthors(lessons)
  const { bias, vector, words } = packAll(train(lessons))
  writeFileSync(
    OUT,
    `import type { MeaningWeights } from './meaning.ts'

// Made by \`npm run bench -- gates --train\` from judged texts; never edited by hand.
export const meaningWeights: MeaningWeights = {
  bias: [${bias.map((value) => Number(value.toFixed(4))).join(', ')}],
  vector: ${source(vector)},
  words: ${source(words)},
}
`,
  )
  console.log(`${lessons.length} English texts read for their meaning`)
}
