import { at, tenantId } from '../columns.ts'
import { index, integer, pgTable, primaryKey, sql, text } from '../orm.ts'
import { tenantPolicy } from '../policies.ts'

/** When a business's templates were last read at its provider, and when somebody asked for it. */
export const templateLists = pgTable(
  'template_lists',
  {
    tenantId: tenantId(),
    askedAt: at('asked_at').notNull().defaultNow(),
    fetchedAt: at('fetched_at'),
    /** Why the last attempt failed, in words. */
    failure: text('failure'),
    /** Templates of the provider that cannot be filled in here. */
    skipped: integer('skipped').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId] }),
    index('template_lists_asked').on(table.askedAt).where(sql`fetched_at is null or fetched_at < asked_at`),
    tenantPolicy(),
  ],
)
