import type { NewChunk } from '../../domain/knowledge/chunk.ts'
import type { Language } from '../../domain/language.ts'
import { notFound } from '../errors.ts'
import type { Tx } from '../transaction.ts'
import { lockBase } from './base.ts'
import { type ArticleEdit, editArticle, type SavedArticle } from './edit-article.ts'
import { keepFirst } from './first-version.ts'
import type { VersionText } from './keep-version.ts'

interface Row {
  readonly title: string
  readonly text: string
  readonly language: Language
  readonly chunks: readonly NewChunk[]
}

const READ = `select v.title, v.text, v.language,
  (select jsonb_agg(jsonb_build_object('headingPath', c.heading_path, 'text', c.text, 'tokens', c.tokens) order by c.position)
   from knowledge_version_chunks c where c.tenant_id = v.tenant_id and c.document_id = v.document_id and c.version = v.version) as chunks
from knowledge_versions v where v.tenant_id = $1 and v.document_id = $2 and v.version = $3`

/** Brings an older text back as a version of its own; none is lost by it. */
export async function restoreVersion(
  tx: Tx,
  edit: ArticleEdit & { readonly restoredFrom: number },
): Promise<SavedArticle> {
  const { articleId, restoredFrom } = edit
  await lockBase(tx)
  await keepFirst(tx, articleId)
  const values = [tx.tenantId, articleId, restoredFrom]
  const [said] = await tx.run<VersionText & Row & Record<string, unknown>>('read_version_text', READ, values)
  if (said === undefined) throw notFound('version')
  return editArticle(tx, edit, said)
}
