import type { CustomerId, LedgerId, ScheduledId, UserId } from '../../domain/ids.ts'
import type { ScheduledState, StopReason } from '../../domain/outbound/scheduled.ts'
import { at, createdAt, json, tenantId } from '../columns.ts'
import { bigint, boolean, foreignKey, index, pgTable, primaryKey, sql, text, uuid } from '../orm.ts'
import { tenantPolicy } from '../policies.ts'
import { conversations } from './conversation.ts'

/** What staff wrote to leave later. The row is the timer; once its time has come it becomes a row of the ledger. */
export const scheduledMessages = pgTable(
  'scheduled_messages',
  {
    tenantId: tenantId(),
    id: uuid('id').$type<ScheduledId>().notNull(),
    customerId: uuid('customer_id').$type<CustomerId>().notNull(),
    userId: uuid('user_id').$type<UserId>().notNull(),
    /** The whole text; of a template with its variables filled in. */
    text: text('text').notNull(),
    template: json<{ id: string; variables: string[] }>('template'),
    dueAt: at('due_at').notNull(),
    unlessTheyWrite: boolean('unless_they_write').notNull(),
    /** Position of the newest message its author can have seen. */
    writtenAfter: bigint('written_after', { mode: 'number' }).notNull(),
    state: text('state').$type<ScheduledState>().notNull().default('waiting'),
    stopped: text('stopped').$type<StopReason>(),
    /** Its first part. */
    ledgerId: uuid('ledger_id').$type<LedgerId>(),
    settledAt: at('settled_at'),
    /** When somebody has seen that it was stopped. */
    dismissedAt: at('dismissed_at'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    foreignKey({
      columns: [table.tenantId, table.customerId],
      foreignColumns: [conversations.tenantId, conversations.customerId],
    }),
    index('scheduled_messages_of').on(table.tenantId, table.customerId, table.dueAt),
    index('scheduled_messages_due').on(table.dueAt).where(sql`state = 'waiting'`),
    tenantPolicy(),
  ],
)
