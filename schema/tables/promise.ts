import type { CustomerId, LedgerId, PromiseId } from '../../domain/ids.ts'
import type { PromiseMaker, PromiseState } from '../../domain/promise/promise.ts'
import { at, createdAt, tenantId } from '../columns.ts'
import { foreignKey, index, pgTable, primaryKey, sql, text, uniqueIndex, uuid } from '../orm.ts'
import { tenantPolicy } from '../policies.ts'
import { outboundLedger } from './outbound.ts'

/** A deadline a message named: until then the customer hears from a person, or hears why not. */
export const promises = pgTable(
  'promises',
  {
    tenantId: tenantId(),
    id: uuid('id').$type<PromiseId>().notNull(),
    customerId: uuid('customer_id').$type<CustomerId>().notNull(),
    /** The message that made it. */
    ledgerId: uuid('ledger_id').$type<LedgerId>().notNull(),
    madeBy: text('made_by').$type<PromiseMaker>().notNull(),
    dueAt: at('due_at').notNull(),
    state: text('state').$type<PromiseState>().notNull().default('open'),
    /** When the state changed last; null while it was never anything but open. */
    settledAt: at('settled_at'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('promises_once').on(table.tenantId, table.ledgerId),
    index('promises_of').on(table.tenantId, table.customerId, table.dueAt.desc()),
    index('promises_standing').on(table.tenantId, table.customerId).where(sql`state in ('open', 'broken')`),
    index('promises_due').on(table.dueAt).where(sql`state = 'open'`),
    foreignKey({
      columns: [table.tenantId, table.ledgerId],
      foreignColumns: [outboundLedger.tenantId, outboundLedger.id],
    }),
    tenantPolicy(),
  ],
)
