import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DEFAULT_LEAST_COVER } from '../../domain/knowledge/cover.ts'
import type { Judged } from './judged.ts'

const OUT = join(import.meta.dirname, '../../domain/knowledge/cover-weights.ts')

/** bias, perSpoken, perMet, forAbsent. */
type Weights = readonly [number, number, number, number]
type Lesson = {
  readonly signs: Weights
  /** What the size of the collection counts, which is not learned. */
  readonly offset: number
  readonly isAnswerable: boolean
  readonly weight: number
}

/**
 * Learned freely it would be -0.7, from one large collection; then a large business's own questions are refused more
 * often than it tells what it does not know.
 */
const PER_SIZE = -0.2
const MOST_PIECES = 500

const STEPS = 6_000
const RATE = 1.5
const SHRINK = 0.002
/** The sets of one kind weigh the same together, however many questions they have; near misses a third of the rest. */
const WEIGHT = { good: 1, far: 0.75, near: 0.25 }

/** One large business beside twenty small ones. */
const TOGETHER = 0.4

const kindOf = ({ set }: Judged) => (set.isAnswerable ? 'good' : set.isNear ? 'near' : 'far')
const placeOf = ({ set }: Judged) => set.name.split(/[ ,]/)[0] ?? ''

function lessonsFrom(judged: readonly Judged[]): readonly Lesson[] {
  const groups = Map.groupBy(judged, (one) => `${kindOf(one)} ${placeOf(one)}`)
  return judged.flatMap((one) => {
    const size = groups.get(`${kindOf(one)} ${placeOf(one)}`)?.length ?? 1
    const { spoken, met, isAbsent } = one.signs ?? { spoken: 0, met: 0, isAbsent: true }
    const lesson = {
      isAnswerable: one.set.isAnswerable,
      weight: ((placeOf(one) === 'together' ? TOGETHER : 1) * WEIGHT[kindOf(one)]) / size,
    }
    const offset = PER_SIZE * Math.log(Math.min(MOST_PIECES, one.set.collection.chunks.length))
    return [{ ...lesson, offset, signs: [1, spoken, Math.log1p(met), isAbsent ? 1 : 0] as const }]
  })
}

const evidence = (weights: Weights, { signs, offset }: Pick<Lesson, 'signs' | 'offset'>) =>
  offset + weights[0] + weights[1] * signs[1] + weights[2] * signs[2] + weights[3] * signs[3]

/** Logistic regression by plain gradient descent: four numbers, the same for the same lessons. */
function learn(lessons: readonly Lesson[]): Weights {
  let weights: Weights = [0, 0, 0, 0]
  for (let step = 0; step < STEPS; step++) {
    const slope = [0, SHRINK * weights[1], SHRINK * weights[2], SHRINK * weights[3]]
    for (const { signs, offset, isAnswerable, weight } of lessons) {
      const error = weight * (1 / (1 + Math.exp(-evidence(weights, { signs, offset }))) - (isAnswerable ? 1 : 0))
      for (const [at, sign] of signs.entries()) slope[at] = (slope[at] ?? 0) + error * sign
    }
    const [bias, perSpoken, perMet, forAbsent] = slope.map((each, at) => (weights[at] ?? 0) - RATE * each)
    weights = [bias ?? 0, perSpoken ?? 0, perMet ?? 0, forAbsent ?? 0]
  }
  return weights
}

/** Of each set that is about something else, this share is told so. */
const TOLD = 0.915

/** How much evidence it takes, so that every such set is told so often enough. */
function limitFor(weights: Weights, judged: readonly Judged[]): number {
  const sets = Map.groupBy(
    judged.filter((one) => kindOf(one) === 'far'),
    ({ set }) => set.name,
  )
  const limits = [...sets.values()].map((members) => {
    const sorted = lessonsFrom(members).map((lesson) => evidence(weights, lesson))
    return sorted.toSorted((left, right) => left - right)[Math.floor(TOLD * sorted.length)] ?? 0
  })
  return Math.max(...limits) + 1e-6
}

const FOLDS = 5
const hashOf = (text: string) => Buffer.from(text).reduce((hash, byte) => (hash * 31 + byte) >>> 0, 7)

/** No site is both learned from and measured; what is asked of one business is parted by question. */
function foldOf({ set, text }: Judged): number {
  const [site = text] = text.split(': ')
  return hashOf(set.name.startsWith('sites') ? set.collection.name : site) % FOLDS
}

/** Share of each set that is judged rightly by weights that were learned without it. */
export function crossValidate(judged: readonly Judged[]): ReadonlyMap<string, number> {
  const right = new Map<string, boolean[]>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const [learned, measured] = [
      judged.filter((one) => foldOf(one) !== fold),
      judged.filter((one) => foldOf(one) === fold),
    ]
    const weights = learn(lessonsFrom(learned))
    const limit = limitFor(weights, learned)
    for (const [at, lesson] of lessonsFrom(measured).entries()) {
      const name = measured[at]?.set.name ?? ''
      right.set(name, [...(right.get(name) ?? []), evidence(weights, lesson) >= limit === lesson.isAnswerable])
    }
  }
  return new Map([...right].map(([name, all]) => [name, all.filter(Boolean).length / all.length]))
}

const rounded = (value: number) => Math.round(value * 1_000) / 1_000

/** Learns from everything and writes the weights, moved so that the limit lies where the default is. */
export function writeWeights(judged: readonly Judged[]): void {
  const weights = learn(lessonsFrom(judged))
  const atDefault = Math.log(DEFAULT_LEAST_COVER / (1 - DEFAULT_LEAST_COVER))
  const [bias, perSpoken, perMet, forAbsent] = weights.map(rounded)
  const moved = rounded((bias ?? 0) - limitFor(weights, judged) + atDefault)
  writeFileSync(
    OUT,
    `/** Learned by \`npm run bench -- knowledge --train\`, so that the default limit is where the two kinds part. */
export const COVER_WEIGHTS = { bias: ${moved}, perSpoken: ${perSpoken}, perMet: ${perMet}, forAbsent: ${forAbsent}, perSize: ${PER_SIZE} }
`,
  )
}
