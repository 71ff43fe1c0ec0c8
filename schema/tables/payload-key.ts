import { at, bytes, createdAt, customerId, tenantId } from '../columns.ts'
import { index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from '../orm.ts'
import { tenantPolicy } from '../policies.ts'

/** What a workflow's payloads are encrypted with. Destroying the key makes its histories unreadable wherever they lie. */
export const payloadKeys = pgTable(
  'payload_keys',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    /** The workflow id whose payloads it protects. */
    scope: text('scope').notNull(),
    version: integer('version').notNull(),
    /** Sealed by the vault; null once destroyed. */
    wrappedKey: bytes('wrapped_key'),
    /** Whose data the workflow is about; erasing them destroys it. */
    customerId: customerId(),
    destroyedAt: at('destroyed_at'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('payload_keys_of').on(table.tenantId, table.scope, table.version),
    index('payload_keys_customer').on(table.tenantId, table.customerId),
    tenantPolicy(),
  ],
)
