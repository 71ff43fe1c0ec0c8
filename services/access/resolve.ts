import { type AccountId, asId, type TenantId } from '../../domain/ids.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import type { Vendor } from '../../domain/providers.ts'
import type { Database } from '../database.ts'

export interface WebhookOwner {
  readonly tenantId: TenantId
  readonly accountId: AccountId
}

export interface CallbackOwner {
  readonly tenantId: TenantId
  readonly configurationId: string
}

/** Whose account a webhook address names: by its key, else by the tenant's own address in the body. */
export async function resolveWebhook(
  db: Database,
  channel: Channel,
  by: { readonly key: string } | { readonly address: string },
): Promise<WebhookOwner | null> {
  const query =
    'key' in by
      ? { name: 'resolve_webhook_key', text: 'select * from resolve_webhook_key($1, $2)', values: [channel, by.key] }
      : {
          name: 'resolve_webhook_address',
          text: 'select * from resolve_webhook_address($1, $2)',
          values: [channel, by.address],
        }
  return remembered(db, query, ({ tenant_id, account_id }: { tenant_id: string; account_id: string }) => ({
    tenantId: asId<TenantId>(tenant_id),
    accountId: asId<AccountId>(account_id),
  }))
}

/** Whose provider account a callback address names. */
export async function resolveCallback(
  db: Database,
  vendor: Vendor,
  endpointKey: string,
): Promise<CallbackOwner | null> {
  const query = {
    name: 'resolve_callback_key',
    text: 'select * from resolve_callback_key($1, $2)',
    values: [vendor, endpointKey],
  }
  return remembered(db, query, ({ tenant_id, configuration_id }: { tenant_id: string; configuration_id: string }) => ({
    tenantId: asId<TenantId>(tenant_id),
    configurationId: configuration_id,
  }))
}

interface Query {
  readonly name: string
  readonly text: string
  readonly values: string[]
}

/** An address that was switched off is refused within this. */
const KEEP_MS = 10_000
const MOST_KEPT = 10_000
const kept = new WeakMap<Database, Map<string, { readonly owner: unknown; readonly until: number }>>()

/** Only what was found is kept: a stranger's guesses must not fill the memory. */
async function remembered<Row extends Record<string, string>, Owner>(
  db: Database,
  query: Query,
  ownerOf: (row: Row) => Owner,
): Promise<Owner | null> {
  const known = kept.get(db) ?? new Map<string, { readonly owner: unknown; readonly until: number }>()
  kept.set(db, known)
  const key = JSON.stringify([query.name, ...query.values])
  const found = known.get(key)
  // safe: the name of the statement is part of the key, and each has one kind of owner
  if (found !== undefined && found.until > Date.now()) return found.owner as Owner
  const [row] = (await db.pool.query<Row>(query)).rows
  if (row === undefined) return null
  if (known.size >= MOST_KEPT) known.clear()
  const owner = ownerOf(row)
  known.set(key, { owner, until: Date.now() + KEEP_MS })
  return owner
}
