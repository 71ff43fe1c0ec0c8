import type { CustomerId, InvoiceId, LeadId } from '../../domain/ids.ts'
import type { Currency } from '../../domain/money.ts'
import type { InvoiceState } from '../../domain/payment/invoice.ts'
import type { VendorOf } from '../../domain/providers.ts'
import { notFound } from '../errors.ts'
import type { Tx } from '../transaction.ts'

export interface Invoice {
  readonly id: InvoiceId
  readonly leadId: LeadId
  readonly customerId: CustomerId
  readonly revision: number
  readonly state: InvoiceState
  readonly vendor: VendorOf<'payment'>
  readonly providerRef: string | null
  readonly description: string
  readonly amountMinor: number
  readonly currency: Currency
  readonly hostedUrl: string | null
  readonly customerName: string
  readonly customerEmail: string
  readonly customerPhone: string | null
}

const SELECT = `select i.id, i.lead_id as "leadId", l.customer_id as "customerId", i.revision, i.state, i.vendor, i.provider_ref as "providerRef",
  i.description, i.amount_minor as "amountMinor", i.currency, i.hosted_url as "hostedUrl", coalesce(l.name, '') as "customerName",
  coalesce(l.email, '') as "customerEmail", l.phone as "customerPhone"
from invoices i join universal_leads_ledger l on l.tenant_id = i.tenant_id and l.id = i.lead_id`

export async function readInvoice(tx: Tx, invoiceId: InvoiceId): Promise<Invoice> {
  const [row] = await tx.run<Invoice & Record<string, unknown>>(
    'read_invoice',
    `${SELECT} where i.tenant_id = $1 and i.id = $2`,
    [tx.tenantId, invoiceId],
  )
  if (row === undefined) throw notFound('invoice')
  return row
}

/** The newest invoice of a lead, if there is one. */
export async function newestInvoice(tx: Tx, leadId: LeadId): Promise<Invoice | null> {
  const [row] = await tx.run<Invoice & Record<string, unknown>>(
    'newest_invoice_of',
    `${SELECT} where i.tenant_id = $1 and i.lead_id = $2 order by i.revision desc limit 1`,
    [tx.tenantId, leadId],
  )
  return row ?? null
}
