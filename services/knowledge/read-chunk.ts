import type { ArticleId, ChunkId } from '../../domain/ids.ts'
import type { ArticleState } from '../../domain/knowledge/article.ts'
import { notFound } from '../errors.ts'
import type { Tx } from '../transaction.ts'

/** A chunk as it was when a message cited it, and what became of its article. */
export interface CitedChunk {
  readonly articleId: ArticleId
  readonly title: string
  readonly headingPath: string
  readonly text: string
  readonly version: number
  /** The version that stands in its place by now, or the same. */
  readonly usedVersion: number
  readonly state: ArticleState
}

const READ = `select d.id as "articleId", coalesce(v.title, d.title) as title, c.heading_path as "headingPath", c.text, c.version,
  d.used_version as "usedVersion", d.state
from (select tenant_id, document_id, version, heading_path, text from knowledge_version_chunks where tenant_id = $1 and id = $2
  union all select tenant_id, document_id, 1, heading_path, text from knowledge_chunks k where tenant_id = $1 and id = $2
    and not exists (select 1 from knowledge_versions o where o.tenant_id = k.tenant_id and o.document_id = k.document_id)) c
join knowledge_documents d on d.tenant_id = c.tenant_id and d.id = c.document_id
left join knowledge_versions v on v.tenant_id = c.tenant_id and v.document_id = c.document_id and v.version = c.version`

/** What a message cited, word for word, however often the article was edited since. */
export async function readChunk(tx: Tx, id: ChunkId): Promise<CitedChunk> {
  const [row] = await tx.run<CitedChunk & Record<string, unknown>>('read_chunk', READ, [tx.tenantId, id])
  if (row === undefined) throw notFound('chunk')
  return row
}
