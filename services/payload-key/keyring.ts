import type { TenantId } from '../../domain/ids.ts'
import type { Vault } from '../credential/vault.ts'
import type { Database } from '../database.ts'
import { inTenant, type Tx } from '../transaction.ts'
import { findKey, findOrMakeKey, type StoredKey } from './find.ts'

/** The keys of one process. Kept for a minute: a destroyed key is forgotten within that. */
export interface Keyring {
  forWorkflow(tenantId: TenantId, workflow: { id: string; subject: string }): Promise<StoredKey>
  byId(tenantId: TenantId, keyId: string): Promise<StoredKey | null>
}

const KEEP_MS = 60_000
const MOST_KEPT = 20_000
/** How long a payload waits for Postgres before its caller is told to try again. */
const PATIENCE_MS = 8_000
const PAUSE_MS = 250

export function createKeyring(db: Database, vault: Vault): Keyring {
  const kept = new Map<string, { readonly key: Promise<StoredKey | null>; readonly until: number }>()

  /** Those kept longest are the first of the map. */
  function forgetOld(): void {
    for (const [slot, { until }] of kept) {
      if (until > Date.now() && kept.size < MOST_KEPT) return
      kept.delete(slot)
    }
  }

  function remembered(
    slot: string,
    tenantId: TenantId,
    read: (tx: Tx) => Promise<StoredKey | null>,
  ): Promise<StoredKey | null> {
    const known = kept.get(slot)
    if (known !== undefined && known.until > Date.now()) return known.key
    forgetOld()
    const scope = { tenantId, actor: { kind: 'system', part: 'keyring' } as const, correlationId: 'keyring' }
    const key = patiently(() => inTenant(db, scope, read))
    kept.delete(slot)
    kept.set(slot, { key, until: Date.now() + KEEP_MS })
    // A failed read must not be remembered; the caller gets the rejection itself.
    key.then(undefined, () => kept.delete(slot))
    return key
  }

  return {
    async forWorkflow(tenantId, workflow) {
      const key = await remembered(`${tenantId}/of/${workflow.id}`, tenantId, (tx) =>
        findOrMakeKey(tx, vault, workflow),
      )
      if (key === null) throw new Error('a workflow always has a key')
      return key
    },
    byId: (tenantId, keyId) => remembered(`${tenantId}/id/${keyId}`, tenantId, (tx) => findKey(tx, vault, keyId)),
  }
}

async function patiently<Result>(read: () => Promise<Result>): Promise<Result> {
  const endsAt = Date.now() + PATIENCE_MS
  for (;;) {
    try {
      return await read()
    } catch (error) {
      if (Date.now() + PAUSE_MS > endsAt) throw error
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }
}
