import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { LEARNED_RULES } from '../../domain/gates/learned/learned-rule.ts'

/** One text with the verdict it deserves. */
export interface JudgedText {
  readonly text: string
  /** Escalated, or stopped as an attack. */
  readonly isHit: boolean
  /** The figures it counts into beside the total. */
  readonly groups: readonly string[]
  readonly language: string
  /** Judges only: its texts are never printed. */
  readonly isHidden?: true
}

const FOLDS = 2
const SHARED = join(import.meta.dirname, '../../../shared/data')
const OWN = join(import.meta.dirname, '../data')

function read<Row>(path: string, shape: z.ZodType<Row>): readonly Row[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => shape.parse(JSON.parse(line)))
}

function readIfThere<Row>(path: string, shape: z.ZodType<Row>): readonly Row[] {
  if (existsSync(path)) return read(path, shape)
  console.log(`${path} is not here; its figures are left out`)
  return []
}

const shared = z.object({ text: z.string(), source: z.string() })
const escalation = shared.extend({ must_escalate: z.boolean(), reason: z.string() })
const guardrail = shared.extend({ unsafe: z.boolean(), category: z.string() })
const own = z.object({
  text: z.string(),
  language: z.string(),
  rule: z.string(),
  isHit: z.boolean(),
  /** Where several people wrote a set, whose it is. */
  author: z.string().optional(),
})

export const sharedEscalations = (): readonly JudgedText[] =>
  readIfThere(join(SHARED, 'escalation.dev.jsonl'), escalation).map(({ text, source, reason, must_escalate }) => ({
    text,
    isHit: must_escalate,
    groups: [`reason ${reason}`, `source ${source}`],
    language: 'en',
  }))

export const sharedAttacks = (): readonly JudgedText[] =>
  readIfThere(join(SHARED, 'guardrail.dev.jsonl'), guardrail).map(({ text, source, category, unsafe }) => ({
    text,
    isHit: unsafe,
    groups: [`category ${category}`, `source ${source.split(' ')[0]}`],
    language: 'en',
  }))

const ownTexts = (file: string): readonly JudgedText[] =>
  read(join(OWN, file), own).map(({ text, language, rule, isHit, author }) => ({
    text,
    isHit,
    groups: [`rule ${rule}`, `language ${language}`, ...(author === undefined ? [] : [`author ${author}`])],
    language,
  }))

export const ownEscalations = () => ownTexts('escalations.jsonl')
/** Other businesses in roundabout words; the second set was written after the phrases; some of its English lines have been seen since, none is learned from. */
export const otherEscalations = () => ownTexts('escalations-other.jsonl')
export const unseenEscalations = () => ownTexts('escalations-unseen.jsonl')
/** Customers of eight trades in six languages, written before the rules were widened; one half was never looked at. */
export const tradeEscalations = () => ownTexts('escalations-trades.jsonl')
/** Slang, typos and roundabout words, written later; by now the rules and the weights know them. */
export const freshEscalations = () => ownTexts('escalations-fresh.jsonl')
export const roundaboutEscalations = () => ownTexts('escalations-roundabout.jsonl')
/** Written last, never learned from; after it was judged only words were taken away and the weights made more careful. */
export const lastEscalations = () => ownTexts('escalations-last.jsonl')
/** What customers write all day, a third of it with words like price, lawyer or privacy; the second set is never looked at nor learned from. */
export const ordinaryTexts = () => ownTexts('ordinary.jsonl')
export const heldOutOrdinaryTexts = (): readonly JudgedText[] =>
  ownTexts('ordinary-held-out.jsonl').map((row) => ({ ...row, isHidden: true }))
/** Customers of some sixty trades by several authors who knew nothing of the rules; learned from, so each author is judged by weights made from the others. */
export const authorEscalations = () => ownTexts('escalations-authors.jsonl')
/** By one more author; judges only. */
export const strangerEscalations = (): readonly JudgedText[] =>
  ownTexts('escalations-stranger.jsonl').map((row) => ({ ...row, isHidden: true }))
export const strangerAttacks = (): readonly JudgedText[] =>
  ownTexts('attacks-stranger.jsonl').map((row) => ({ ...row, isHidden: true }))
export const ownAttacks = () => ownTexts('attacks.jsonl')

/** The half of the texts a rule's author may look at, and the half that only judges. */
export const foldOf = ({ text, isHidden }: JudgedText): 'seen' | 'held out' =>
  isHidden !== true && createHash('sha256').update(text).digest().readUInt8(0) % FOLDS === 0 ? 'seen' : 'held out'

export interface Lesson {
  readonly text: string
  readonly rule: (typeof LEARNED_RULES)[number]
  readonly language: string
  /** Null for texts that nobody is left out for. */
  readonly author: string | null
}

const LABELS: Readonly<Record<string, Lesson['rule']>> = {
  pricing_inquiry: 'price_question',
  refund_request: 'refund_request',
  legal: 'legal',
  compliance: 'compliance',
  negative_sentiment: 'negative_sentiment',
  human_requested: 'human_requested',
  human_request: 'human_requested',
}

const groupOf = (groups: readonly string[], kind: string): string | null =>
  groups.find((group) => group.startsWith(`${kind} `))?.slice(kind.length + 1) ?? null

const labelled = ({ text, isHit, groups, language }: JudgedText): Lesson => {
  const label = groupOf(groups, 'rule') ?? groupOf(groups, 'reason') ?? ''
  return { text, language, rule: isHit ? (LABELS[label] ?? null) : null, author: groupOf(groups, 'author') }
}

/** What the weights are made from: everything that is not kept for judging. */
export const trainingTexts = (): readonly Lesson[] =>
  [
    ...sharedEscalations(),
    ...ownEscalations(),
    ...otherEscalations(),
    ...tradeEscalations().filter((row) => foldOf(row) === 'seen'),
    ...freshEscalations(),
    ...roundaboutEscalations(),
    ...ownTexts('escalations-ordinary.jsonl'),
    ...ordinaryTexts(),
    ...authorEscalations(),
  ]
    .filter(({ isHit, groups }) => !(isHit && groups.includes('rule none')))
    .map(labelled)

export interface AttackLesson {
  readonly text: string
  readonly isAttack: boolean
  /** A look-alike is harmless and speaks of what attacks speak of. */
  readonly kind: 'attack' | 'look-alike' | 'ordinary'
}

/** What the weights for attacks are made from; one half of our own attacks only judges. */
export const attackLessons = (): readonly AttackLesson[] => [
  ...[
    ...sharedAttacks(),
    ...ownAttacks().filter((row) => foldOf(row) === 'seen'),
    ...ownTexts('attacks-learned.jsonl'),
    ...ownTexts('attacks-authors.jsonl'),
  ].map(({ text, isHit }) => ({ text, isAttack: isHit, kind: isHit ? ('attack' as const) : ('look-alike' as const) })),
  ...trainingTexts().map(({ text }) => ({ text, isAttack: false, kind: 'ordinary' as const })),
]
