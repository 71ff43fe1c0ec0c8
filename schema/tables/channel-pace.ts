import type { AccountId } from '../../domain/ids.ts'
import { at, tenantId } from '../columns.ts'
import { integer, pgTable, primaryKey, real, uuid } from '../orm.ts'
import { tenantPolicy } from '../policies.ts'

/** How fast an account may send, and whether its provider answers at all. A row appears with the first send. */
export const channelPaces = pgTable(
  'channel_paces',
  {
    tenantId: tenantId(),
    accountId: uuid('account_id').$type<AccountId>().notNull(),
    /** Sends saved up at `refilledAt`; below zero after a burst. */
    tokens: real('tokens').notNull(),
    refilledAt: at('refilled_at').notNull(),
    /** Failures of the provider, not of a message, since its last success. */
    failures: integer('failures').notNull().default(0),
    /** Nothing leaves before this: the provider is down, or asked for a pause. */
    closedUntil: at('closed_until'),
  },
  (table) => [primaryKey({ columns: [table.tenantId, table.accountId] }), tenantPolicy()],
)
