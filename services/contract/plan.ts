import type { ApprovalState } from '../../domain/approval/approval.ts'
import { needsApproval } from '../../domain/approval/needs-approval.ts'
import type { ApprovalId, EnvelopeId, LeadId } from '../../domain/ids.ts'
import { formatMoney, money } from '../../domain/money.ts'
import { requestApproval } from '../approval/request.ts'
import { ServiceError } from '../errors.ts'
import { planExecution } from '../execution/plan.ts'
import { setWaiting } from '../lead/change.ts'
import { type Lead, lockLead } from '../lead/read.ts'
import { newId } from '../new-id.ts'
import { type PriceEntry, readPrice } from '../price/read.ts'
import { readSettings } from '../settings/read.ts'
import type { Tx } from '../transaction.ts'

export type ContractPlan =
  | { readonly kind: 'planned'; readonly envelopeId: EnvelopeId }
  | { readonly kind: 'waits'; readonly approvalId: ApprovalId }
  | { readonly kind: 'refused' }

interface Template {
  readonly id: string
  readonly version: number
  readonly reviewed: boolean
}

interface OpenEnvelope {
  readonly id: EnvelopeId
  readonly revision: number
  readonly is_open: boolean
}

const NEWEST = `select id, revision, state not in ('declined', 'voided', 'expired') as is_open from envelopes
where tenant_id = $1 and lead_id = $2 order by revision desc limit 1`

const INSERT = `insert into envelopes (tenant_id, id, lead_id, offer_id, revision, template_id, fields, amount_minor, currency, signer_name,
  signer_email, vendor, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'docusign', now() + $12 * interval '1 day')`

/** Writes the contract down before it is sent, or asks the owner when its amount or an unreviewed template wants that. */
export async function planContract(tx: Tx, leadId: LeadId): Promise<ContractPlan> {
  const lead = await lockLead(tx, leadId)
  // Closed while the provider was away: nothing is made for it any more.
  if (lead.stage === 'lost') return { kind: 'refused' }
  const [newest] = await tx.run<OpenEnvelope & Record<string, unknown>>('newest_envelope', NEWEST, [
    tx.tenantId,
    leadId,
  ])
  if (newest?.is_open) return { kind: 'planned', envelopeId: newest.id }
  const terms = await agreedTerms(tx, lead)
  const verdict = await askWhereNeeded(tx, terms)
  if (verdict !== 'approved') return verdict
  return { kind: 'planned', envelopeId: await insertEnvelope(tx, terms, (newest?.revision ?? 0) + 1) }
}

interface Agreed {
  readonly lead: Lead & { name: string; email: string; amountMinor: number; offerId: string }
  readonly price: PriceEntry
  readonly template: Template
}

async function agreedTerms(tx: Tx, lead: Lead): Promise<Agreed> {
  const { name, email, amountMinor, offerId, priceId } = lead
  if (name === null || email === null || amountMinor === null || offerId === null || priceId === null)
    throw new ServiceError('conflict', 'not_agreed', 'A contract needs a qualified lead and an accepted offer.')
  const [template] = await tx.run<Template & Record<string, unknown>>(
    'current_template',
    `select id, version, reviewed_at is not null as reviewed from contract_templates where tenant_id = $1 and name = 'contract' and is_current`,
    [tx.tenantId],
  )
  if (template === undefined)
    throw new ServiceError('conflict', 'no_template', 'The business has no contract template yet.')
  return { lead: { ...lead, name, email, amountMinor, offerId }, price: await readPrice(tx, priceId), template }
}

async function askWhereNeeded(tx: Tx, { lead, price, template }: Agreed): Promise<ContractPlan | 'approved'> {
  const settings = await readSettings(tx)
  const asks = needsApproval({
    amountMinor: lead.amountMinor,
    autoApproveUpToMinor: settings.autoApproveUpToMinor,
    templateReviewed: template.reviewed,
  })
  if (!asks) return 'approved'
  const approvalId = await requestApproval(tx, {
    kind: 'send_contract',
    lead,
    amount: money(lead.amountMinor, price.currency),
    request: {
      product: price.name,
      quantity: lead.quantity,
      amountMinor: lead.amountMinor,
      template: template.version,
      signer: lead.email,
    },
    expiryHours: settings.deal.approvalExpiryHours,
  })
  const state = await approvalState(tx, approvalId)
  if (state === 'approved') return 'approved'
  return state === 'open' ? { kind: 'waits', approvalId } : { kind: 'refused' }
}

async function approvalState(tx: Tx, approvalId: ApprovalId): Promise<ApprovalState> {
  const [row] = await tx.run<{ state: ApprovalState }>(
    'approval_state',
    'select state from approvals where tenant_id = $1 and id = $2',
    [tx.tenantId, approvalId],
  )
  return row?.state ?? 'expired'
}

async function insertEnvelope(tx: Tx, { lead, price, template }: Agreed, revision: number): Promise<EnvelopeId> {
  const settings = await readSettings(tx)
  const id = newId<EnvelopeId>()
  const fields = {
    business: settings.businessName,
    customer: lead.name,
    email: lead.email,
    product: price.name,
    description: price.description,
    quantity: String(lead.quantity),
    amount: formatMoney(money(lead.amountMinor, price.currency)),
    tax: price.taxBasisPoints > 0 ? `including ${price.taxBasisPoints / 100}% tax` : 'no tax added',
    date: new Date().toISOString().slice(0, 10),
    reference: lead.id,
  }
  await tx.run('insert_envelope', INSERT, [
    tx.tenantId,
    id,
    lead.id,
    lead.offerId,
    revision,
    template.id,
    JSON.stringify(fields),
    lead.amountMinor,
    price.currency,
    lead.name,
    lead.email,
    settings.deal.contractExpiryDays,
  ])
  await planExecution(tx, {
    leadId: lead.id,
    kind: 'send_envelope',
    revision,
    amount: money(lead.amountMinor, price.currency),
  })
  await setWaiting(tx, lead, null)
  tx.emit({
    type: 'contract:planned',
    subject: { kind: 'envelope', id },
    customerId: lead.customerId,
    payload: { leadId: lead.id, revision },
  })
  return id
}
