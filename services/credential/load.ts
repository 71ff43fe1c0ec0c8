import type { AccountId } from '../../domain/ids.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import type { Capability, Vendor } from '../../domain/providers.ts'
import { notFound, ServiceError } from '../errors.ts'
import type { Tx } from '../transaction.ts'
import type { Vault } from './vault.ts'

export interface StoredConfiguration {
  readonly id: string
  readonly capability: Capability
  readonly vendor: Vendor
  /** Names the account in callback addresses. */
  readonly endpointKey: string
  /** Decrypted JSON; parsed by the vendor's own schema. */
  readonly credentials: unknown
  /** What else the tenant chose for this vendor; parsed by whoever reads it. */
  readonly settings: unknown
}

interface Row {
  readonly id: string
  readonly capability: Capability
  readonly vendor: Vendor
  readonly endpoint_key: string
  readonly credentials: Buffer
  readonly settings: unknown
}

const opened = (vault: Vault, row: Row): StoredConfiguration => ({
  id: row.id,
  capability: row.capability,
  vendor: row.vendor,
  endpointKey: row.endpoint_key,
  credentials: JSON.parse(vault.open(row.credentials)),
  settings: row.settings,
})

/** The account a tenant uses for a capability. */
export async function loadConfiguration(tx: Tx, vault: Vault, capability: Capability): Promise<StoredConfiguration> {
  const [row] = await tx.run<Row & Record<string, unknown>>(
    'active_configuration',
    `select id, capability, vendor, endpoint_key, credentials, settings from provider_configurations
     where tenant_id = $1 and capability = $2 and is_active order by created_at desc, id desc limit 1`,
    [tx.tenantId, capability],
  )
  if (row === undefined)
    throw new ServiceError('not_found', 'provider_not_configured', `No provider is set up for ${capability}.`)
  return opened(vault, row)
}

/** One provider account by its id. */
export async function loadConfigurationById(tx: Tx, vault: Vault, id: string): Promise<StoredConfiguration> {
  const [row] = await tx.run<Row & Record<string, unknown>>(
    'configuration_by_id',
    `select id, capability, vendor, endpoint_key, credentials, settings from provider_configurations where tenant_id = $1 and id = $2`,
    [tx.tenantId, id],
  )
  if (row === undefined) throw notFound('provider configuration')
  return opened(vault, row)
}

export interface StoredAccount {
  readonly accountId: AccountId
  readonly channel: Channel
  readonly address: string
  /** How messages come in. */
  readonly configuration: StoredConfiguration
  /** How they leave: mostly the same. */
  readonly sending: StoredConfiguration
}

interface AccountRow extends Row {
  readonly channel: Channel
  readonly address: string
  readonly sending_id: string | null
}

const ACCOUNT = `select a.channel, a.address, a.sending_configuration_id as sending_id, c.id, c.capability, c.vendor, c.endpoint_key, c.credentials, c.settings
from channel_accounts a join provider_configurations c on c.tenant_id = a.tenant_id and c.id = a.provider_configuration_id
where a.tenant_id = $1 and a.id = $2`

/** One of the tenant's own addresses with the provider account behind it. */
export async function loadAccount(tx: Tx, vault: Vault, accountId: AccountId): Promise<StoredAccount> {
  const [row] = await tx.run<AccountRow & Record<string, unknown>>('account_with_configuration', ACCOUNT, [
    tx.tenantId,
    accountId,
  ])
  if (row === undefined) throw notFound('channel account')
  const configuration = opened(vault, row)
  const sending = row.sending_id === null ? configuration : await loadConfigurationById(tx, vault, row.sending_id)
  return { accountId, channel: row.channel, address: row.address, configuration, sending }
}
