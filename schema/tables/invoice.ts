import type { InvoiceId, LeadId, OfferId } from '../../domain/ids.ts'
import type { Currency } from '../../domain/money.ts'
import type { CompensationOutcome, ExecutionKind, ExecutionState } from '../../domain/payment/execution.ts'
import type { InvoiceState } from '../../domain/payment/invoice.ts'
import type { VendorOf } from '../../domain/providers.ts'
import { at, createdAt, json, minor, tenantId } from '../columns.ts'
import { foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from '../orm.ts'
import { tenantPolicy } from '../policies.ts'
import { leads } from './lead.ts'

export const invoices = pgTable(
  'invoices',
  {
    tenantId: tenantId(),
    id: uuid('id').$type<InvoiceId>().notNull(),
    leadId: uuid('lead_id').$type<LeadId>().notNull(),
    offerId: uuid('offer_id').$type<OfferId>().notNull(),
    revision: integer('revision').notNull(),
    description: text('description').notNull(),
    amountMinor: minor('amount_minor').notNull(),
    currency: text('currency').$type<Currency>().notNull(),
    paidMinor: minor('paid_minor').notNull().default(0),
    refundedMinor: minor('refunded_minor').notNull().default(0),
    vendor: text('vendor').$type<VendorOf<'payment'>>().notNull(),
    providerRef: text('provider_ref'),
    /** The provider's payment behind it: events about a payment, refund or dispute name nothing else. */
    paymentRef: text('payment_ref'),
    number: text('number'),
    hostedUrl: text('hosted_url'),
    state: text('state').$type<InvoiceState>().notNull().default('planned'),
    truth: json<unknown>('truth'),
    truthAt: at('truth_at'),
    dueAt: at('due_at'),
    sentAt: at('sent_at'),
    paidAt: at('paid_at'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('invoices_by_revision').on(table.tenantId, table.leadId, table.revision),
    foreignKey({ columns: [table.tenantId, table.leadId], foreignColumns: [leads.tenantId, leads.id] }),
    index('invoices_by_ref').on(table.tenantId, table.vendor, table.providerRef),
    index('invoices_by_payment').on(table.tenantId, table.vendor, table.paymentRef),
    tenantPolicy(),
  ],
)

/** The saga's memory: each call that moves a document or money is written down before it is made. */
export const executions = pgTable(
  'financial_execution_queue',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    leadId: uuid('lead_id').$type<LeadId>().notNull(),
    kind: text('kind').$type<ExecutionKind>().notNull(),
    revision: integer('revision').notNull(),
    /** `{deal}/{step}/{revision}`: business data only, so that every retry carries the same key. */
    idempotencyKey: text('idempotency_key').notNull(),
    amountMinor: minor('amount_minor'),
    currency: text('currency').$type<Currency>(),
    state: text('state').$type<ExecutionState>().notNull().default('planned'),
    outcome: text('outcome').$type<CompensationOutcome>(),
    providerRef: text('provider_ref'),
    detail: json<Record<string, unknown>>('detail').notNull().default({}),
    createdAt: createdAt(),
    settledAt: at('settled_at'),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('executions_once').on(table.tenantId, table.idempotencyKey),
    foreignKey({ columns: [table.tenantId, table.leadId], foreignColumns: [leads.tenantId, leads.id] }),
    index('executions_of').on(table.tenantId, table.leadId),
    tenantPolicy(),
  ],
)
