import type { AttentionReason } from '../../domain/conversation/attention.ts'
import type { ControllerKind } from '../../domain/conversation/control.ts'
import type { Draft } from '../../domain/conversation/draft.ts'
import type { Why } from '../../domain/conversation/why.ts'
import type { AccountId, CustomerId, LedgerId, MessageId, TurnId, UserId } from '../../domain/ids.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import type { Attachment } from '../../domain/messaging/message.ts'
import type { PersonaState } from '../../domain/persona/choose.ts'
import type { Persona } from '../../domain/persona/persona.ts'
import { at, createdAt, json, tenantId } from '../columns.ts'
import {
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  real,
  sql,
  text,
  uniqueIndex,
  uuid,
} from '../orm.ts'
import { tenantPolicy } from '../policies.ts'
import { customers } from './customer.ts'

/** One per customer, across all channels; the row every send and every takeover locks. */
export const conversations = pgTable(
  'conversations',
  {
    tenantId: tenantId(),
    customerId: uuid('customer_id').$type<CustomerId>().notNull(),
    /** Set while this customer is merged into another: their conversation answers for both. */
    movedTo: uuid('moved_to').$type<CustomerId>(),
    /** Customers merged into this one. Beside the pointer above so that one lock sees both. */
    members: uuid('members').array().$type<CustomerId[]>().notNull().default(sql`'{}'::uuid[]`),
    controller: text('controller').$type<ControllerKind>().notNull().default('ai'),
    controllerUserId: uuid('controller_user_id').$type<UserId>(),
    /** Grows with every change of control; a draft of an older epoch can no longer leave. */
    controlEpoch: integer('control_epoch').notNull().default(0),
    controlledAt: at('controlled_at'),
    /** When the machine gave it to people, while none of them has it yet. */
    handedOverAt: at('handed_over_at'),
    /** When staff were last reminded that they still have it. */
    remindedAt: at('reminded_at'),
    /** When it is looked at next whether they have been silent for too long; null is at once. */
    remindAt: at('remind_at'),
    turnEpoch: integer('turn_epoch').notNull().default(0),
    /** Why a person is needed, while one is. */
    attention: text('attention').$type<AttentionReason>(),
    attentionAt: at('attention_at'),
    /** Staff want no machine to answer this person: what they write is stored and that is all. */
    blockedAt: at('blocked_at'),
    blockedBy: uuid('blocked_by').$type<UserId>(),
    blockedWhy: text('blocked_why'),
    persona: text('persona').$type<Persona>().notNull().default('professional'),
    personaState: json<PersonaState | null>('persona_state'),
    sentiment: real('sentiment').notNull().default(0.5),
    language: text('language'),
    /** Channel -> when the customer was told that an AI answers. */
    disclosures: json<Partial<Record<Channel, string>>>('disclosures').notNull().default({}),
    /** Account id -> last inbound time, for channels with a reply window. */
    lastInbound: json<Record<string, string>>('last_inbound').notNull().default({}),
    /** Prompt versions this conversation was started with. */
    promptPins: json<Record<string, string>>('prompt_pins').notNull().default({}),
    lastMessageAt: at('last_message_at').notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.customerId] }),
    index('conversations_recent').on(table.tenantId, table.lastMessageAt.desc()),
    index('conversations_attention').on(table.tenantId, table.attentionAt).where(sql`attention is not null`),
    index('conversations_taken_over')
      .on(table.lastMessageAt)
      .where(sql`controller = 'staff' and controller_user_id is not null`),
    foreignKey({ columns: [table.tenantId, table.customerId], foreignColumns: [customers.tenantId, customers.id] }),
    tenantPolicy(),
  ],
)

export type Direction = 'in' | 'out' | 'note'
export type AuthorKind = 'customer' | 'ai' | 'staff' | 'system'

export const messages = pgTable(
  'messages',
  {
    tenantId: tenantId(),
    id: uuid('id').$type<MessageId>().notNull(),
    position: bigint('position', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    customerId: uuid('customer_id').$type<CustomerId>().notNull(),
    direction: text('direction').$type<Direction>().notNull(),
    channel: text('channel').$type<Channel>(),
    accountId: uuid('account_id').$type<AccountId>(),
    /** The customer's own address this came from or goes to. */
    address: text('address'),
    providerMessageId: text('provider_message_id'),
    text: text('text').notNull(),
    attachments: json<Attachment[]>('attachments').notNull().default([]),
    authorKind: text('author_kind').$type<AuthorKind>().notNull(),
    authorUserId: uuid('author_user_id').$type<UserId>(),
    persona: text('persona').$type<Persona>(),
    /** For what the machine wrote: rule or model, gates, sources, versions, cost. */
    why: json<Why>('why'),
    turnId: uuid('turn_id').$type<TurnId>(),
    /** Set only by a dispatch transaction or by staff: until then the message waits in the inbox. */
    answeredAt: at('answered_at'),
    answeredBy: uuid('answered_by').$type<LedgerId>(),
    metadata: json<Record<string, unknown>>('metadata').notNull().default({}),
    correlationId: text('correlation_id').notNull(),
    providerAt: at('provider_at'),
    receivedAt: at('received_at').notNull().defaultNow(),
    latencyMs: integer('latency_ms'),
    tokensIn: integer('tokens_in'),
    tokensOut: integer('tokens_out'),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('messages_once')
      .on(table.tenantId, table.accountId, table.providerMessageId)
      .where(sql`direction = 'in'`),
    index('messages_of').on(table.tenantId, table.customerId, table.position),
    index('messages_inbox').on(table.tenantId, table.customerId).where(sql`direction = 'in' and answered_at is null`),
    // What arrived at an account lately, and when last.
    index('messages_arrived').on(table.tenantId, table.accountId, table.receivedAt).where(sql`direction = 'in'`),
    index('messages_waiting').on(table.receivedAt).where(sql`direction = 'in' and answered_at is null`),
    foreignKey({
      columns: [table.tenantId, table.customerId],
      foreignColumns: [conversations.tenantId, conversations.customerId],
    }),
    tenantPolicy(),
  ],
)

/** One attempt to answer everything that waits; its id is its oldest message, its epoch fences every effect. */
export const turns = pgTable(
  'turns',
  {
    tenantId: tenantId(),
    id: uuid('id').$type<TurnId>().notNull(),
    customerId: uuid('customer_id').$type<CustomerId>().notNull(),
    epoch: integer('epoch').notNull(),
    controlEpoch: integer('control_epoch').notNull(),
    /** Position of the newest message the turn covers. */
    upTo: bigint('up_to', { mode: 'number' }).notNull(),
    restarts: integer('restarts').notNull().default(0),
    /** After the restart limit a newer message no longer holds the answer back. */
    isFinal: boolean('is_final').notNull().default(false),
    draft: json<Draft>('draft'),
    draftEpoch: integer('draft_epoch'),
    correlationId: text('correlation_id').notNull(),
    claimedAt: at('claimed_at').notNull().defaultNow(),
    leaseUntil: at('lease_until').notNull(),
    closedAt: at('closed_at'),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    index('turns_open').on(table.tenantId, table.customerId).where(sql`closed_at is null`),
    foreignKey({
      columns: [table.tenantId, table.customerId],
      foreignColumns: [conversations.tenantId, conversations.customerId],
    }),
    tenantPolicy(),
  ],
)

/** What a turn's tools did, once each: a replayed effect returns the stored result. */
export const turnEffects = pgTable(
  'turn_effects',
  {
    tenantId: tenantId(),
    turnId: uuid('turn_id').$type<TurnId>().notNull(),
    tool: text('tool').notNull(),
    businessKey: text('business_key').notNull(),
    epoch: integer('epoch').notNull(),
    result: json<unknown>('result').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.turnId, table.tool, table.businessKey] }),
    foreignKey({ columns: [table.tenantId, table.turnId], foreignColumns: [turns.tenantId, turns.id] }),
    tenantPolicy(),
  ],
)
