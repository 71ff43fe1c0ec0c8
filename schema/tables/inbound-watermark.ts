import type { AccountId } from '../../domain/ids.ts'
import { at, tenantId } from '../columns.ts'
import { pgTable, primaryKey, uuid } from '../orm.ts'
import { tenantPolicy } from '../policies.ts'

/** Up to when the provider's own list of inbound messages has been compared with ours, per account. */
export const inboundWatermarks = pgTable(
  'inbound_watermarks',
  {
    tenantId: tenantId(),
    accountId: uuid('account_id').$type<AccountId>().notNull(),
    readUntil: at('read_until').notNull(),
  },
  (table) => [primaryKey({ columns: [table.tenantId, table.accountId] }), tenantPolicy()],
)
