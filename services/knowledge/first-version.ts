import type { ArticleId } from '../../domain/ids.ts'
import { textOf } from '../../domain/knowledge/article-text.ts'
import { newId } from '../new-id.ts'
import type { Tx } from '../transaction.ts'

/** An article whose text was not kept yet, put together from the chunks that were. */
export interface FirstVersion {
  readonly title: string
  readonly text: string
  readonly savedBy: string | null
  readonly createdAt: Date
}

interface Row {
  readonly title: string
  readonly uploaded_by: string | null
  readonly created_at: Date
  readonly chunks: readonly { readonly headingPath: string; readonly text: string }[]
}

const READ = `select d.title, (select u.name from users u where u.tenant_id = d.tenant_id and u.id::text = d.uploaded_by->>'id') as uploaded_by, d.created_at,
  (select coalesce(jsonb_agg(jsonb_build_object('headingPath', c.heading_path, 'text', c.text) order by c.position), '[]')
   from knowledge_chunks c where c.tenant_id = d.tenant_id and c.document_id = d.id) as chunks
from knowledge_documents d where d.tenant_id = $1 and d.id = $2
  and not exists (select 1 from knowledge_versions v where v.tenant_id = d.tenant_id and v.document_id = d.id)`

/** Null where the versions are kept, or there is no such article. */
export async function readFirst(tx: Tx, id: ArticleId): Promise<FirstVersion | null> {
  const [row] = await tx.run<Row & Record<string, unknown>>('read_first_version', READ, [tx.tenantId, id])
  if (row === undefined) return null
  return { title: row.title, text: textOf(row.chunks), savedBy: row.uploaded_by, createdAt: row.created_at }
}

const KEEP = `insert into knowledge_versions (tenant_id, id, document_id, version, title, text, language, saved_by, created_at)
select tenant_id, $3, id, version, title, $4, language, uploaded_by, created_at from knowledge_documents where tenant_id = $1 and id = $2`

const KEEP_CHUNKS = `insert into knowledge_version_chunks (tenant_id, id, document_id, version, position, heading_path, text, tokens)
select c.tenant_id, c.id, c.document_id, d.version, c.position, c.heading_path, c.text, c.tokens
from knowledge_chunks c join knowledge_documents d on d.tenant_id = c.tenant_id and d.id = c.document_id
where c.tenant_id = $1 and c.document_id = $2`

/** Before an article changes for the first time: what it said stays, under the ids that messages cite. */
export async function keepFirst(tx: Tx, id: ArticleId): Promise<void> {
  const first = await readFirst(tx, id)
  if (first === null) return
  await tx.run('keep_first_version', KEEP, [tx.tenantId, id, newId(), first.text])
  await tx.run('keep_first_chunks', KEEP_CHUNKS, [tx.tenantId, id])
}
