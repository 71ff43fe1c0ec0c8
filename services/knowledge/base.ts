import { ServiceError } from '../errors.ts'
import type { Tx } from '../transaction.ts'

export interface KnowledgeBase {
  readonly version: number
  readonly liveDocuments: number
  readonly synonyms: readonly (readonly string[])[]
  readonly leastCover: number | null
}

const EMPTY: KnowledgeBase = { version: 0, liveDocuments: 0, synonyms: [], leastCover: null }

const READ = `select version, live_documents as "liveDocuments", synonyms, least_cover as "leastCover" from knowledge_bases where tenant_id = $1`

/** What the tenant's search is built by; empty for a business without articles. */
export async function readBase(tx: Tx): Promise<KnowledgeBase> {
  const [row] = await tx.run<KnowledgeBase & Record<string, unknown>>('read_knowledge_base', READ, [tx.tenantId])
  return row ?? EMPTY
}

const LOCK = `insert into knowledge_bases (tenant_id) values ($1) on conflict (tenant_id) do update set updated_at = now()`

/** Changes of one tenant's articles come one after the other, so that counts and versions add up. */
export async function lockBase(tx: Tx): Promise<void> {
  await tx.run('lock_knowledge_base', LOCK, [tx.tenantId])
}

/** Far more than a small business writes; a limit all the same, because the index lies in memory. */
const MOST_CHUNKS = 10_000

const CHANGED = `update knowledge_bases set version = version + 1, updated_at = now(),
  live_documents = (select count(*) from knowledge_documents where tenant_id = $1 and state = 'live')
where tenant_id = $1 returning (select count(*) from knowledge_chunks where tenant_id = $1)::int as chunks`

/** Says that searches may find something else from now on; every process builds its index anew. */
export async function articlesChanged(tx: Tx): Promise<void> {
  const [row] = await tx.run<{ chunks: number }>('knowledge_changed', CHANGED, [tx.tenantId])
  if ((row?.chunks ?? 0) > MOST_CHUNKS)
    throw new ServiceError('limit', 'too_much_knowledge', 'There are too many articles. Delete some first.')
}
