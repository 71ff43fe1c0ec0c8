import type { AccountId } from '../../domain/ids.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import type { Capability, Vendor } from '../../domain/providers.ts'
import type { KeyRole } from '../../schema/tables/tenant.ts'
import { newId } from '../new-id.ts'
import type { Tx } from '../transaction.ts'

/** A program's key; only its hash is stored, a signing secret arrives sealed. */
export async function addApiKey(
  tx: Tx,
  key: {
    readonly label: string
    readonly role: KeyRole
    readonly keyHash: string
    readonly signingSecret: Buffer | null
  },
): Promise<string> {
  const id = newId()
  await tx.run(
    'insert_api_key',
    'insert into api_keys (tenant_id, id, label, role, key_hash, signing_secret) values ($1, $2, $3, $4, $5, $6)',
    [tx.tenantId, id, key.label, key.role, key.keyHash, key.signingSecret],
  )
  return id
}

/** A provider account with its sealed credentials. */
export async function addConfiguration(
  tx: Tx,
  configuration: {
    readonly capability: Capability
    readonly vendor: Vendor
    readonly endpointKey: string
    readonly credentials: Buffer
    /** What else is chosen for this vendor, a model's name for one. */
    readonly settings?: Record<string, unknown>
  },
): Promise<string> {
  const id = newId()
  await tx.run(
    'insert_configuration',
    `insert into provider_configurations (tenant_id, id, capability, vendor, endpoint_key, credentials, settings) values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      tx.tenantId,
      id,
      configuration.capability,
      configuration.vendor,
      configuration.endpointKey,
      configuration.credentials,
      JSON.stringify(configuration.settings ?? {}),
    ],
  )
  tx.emit({
    type: 'settings:changed',
    subject: { kind: 'tenant', id: tx.tenantId },
    payload: { provider: configuration.vendor },
  })
  return id
}

/** One of the business's own addresses. */
export async function addAccount(
  tx: Tx,
  account: {
    readonly channel: Channel
    readonly address: string
    readonly endpointKey: string
    readonly providerConfigurationId: string
    readonly sendingConfigurationId?: string | null
  },
): Promise<AccountId> {
  const id = newId<AccountId>()
  await tx.run(
    'insert_account',
    `insert into channel_accounts (tenant_id, id, channel, endpoint_key, address, provider_configuration_id, sending_configuration_id)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      tx.tenantId,
      id,
      account.channel,
      account.endpointKey,
      account.address,
      account.providerConfigurationId,
      account.sendingConfigurationId ?? null,
    ],
  )
  return id
}

export interface NewPrice {
  readonly sku: string
  readonly name: string
  readonly description: string
  readonly listMinor: number
  readonly floorMinor: number
  readonly currency: string
  readonly taxBasisPoints: number
}

export async function addPrice(tx: Tx, price: NewPrice): Promise<void> {
  await tx.run(
    'insert_price',
    `insert into price_list (tenant_id, id, sku, name, description, list_minor, floor_minor, currency, tax_basis_points)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tx.tenantId,
      newId(),
      price.sku,
      price.name,
      price.description,
      price.listMinor,
      price.floorMinor,
      price.currency,
      price.taxBasisPoints,
    ],
  )
}

/** A text the channel's owner approved. */
export async function addTemplate(
  tx: Tx,
  template: {
    readonly name: string
    readonly channel: Channel
    readonly language: string
    readonly providerRef: string
    readonly body: string
  },
): Promise<void> {
  await tx.run(
    'insert_template',
    `insert into message_templates (tenant_id, id, name, channel, language, provider_ref, body) values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.tenantId, newId(), template.name, template.channel, template.language, template.providerRef, template.body],
  )
}
