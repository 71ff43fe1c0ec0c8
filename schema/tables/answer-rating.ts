import type { CustomerId, MessageId } from '../../domain/ids.ts'
import type { Rating } from '../../domain/ticket/rating.ts'
import { at, tenantId } from '../columns.ts'
import { foreignKey, pgTable, primaryKey, text, uuid } from '../orm.ts'
import { tenantPolicy } from '../policies.ts'
import { customers } from './customer.ts'

/** What a customer said of an answer on their ticket page; the last word counts. */
export const answerRatings = pgTable(
  'answer_ratings',
  {
    tenantId: tenantId(),
    messageId: uuid('message_id').$type<MessageId>().notNull(),
    customerId: uuid('customer_id').$type<CustomerId>().notNull(),
    rating: text('rating').$type<Rating>().notNull(),
    ratedAt: at('rated_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.messageId] }),
    foreignKey({ columns: [table.tenantId, table.customerId], foreignColumns: [customers.tenantId, customers.id] }),
    tenantPolicy(),
  ],
)
