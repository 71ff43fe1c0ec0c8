import type { CustomerId, MessageId } from '../../domain/ids.ts'
import type { Spoken, WrittenIn } from '../../domain/translation/spoken.ts'
import { at, createdAt, tenantId } from '../columns.ts'
import { foreignKey, index, pgTable, primaryKey, text, uuid } from '../orm.ts'
import { tenantPolicy } from '../policies.ts'
import { messages } from './conversation.ts'

/** What a message says in a language the staff read. It is made once, and gone with its message. */
export const messageTranslations = pgTable(
  'message_translations',
  {
    tenantId: tenantId(),
    messageId: uuid('message_id').$type<MessageId>().notNull(),
    /** What it is translated to. */
    language: text('language').$type<Spoken>().notNull(),
    customerId: uuid('customer_id').$type<CustomerId>().notNull(),
    /** Of the words it is made from: once they change, it says nothing about the message any more. */
    digest: text('digest').notNull(),
    writtenIn: text('written_in').$type<WrittenIn>().notNull(),
    /** Who makes it, and until when everybody else waits for them; null once it is made. */
    claim: uuid('claim').notNull(),
    leaseUntil: at('lease_until'),
    /** Null until it is made. */
    text: text('text'),
    /** The model's own name as it answered. */
    model: text('model'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.messageId, table.language] }),
    index('message_translations_of').on(table.tenantId, table.customerId),
    foreignKey({
      columns: [table.tenantId, table.messageId],
      foreignColumns: [messages.tenantId, messages.id],
    }).onDelete('cascade'),
    tenantPolicy(),
  ],
)
