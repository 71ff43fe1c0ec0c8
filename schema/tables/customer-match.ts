import type { MatchState } from '../../domain/identity/match.ts'
import type { CustomerId, CustomerMatchId } from '../../domain/ids.ts'
import { at, createdAt, json, tenantId } from '../columns.ts'
import { foreignKey, index, pgTable, primaryKey, real, text, uniqueIndex, uuid } from '../orm.ts'
import { tenantPolicy } from '../policies.ts'
import { customers } from './customer.ts'

/** Two customers that may be one person; a pair is proposed once and what was decided about it is remembered. */
export const customerMatches = pgTable(
  'customer_matches',
  {
    tenantId: tenantId(),
    id: uuid('id').$type<CustomerMatchId>().notNull(),
    /** The smaller id of the two. */
    a: uuid('a').$type<CustomerId>().notNull(),
    b: uuid('b').$type<CustomerId>().notNull(),
    score: real('score').notNull(),
    why: json<readonly string[]>('why').notNull(),
    state: text('state').$type<MatchState>().notNull().default('open'),
    decidedAt: at('decided_at'),
    decidedBy: text('decided_by'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('customer_matches_once').on(table.tenantId, table.a, table.b),
    index('customer_matches_of_b').on(table.tenantId, table.b),
    index('customer_matches_open').on(table.tenantId, table.state, table.createdAt),
    foreignKey({ columns: [table.tenantId, table.a], foreignColumns: [customers.tenantId, customers.id] }),
    foreignKey({ columns: [table.tenantId, table.b], foreignColumns: [customers.tenantId, customers.id] }),
    tenantPolicy(),
  ],
)
