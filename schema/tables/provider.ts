import type { AccountId } from '../../domain/ids.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import type { TemplateApproval } from '../../domain/messaging/template.ts'
import type { ProviderFault } from '../../domain/provider-fault.ts'
import type { Capability, Vendor } from '../../domain/providers.ts'
import type { Autonomy } from '../../domain/settings/tenant-settings.ts'
import { at, bytes, createdAt, json, tenantId } from '../columns.ts'
import { boolean, foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from '../orm.ts'
import { tenantPolicy } from '../policies.ts'

/** Which vendor serves a capability for a tenant, with its credentials encrypted (AES-256-GCM, key id inside). */
export const providerConfigurations = pgTable(
  'provider_configurations',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    capability: text('capability').$type<Capability>().notNull(),
    vendor: text('vendor').$type<Vendor>().notNull(),
    /** Names this account in callback addresses. */
    endpointKey: text('endpoint_key').notNull(),
    credentials: bytes('credentials').notNull(),
    settings: json<Record<string, unknown>>('settings').notNull().default({}),
    isActive: boolean('is_active').notNull().default(true),
    /** How the last requests of a deal went there: when one was answered, and when one was not and of what it failed. */
    answeredAt: at('answered_at'),
    failedAt: at('failed_at'),
    fault: text('fault').$type<ProviderFault>(),
    faultCode: text('fault_code'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('provider_configurations_active').on(table.tenantId, table.capability, table.vendor),
    index('provider_configurations_endpoint').on(table.endpointKey),
    tenantPolicy(),
  ],
)

/** One of the tenant's own addresses on a channel: a number, a mailbox. */
export const channelAccounts = pgTable(
  'channel_accounts',
  {
    tenantId: tenantId(),
    id: uuid('id').$type<AccountId>().notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    endpointKey: text('endpoint_key').notNull(),
    /** The address customers write to, as the channel normalises it. */
    address: text('address').notNull(),
    providerConfigurationId: uuid('provider_configuration_id').notNull(),
    /** Where messages leave through another vendor than the one they come in by. */
    sendingConfigurationId: uuid('sending_configuration_id'),
    autonomy: text('autonomy').$type<Autonomy>(),
    isEnabled: boolean('is_enabled').notNull().default(true),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('channel_accounts_by_address').on(table.tenantId, table.channel, table.address),
    index('channel_accounts_endpoint').on(table.endpointKey),
    index('channel_accounts_address').on(table.channel, table.address),
    foreignKey({
      columns: [table.tenantId, table.providerConfigurationId],
      foreignColumns: [providerConfigurations.tenantId, providerConfigurations.id],
    }),
    foreignKey({
      name: 'channel_accounts_sending_configuration',
      columns: [table.tenantId, table.sendingConfigurationId],
      foreignColumns: [providerConfigurations.tenantId, providerConfigurations.id],
    }),
    tenantPolicy(),
  ],
)

/** Texts a channel's owner approved for writing first or outside the reply window. */
export const messageTemplates = pgTable(
  'message_templates',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    language: text('language').notNull(),
    /** The provider's handle of the approved template. */
    providerRef: text('provider_ref').notNull(),
    /** With {{1}}, {{2}} ... where variables go. */
    body: text('body').notNull(),
    /** Only approved ones are ever sent. */
    approval: text('approval').$type<TemplateApproval>().notNull().default('approved'),
    /** Why the channel's owner said no. */
    rejection: text('rejection'),
    /** Since when the provider's list has not named it; one list alone is no proof that it is gone. */
    missingSince: at('missing_since'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('message_templates_by_name').on(table.tenantId, table.name, table.channel, table.language),
    tenantPolicy(),
  ],
)

export type ProviderEventState = 'received' | 'applied' | 'unmatched' | 'ignored'

/** Every verified callback, stored before it is acknowledged. Unmatched ones are kept and matched again later. */
export const providerEvents = pgTable(
  'provider_events',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    vendor: text('vendor').$type<Vendor>().notNull(),
    providerEventId: text('provider_event_id').notNull(),
    type: text('type').notNull(),
    /** The provider's id of the thing the event is about. */
    subjectRef: text('subject_ref'),
    /** Our own marker, where the provider echoes it. */
    marker: text('marker'),
    payload: json<unknown>('payload').notNull(),
    state: text('state').$type<ProviderEventState>().notNull().default('received'),
    receivedAt: at('received_at').notNull().defaultNow(),
    appliedAt: at('applied_at'),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('provider_events_once').on(table.tenantId, table.vendor, table.providerEventId),
    index('provider_events_by_subject').on(table.tenantId, table.vendor, table.subjectRef),
    index('provider_events_open').on(table.tenantId, table.state, table.receivedAt),
    tenantPolicy(),
  ],
)
