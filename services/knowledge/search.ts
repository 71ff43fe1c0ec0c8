import type { TenantId } from '../../domain/ids.ts'
import type { Tx } from '../transaction.ts'
import { type KnowledgeBase, readBase } from './base.ts'
import { createSearchIndex, type IndexedChunk, type SearchIndex, type SearchResult } from './search-index.ts'

interface Kept {
  readonly version: number
  readonly index: SearchIndex
}

/** The indexes of the tenants that searched last. */
const KEPT_TENANTS = 50
const kept = new Map<TenantId, Kept>()

const LIVE_CHUNKS = `select c.id, c.document_id as "documentId", d.title, c.heading_path as "headingPath", c.text, d.language
from knowledge_chunks c join knowledge_documents d on d.tenant_id = c.tenant_id and d.id = c.document_id
where c.tenant_id = $1 and d.state = 'live' order by d.id, c.position`

/** The tenant's index, built anew when its version has grown. */
async function indexOf(tx: Tx, { version, synonyms, leastCover }: KnowledgeBase): Promise<SearchIndex> {
  const known = kept.get(tx.tenantId)
  kept.delete(tx.tenantId)
  if (known?.version === version) {
    kept.set(tx.tenantId, known)
    return known.index
  }
  const chunks = await tx.run<IndexedChunk & Record<string, unknown>>('live_chunks', LIVE_CHUNKS, [tx.tenantId])
  const index = createSearchIndex(chunks, { synonyms, leastCover })
  kept.set(tx.tenantId, { version, index })
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT_TENANTS) break
    kept.delete(oldest)
  }
  return index
}

export interface KnowledgeSearch extends SearchResult {
  /** The version of the articles that were searched. */
  readonly version: number
}

const LONGEST_QUESTION = 1_000

/** Looks a question up in the tenant's live articles. */
export async function searchKnowledge(tx: Tx, question: string): Promise<KnowledgeSearch> {
  const base = await readBase(tx)
  const index = await indexOf(tx, base)
  return { ...index.search(question.slice(0, LONGEST_QUESTION).toWellFormed()), version: base.version }
}
