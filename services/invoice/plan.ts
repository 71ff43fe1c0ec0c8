import type { InvoiceId, LeadId, OfferId } from '../../domain/ids.ts'
import { money } from '../../domain/money.ts'
import { ServiceError } from '../errors.ts'
import { planExecution } from '../execution/plan.ts'
import { lockLead } from '../lead/read.ts'
import { newId } from '../new-id.ts'
import { readPrice } from '../price/read.ts'
import type { Tx } from '../transaction.ts'

interface Newest {
  readonly id: InvoiceId
  readonly revision: number
  readonly is_open: boolean
}

const NEWEST = `select id, revision, state not in ('void', 'uncollectible', 'refunded') as is_open from invoices
where tenant_id = $1 and lead_id = $2 order by revision desc limit 1`

const INSERT = `insert into invoices (tenant_id, id, lead_id, offer_id, revision, description, amount_minor, currency, vendor)
values ($1, $2, $3, $4, $5, $6, $7, $8, 'stripe')`

/** Writes the invoice of a signed deal down before it is made; the same one again when asked twice. */
export async function planInvoice(tx: Tx, leadId: LeadId): Promise<InvoiceId> {
  const lead = await lockLead(tx, leadId)
  const [newest] = await tx.run<Newest & Record<string, unknown>>('newest_invoice_state', NEWEST, [tx.tenantId, leadId])
  if (newest?.is_open) return newest.id
  if (lead.offerId === null || lead.amountMinor === null || lead.priceId === null)
    throw new ServiceError('conflict', 'not_agreed', 'An invoice needs an agreed amount.')
  const price = await readPrice(tx, lead.priceId)
  const revision = (newest?.revision ?? 0) + 1
  const id = newId<InvoiceId>()
  const description = lead.quantity > 1 ? `${lead.quantity} x ${price.name}` : price.name
  const offerId: OfferId = lead.offerId
  await tx.run('insert_invoice', INSERT, [
    tx.tenantId,
    id,
    leadId,
    offerId,
    revision,
    description,
    lead.amountMinor,
    price.currency,
  ])
  await planExecution(tx, { leadId, kind: 'send_invoice', revision, amount: money(lead.amountMinor, price.currency) })
  return id
}
