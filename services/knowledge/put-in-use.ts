import type { ArticleId } from '../../domain/ids.ts'
import type { Tx } from '../transaction.ts'

const CLEAR = 'delete from knowledge_chunks where tenant_id = $1 and document_id = $2'

const FILL = `insert into knowledge_chunks (tenant_id, id, document_id, position, heading_path, text, tokens)
select tenant_id, id, document_id, position, heading_path, text, tokens from knowledge_version_chunks
where tenant_id = $1 and document_id = $2 and version = $3`

const NAME = `update knowledge_documents d set title = v.title, language = v.language, used_version = v.version
from knowledge_versions v where d.tenant_id = $1 and d.id = $2 and v.tenant_id = d.tenant_id and v.document_id = d.id and v.version = $3`

/** Puts one version in the place of another, under the ids it was kept with: a search finds the one or the other, whole. */
export async function putInUse(tx: Tx, id: ArticleId, version: number): Promise<void> {
  await tx.run('clear_chunks', CLEAR, [tx.tenantId, id])
  await tx.run('fill_chunks', FILL, [tx.tenantId, id, version])
  await tx.run('name_article', NAME, [tx.tenantId, id, version])
}
