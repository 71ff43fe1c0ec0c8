import type { SendPurpose } from '../../domain/consent/consent.ts'
import type { AccountId, CustomerId, LeadId, LedgerId, TurnId } from '../../domain/ids.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import type { DeliveryStatus } from '../../domain/messaging/delivery.ts'
import type { LedgerKind, LedgerState, OutboundBody } from '../../domain/outbound/ledger.ts'
import { at, createdAt, json, tenantId } from '../columns.ts'
import { boolean, foreignKey, index, integer, pgTable, primaryKey, sql, text, uniqueIndex, uuid } from '../orm.ts'
import { tenantPolicy } from '../policies.ts'
import { conversations } from './conversation.ts'

/** The only door out: every message to a customer is a row here before it is a request. */
export const outboundLedger = pgTable(
  'outbound_ledger',
  {
    tenantId: tenantId(),
    /** Also the id of the message it carries. */
    id: uuid('id').$type<LedgerId>().notNull(),
    customerId: uuid('customer_id').$type<CustomerId>().notNull(),
    /** The turn or business intent this message belongs to. With kind and part: the idempotency key. */
    intentId: text('intent_id').notNull(),
    kind: text('kind').$type<LedgerKind>().notNull(),
    part: integer('part').notNull().default(0),
    purpose: text('purpose').$type<SendPurpose>().notNull(),
    state: text('state').$type<LedgerState>().notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    accountId: uuid('account_id').$type<AccountId>().notNull(),
    recipient: text('recipient').notNull(),
    body: json<OutboundBody>('body').notNull(),
    /** Typed or released by a person: a takeover does not stop it. */
    isByStaff: boolean('is_by_staff').notNull().default(false),
    /** Answers something the person did a moment ago: quiet hours do not apply. */
    isPrompted: boolean('is_prompted').notNull().default(false),
    controlEpoch: integer('control_epoch').notNull(),
    turnId: uuid('turn_id').$type<TurnId>(),
    turnEpoch: integer('turn_epoch'),
    leadId: uuid('lead_id').$type<LeadId>(),
    dealVersion: integer('deal_version'),
    discloses: boolean('discloses').notNull().default(false),
    /** The deadline its words name, where code worded them. */
    promisedFor: at('promised_for'),
    attempts: integer('attempts').notNull().default(0),
    notBefore: at('not_before'),
    expiresAt: at('expires_at'),
    leaseUntil: at('lease_until'),
    dispatchedAt: at('dispatched_at'),
    /** When the provider's list first showed no trace of an unknown send. */
    missedAt: at('missed_at'),
    settledAt: at('settled_at'),
    providerMessageId: text('provider_message_id'),
    /** Proofs of a second message for this row: counted and shown, never hidden. */
    duplicates: integer('duplicates').notNull().default(0),
    delivery: text('delivery').$type<DeliveryStatus>(),
    /** The provider's raw answer, kept as proof. */
    senderResponse: json<unknown>('sender_response'),
    failure: json<{ code: string; detail: string }>('failure'),
    correlationId: text('correlation_id').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('outbound_ledger_once').on(table.tenantId, table.intentId, table.kind, table.part),
    // One undecided send per recipient: without it two unknown outcomes could not be told apart.
    uniqueIndex('outbound_ledger_in_flight')
      .on(table.tenantId, table.accountId, table.recipient)
      .where(sql`state in ('dispatched', 'unknown')`),
    foreignKey({
      columns: [table.tenantId, table.customerId],
      foreignColumns: [conversations.tenantId, conversations.customerId],
    }),
    index('outbound_ledger_proof').on(table.tenantId, table.accountId, table.providerMessageId),
    // How many left lately: the rate of an account, without a row that every send would wait for.
    index('outbound_ledger_rate').on(table.tenantId, table.accountId, table.dispatchedAt),
    index('outbound_ledger_open')
      .on(table.tenantId, table.customerId)
      .where(sql`state in ('held', 'reserved', 'dispatched', 'unknown', 'undelivered')`),
    index('outbound_ledger_due')
      .on(table.createdAt)
      .where(sql`state in ('held', 'reserved', 'dispatched', 'unknown', 'undelivered')`),
    index('outbound_ledger_undecided').on(table.tenantId, table.createdAt).where(sql`state = 'undecided'`),
    tenantPolicy(),
  ],
)

/** What could not be delivered or processed, kept until a person replays or dismisses it. */
export const deadLetters = pgTable(
  'dead_letters',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: text('subject_id').notNull(),
    reason: text('reason').notNull(),
    detail: json<Record<string, unknown>>('detail').notNull(),
    at: at('at').notNull().defaultNow(),
    settledAt: at('settled_at'),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('dead_letters_once').on(table.tenantId, table.subjectKind, table.subjectId, table.reason),
    tenantPolicy(),
  ],
)
