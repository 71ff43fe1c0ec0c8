import type { Params } from './form.ts'
import { mergeMetadata } from './metadata.ts'
import { type Customer, fixture, type Invoice, type LineItem, newId } from './objects.ts'

/** The fixture's sample values that a fresh invoice does not have. */
const EMPTY = [
  'customer_address',
  'customer_shipping',
  'from_invoice',
  'last_finalization_error',
  'shipping_cost',
  'rendering',
  'shipping_details',
  'parent',
  'effective_at',
  'webhooks_delivered_at',
  'next_payment_attempt',
  'due_date',
]

export function draftInvoice(input: {
  customer: Customer
  currency: string
  params: Params
  seconds: number
  daySeconds: number
}): Invoice {
  const { customer, params, seconds } = input
  const { subscription: _old, ...base } = fixture('invoice')
  const days = params['days_until_due']
  const dueDate = typeof days === 'number' ? seconds + days * input.daySeconds : (params['due_date'] ?? null)
  const id = newId('in')
  return {
    ...base,
    ...Object.fromEntries(EMPTY.map((name) => [name, null])),
    id,
    object: 'invoice',
    amount_overpaid: 0,
    auto_advance: params['auto_advance'] ?? false,
    automatic_tax: { disabled_reason: null, enabled: false, liability: null, provider: null, status: null },
    billing_reason: 'manual',
    collection_method: params['collection_method'] ?? 'charge_automatically',
    created: seconds,
    currency: input.currency,
    custom_fields: params['custom_fields'] ?? null,
    customer: customer.id,
    customer_email: customer.email,
    customer_name: customer.name,
    customer_phone: customer.phone,
    description: params['description'] ?? null,
    due_date: dueDate,
    footer: params['footer'] ?? null,
    lines: { object: 'list', data: [], has_more: false, url: `/v1/invoices/${id}/lines` },
    metadata: mergeMetadata({}, params['metadata']),
    number: params['number'] ?? null,
    payment_settings: { default_mandate: null, payment_method_options: null, payment_method_types: null },
    period_end: seconds,
    period_start: seconds,
    ...totalsOf([], 0),
    // Safe: the fixture brings the members that Invoice names and that are not set here.
  } as unknown as Invoice
}

export function totalsOf(lines: readonly LineItem[], amountPaid: number) {
  const total = lines.reduce((sum, { amount }) => sum + amount, 0)
  const amountDue = Math.max(0, total)
  return {
    amount_due: amountDue,
    amount_paid: amountPaid,
    amount_remaining: amountDue - amountPaid,
    subtotal: total,
    subtotal_excluding_tax: total,
    total,
    total_excluding_tax: total,
  }
}

export const withLines = (invoice: Invoice, lines: readonly LineItem[]): Invoice => ({
  ...invoice,
  ...totalsOf(lines, invoice.amount_paid),
  lines: { ...invoice.lines, data: lines },
})

const SHOWN_LINES = 10

/** As the API and events show it. */
export const shownInvoice = (invoice: Invoice): Invoice => ({
  ...invoice,
  lines: {
    ...invoice.lines,
    data: invoice.lines.data.slice(0, SHOWN_LINES),
    has_more: invoice.lines.data.length > SHOWN_LINES,
    total_count: invoice.lines.data.length,
  },
})
