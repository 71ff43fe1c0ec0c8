import type { ArticleId } from '../../domain/ids.ts'
import type { ArticleState } from '../../domain/knowledge/article.ts'
import { newId } from '../new-id.ts'
import type { Tx } from '../transaction.ts'
import { articlesChanged, lockBase } from './base.ts'
import { keepVersion } from './keep-version.ts'
import type { PreparedArticle } from './prepare.ts'
import { putInUse } from './put-in-use.ts'

export interface AddedArticle {
  readonly id: ArticleId
  readonly state: ArticleState
  /** The very same file was there already; nothing changed. */
  readonly isKnown: boolean
  /** It was, and its text was edited since. */
  readonly isEdited: boolean
}

type Known = Omit<AddedArticle, 'isKnown'> & Record<string, unknown>

const FIND = `select id, state, version > 1 as "isEdited" from knowledge_documents where tenant_id = $1 and checksum = $2`

const INSERT = `insert into knowledge_documents (tenant_id, id, title, source_kind, language, checksum, state, uploaded_by)
values ($1, $2, $3, $4, $5, $6, $7, $8)`

/** Stores an article with its pieces, once per content. */
export async function addArticle(tx: Tx, article: PreparedArticle, state: ArticleState): Promise<AddedArticle> {
  await lockBase(tx)
  const [known] = await tx.run<Known>('find_article', FIND, [tx.tenantId, article.checksum])
  if (known !== undefined) return { ...known, isKnown: true }
  const id = newId<ArticleId>()
  const { title, kind, language, checksum } = article
  const values = [tx.tenantId, id, title, kind, language, checksum, state, JSON.stringify(tx.actor)]
  await tx.run('insert_article', INSERT, values)
  await keepVersion(tx, { ...article, id: newId(), articleId: id, version: 1, restoredFrom: null })
  await putInUse(tx, id, 1)
  await articlesChanged(tx)
  tx.emit({ type: 'knowledge:article_added', subject: { kind: 'article', id }, payload: { title, state } })
  return { id, state, isKnown: false, isEdited: false }
}
