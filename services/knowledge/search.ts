import type { TenantId } from '../../domain/ids.ts'
import type { Tx } from '../transaction.ts'
import { type KnowledgeBase, readBase } from './base.ts'
import { buildSearchIndex, type IndexedChunk, type SearchIndex, type SearchResult } from './search-index.ts'

interface Kept {
  readonly version: number
  /** A promise, so that turns that come at once wait for one index instead of building one each. */
  readonly index: Promise<SearchIndex>
}

/** The indexes of the tenants that searched last. */
const KEPT_TENANTS = 50
const kept = new Map<TenantId, Kept>()

const LIVE_CHUNKS = `select c.id, c.document_id as "documentId", d.title, c.heading_path as "headingPath", c.text, d.language
from knowledge_chunks c join knowledge_documents d on d.tenant_id = c.tenant_id and d.id = c.document_id
where c.tenant_id = $1 and d.state = 'live' order by d.id, c.position`

/** The tenant's index, built anew when its version has grown. */
function indexOf(tx: Tx, base: KnowledgeBase): Promise<SearchIndex> {
  const known = kept.get(tx.tenantId)
  const current = known?.version === base.version ? known : { version: base.version, index: build(tx, base) }
  kept.delete(tx.tenantId)
  kept.set(tx.tenantId, current)
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT_TENANTS) break
    kept.delete(oldest)
  }
  return current.index
}

async function build(tx: Tx, { version, synonyms, leastCover }: KnowledgeBase): Promise<SearchIndex> {
  try {
    const chunks = await tx.run<IndexedChunk & Record<string, unknown>>('live_chunks', LIVE_CHUNKS, [tx.tenantId])
    return await buildSearchIndex(chunks, { synonyms, leastCover })
  } catch (error) {
    // The next search tries again.
    if (kept.get(tx.tenantId)?.version === version) kept.delete(tx.tenantId)
    throw error
  }
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
