import type { Actor } from './change.ts'
import type { StripeContext } from './domain.ts'
import { missingParam, StripeError } from './errors.ts'
import { isParams, type Params, textOf } from './form.ts'
import { mergeMetadata } from './metadata.ts'
import { fixture, type Invoice, type InvoiceItem, type LineItem, newId, secondsOf } from './objects.ts'
import { missingParameter } from './params.ts'
import { must } from './store.ts'

/** What a line costs and how that came about. */
export interface Price {
  readonly amount: number
  readonly quantity: number
  readonly unitAmountDecimal: string
}

function priceOf(params: Params): Price {
  const quantity = typeof params['quantity'] === 'number' ? params['quantity'] : 1
  const data = isParams(params['price_data']) ? params['price_data'] : {}
  if (isParams(params['pricing']))
    throw missingParam('price', textOf(params['pricing']['price']) ?? '', 'pricing[price]')
  const unit = params['unit_amount_decimal'] ?? data['unit_amount_decimal'] ?? data['unit_amount']
  if (typeof params['amount'] === 'number')
    return { amount: params['amount'], quantity: 1, unitAmountDecimal: String(params['amount']) }
  const unitAmount = Number(textOf(unit))
  if (unit === undefined || Number.isNaN(unitAmount)) throw missingParameter('amount')
  return { amount: Math.round(unitAmount * quantity), quantity, unitAmountDecimal: String(unitAmount) }
}

export function lineOf(item: InvoiceItem, price: Price, invoice: string): LineItem {
  return {
    ...fixture('line_item'),
    id: newId('il'),
    object: 'line_item',
    amount: item.amount,
    subtotal: item.amount,
    currency: item.currency,
    description: item.description,
    invoice,
    metadata: item.metadata ?? {},
    parent: {
      type: 'invoice_item_details',
      subscription_item_details: null,
      invoice_item_details: { invoice_item: item.id, proration: false, proration_details: null, subscription: null },
    },
    period: item['period'],
    pricing: { type: 'price_details', unit_amount_decimal: price.unitAmountDecimal },
    quantity: price.quantity,
    quantity_decimal: String(price.quantity),
  }
}

export function createInvoiceItems({ core, store, tell }: StripeContext) {
  const itemOf = (params: Params, price: Price, customer: string, currency: string, invoice: string | null) => {
    const seconds = secondsOf(core.clock.nowMs())
    return {
      ...fixture('invoiceitem'),
      id: newId('ii'),
      object: 'invoiceitem',
      amount: price.amount,
      net_amount: price.amount,
      currency,
      customer,
      date: seconds,
      description: typeof params['description'] === 'string' ? params['description'] : null,
      invoice,
      metadata: mergeMetadata({}, params['metadata']),
      parent: null,
      period: params['period'] ?? { start: seconds, end: seconds },
      pricing: { type: 'price_details', unit_amount_decimal: price.unitAmountDecimal },
      quantity: price.quantity,
      quantity_decimal: String(price.quantity),
    } as InvoiceItem
  }
  /** Stored and told; the line it becomes is the invoice's business. */
  const add = (
    actor: Actor,
    params: Params,
    target: { customer: string; currency: string; invoice: string | null },
  ) => {
    const price = priceOf(params)
    const item = itemOf(params, price, target.customer, target.currency, target.invoice)
    store.invoiceItems.insert(actor.account.accountId, item.id, item, core.clock.nowMs())
    tell(actor, 'invoiceitem.created', item)
    return { item, price }
  }
  return {
    add,
    attach: (actor: Actor, item: InvoiceItem, invoice: Invoice): LineItem => {
      store.invoiceItems.replace(actor.account.accountId, item.id, { ...item, invoice: invoice.id })
      const quantity = typeof item['quantity'] === 'number' ? item['quantity'] : 1
      const unitAmountDecimal = String(item.amount / quantity)
      return lineOf(item, { amount: item.amount, quantity, unitAmountDecimal }, invoice.id)
    },
    pendingOf: (actor: Actor, customer: string): readonly InvoiceItem[] =>
      store.invoiceItems
        .list({ account: actor.account.accountId, where: { customer }, order: 'oldest' })
        .map(({ object }) => object)
        .filter(({ invoice }) => invoice === null),
    remove: (actor: Actor, id: string) => {
      const item = must(store.invoiceItems, actor.account.accountId, 'invoiceitem', id)
      const invoice = item.invoice === null ? null : store.invoices.get(actor.account.accountId, item.invoice)
      if (invoice && invoice.status !== 'draft')
        throw new StripeError('This invoice item is attached to an invoice that is no longer editable.', {
          code: 'invoice_not_editable',
        })
      store.invoiceItems.remove(actor.account.accountId, id)
      tell(actor, 'invoiceitem.deleted', item)
      return { item, invoice }
    },
  }
}
