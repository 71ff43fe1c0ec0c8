import type { LeadId } from '../../domain/ids.ts'
import type { Currency } from '../../domain/money.ts'
import type { Tx } from '../transaction.ts'

const of = <Row>(tx: Tx, name: string, text: string, leadId: LeadId) =>
  tx.run<Row & Record<string, unknown>>(name, text, [tx.tenantId, leadId])

export interface OfferRow {
  readonly id: string
  readonly round: number
  readonly amount_minor: number
  readonly currency: Currency
  readonly state: string
  readonly is_last: boolean
  readonly created_at: Date
  readonly expires_at: Date
}
export const readOffers = (tx: Tx, leadId: LeadId) =>
  of<OfferRow>(
    tx,
    'deal_offers',
    `select id, round, amount_minor, currency, state, is_last, created_at, expires_at from offers
     where tenant_id = $1 and lead_id = $2 order by round`,
    leadId,
  )

export interface NegotiationRow {
  readonly at: Date
  readonly round: number
  readonly asked_minor: number | null
  readonly offered_minor: number | null
  readonly currency: Currency
  readonly decision: string
  readonly reason: string
  readonly sentiment_shift: number
}
export const readNegotiation = (tx: Tx, leadId: LeadId) =>
  of<NegotiationRow>(
    tx,
    'deal_negotiation',
    `select at, round, asked_minor, offered_minor, currency, decision, reason, sentiment_shift from autonomous_negotiation_logs
     where tenant_id = $1 and lead_id = $2 order by at`,
    leadId,
  )

export interface ContractRow {
  readonly id: string
  readonly revision: number
  readonly state: string
  readonly amount_minor: number
  readonly currency: Currency
  readonly signer_name: string
  readonly signer_email: string
  readonly sent_at: Date | null
  readonly settled_at: Date | null
  readonly expires_at: Date | null
  readonly provider_ref: string | null
  readonly truth_at: Date | null
}
export const readContracts = (tx: Tx, leadId: LeadId) =>
  of<ContractRow>(
    tx,
    'deal_contracts',
    `select id, revision, state, amount_minor, currency, signer_name, signer_email, sent_at, settled_at, expires_at, provider_ref, truth_at
     from envelopes where tenant_id = $1 and lead_id = $2 order by revision desc limit 1`,
    leadId,
  )

export interface InvoiceRow {
  readonly id: string
  readonly revision: number
  readonly state: string
  readonly amount_minor: number
  readonly currency: Currency
  readonly paid_minor: number
  readonly number: string | null
  readonly hosted_url: string | null
  readonly sent_at: Date | null
  readonly due_at: Date | null
  readonly paid_at: Date | null
  readonly provider_ref: string | null
  readonly truth_at: Date | null
}
export const readInvoices = (tx: Tx, leadId: LeadId) =>
  of<InvoiceRow>(
    tx,
    'deal_invoices',
    `select id, revision, state, amount_minor, currency, paid_minor, number, hosted_url, sent_at, due_at, paid_at, provider_ref, truth_at
     from invoices where tenant_id = $1 and lead_id = $2 order by revision desc limit 1`,
    leadId,
  )

export interface ApprovalRow {
  readonly id: string
  readonly kind: string
  readonly state: string
  readonly amount_minor: number | null
  readonly currency: Currency | null
  readonly request: Record<string, unknown>
  readonly created_at: Date
  readonly expires_at: Date
}
export const readApprovals = (tx: Tx, leadId: LeadId) =>
  of<ApprovalRow>(
    tx,
    'deal_approvals',
    `select id, kind, state, amount_minor, currency, request, created_at, expires_at from approvals
     where tenant_id = $1 and lead_id = $2 order by created_at desc, id desc`,
    leadId,
  )

export interface DetailRow {
  readonly email: string | null
  readonly phone: string | null
  readonly source: string
  readonly created_at: Date
}
export const readDetails = (tx: Tx, leadId: LeadId) =>
  of<DetailRow>(
    tx,
    'deal_details',
    'select email, phone, source, created_at from universal_leads_ledger where tenant_id = $1 and id = $2',
    leadId,
  )
