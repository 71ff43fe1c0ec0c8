import type { LeadId, OfferId, PriceId, TurnId } from '../../domain/ids.ts'
import type { Currency } from '../../domain/money.ts'
import type { Decision, OfferState } from '../../domain/negotiation/engine.ts'
import { at, createdAt, minor, tenantId } from '../columns.ts'
import { boolean, foreignKey, index, integer, pgTable, primaryKey, real, sql, text, uniqueIndex, uuid } from '../orm.ts'
import { tenantPolicy } from '../policies.ts'
import { leads } from './lead.ts'

/** What the business sells. The floor never leaves the engine: not into prompts, not to the browser of staff. */
export const priceList = pgTable(
  'price_list',
  {
    tenantId: tenantId(),
    id: uuid('id').$type<PriceId>().notNull(),
    sku: text('sku').notNull(),
    name: text('name').notNull(),
    description: text('description').notNull().default(''),
    listMinor: minor('list_minor').notNull(),
    floorMinor: minor('floor_minor').notNull(),
    currency: text('currency').$type<Currency>().notNull(),
    /** Tax included in the price, in basis points (1900 = 19 %). */
    taxBasisPoints: integer('tax_basis_points').notNull().default(0),
    isActive: boolean('is_active').notNull().default(true),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('price_list_by_sku').on(table.tenantId, table.sku),
    tenantPolicy(),
  ],
)

/** One row per offer ever made in a deal; at most one is open. */
export const offers = pgTable(
  'offers',
  {
    tenantId: tenantId(),
    id: uuid('id').$type<OfferId>().notNull(),
    leadId: uuid('lead_id').$type<LeadId>().notNull(),
    round: integer('round').notNull(),
    priceId: uuid('price_id').$type<PriceId>().notNull(),
    quantity: integer('quantity').notNull(),
    amountMinor: minor('amount_minor').notNull(),
    listMinor: minor('list_minor').notNull(),
    currency: text('currency').$type<Currency>().notNull(),
    state: text('state').$type<OfferState>().notNull(),
    isLast: boolean('is_last').notNull().default(false),
    expiresAt: at('expires_at').notNull(),
    createdAt: createdAt(),
    decidedAt: at('decided_at'),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('offers_by_round').on(table.tenantId, table.leadId, table.round),
    foreignKey({ columns: [table.tenantId, table.leadId], foreignColumns: [leads.tenantId, leads.id] }),
    uniqueIndex('offers_one_open').on(table.tenantId, table.leadId).where(sql`state = 'open'`),
    tenantPolicy(),
  ],
)

/** One row per negotiation turn: what was asked, what the engine answered and why. */
export const negotiationLog = pgTable(
  'autonomous_negotiation_logs',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    leadId: uuid('lead_id').$type<LeadId>().notNull(),
    turnId: uuid('turn_id').$type<TurnId>(),
    round: integer('round').notNull(),
    askedMinor: minor('asked_minor'),
    offeredMinor: minor('offered_minor'),
    currency: text('currency').$type<Currency>().notNull(),
    decision: text('decision').$type<Decision['kind']>().notNull(),
    reason: text('reason').notNull(),
    sentimentBefore: real('sentiment_before').notNull(),
    sentimentAfter: real('sentiment_after').notNull(),
    sentimentShift: real('sentiment_shift').generatedAlwaysAs(sql`sentiment_after - sentiment_before`),
    at: at('at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    foreignKey({ columns: [table.tenantId, table.leadId], foreignColumns: [leads.tenantId, leads.id] }),
    index('negotiation_of').on(table.tenantId, table.leadId, table.at),
    tenantPolicy(),
  ],
)
