import type { ArticleId } from '../../domain/ids.ts'
import type { Tx } from '../transaction.ts'
import { articlesChanged, lockBase } from './base.ts'
import { newerVersion, standingOf } from './edit-article.ts'
import { putInUse } from './put-in-use.ts'
import { readVersion } from './versions.ts'

const PUBLISH = `update knowledge_documents set state = 'live' where tenant_id = $1 and id = $2`

/** From now on customers are answered from its newest version; with `seen`, only if that is the version somebody has read. */
export async function publishArticle(tx: Tx, id: ArticleId, seen?: number): Promise<void> {
  await lockBase(tx)
  const { version, usedVersion, state } = await standingOf(tx, id)
  const newest = await readVersion(tx, id, version)
  if (seen !== undefined && seen !== version) throw newerVersion(newest)
  if (state === 'live' && usedVersion === version) return
  await tx.run('publish_article', PUBLISH, [tx.tenantId, id])
  if (usedVersion !== version) await putInUse(tx, id, version)
  await articlesChanged(tx)
  const payload = { title: newest.title, version }
  tx.emit({ type: 'knowledge:article_published', subject: { kind: 'article', id }, payload })
}
