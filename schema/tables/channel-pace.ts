import type { AccountId } from '../../domain/ids.ts'
import { at, tenantId } from '../columns.ts'
import { integer, pgTable, primaryKey, uuid } from '../orm.ts'
import { tenantPolicy } from '../policies.ts'

/** Whether an account's provider answers at all. A row appears when it first does not. */
export const channelPaces = pgTable(
  'channel_paces',
  {
    tenantId: tenantId(),
    accountId: uuid('account_id').$type<AccountId>().notNull(),
    /** Failures of the provider, not of a message, since its last success. */
    failures: integer('failures').notNull().default(0),
    /** Nothing leaves before this: the provider is down, or asked for a pause. */
    closedUntil: at('closed_until'),
    /** Nobody's profile is asked for before this; messages leave all the same. */
    profilesAfter: at('profiles_after'),
  },
  (table) => [primaryKey({ columns: [table.tenantId, table.accountId] }), tenantPolicy()],
)
