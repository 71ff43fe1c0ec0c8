import type Stripe from 'stripe'
import type { InvoiceTruth } from './contract.ts'
import { isMissing, toFailure } from './stripe.failure.ts'
import { EXPANDED, intentsOf, MARKER, toTruth } from './stripe.truth.ts'

export const CUSTOMER_MARKER = 'steward_customer'

/** One read; its failure has no effect. */
async function read<Value>(request: () => Promise<Value>): Promise<Value> {
  try {
    return await request()
  } catch (error) {
    throw toFailure(error, true)
  }
}

export const getInvoice = (stripe: Stripe, id: string): Promise<Stripe.Invoice> =>
  read(() => stripe.invoices.retrieve(id, { expand: EXPANDED }))

export const getInvoiceIfAny = (stripe: Stripe, id: string): Promise<Stripe.Invoice | null> =>
  read(() => stripe.invoices.retrieve(id, { expand: EXPANDED }).catch(nullIfMissing))

function nullIfMissing(error: unknown): null {
  if (isMissing(error)) return null
  throw error
}

/** The newest API no longer says on a payment or charge which invoice it is for. */
export async function findInvoiceOfPayment(stripe: Stripe, paymentRef: string): Promise<string | null> {
  const payment = { type: 'payment_intent', payment_intent: paymentRef } as const
  const found = await read(() => stripe.invoicePayments.list({ payment, limit: 100 }).catch(nullIfMissing))
  const invoice = found?.data.find((one) => idOf(one.payment.payment_intent) === paymentRef)?.invoice
  return idOf(invoice) ?? null
}

const idOf = (ref: string | { id?: string } | null | undefined) => (typeof ref === 'object' ? ref?.id : ref)

const SEARCH_LAG_SECONDS = 2 * 60 * 60
const MAX_LISTED = 1_000

/** The search lags behind by a minute, on bad days by an hour; what it does not know yet is among the newest. */
export async function findInvoice(stripe: Stripe, marker: string): Promise<Stripe.Invoice | null> {
  const found = await searchInvoice(stripe, marker)
  if (found) return found
  const since = Math.floor(Date.now() / 1_000) - SEARCH_LAG_SECONDS
  return firstListed(stripe, marker, { created: { gte: since } })
}

export async function searchInvoice(stripe: Stripe, marker: string): Promise<Stripe.Invoice | null> {
  const { data } = await read(() => stripe.invoices.search({ query: metadataQuery(MARKER, marker), limit: 10 }))
  const hit = data.find((invoice) => invoice.metadata?.[MARKER] === marker)
  // What was found may be older than what is: only a fetch tells the truth.
  return hit?.id ? getInvoiceIfAny(stripe, hit.id) : null
}

export async function firstListed(
  stripe: Stripe,
  marker: string,
  filter: Stripe.InvoiceListParams,
): Promise<Stripe.Invoice | null> {
  const invoices = await read(() =>
    stripe.invoices.list({ ...filter, limit: 100 }).autoPagingToArray({ limit: MAX_LISTED }),
  )
  const hit = invoices.find((invoice) => invoice.metadata?.[MARKER] === marker)
  return hit?.id ? getInvoice(stripe, hit.id) : null
}

/** By e-mail first, which is exact at once; the search finds a customer whose e-mail has changed since. */
export async function findCustomer(
  stripe: Stripe,
  customer: { marker: string; email: string },
): Promise<string | null> {
  const { email, marker } = customer
  const isOurs = ({ metadata }: Stripe.Customer) => metadata[CUSTOMER_MARKER] === marker
  const listed = await read(() => stripe.customers.list({ email, limit: 100 }))
  const known = listed.data.find(isOurs)
  if (known) return known.id
  const found = await read(() => stripe.customers.search({ query: metadataQuery(CUSTOMER_MARKER, marker), limit: 10 }))
  return found.data.find(isOurs)?.id ?? null
}

const metadataQuery = (key: string, value: string) => `metadata['${key}']:'${value.replace(/[\\']/g, '\\$&')}'`

/** The truth of an invoice fetched with its payments. */
export async function truthOf(stripe: Stripe, invoice: Stripe.Invoice): Promise<InvoiceTruth> {
  if (invoice.amount_paid === 0) return toTruth(invoice, 0)
  const charges = intentsOf(invoice).flatMap(({ latest_charge: charge }) => (charge ? [charge] : []))
  const fetched = await Promise.all(
    charges.map(async (charge) => (typeof charge === 'string' ? read(() => stripe.charges.retrieve(charge)) : charge)),
  )
  return toTruth(
    invoice,
    fetched.reduce((sum, { amount_refunded: refunded }) => sum + refunded, 0),
  )
}
