import type { Actor } from '../../domain/events/actor.ts'
import type { EventType, SubjectKind } from '../../domain/events/event.ts'
import { at, customerId, json, tenantId } from '../columns.ts'
import { bigint, index, pgTable, primaryKey, text, uniqueIndex } from '../orm.ts'
import { tenantPolicy } from '../policies.ts'

/**
 * Append-only: every change reports itself here, in its own transaction. The position is made of the transaction's id
 * and a counter inside it (see the function event_position), so that everything below the snapshot's xmin is final and a
 * reader that resumes by position can miss nothing. A plain sequence commits out of order.
 */
export const events = pgTable(
  'events',
  {
    tenantId: tenantId(),
    position: bigint('position', { mode: 'number' }).notNull(),
    type: text('type').$type<EventType>().notNull(),
    subjectKind: text('subject_kind').$type<SubjectKind>().notNull(),
    subjectId: text('subject_id').notNull(),
    /** Whose timeline it belongs to. */
    customerId: customerId(),
    actor: json<Actor>('actor').notNull(),
    correlationId: text('correlation_id').notNull(),
    payload: json<Record<string, unknown>>('payload').notNull(),
    at: at('at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.position] }),
    index('events_tail').on(table.position),
    index('events_of').on(table.tenantId, table.customerId, table.position),
    tenantPolicy(),
  ],
)

/** Each event once more, chained by hash per tenant; a row edited later no longer fits its successor. */
export const auditLog = pgTable(
  'audit_log',
  {
    tenantId: tenantId(),
    sequence: bigint('sequence', { mode: 'number' }).notNull(),
    eventPosition: bigint('event_position', { mode: 'number' }).notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
    chainedAt: at('chained_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.sequence] }),
    uniqueIndex('audit_log_event').on(table.tenantId, table.eventPosition),
    tenantPolicy(),
  ],
)
