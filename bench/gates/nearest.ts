import { embedExamples, LIMITS } from '../../activities/turn/example-reader.ts'
import { detectInbound } from '../../domain/gates/detect-inbound.ts'
import {
  type EmbeddedExample,
  isComparable,
  type NearnessLimits,
  nearestExample,
} from '../../domain/gates/nearest-example.ts'
import { createLocalEmbedding } from '../../providers/embedding/local.ts'
import type { Report } from '../report/metric.ts'
import { foldOf, type JudgedText } from './rows.ts'

interface Compared {
  readonly row: JudgedText
  readonly vector: Float32Array
}

/** English, long enough, and no rule is sure: what the turn would compare. */
const isSilent = ({ text, language }: JudgedText, gate: (text: string) => boolean): boolean =>
  language === 'en' &&
  isComparable(text) &&
  !gate(text) &&
  detectInbound(text).every((hit) => hit.confidence === 'soft')

const GRID: readonly NearnessLimits[] = [0.5, 0.6, 0.7, 0.8].flatMap((similarity) =>
  [0, 0.05, 0.1, 0.15, 0.2].map((margin) => ({ similarity, margin })),
)

const caughtAmong = (compared: readonly Compared[], examples: readonly EmbeddedExample[], limits: NearnessLimits) => {
  const caught = compared.filter(({ vector }) => nearestExample(vector, examples, limits) !== null)
  const hits = caught.filter(({ row }) => row.isHit).length
  return { hits, falseAlarms: caught.length - hits }
}

/** The limits that catch most of one fold without a single false alarm there. */
const choose = (compared: readonly Compared[], examples: readonly EmbeddedExample[]): NearnessLimits =>
  GRID.map((limits) => ({ limits, ...caughtAmong(compared, examples, limits) }))
    .filter(({ falseAlarms }) => falseAlarms === 0)
    .toSorted((left, right) => right.hits - left.hits || right.limits.margin - left.limits.margin)[0]?.limits ?? LIMITS

/** What comparing adds where the rules are silent: limits chosen on one fold, judged on the other. */
export async function reportNearest(
  to: Report,
  rows: readonly JudgedText[],
  gate: (text: string) => boolean,
): Promise<void> {
  const embedding = createLocalEmbedding()
  const silent = rows.filter((row) => isSilent(row, gate))
  const vectors = await embedding.embed(silent.map(({ text }) => text))
  const compared = silent.flatMap((row, at) => {
    const vector = vectors[at]
    return vector === undefined ? [] : [{ row, vector }]
  })
  const examples = await embedExamples(embedding)
  for (const fold of ['seen', 'held out'] as const) {
    const judged = compared.filter(({ row }) => foldOf(row) === fold)
    const limits = choose(
      compared.filter(({ row }) => foldOf(row) !== fold),
      examples,
    )
    for (const [how, given] of [
      [`limits of the other fold (${limits.similarity}, ${limits.margin})`, limits],
      [`limits in use (${LIMITS.similarity}, ${LIMITS.margin})`, LIMITS],
    ] as const) {
      const { hits, falseAlarms } = caughtAmong(judged, examples, given)
      to.add(`examples, ${fold}, ${how}: caught`, hits, `of ${judged.filter(({ row }) => row.isHit).length}`)
      to.add(
        `examples, ${fold}, ${how}: false alarms`,
        falseAlarms,
        `of ${judged.filter(({ row }) => !row.isHit).length}`,
      )
    }
  }
}
