import type { AccountId } from '../../domain/ids.ts'
import { at, tenantId } from '../columns.ts'
import { foreignKey, pgTable, primaryKey, text, uuid } from '../orm.ts'
import { tenantPolicy } from '../policies.ts'
import { channelAccounts } from './provider.ts'

/** A mailbox that announces news without bringing them: what lies behind the watermark is fetched. */
export const mailboxes = pgTable(
  'mailboxes',
  {
    tenantId: tenantId(),
    accountId: uuid('account_id').$type<AccountId>().notNull(),
    /** Everything the provider recorded up to here is stored; null before the first look. */
    historyId: text('history_id'),
    /** News were announced; cleared by nobody: a later `syncedAt` answers it. */
    notifiedAt: at('notified_at'),
    /** When the last complete look began. */
    syncedAt: at('synced_at'),
    /** One look at a time. */
    leaseUntil: at('lease_until'),
    /** The provider announces until then. */
    watchUntil: at('watch_until'),
    /** Why the last look failed, for the owner. */
    failure: text('failure'),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.accountId] }),
    foreignKey({
      columns: [table.tenantId, table.accountId],
      foreignColumns: [channelAccounts.tenantId, channelAccounts.id],
    }),
    tenantPolicy(),
  ],
)
