import type { TenantId } from '../../domain/ids.ts'
import type { Database } from '../database.ts'
import { inTenant } from '../transaction.ts'
import type { AttachmentStore } from './store.ts'

/** Far longer than any transaction: what has no row by then gets none. */
const ORPHAN_AGE_MS = 24 * 3_600_000

const UNKNOWN = `select d.sha256 from unnest($2::text[]) d (sha256)
where not exists (select 1 from attachments a where a.tenant_id = $1 and a.sha256 = d.sha256 and a.state = 'stored')`

/** Removes bytes that are no message's: their transaction came to nothing, or their person was erased meanwhile. */
export async function removeOrphans(
  db: Database,
  store: Pick<AttachmentStore, 'older' | 'remove'>,
  tenantId: TenantId,
  ageMs = ORPHAN_AGE_MS,
): Promise<number> {
  const old = await store.older(tenantId, ageMs)
  if (old.length === 0) return 0
  const scope = { tenantId, actor: { kind: 'system', part: 'attachments' } as const, correlationId: 'orphans' }
  const unknown = await inTenant(db, scope, (tx) =>
    tx.run<{ sha256: string }>('unknown_digests', UNKNOWN, [tenantId, old]),
  )
  for (const { sha256 } of unknown) await store.remove(tenantId, sha256)
  return unknown.length
}
