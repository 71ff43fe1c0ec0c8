import type { NameSource } from '../../domain/identity/names.ts'
import { at, customerId, tenantId } from '../columns.ts'
import { foreignKey, pgTable, primaryKey, text, uniqueIndex, uuid } from '../orm.ts'
import { tenantPolicy } from '../policies.ts'
import { customers } from './customer.ts'

/** What somebody was called before, and by whom: there are rows only where a name took the place of another. */
export const customerNames = pgTable(
  'customer_names',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    customerId: customerId().notNull(),
    source: text('source').$type<NameSource>().notNull(),
    name: text('name').notNull(),
    at: at('at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('customer_names_once').on(table.tenantId, table.customerId, table.source, table.name),
    foreignKey({
      columns: [table.tenantId, table.customerId],
      foreignColumns: [customers.tenantId, customers.id],
    }).onDelete('cascade'),
    tenantPolicy(),
  ],
)
