import { at, createdAt, json, tenantId } from '../columns.ts'
import { bigint, index, pgTable, primaryKey, text } from '../orm.ts'
import { tenantPolicy } from '../policies.ts'

/** Money the machine spends, reserved before each call and settled after it, once per turn and step. */
export const usageLedger = pgTable(
  'usage_ledger',
  {
    tenantId: tenantId(),
    turnId: text('turn_id').notNull(),
    step: text('step').notNull(),
    kind: text('kind').$type<'reserve' | 'settle'>().notNull(),
    /** Millionths of a US dollar; a settle row carries the difference to its reserve. */
    usdMicros: bigint('usd_micros', { mode: 'number' }).notNull(),
    detail: json<Record<string, unknown>>('detail').notNull().default({}),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.turnId, table.step, table.kind] }),
    index('usage_ledger_by_day').on(table.tenantId, table.createdAt),
    tenantPolicy(),
  ],
)

/** The day's running total per tenant: one conditional update is the hard cap. */
export const usageDays = pgTable(
  'usage_days',
  {
    tenantId: tenantId(),
    day: text('day').notNull(),
    usdMicros: bigint('usd_micros', { mode: 'number' }).notNull().default(0),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.tenantId, table.day] }), tenantPolicy()],
)
