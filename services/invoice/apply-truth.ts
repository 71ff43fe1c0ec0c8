import type { InvoiceId, LeadId } from '../../domain/ids.ts'
import { isClosed, mayMove } from '../../domain/lead/stage.ts'
import { type Money, money } from '../../domain/money.ts'
import { type InvoiceState, mayBecome } from '../../domain/payment/invoice.ts'
import { requestApproval } from '../approval/request.ts'
import { executionKey, settleExecution } from '../execution/plan.ts'
import { moveLead } from '../lead/change.ts'
import type { Lead } from '../lead/read.ts'
import { lockLead } from '../lead/read.ts'
import { readSettings } from '../settings/read.ts'
import type { Tx } from '../transaction.ts'

export interface InvoiceFact {
  readonly providerRef: string
  readonly paymentRef: string | null
  readonly state: Exclude<InvoiceState, 'planned'>
  readonly total: Money
  readonly paidMinor: number
  readonly refundedMinor: number
  readonly number: string | null
  readonly hostedUrl: string | null
  readonly dueAt: string | null
  readonly lastFailure: string | null
  readonly askedAt: Date
  readonly raw: unknown
}

interface Row {
  readonly lead_id: LeadId
  readonly state: InvoiceState
  readonly revision: number
  readonly amount_minor: number
  readonly currency: string
  readonly truth_at: Date | null
}

const LOCK = `select lead_id, state, revision, amount_minor, currency, truth_at from invoices where tenant_id = $1 and id = $2 for no key update`

const SET = `update invoices set state = $3, provider_ref = $4, number = coalesce($5, number), hosted_url = coalesce($6, hosted_url),
  due_at = coalesce($7, due_at), paid_minor = $8, refunded_minor = $9, truth = $10, truth_at = $11,
  payment_ref = coalesce($12, payment_ref), sent_at = coalesce(sent_at, case when $3 <> 'draft' then now() end),
  paid_at = case when $3 = 'paid' then coalesce(paid_at, now()) else paid_at end
where tenant_id = $1 and id = $2`

export type InvoiceVerdict = 'unchanged' | 'changed' | 'foreign_currency'

/** Brings our record to what the provider says, never backwards; money in another currency is refused and audited. */
export async function applyInvoiceTruth(tx: Tx, invoiceId: InvoiceId, fact: InvoiceFact): Promise<InvoiceVerdict> {
  const [row] = await tx.run<Row & Record<string, unknown>>('lock_invoice', LOCK, [tx.tenantId, invoiceId])
  if (row === undefined || (row.truth_at !== null && row.truth_at > fact.askedAt)) return 'unchanged'
  if (fact.total.currency !== row.currency) return 'foreign_currency'
  const advances = mayBecome(row.state, fact.state)
  const state = advances ? fact.state : row.state
  await tx.run('set_invoice', SET, [
    tx.tenantId,
    invoiceId,
    state,
    fact.providerRef,
    fact.number,
    fact.hostedUrl,
    fact.dueAt,
    fact.paidMinor,
    fact.refundedMinor,
    JSON.stringify(fact.raw),
    fact.askedAt,
    fact.paymentRef,
  ])
  if (!advances) return 'unchanged'
  await report(tx, invoiceId, row, fact)
  return 'changed'
}

async function report(tx: Tx, invoiceId: InvoiceId, row: Row, fact: InvoiceFact): Promise<void> {
  const lead = await lockLead(tx, row.lead_id)
  const subject = { kind: 'invoice', id: invoiceId } as const
  const payload = { leadId: lead.id, amountMinor: row.amount_minor, currency: row.currency }
  const wasSent = row.state === 'planned' || row.state === 'draft'
  if (wasSent && fact.state !== 'draft') {
    tx.emit({ type: 'invoice:sent', subject, customerId: lead.customerId, payload })
    await settleExecution(tx, executionKey(lead.id, 'send_invoice', row.revision), {
      state: 'done',
      providerRef: fact.providerRef,
    })
  }
  const invoiced =
    wasSent && lead.stage === 'signed'
      ? await moveLead(tx, lead, { to: 'invoiced', why: 'the invoice was sent' })
      : lead
  if (fact.state === 'paid') await reportPaid(tx, invoiceId, invoiced, fact)
  if (fact.state === 'void') tx.emit({ type: 'invoice:voided', subject, customerId: lead.customerId, payload })
  if (fact.state === 'refunded') tx.emit({ type: 'payment:refunded', subject, customerId: lead.customerId, payload })
}

async function reportPaid(tx: Tx, invoiceId: InvoiceId, lead: Lead, fact: InvoiceFact): Promise<void> {
  const late = isClosed(lead.stage)
  tx.emit({
    type: late ? 'payment:late' : 'payment:received',
    subject: { kind: 'invoice', id: invoiceId },
    customerId: lead.customerId,
    payload: { leadId: lead.id, amountMinor: fact.paidMinor, currency: fact.total.currency },
  })
  if (!late && mayMove(lead.stage, 'paid')) await moveLead(tx, lead, { to: 'paid', why: 'the invoice was paid' })
  // Money on a deal that was closed: recorded, and the owner decides between reopening and refunding.
  if (lead.stage === 'lost') {
    const settings = await readSettings(tx)
    await requestApproval(tx, {
      kind: 'money_on_closed_deal',
      lead,
      amount: money(fact.paidMinor, fact.total.currency),
      request: { invoiceId, paidMinor: fact.paidMinor, currency: fact.total.currency },
      expiryHours: settings.deal.approvalExpiryHours,
    })
  }
}
