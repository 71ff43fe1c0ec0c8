import { detectLanguage } from '../../domain/conversation/language.ts'
import type { ArticleId, CustomerId, GapId } from '../../domain/ids.ts'
import { questionKey } from '../../domain/knowledge/question-key.ts'
import { notFound } from '../errors.ts'
import { newId } from '../new-id.ts'
import type { Tx } from '../transaction.ts'
import { stemOf } from './stem.ts'

const LONGEST = 500

/** Asking the same in nearly the same words counts, and adds no second row. */
const keyOf = (question: string): string => questionKey(question, detectLanguage(question, 'en'), stemOf)

const RECORD = `insert into knowledge_gaps (tenant_id, id, question_key, question, customer_id) values ($1, $2, $3, $4, $5)
on conflict (tenant_id, question_key) do update set times = knowledge_gaps.times + 1, last_at = now(), customer_id = excluded.customer_id,
  question = excluded.question, state = case when knowledge_gaps.state = 'dismissed' then 'dismissed' else 'open' end
returning id, times`

/** Notes what no article answered; an answered question that is asked in vain again is open again. */
export async function recordGap(
  tx: Tx,
  gap: { question: string; customerId: CustomerId | null },
): Promise<GapId | null> {
  const question = gap.question.trim().slice(0, LONGEST).toWellFormed()
  const key = keyOf(question)
  if (key === '') return null
  const [row] = await tx.run<{ id: GapId; times: number }>('record_gap', RECORD, [
    tx.tenantId,
    newId<GapId>(),
    key,
    question,
    gap.customerId,
  ])
  if (row === undefined) return null
  tx.emit({
    type: 'knowledge:gap_found',
    subject: { kind: 'knowledge_gap', id: row.id },
    customerId: gap.customerId,
    payload: { times: row.times },
  })
  return row.id
}

export interface GapRow {
  readonly id: GapId
  readonly question: string
  readonly customerId: CustomerId | null
  readonly times: number
  readonly createdAt: Date
  readonly lastAt: Date
}

const LIST = `select id, question, customer_id as "customerId", times, created_at as "createdAt", last_at as "lastAt"
from knowledge_gaps where tenant_id = $1 and state = 'open' order by times desc, last_at desc, id desc limit 200`

export const listGaps = (tx: Tx): Promise<GapRow[]> =>
  tx.run<GapRow & Record<string, unknown>>('list_gaps', LIST, [tx.tenantId])

const CLOSE = `update knowledge_gaps set state = $3, document_id = $4 where tenant_id = $1 and id = $2 and state = 'open' returning id`
const EXISTS = 'select 1 as one from knowledge_gaps where tenant_id = $1 and id = $2'

/** An article answers it by now, or nobody ever should (null). Closing it twice changes nothing. */
export async function closeGap(tx: Tx, id: GapId, articleId: ArticleId | null): Promise<void> {
  const state = articleId === null ? 'dismissed' : 'answered'
  const [row] = await tx.run<{ id: GapId }>('close_gap', CLOSE, [tx.tenantId, id, state, articleId])
  if (row !== undefined) {
    tx.emit({ type: 'knowledge:gap_closed', subject: { kind: 'knowledge_gap', id }, payload: { state, articleId } })
    return
  }
  const found = await tx.run('find_gap', EXISTS, [tx.tenantId, id])
  if (found.length === 0) throw notFound('gap')
}
