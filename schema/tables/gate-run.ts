import type { Actor } from '../../domain/events/actor.ts'
import type { GatePurpose, GateState, JudgedCase } from '../../domain/gate/case.ts'
import type { GateRunId } from '../../domain/ids.ts'
import type { VendorOf } from '../../domain/providers.ts'
import { at, bytes, createdAt, json, tenantId } from '../columns.ts'
import { index, pgTable, primaryKey, sql, text, uniqueIndex, uuid } from '../orm.ts'
import { tenantPolicy } from '../policies.ts'

/** A model that has to show that it may answer customers. While it runs or has failed, the row is the pending choice. */
export const gateRuns = pgTable(
  'gate_runs',
  {
    tenantId: tenantId(),
    id: uuid('id').$type<GateRunId>().notNull(),
    purpose: text('purpose').$type<GatePurpose>().notNull(),
    state: text('state').$type<GateState>().notNull().default('running'),
    vendor: text('vendor').$type<VendorOf<'llm'>>().notNull(),
    /** As it was asked for, the usual one by its name. */
    model: text('model').notNull(),
    /** What becomes the vendor's settings once it has passed. */
    settings: json<Record<string, unknown>>('settings').notNull(),
    /** A new key, sealed; kept no longer than the choice is pending. */
    credentials: bytes('credentials'),
    /** Slot -> version of the prompts it was asked with, and all of them as one digest. */
    prompts: json<Record<string, string>>('prompts').notNull(),
    promptsDigest: text('prompts_digest').notNull(),
    cases: json<JudgedCase[]>('cases').notNull().default([]),
    askedBy: json<Actor>('asked_by').notNull(),
    changedAt: at('changed_at').notNull().defaultNow(),
    endedAt: at('ended_at'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('gate_runs_one_running').on(table.tenantId).where(sql`state = 'running'`),
    index('gate_runs_newest').on(table.tenantId, table.createdAt),
    index('gate_runs_due').on(table.changedAt).where(sql`state = 'running'`),
    tenantPolicy(),
  ],
)
