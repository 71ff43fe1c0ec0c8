import type { CustomerId, LeadId, OfferId, PriceId } from '../../domain/ids.ts'
import type { Directive } from '../../domain/lead/directive.ts'
import type { LeadSource } from '../../domain/lead/lead.ts'
import type { LostReason, Stage } from '../../domain/lead/stage.ts'
import type { Currency } from '../../domain/money.ts'
import { at, createdAt, json, minor, tenantId } from '../columns.ts'
import { boolean, foreignKey, index, integer, pgTable, primaryKey, real, sql, text, uniqueIndex, uuid } from '../orm.ts'
import { tenantPolicy } from '../policies.ts'
import { customers } from './customer.ts'

/** Every lead from its first trace to its last payment. The table keeps the name older tools know. */
export const leads = pgTable(
  'universal_leads_ledger',
  {
    tenantId: tenantId(),
    id: uuid('id').$type<LeadId>().notNull(),
    customerId: uuid('customer_id').$type<CustomerId>().notNull(),
    source: text('source').$type<LeadSource>().notNull(),
    /** The caller's Idempotency-Key, so that a repeated delivery finds its lead. */
    sourceKey: text('source_key'),
    vertical: text('vertical'),
    intent: text('intent'),
    urgency: text('urgency'),
    stage: text('stage').$type<Stage>().notNull().default('new'),
    stageChangedAt: at('stage_changed_at').notNull().defaultNow(),
    /** Grows with every change that a drafted answer depends on. */
    version: integer('version').notNull().default(1),
    changedAt: at('changed_at').notNull().defaultNow(),
    /** The version its workflow has seen; the sweeper rings for newer ones. */
    seenVersion: integer('seen_version').notNull().default(0),
    name: text('name'),
    email: text('email'),
    phone: text('phone'),
    interest: text('interest'),
    priceId: uuid('price_id').$type<PriceId>(),
    quantity: integer('quantity').notNull().default(1),
    budgetMinor: minor('budget_minor'),
    currency: text('currency').$type<Currency>().notNull(),
    amountMinor: minor('amount_minor'),
    offerId: uuid('offer_id').$type<OfferId>(),
    /** What the next turn has to word: one question or one offer. */
    directive: json<Directive | null>('directive'),
    /** What the lead waits for when it cannot go on by itself; shown on its card. */
    waitingFor: text('waiting_for'),
    nextTimerAt: at('next_timer_at'),
    nextTimerKind: text('next_timer_kind'),
    lostReason: text('lost_reason').$type<LostReason>(),
    sentiment: real('sentiment'),
    raw: json<unknown>('raw'),
    /** A second open deal after a merge waits here for staff. */
    isParked: boolean('is_parked').notNull().default(false),
    workflowStartedAt: at('workflow_started_at'),
    firstContactAt: at('first_contact_at'),
    closedAt: at('closed_at'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('leads_one_open')
      .on(table.tenantId, table.customerId)
      .where(sql`stage not in ('paid', 'lost') and not is_parked`),
    uniqueIndex('leads_once').on(table.tenantId, table.sourceKey).where(sql`source_key is not null`),
    index('leads_board').on(table.tenantId, table.stage, table.stageChangedAt.desc()),
    index('leads_of').on(table.tenantId, table.customerId),
    index('leads_unstarted').on(table.createdAt).where(sql`workflow_started_at is null`),
    index('leads_unseen').on(table.changedAt).where(sql`seen_version < version and stage not in ('paid', 'lost')`),
    index('leads_raw').using('gin', table.raw),
    foreignKey({ columns: [table.tenantId, table.customerId], foreignColumns: [customers.tenantId, customers.id] }),
    tenantPolicy(),
  ],
)

/** Which field of a caller's JSON means what, per vertical: proposed by the classifier, confirmed by a person. */
export const ontologyMappings = pgTable(
  'dynamic_ontology_map',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    vertical: text('vertical').notNull(),
    path: text('path').notNull(),
    field: text('field').notNull(),
    state: text('state').$type<'proposed' | 'approved' | 'rejected'>().notNull().default('proposed'),
    confidence: real('confidence').notNull(),
    seen: integer('seen').notNull().default(1),
    lastSeenAt: at('last_seen_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('ontology_once').on(table.tenantId, table.vertical, table.path),
    tenantPolicy(),
  ],
)
