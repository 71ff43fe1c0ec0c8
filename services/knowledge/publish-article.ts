import type { ArticleId } from '../../domain/ids.ts'
import { notFound } from '../errors.ts'
import type { Tx } from '../transaction.ts'
import { articlesChanged, lockBase } from './base.ts'

const PUBLISH = `update knowledge_documents d set state = 'live' from knowledge_documents before
where d.tenant_id = $1 and d.id = $2 and before.tenant_id = d.tenant_id and before.id = d.id
returning d.title, before.state = 'live' as was_live`

/** From now on customers are answered from it. */
export async function publishArticle(tx: Tx, id: ArticleId): Promise<void> {
  await lockBase(tx)
  const [row] = await tx.run<{ title: string; was_live: boolean }>('publish_article', PUBLISH, [tx.tenantId, id])
  if (row === undefined) throw notFound('article')
  if (row.was_live) return
  await articlesChanged(tx)
  tx.emit({ type: 'knowledge:article_published', subject: { kind: 'article', id }, payload: { title: row.title } })
}
