import type { AttachmentRefusal, AttachmentState } from '../../domain/attachment/attachment.ts'
import type { AccountId, AttachmentId, CustomerId, MessageId } from '../../domain/ids.ts'
import { at, createdAt, tenantId } from '../columns.ts'
import { foreignKey, index, integer, pgTable, primaryKey, sql, text, uniqueIndex, uuid } from '../orm.ts'
import { tenantPolicy } from '../policies.ts'
import { messages } from './conversation.ts'

/** A file of a message. Its bytes lie outside the database, under their own digest. */
export const attachments = pgTable(
  'attachments',
  {
    tenantId: tenantId(),
    id: uuid('id').$type<AttachmentId>().notNull(),
    messageId: uuid('message_id').$type<MessageId>().notNull(),
    customerId: uuid('customer_id').$type<CustomerId>().notNull(),
    accountId: uuid('account_id').$type<AccountId>(),
    /** Its place among the files of the message, from zero. */
    place: integer('place').notNull(),
    /** How the provider names it: what the bytes are asked for with. */
    source: text('source').notNull(),
    /** What the sender says it is; the bytes decide. */
    saidType: text('said_type').notNull(),
    name: text('name'),
    saidBytes: integer('said_bytes'),
    state: text('state').$type<AttachmentState>().notNull().default('waiting'),
    reason: text('reason').$type<AttachmentRefusal>(),
    type: text('type'),
    sizeBytes: integer('size_bytes'),
    sha256: text('sha256'),
    attempts: integer('attempts').notNull().default(0),
    /** When its bytes are asked for, again after a failure; also the lease of whoever asks now. */
    nextAt: at('next_at').notNull().defaultNow(),
    settledAt: at('settled_at'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('attachments_once').on(table.tenantId, table.messageId, table.place),
    index('attachments_of').on(table.tenantId, table.customerId),
    index('attachments_bytes').on(table.tenantId, table.sha256).where(sql`sha256 is not null`),
    index('attachments_waiting').on(table.nextAt).where(sql`state = 'waiting'`),
    foreignKey({ columns: [table.tenantId, table.messageId], foreignColumns: [messages.tenantId, messages.id] }),
    tenantPolicy(),
  ],
)
