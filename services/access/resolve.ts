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
  const [row] = (await db.pool.query<{ tenant_id: string; account_id: string }>(query)).rows
  return row === undefined ? null : { tenantId: asId(row.tenant_id), accountId: asId(row.account_id) }
}

/** Whose provider account a callback address names. */
export async function resolveCallback(
  db: Database,
  vendor: Vendor,
  endpointKey: string,
): Promise<CallbackOwner | null> {
  const found = await db.pool.query<{ tenant_id: string; configuration_id: string }>({
    name: 'resolve_callback_key',
    text: 'select * from resolve_callback_key($1, $2)',
    values: [vendor, endpointKey],
  })
  const [row] = found.rows
  return row === undefined ? null : { tenantId: asId(row.tenant_id), configurationId: row.configuration_id }
}
