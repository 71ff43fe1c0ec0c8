import type { ApprovalKind, ApprovalState } from '../../domain/approval/approval.ts'
import type { ApprovalId, EnvelopeId, LeadId, OfferId, UserId } from '../../domain/ids.ts'
import type { Currency } from '../../domain/money.ts'
import type { VendorOf } from '../../domain/providers.ts'
import type { EnvelopeState } from '../../domain/signature/envelope.ts'
import { at, createdAt, json, minor, tenantId } from '../columns.ts'
import { boolean, foreignKey, index, integer, pgTable, primaryKey, sql, text, uniqueIndex, uuid } from '../orm.ts'
import { tenantPolicy } from '../policies.ts'
import { leads } from './lead.ts'

/** Immutable versions of the contract text; merge fields in {{double braces}}. Editing makes a new version. */
export const contractTemplates = pgTable(
  'contract_templates',
  {
    tenantId: tenantId(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    version: integer('version').notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    sha256: text('sha256').notNull(),
    /** Sent without asking only while reviewed; an edited version waits for its review. */
    reviewedAt: at('reviewed_at'),
    isCurrent: boolean('is_current').notNull().default(false),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('contract_templates_by_version').on(table.tenantId, table.name, table.version),
    uniqueIndex('contract_templates_current').on(table.tenantId, table.name).where(sql`is_current`),
    tenantPolicy(),
  ],
)

export const envelopes = pgTable(
  'envelopes',
  {
    tenantId: tenantId(),
    id: uuid('id').$type<EnvelopeId>().notNull(),
    leadId: uuid('lead_id').$type<LeadId>().notNull(),
    offerId: uuid('offer_id').$type<OfferId>().notNull(),
    revision: integer('revision').notNull(),
    templateId: uuid('template_id').notNull(),
    /** Merge fields as filled in; the document is rendered from them, byte for byte the same each time. */
    fields: json<Record<string, string>>('fields').notNull(),
    documentSha256: text('document_sha256'),
    amountMinor: minor('amount_minor').notNull(),
    currency: text('currency').$type<Currency>().notNull(),
    signerName: text('signer_name').notNull(),
    signerEmail: text('signer_email').notNull(),
    vendor: text('vendor').$type<VendorOf<'e-signature'>>().notNull(),
    providerRef: text('provider_ref'),
    state: text('state').$type<EnvelopeState>().notNull().default('planned'),
    /** The provider's own words, and when the request for them started: older truth never overwrites newer. */
    truth: json<unknown>('truth'),
    truthAt: at('truth_at'),
    sentAt: at('sent_at'),
    settledAt: at('settled_at'),
    expiresAt: at('expires_at'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('envelopes_by_revision').on(table.tenantId, table.leadId, table.revision),
    foreignKey({ columns: [table.tenantId, table.leadId], foreignColumns: [leads.tenantId, leads.id] }),
    index('envelopes_by_ref').on(table.tenantId, table.vendor, table.providerRef),
    tenantPolicy(),
  ],
)

/** A step that waits for the owner. It is bound to the hash of what was shown and expires to "no". */
export const approvals = pgTable(
  'approvals',
  {
    tenantId: tenantId(),
    id: uuid('id').$type<ApprovalId>().notNull(),
    kind: text('kind').$type<ApprovalKind>().notNull(),
    leadId: uuid('lead_id').$type<LeadId>().notNull(),
    /** What is asked for, as shown to the owner. */
    request: json<Record<string, unknown>>('request').notNull(),
    requestSha256: text('request_sha256').notNull(),
    amountMinor: minor('amount_minor'),
    currency: text('currency').$type<Currency>(),
    state: text('state').$type<ApprovalState>().notNull().default('open'),
    expiresAt: at('expires_at').notNull(),
    decidedAt: at('decided_at'),
    decidedBy: uuid('decided_by').$type<UserId>(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex('approvals_once').on(table.tenantId, table.leadId, table.kind, table.requestSha256),
    foreignKey({ columns: [table.tenantId, table.leadId], foreignColumns: [leads.tenantId, leads.id] }),
    index('approvals_open').on(table.tenantId, table.createdAt).where(sql`state = 'open'`),
    tenantPolicy(),
  ],
)
