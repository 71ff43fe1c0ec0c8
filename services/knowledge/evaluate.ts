import { calibrate, limitFrom } from '../../domain/knowledge/cover.ts'
import { ServiceError } from '../errors.ts'
import { newId } from '../new-id.ts'
import type { Tx } from '../transaction.ts'
import { articlesChanged, lockBase, readBase } from './base.ts'
import { listQuestions, type QuestionRow } from './questions.ts'
import { type KnowledgeSearch, searchKnowledge } from './search.ts'

export interface Evaluation {
  readonly id: string
  /** The version of the articles it was measured on. */
  readonly version: number
  readonly answerable: number
  readonly inTopFive: number
  readonly unanswerable: number
  readonly toldUnknown: number
  /** The limit for "not found" that was learned from these questions, or the one that held before. */
  readonly leastCover: number
  /** Ids of the questions that went wrong. */
  readonly missed: readonly string[]
  readonly createdAt: Date
}

interface Asked {
  readonly question: QuestionRow
  readonly result: KnowledgeSearch
}

const isAnswerable = ({ question }: Asked) => question.articleId !== null
const isInTopFive = ({ question, result }: Asked) =>
  result.found.some(({ chunk }) => chunk.documentId === question.articleId)

/** Measures the search with the tenant's own questions and sets the limit for "not found" by them. */
export async function evaluateKnowledge(tx: Tx): Promise<Evaluation> {
  await lockBase(tx)
  const questions = await listQuestions(tx)
  if (questions.length === 0)
    throw new ServiceError(
      'conflict',
      'no_questions',
      'Add questions first: they are what the search is measured with.',
    )
  const asked: Asked[] = []
  for (const question of questions) asked.push({ question, result: await searchKnowledge(tx, question.question) })
  const learned = calibrate(asked.map((one) => ({ cover: one.result.cover, isAnswerable: isAnswerable(one) })))
  const before = await readBase(tx)
  const leastCover = limitFrom(learned ?? before.leastCover)
  const isTold = ({ result }: Asked) => result.cover < leastCover
  const wrong = asked.filter((one) => (isAnswerable(one) ? !isInTopFive(one) || isTold(one) : !isTold(one)))
  if (learned !== null && learned !== before.leastCover) await keepLimit(tx, learned)
  return store(tx, {
    version: before.version,
    answerable: asked.filter(isAnswerable).length,
    inTopFive: asked.filter((one) => isAnswerable(one) && isInTopFive(one)).length,
    unanswerable: asked.filter((one) => !isAnswerable(one)).length,
    toldUnknown: asked.filter((one) => !isAnswerable(one) && isTold(one)).length,
    leastCover,
    missed: wrong.map(({ question }) => question.id),
  })
}

async function keepLimit(tx: Tx, leastCover: number): Promise<void> {
  await tx.run('keep_least_cover', 'update knowledge_bases set least_cover = $2 where tenant_id = $1', [
    tx.tenantId,
    leastCover,
  ])
  await articlesChanged(tx)
}

const COLUMNS = `id, version, answerable, in_top_five as "inTopFive", unanswerable, told_unknown as "toldUnknown",
  least_cover as "leastCover", missed, created_at as "createdAt"`

async function store(tx: Tx, figures: Omit<Evaluation, 'id' | 'createdAt'>): Promise<Evaluation> {
  const { version, answerable, inTopFive, unanswerable, toldUnknown, leastCover, missed } = figures
  const [row] = await tx.run<Evaluation & Record<string, unknown>>(
    'insert_evaluation',
    `insert into knowledge_evaluations (tenant_id, id, version, answerable, in_top_five, unanswerable, told_unknown, least_cover, missed)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning ${COLUMNS}`,
    [
      tx.tenantId,
      newId(),
      version,
      answerable,
      inTopFive,
      unanswerable,
      toldUnknown,
      leastCover,
      JSON.stringify(missed),
    ],
  )
  if (row === undefined) throw new Error('the evaluation was not stored')
  tx.emit({
    type: 'knowledge:evaluated',
    subject: { kind: 'knowledge_evaluation', id: row.id },
    payload: { answerable, inTopFive, unanswerable, toldUnknown },
  })
  return row
}

export const listEvaluations = (tx: Tx): Promise<Evaluation[]> =>
  tx.run<Evaluation & Record<string, unknown>>(
    'list_evaluations',
    `select ${COLUMNS} from knowledge_evaluations where tenant_id = $1 order by created_at desc, id desc limit 20`,
    [tx.tenantId],
  )
