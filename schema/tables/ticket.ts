import type { AttentionReason } from '../../domain/conversation/attention.ts'
import type { CustomerId, EscalationId, TicketId, UserId } from '../../domain/ids.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import type { SlaState } from '../../domain/ticket/sla.ts'
import type { TicketPriority, TicketStatus } from '../../domain/ticket/ticket.ts'
import { at, createdAt, tenantId } from '../columns.ts'
import { foreignKey, index, integer, pgTable, primaryKey, sql, text, uniqueIndex, uuid } from '../orm.ts'
import { tenantPolicy } from '../policies.ts'
import { customers } from './customer.ts'
import { users } from './tenant.ts'

/** One matter of one customer that somebody has to see through. */
export const tickets = pgTable(
  'tickets',
  {
    tenantId: tenantId(),
    id: uuid('id').$type<TicketId>().notNull(),
    /** Counts within the business; what people call the ticket by. */
    number: integer('number').notNull(),
    customerId: uuid('customer_id').$type<CustomerId>().notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    subject: text('subject').notNull(),
    status: text('status').$type<TicketStatus>().notNull().default('open'),
    statusChangedAt: at('status_changed_at').notNull().defaultNow(),
    priority: text('priority').$type<TicketPriority>().notNull(),
    /** Why a person was needed, in the order it came up. */
    reasons: text('reasons').array().$type<AttentionReason[]>().notNull().default(sql`'{}'::text[]`),
    assigneeUserId: uuid('assignee_user_id').$type<UserId>(),
    /** What the deadlines count from: opened, or opened again. */
    openedAt: at('opened_at').notNull().defaultNow(),
    firstResponseDueAt: at('first_response_due_at'),
    firstResponseAt: at('first_response_at'),
    resolutionDueAt: at('resolution_due_at'),
    resolvedAt: at('resolved_at'),
    slaState: text('sla_state').$type<SlaState>().notNull().default('running'),
    snoozedUntil: at('snoozed_until'),
    /** Our last words to the customer. */
    answeredAt: at('answered_at'),
    version: integer('version').notNull().default(1),
    changedAt: at('changed_at').notNull().defaultNow(),
    /** The next moment at which something is to happen by itself. */
    dueAt: at('due_at'),
    /** Until when its workflow sleeps; null while none has looked. The sweeper rings where that is too long. */
    armedAt: at('armed_at'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('tickets_number').on(table.tenantId, table.number),
    uniqueIndex('tickets_one_open').on(table.tenantId, table.customerId).where(sql`status <> 'resolved'`),
    index('tickets_of').on(table.tenantId, table.customerId, table.openedAt.desc()),
    index('tickets_list').on(table.tenantId, table.status, table.changedAt.desc()),
    index('tickets_unarmed')
      .on(table.changedAt)
      .where(sql`status <> 'resolved' and (armed_at is null or due_at < armed_at)`),
    index('tickets_armed').on(table.armedAt).where(sql`status <> 'resolved'`),
    foreignKey({ columns: [table.tenantId, table.customerId], foreignColumns: [customers.tenantId, customers.id] }),
    foreignKey({ columns: [table.tenantId, table.assigneeUserId], foreignColumns: [users.tenantId, users.id] }),
    tenantPolicy(),
  ],
)

/** The last ticket number each business has given out. */
export const ticketNumbers = pgTable(
  'ticket_numbers',
  { tenantId: tenantId(), last: integer('last').notNull() },
  (table) => [primaryKey({ columns: [table.tenantId] }), tenantPolicy()],
)

/** A ticket that waits for a person: who was told, how often, and whether somebody has it now. */
export const escalations = pgTable(
  'escalations',
  {
    tenantId: tenantId(),
    id: uuid('id').$type<EscalationId>().notNull(),
    ticketId: uuid('ticket_id').$type<TicketId>().notNull(),
    customerId: uuid('customer_id').$type<CustomerId>().notNull(),
    reason: text('reason').$type<AttentionReason>().notNull(),
    /** How far it has climbed; 0 is the first person. */
    step: integer('step').notNull().default(0),
    notifiedUserId: uuid('notified_user_id').$type<UserId>(),
    notifiedAt: at('notified_at'),
    /** Reminders to the person it stands with. */
    reminders: integer('reminders').notNull().default(0),
    toldCustomerAt: at('told_customer_at'),
    acknowledgedAt: at('acknowledged_at'),
    acknowledgedBy: uuid('acknowledged_by').$type<UserId>(),
    changedAt: at('changed_at').notNull().defaultNow(),
    /** Until when its workflow sleeps; null while none has looked. */
    armedAt: at('armed_at'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('escalations_one_open').on(table.tenantId, table.ticketId).where(sql`acknowledged_at is null`),
    index('escalations_of').on(table.tenantId, table.ticketId),
    index('escalations_unarmed').on(table.changedAt).where(sql`acknowledged_at is null and armed_at is null`),
    index('escalations_armed').on(table.armedAt).where(sql`acknowledged_at is null`),
    foreignKey({ columns: [table.tenantId, table.ticketId], foreignColumns: [tickets.tenantId, tickets.id] }),
    foreignKey({ columns: [table.tenantId, table.notifiedUserId], foreignColumns: [users.tenantId, users.id] }),
    tenantPolicy(),
  ],
)
