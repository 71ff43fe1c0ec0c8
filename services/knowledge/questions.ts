import type { ArticleId, QuestionId } from '../../domain/ids.ts'
import { notFound, ServiceError } from '../errors.ts'
import { newId } from '../new-id.ts'
import type { Tx } from '../transaction.ts'

export interface QuestionRow {
  readonly id: QuestionId
  readonly question: string
  /** Null: no article answers it, and the search should say so. */
  readonly articleId: ArticleId | null
  readonly articleTitle: string | null
}

const MOST = 1_000
const LIST = `select q.id, q.question, q.document_id as "articleId", d.title as "articleTitle" from knowledge_questions q
left join knowledge_documents d on d.tenant_id = q.tenant_id and d.id = q.document_id
where q.tenant_id = $1 order by q.id limit ${MOST}`

export const listQuestions = (tx: Tx): Promise<QuestionRow[]> =>
  tx.run<QuestionRow & Record<string, unknown>>('list_questions', LIST, [tx.tenantId])

const KNOWN_ARTICLE = 'select 1 as one from knowledge_documents where tenant_id = $1 and id = $2'
const INSERT = `insert into knowledge_questions (tenant_id, id, question, document_id)
select $1, $2, $3, $4 where (select count(*) from knowledge_questions where tenant_id = $1) < ${MOST}
on conflict (tenant_id, question) do update set document_id = excluded.document_id returning id`

/** Adds a question to the tenant's own test, or corrects what should answer it. */
export async function addQuestion(
  tx: Tx,
  { question, articleId }: { question: string; articleId: ArticleId | null },
): Promise<QuestionId> {
  if (articleId !== null && (await tx.run('known_article', KNOWN_ARTICLE, [tx.tenantId, articleId])).length === 0)
    throw notFound('article')
  const [row] = await tx.run<{ id: QuestionId }>('insert_question', INSERT, [
    tx.tenantId,
    newId<QuestionId>(),
    question.trim(),
    articleId,
  ])
  if (row === undefined) throw new ServiceError('limit', 'too_many_questions', `There are ${MOST} questions already.`)
  tx.emit({
    type: 'knowledge:question_added',
    subject: { kind: 'knowledge_question', id: row.id },
    payload: { isAnswerable: articleId !== null },
  })
  return row.id
}

const DELETE = 'delete from knowledge_questions where tenant_id = $1 and id = $2 returning id'

export async function deleteQuestion(tx: Tx, id: QuestionId): Promise<void> {
  const [row] = await tx.run<{ id: QuestionId }>('delete_question', DELETE, [tx.tenantId, id])
  if (row === undefined) throw notFound('question')
  tx.emit({ type: 'knowledge:question_deleted', subject: { kind: 'knowledge_question', id } })
}
