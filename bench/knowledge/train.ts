import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DEFAULT_LEAST_COVER } from '../../domain/knowledge/cover.ts'
import type { Signs } from '../../domain/knowledge/signs.ts'
import type { Judged } from './judged.ts'

const OUT = join(import.meta.dirname, '../../domain/knowledge/cover-weights.ts')

/** What a sign counts: the bias first, then in this order. */
const NAMES = ['bias', 'perSpoken', 'perMet', 'forAbsent', 'forUnnamed', 'forApart', 'forMissing'] as const
type Weights = readonly number[]

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
const RATE = 0.5
const SHRINK = 0.002
/** The sets of one kind weigh the same together, however many questions they have. */
const WEIGHT = { good: 1, far: 0.5, near: 0.75 }

/** One large business beside twenty small ones, which make up for their one article each. */
const SHARE: Readonly<Record<string, number>> = { together: 0.4, sites: 2 }

const kindOf = ({ set }: Judged) => (set.isAnswerable ? 'good' : set.isNear ? 'near' : 'far')
const placeOf = ({ set }: Judged) => set.name.split(/[ ,]/)[0] ?? ''

function lessonsFrom(judged: readonly Judged[]): readonly Lesson[] {
  const groups = Map.groupBy(judged, (one) => `${kindOf(one)} ${placeOf(one)}`)
  return judged.flatMap((one) => {
    const size = groups.get(`${kindOf(one)} ${placeOf(one)}`)?.length ?? 1
    const lesson = {
      isAnswerable: one.set.isAnswerable,
      weight: ((SHARE[placeOf(one)] ?? 1) * WEIGHT[kindOf(one)]) / size,
    }
    const offset = PER_SIZE * Math.log(Math.min(MOST_PIECES, one.set.collection.chunks.length))
    return [{ ...lesson, offset, signs: numbersOf(one.signs ?? NOTHING) }]
  })
}

const NOTHING: Signs = { spoken: 0, met: 0, isAbsent: true, isUnnamed: false, fact: 'not_asked', pieces: 1 }

const numbersOf = ({ spoken, met, isAbsent, isUnnamed, fact }: Signs): Weights =>
  [1, spoken, Math.log1p(met), isAbsent, isUnnamed, fact === 'apart', fact === 'missing'].map(Number)

const evidence = (weights: Weights, { signs, offset }: Pick<Lesson, 'signs' | 'offset'>) =>
  signs.reduce((sum, sign, at) => sum + sign * (weights[at] ?? 0), offset)

/** Logistic regression by plain gradient descent: a few numbers, the same for the same lessons. */
function learn(lessons: readonly Lesson[]): Weights {
  let weights: Weights = NAMES.map(() => 0)
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight, at) => (at === 0 ? 0 : SHRINK * weight))
    for (const { signs, offset, isAnswerable, weight } of lessons) {
      const error = weight * (1 / (1 + Math.exp(-evidence(weights, { signs, offset }))) - (isAnswerable ? 1 : 0))
      for (const [at, sign] of signs.entries()) slope[at] = (slope[at] ?? 0) + error * sign
    }
    weights = weights.map((weight, at) => weight - RATE * (slope[at] ?? 0))
  }
  return weights
}

/** Of each set that is about something else, this share is told so. */
const TOLD = 0.905

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

const isForLearning = ({ set }: Judged) => set.half === 'learn'

/** The demo business, each other trade, the sites: what is learned for one comes from the others. */
const placeNames = (judged: readonly Judged[]) =>
  [...new Set(judged.map(placeOf))].filter((place) => place !== 'together')

/** Share of each set that is judged rightly by weights that were learned from other businesses. */
export function crossValidate(judged: readonly Judged[]): ReadonlyMap<string, number> {
  const right = new Map<string, boolean[]>()
  for (const place of placeNames(judged)) {
    const others = judged.filter((one) => isForLearning(one) && placeOf(one) !== place && placeOf(one) !== 'together')
    const weights = learn(lessonsFrom(others))
    const limit = limitFor(weights, others)
    const measured = judged.filter((one) => placeOf(one) === place)
    for (const [at, lesson] of lessonsFrom(measured).entries()) {
      const name = measured[at]?.set.name ?? ''
      right.set(name, [...(right.get(name) ?? []), evidence(weights, lesson) >= limit === lesson.isAnswerable])
    }
  }
  return new Map([...right].map(([name, all]) => [name, all.filter(Boolean).length / all.length]))
}

const rounded = (value: number) => Math.round(value * 1_000) / 1_000

/** Learns from what is there for learning and writes the weights, moved so that the limit lies where the default is. */
export function writeWeights(all: readonly Judged[]): void {
  const judged = all.filter(isForLearning)
  const weights = learn(lessonsFrom(judged))
  const atDefault = Math.log(DEFAULT_LEAST_COVER / (1 - DEFAULT_LEAST_COVER))
  const moved = [(weights[0] ?? 0) - limitFor(weights, judged) + atDefault, ...weights.slice(1)]
  const lines = NAMES.map((name, at) => `  ${name}: ${rounded(moved[at] ?? 0)},`)
  writeFileSync(
    OUT,
    `/** Learned by \`npm run bench -- knowledge --train\`, so that the default limit is where the two kinds part. */
export const COVER_WEIGHTS = {
${lines.join('\n')}
  perSize: ${PER_SIZE},
}
`,
  )
}
