import type { ConsentPurpose, ConsentState } from '../../domain/consent/consent.ts'
import type { AccountId, CustomerId } from '../../domain/ids.ts'
import type { Channel, IdentifierKind } from '../../domain/messaging/channel.ts'
import { at, createdAt, customerId, json, tenantId } from '../columns.ts'
import { boolean, foreignKey, index, integer, pgTable, primaryKey, sql, text, uniqueIndex, uuid } from '../orm.ts'
import { tenantPolicy } from '../policies.ts'

export const customers = pgTable(
  'customers',
  {
    tenantId: tenantId(),
    id: uuid('id').$type<CustomerId>().notNull(),
    name: text('name'),
    /** What their profile on a channel calls them: shown where they gave no name, and proof of nothing. */
    profileName: text('profile_name'),
    email: text('email'),
    /** When they gave that address themselves, in a conversation; what a form says of it proves nothing. */
    emailSaidAt: at('email_said_at'),
    /** BCP 47 primary language, as detected or chosen. */
    language: text('language'),
    /** IANA zone where known; null means the plausible zones of the number are intersected. */
    timeZone: text('time_zone'),
    isVip: boolean('is_vip').notNull().default(false),
    /** A merged customer's rows stay where they are; readers follow the pointer. */
    mergedInto: uuid('merged_into').$type<CustomerId>(),
    attributes: json<Record<string, unknown>>('attributes').notNull().default({}),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    index('customers_merged').on(table.tenantId, table.mergedInto),
    index('customers_by_name').on(table.tenantId, table.name),
    index('customers_by_email').on(table.tenantId, sql`lower(${table.email})`),
    tenantPolicy(),
  ],
)

export const customerIdentifiers = pgTable(
  'customer_identifiers',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    customerId: customerId().notNull(),
    kind: text('kind').$type<IdentifierKind>().notNull(),
    /** Normalised by the channel: E.164, lower-cased address. */
    value: text('value').notNull(),
    verifiedAt: at('verified_at'),
    /** The provider says that nothing arrives there; cleared when somebody writes from it. */
    unusableAt: at('unusable_at'),
    unusableWhy: text('unusable_why'),
    /** On which channels; all that this kind of address serves where none is named. */
    unusableOn: text('unusable_on').array().$type<Channel[]>().notNull().default(sql`'{}'::text[]`),
    /** When the channel is asked what their profile calls them, where messages do not say it; also the lease of whoever asks. */
    profileAt: at('profile_at').notNull().defaultNow(),
    /** Questions since one was answered. */
    profileAttempts: integer('profile_attempts').notNull().default(0),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('customer_identifiers_once').on(table.tenantId, table.kind, table.value),
    index('customer_identifiers_of').on(table.tenantId, table.customerId),
    index('customer_identifiers_profile').on(table.tenantId, table.kind, table.profileAt),
    foreignKey({ columns: [table.tenantId, table.customerId], foreignColumns: [customers.tenantId, customers.id] }),
    tenantPolicy(),
  ],
)

/** What a person allowed at one contact point, for one purpose, with the proof. The newest row decides. */
export const consents = pgTable(
  'consents',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    customerId: customerId().notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    address: text('address').notNull(),
    accountId: uuid('account_id').$type<AccountId>(),
    purpose: text('purpose').$type<ConsentPurpose>().notNull(),
    state: text('state').$type<ConsentState>().notNull(),
    source: text('source').notNull(),
    proof: json<Record<string, unknown>>('proof').notNull(),
    at: at('at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    index('consents_newest').on(table.tenantId, table.channel, table.address, table.purpose, table.at.desc()),
    index('consents_of').on(table.tenantId, table.customerId),
    foreignKey({ columns: [table.tenantId, table.customerId], foreignColumns: [customers.tenantId, customers.id] }),
    tenantPolicy(),
  ],
)
