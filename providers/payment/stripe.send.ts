import type Stripe from 'stripe'
import type { InvoiceRequest } from './contract.ts'
import { failure } from './stripe.failure.ts'
import { CUSTOMER_MARKER, findCustomer, firstListed, getInvoice, searchInvoice } from './stripe.find.ts'
import { type Once, oncePerMarker, write } from './stripe.once.ts'
import { EXPANDED, MARKER, totalOf } from './stripe.truth.ts'

/**
 * Customer, draft, item, check, finalise, send: each step first looks for its own result, so that a call after any
 * failure goes on where the last one stopped and never makes a second invoice.
 */
export async function sendInvoice(stripe: Stripe, request: InvoiceRequest): Promise<Stripe.Invoice> {
  const { marker } = request
  const once = oncePerMarker(marker)
  const known = await searchInvoice(stripe, marker)
  const invoice = known ?? (await draftFor(stripe, request, once))
  const filled = isEmptyDraft(invoice) ? await fill(stripe, request, invoice, once) : invoice
  await checkTotal(stripe, request, filled)
  const final = filled.status === 'draft' ? await finalise(stripe, filled, once) : filled
  return final.status === 'open' ? send(stripe, final, once) : final
}

async function draftFor(stripe: Stripe, request: InvoiceRequest, once: Once): Promise<Stripe.Invoice> {
  const { marker, total, description, dueInDays } = request
  const customer = await once(
    'customer',
    () => findCustomer(stripe, request.customer),
    async (key) => (await stripe.customers.create(toCustomer(request), key)).id,
  )
  const parameters: Stripe.InvoiceCreateParams = {
    customer,
    collection_method: 'send_invoice',
    days_until_due: dueInDays,
    auto_advance: false,
    // Whatever else hangs on this customer must not slip into this invoice.
    pending_invoice_items_behavior: 'exclude',
    currency: total.currency.toLowerCase(),
    description,
    metadata: { [MARKER]: marker },
    expand: EXPANDED,
  }
  return once(
    'invoice',
    () => firstListed(stripe, marker, { customer }),
    (key) => stripe.invoices.create(parameters, key),
  )
}

const toCustomer = ({ customer }: InvoiceRequest): Stripe.CustomerCreateParams => ({
  name: customer.name,
  email: customer.email,
  ...(customer.phone !== null && { phone: customer.phone }),
  metadata: { [CUSTOMER_MARKER]: customer.marker },
})

const isEmptyDraft = ({ status, lines }: Stripe.Invoice) => status === 'draft' && lines.data.length === 0

async function fill(
  stripe: Stripe,
  request: InvoiceRequest,
  draft: Stripe.Invoice,
  once: Once,
): Promise<Stripe.Invoice> {
  const customer = typeof draft.customer === 'string' ? draft.customer : draft.customer?.id
  const parameters: Stripe.InvoiceItemCreateParams = {
    ...(customer && { customer }),
    invoice: idOf(draft),
    amount: request.total.amountMinor,
    currency: request.total.currency.toLowerCase(),
    description: request.description,
    metadata: { [MARKER]: request.marker },
  }
  const look = () => getInvoice(stripe, idOf(draft))
  await once(
    'item',
    async () => ((await look()).lines.data.length > 0 ? true : null),
    async (key) => Boolean(await stripe.invoiceItems.create(parameters, key)),
  )
  return look()
}

/** The last moment at which a wrong amount costs nothing. */
async function checkTotal(stripe: Stripe, { total }: InvoiceRequest, invoice: Stripe.Invoice): Promise<void> {
  const upper = invoice.currency.toUpperCase()
  if (invoice.total === total.amountMinor && upper === total.currency) return
  if (invoice.status === 'draft') await write(() => stripe.invoices.del(idOf(invoice)))
  totalOf(invoice)
  throw failure('total_mismatch', { message: 'the invoice has another total than the deal' })
}

const finalise = (stripe: Stripe, draft: Stripe.Invoice, once: Once) =>
  once(
    'finalize',
    async () => {
      const invoice = await getInvoice(stripe, idOf(draft))
      return invoice.status === 'draft' ? null : invoice
    },
    (key) => stripe.invoices.finalizeInvoice(idOf(draft), { auto_advance: false, expand: EXPANDED }, key),
  )

/** Nothing on an invoice tells whether it was sent; the key keeps a repeat from mailing it twice. */
const send = (stripe: Stripe, invoice: Stripe.Invoice, once: Once) =>
  once(
    'send',
    async () => null,
    (key) => stripe.invoices.sendInvoice(idOf(invoice), { expand: EXPANDED }, key),
  )

function idOf({ id }: Stripe.Invoice): string {
  if (!id) throw failure('no_id', { message: 'an invoice without an id', effect: 'unknown' })
  return id
}
