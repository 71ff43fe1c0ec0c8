import type { ArticleId, ArticleVersionId } from '../../domain/ids.ts'
import type { NewChunk } from '../../domain/knowledge/chunk.ts'
import type { Language } from '../../domain/language.ts'
import { ServiceError } from '../errors.ts'
import { newId } from '../new-id.ts'
import type { Tx } from '../transaction.ts'

/** What an article says at one time. */
export interface VersionText {
  readonly title: string
  readonly text: string
  readonly language: Language
  readonly chunks: readonly NewChunk[]
}

export interface NewVersion extends VersionText {
  readonly id: ArticleVersionId
  readonly articleId: ArticleId
  readonly version: number
  readonly restoredFrom: number | null
}

const INSERT = `insert into knowledge_versions (tenant_id, id, document_id, version, title, text, language, saved_by, restored_from)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`

const INSERT_CHUNKS = `insert into knowledge_version_chunks (tenant_id, id, document_id, version, position, heading_path, text, tokens)
select $1, c.id, $2, $3, c.position, c.heading_path, c.text, c.tokens
from jsonb_to_recordset($4::jsonb) as c(id uuid, position int, heading_path text, text text, tokens int)`

/** Writes down what an article says from now on, for good. Customers hear of it once it is used. */
export async function keepVersion(tx: Tx, made: NewVersion): Promise<void> {
  if (made.chunks.length === 0)
    throw new ServiceError('invalid', 'no_text', 'There is no text in this article that could be read.')
  const { id, articleId, version, title, text, language, restoredFrom } = made
  const values = [tx.tenantId, id, articleId, version, title, text, language, JSON.stringify(tx.actor), restoredFrom]
  await tx.run('insert_version', INSERT, values)
  const chunks = made.chunks.map(({ headingPath, text: words, tokens }, position) => ({
    id: newId(),
    position,
    heading_path: headingPath,
    text: words,
    tokens,
  }))
  await tx.run('insert_version_chunks', INSERT_CHUNKS, [tx.tenantId, articleId, version, JSON.stringify(chunks)])
}
