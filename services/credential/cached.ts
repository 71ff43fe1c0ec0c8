import type { AccountId, TenantId } from '../../domain/ids.ts'
import type { Capability } from '../../domain/providers.ts'
import type { Database } from '../database.ts'
import { inTenant, type Tx } from '../transaction.ts'
import {
  loadAccount,
  loadConfiguration,
  loadConfigurationById,
  type StoredAccount,
  type StoredConfiguration,
} from './load.ts'
import type { Vault } from './vault.ts'

/** Decrypted provider accounts of one process. A change of credentials is seen within ten seconds. */
export interface Credentials {
  forCapability(tenantId: TenantId, capability: Capability): Promise<StoredConfiguration>
  byId(tenantId: TenantId, configurationId: string): Promise<StoredConfiguration>
  forAccount(tenantId: TenantId, accountId: AccountId): Promise<StoredAccount>
}

const KEEP_MS = 10_000
const MOST_KEPT = 2_000

export function createCredentials(db: Database, vault: Vault): Credentials {
  const kept = new Map<string, { readonly value: Promise<unknown>; readonly until: number }>()

  function remembered<Value>(tenantId: TenantId, key: string, read: (tx: Tx) => Promise<Value>): Promise<Value> {
    const slot = `${tenantId}/${key}`
    const known = kept.get(slot)
    // safe: the key names the kind of value, and only this function fills it
    if (known !== undefined && known.until > Date.now()) return known.value as Promise<Value>
    if (kept.size >= MOST_KEPT) kept.clear()
    const scope = { tenantId, actor: { kind: 'system', part: 'credentials' } as const, correlationId: 'credentials' }
    const value = inTenant(db, scope, read)
    kept.set(slot, { value, until: Date.now() + KEEP_MS })
    // A failed read must not be remembered; the caller gets the rejection itself.
    value.then(undefined, () => kept.delete(slot))
    return value
  }

  return {
    forCapability: (tenantId, capability) =>
      remembered(tenantId, `capability/${capability}`, (tx) => loadConfiguration(tx, vault, capability)),
    byId: (tenantId, id) => remembered(tenantId, `configuration/${id}`, (tx) => loadConfigurationById(tx, vault, id)),
    forAccount: (tenantId, accountId) =>
      remembered(tenantId, `account/${accountId}`, (tx) => loadAccount(tx, vault, accountId)),
  }
}
