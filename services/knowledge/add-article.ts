import type { ArticleId } from '../../domain/ids.ts'
import type { ArticleState } from '../../domain/knowledge/article.ts'
import { ServiceError } from '../errors.ts'
import { newId } from '../new-id.ts'
import type { Tx } from '../transaction.ts'
import { articlesChanged, lockBase } from './base.ts'
import type { PreparedArticle } from './prepare.ts'

export interface AddedArticle {
  readonly id: ArticleId
  readonly state: ArticleState
  /** The very same file was there already; nothing changed. */
  readonly isKnown: boolean
}

const FIND = 'select id, state from knowledge_documents where tenant_id = $1 and checksum = $2'

const INSERT = `insert into knowledge_documents (tenant_id, id, title, source_kind, language, checksum, state, uploaded_by)
values ($1, $2, $3, $4, $5, $6, $7, $8)`

const INSERT_CHUNKS = `insert into knowledge_chunks (tenant_id, id, document_id, position, heading_path, text, tokens)
select $1, c.id, $2, c.position, c.heading_path, c.text, c.tokens
from jsonb_to_recordset($3::jsonb) as c(id uuid, position int, heading_path text, text text, tokens int)`

/** Stores an article with its pieces, once per content. */
export async function addArticle(tx: Tx, article: PreparedArticle, state: ArticleState): Promise<AddedArticle> {
  if (article.chunks.length === 0)
    throw new ServiceError('invalid', 'no_text', 'There is no text in this file that could be read.')
  await lockBase(tx)
  const [known] = await tx.run<{ id: ArticleId; state: ArticleState }>('find_article', FIND, [
    tx.tenantId,
    article.checksum,
  ])
  if (known !== undefined) return { ...known, isKnown: true }
  const id = newId<ArticleId>()
  const { title, kind, language, checksum } = article
  const values = [tx.tenantId, id, title, kind, language, checksum, state, JSON.stringify(tx.actor)]
  await tx.run('insert_article', INSERT, values)
  const chunks = article.chunks.map(({ headingPath, text, tokens }, position) => ({
    id: newId(),
    position,
    heading_path: headingPath,
    text,
    tokens,
  }))
  await tx.run('insert_chunks', INSERT_CHUNKS, [tx.tenantId, id, JSON.stringify(chunks)])
  await articlesChanged(tx)
  tx.emit({ type: 'knowledge:article_added', subject: { kind: 'article', id }, payload: { title, state } })
  return { id, state, isKnown: false }
}
