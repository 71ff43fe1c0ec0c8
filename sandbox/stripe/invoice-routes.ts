import type { Actor } from './change.ts'
import type { StripeDomain } from './domain.ts'
import { StripeError } from './errors.ts'
import { type Params, textOf } from './form.ts'
import { shownInvoice } from './invoice-shape.ts'
import { inRange, limitOf } from './lists.ts'
import type { Invoice } from './objects.ts'
import { missingParameter } from './params.ts'
import { createReading } from './reading.ts'
import type { StripeRoute } from './route.ts'
import { must } from './store.ts'

const INVOICE_FIELDS = [
  'created',
  'currency',
  'customer',
  'metadata',
  'number',
  'receipt_number',
  'status',
  'total',
].concat('subscription', 'last_finalization_error_code', 'last_finalization_error_type')

export function invoiceRoutes({ core, store, items, invoices, payments }: StripeDomain): readonly StripeRoute[] {
  const { list, search } = createReading(core)
  const invoice = (
    path: string,
    params: string,
    verb: (actor: Actor, id: string, params: Params) => Invoice,
  ): StripeRoute => ({
    method: 'POST',
    path: `/v1/invoices/:id${path}`,
    params: `stripe.Invoice${params}Params`,
    answer: 'stripe.Invoice',
    handle: ({ actor, id, params: given }) => shownInvoice(verb(actor, id, given)),
  })
  const matches = (params: Params) => (object: Invoice) =>
    (params['status'] === undefined || object.status === params['status']) &&
    (params['collection_method'] === undefined || object.collection_method === params['collection_method']) &&
    inRange(params['created'], object.created) &&
    inRange(params['due_date'], object.due_date)
  const shownAll = <T extends { readonly data: readonly Invoice[] }>(page: T) => ({
    ...page,
    data: page.data.map(shownInvoice),
  })
  const pay = (actor: Actor, id: string, params: Params): Invoice => {
    const known = invoices.get(actor, id)
    if (params['paid_out_of_band'] === true) return payments.payOutOfBand(actor, known)
    if (typeof params['payment_method'] !== 'string')
      throw new StripeError(
        'There is no `default_payment_method` set on this Customer or Invoice. Please set one prior to attempting payment.',
        { code: 'invoice_payment_intent_requires_action' },
      )
    const result = payments.pay(actor, known)
    if (result.kind !== 'declined') return result.invoice
    const { code, declineCode, message } = result.decline
    throw new StripeError(message, { status: 402, type: 'card_error', code, declineCode, charge: result.charge })
  }
  return [
    {
      method: 'POST',
      path: '/v1/invoices',
      params: 'stripe.InvoiceCreateParams',
      answer: 'stripe.Invoice',
      handle: ({ actor, params }) => shownInvoice(invoices.create(actor, params)),
    },
    {
      method: 'GET',
      path: '/v1/invoices/search',
      params: 'stripe.SearchParams',
      answer: 'stripe.Invoice',
      handle: (call) => shownAll(search(call, store.invoices, INVOICE_FIELDS, 'invoices')),
    },
    {
      method: 'GET',
      path: '/v1/invoices',
      params: 'stripe.InvoiceListParams',
      answer: 'stripe.Invoice',
      handle: (call) =>
        shownAll(
          list(
            call,
            '/v1/invoices',
            store.invoices,
            { customer: textOf(call.params['customer']) },
            matches(call.params),
          ),
        ),
    },
    {
      method: 'GET',
      path: '/v1/invoices/:id',
      params: 'stripe.InvoiceRetrieveParams',
      answer: 'stripe.Invoice',
      handle: ({ actor, id }) => shownInvoice(invoices.get(actor, id)),
    },
    { method: 'DELETE', path: '/v1/invoices/:id', handle: ({ actor, id }) => invoices.remove(actor, id) },
    {
      method: 'GET',
      path: '/v1/invoices/:id/lines',
      params: 'stripe.InvoiceLinesListParams',
      answer: 'stripe.InvoiceLineItem',
      handle: ({ actor, id, params }) => linesOf(invoices.get(actor, id), params),
    },
    invoice('', 'Update', invoices.update),
    invoice('/finalize', 'FinalizeInvoice', invoices.finalize),
    invoice('/send', 'SendInvoice', invoices.send),
    invoice('/void', 'VoidInvoice', invoices.voidIt),
    invoice('/mark_uncollectible', 'MarkUncollectible', invoices.markUncollectible),
    invoice('/add_lines', 'AddLines', invoices.addLines),
    invoice('/pay', 'Pay', pay),
    {
      method: 'POST',
      path: '/v1/invoiceitems',
      params: 'stripe.InvoiceItemCreateParams',
      answer: 'stripe.InvoiceItem',
      handle: ({ actor, params }) => addItem({ store, items, invoices }, actor, params),
    },
    {
      method: 'DELETE',
      path: '/v1/invoiceitems/:id',
      handle: ({ actor, id }) => {
        const { invoice: known } = items.remove(actor, id)
        if (known) invoices.dropItem(actor, known, id)
        return { id, object: 'invoiceitem', deleted: true }
      },
    },
  ]
}

function linesOf(invoice: Invoice, params: Params) {
  const limit = limitOf(params)
  const start = invoice.lines.data.findIndex(({ id }) => id === params['starting_after']) + 1
  const data = invoice.lines.data.slice(start, start + limit)
  return {
    object: 'list',
    url: `/v1/invoices/${invoice.id}/lines`,
    has_more: start + limit < invoice.lines.data.length,
    data,
  }
}

function addItem(
  { store, items, invoices }: Pick<StripeDomain, 'store' | 'items' | 'invoices'>,
  actor: Actor,
  params: Params,
) {
  const { accountId } = actor.account
  const invoiceId = textOf(params['invoice'])
  if (invoiceId !== undefined) return invoices.addItem(actor, invoiceId, params)
  const customer = textOf(params['customer'])
  if (customer === undefined) throw missingParameter('customer')
  const known = must(store.customers, accountId, 'customer', customer)
  const currency = textOf(params['currency']) ?? known.currency ?? 'usd'
  return items.add(actor, params, { customer, currency, invoice: null }).item
}
