import type { ArticleId } from '../../domain/ids.ts'
import type { ArticleState, SourceKind } from '../../domain/knowledge/article.ts'
import { notFound } from '../errors.ts'
import type { Tx } from '../transaction.ts'

export interface ArticleRow {
  readonly id: ArticleId
  readonly title: string
  readonly kind: SourceKind
  readonly language: string
  readonly state: ArticleState
  /** A person's name; null where a program or the machine did it. */
  readonly uploadedBy: string | null
  readonly createdAt: Date
  readonly chunks: number
  readonly tokens: number
  /** The newest version. */
  readonly version: number
  /** The one it is found by; behind the newest while a change waits for the owner. */
  readonly usedVersion: number
}

const ARTICLE = `d.id, d.title, d.source_kind as kind, d.language, d.state, max(u.name) as "uploadedBy", d.created_at as "createdAt",
  d.version, d.used_version as "usedVersion"`

const MOST = 1_000
const LIST = `select ${ARTICLE}, count(c.id)::int as chunks, coalesce(sum(c.tokens), 0)::int as tokens
from knowledge_documents d left join knowledge_chunks c on c.tenant_id = d.tenant_id and c.document_id = d.id
left join users u on u.tenant_id = d.tenant_id and u.id::text = d.uploaded_by->>'id'
where d.tenant_id = $1 group by d.tenant_id, d.id order by d.state, lower(d.title), d.id limit ${MOST}`

export const listArticles = (tx: Tx): Promise<ArticleRow[]> =>
  tx.run<ArticleRow & Record<string, unknown>>('list_articles', LIST, [tx.tenantId])

export interface ArticleText {
  readonly id: ArticleId
  readonly title: string
  readonly kind: SourceKind
  readonly state: ArticleState
  readonly version: number
  readonly usedVersion: number
  readonly chunks: readonly { readonly id: string; readonly headingPath: string; readonly text: string }[]
}

const READ = `select d.id, d.title, d.source_kind as kind, d.state, d.version, d.used_version as "usedVersion",
  (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'headingPath', c.heading_path, 'text', c.text) order by c.position), '[]')
   from knowledge_chunks c where c.tenant_id = d.tenant_id and c.document_id = d.id) as chunks
from knowledge_documents d where d.tenant_id = $1 and d.id = $2`

/** An article as the search sees it: its pieces in order. */
export async function readArticle(tx: Tx, id: ArticleId): Promise<ArticleText> {
  const [row] = await tx.run<ArticleText & Record<string, unknown>>('read_article', READ, [tx.tenantId, id])
  if (row === undefined) throw notFound('article')
  return row
}
