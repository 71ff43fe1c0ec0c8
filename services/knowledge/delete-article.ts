import type { ArticleId } from '../../domain/ids.ts'
import { notFound } from '../errors.ts'
import type { Tx } from '../transaction.ts'
import { articlesChanged, lockBase } from './base.ts'

const DELETE = 'delete from knowledge_documents where tenant_id = $1 and id = $2 returning title'
const REOPEN = `update knowledge_gaps set state = 'open', document_id = null where tenant_id = $1 and document_id = $2`
const FORGET = 'delete from knowledge_questions where tenant_id = $1 and document_id = $2'

/** Removes an article with its pieces; what only it answered is a gap again. Answers already sent keep their quotes. */
export async function deleteArticle(tx: Tx, id: ArticleId): Promise<void> {
  await lockBase(tx)
  const [row] = await tx.run<{ title: string }>('delete_article', DELETE, [tx.tenantId, id])
  if (row === undefined) throw notFound('article')
  await tx.run('reopen_gaps', REOPEN, [tx.tenantId, id])
  await tx.run('forget_questions', FORGET, [tx.tenantId, id])
  await articlesChanged(tx)
  tx.emit({ type: 'knowledge:article_deleted', subject: { kind: 'article', id }, payload: { title: row.title } })
}
