import type { SandboxCore } from '../core/core.ts'
import type { Table } from '../core/table.ts'
import { missing } from './errors.ts'
import type { Charge, Customer, Invoice, InvoiceItem, InvoicePayment, PaymentIntent, StripeObject } from './objects.ts'

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

export interface EventObject extends StripeObject {
  readonly object: 'event'
  readonly type: string
}

export type StripeStore = ReturnType<typeof createStripeStore>

/** The resources of all accounts, one table a kind. */
export function createStripeStore(core: SandboxCore) {
  const customers = core.table<Customer, 'email'>({
    name: 'stripe_customers',
    keys: { email: ({ email }) => email },
  })
  const invoices = core.table<Invoice, 'customer' | 'hosted'>({
    name: 'stripe_invoices',
    keys: {
      customer: ({ customer }) => customer,
      hosted: ({ hosted_invoice_url }) => hosted_invoice_url?.split('/').at(-1) ?? null,
    },
  })
  const invoiceItems = core.table<InvoiceItem, 'customer' | 'invoice'>({
    name: 'stripe_invoiceitems',
    keys: { customer: ({ customer }) => customer, invoice: ({ invoice }) => invoice },
  })
  const invoicePayments = core.table<InvoicePayment, 'invoice' | 'intent'>({
    name: 'stripe_invoice_payments',
    keys: { invoice: ({ invoice }) => invoice, intent: ({ payment }) => payment.payment_intent },
  })
  const paymentIntents = core.table<PaymentIntent, 'customer'>({
    name: 'stripe_payment_intents',
    keys: { customer: ({ customer }) => customer },
  })
  const charges = core.table<Charge, 'intent' | 'customer'>({
    name: 'stripe_charges',
    keys: { intent: ({ payment_intent }) => payment_intent, customer: ({ customer }) => customer },
  })
  const refunds = core.table<StripeObject, 'charge' | 'intent'>({
    name: 'stripe_refunds',
    keys: { charge: ({ charge }) => text(charge), intent: ({ payment_intent }) => text(payment_intent) },
  })
  const disputes = core.table<StripeObject, 'charge'>({
    name: 'stripe_disputes',
    keys: { charge: ({ charge }) => text(charge) },
  })
  const events = core.table<EventObject, 'type'>({ name: 'stripe_events', keys: { type: ({ type }) => type } })
  return { customers, invoices, invoiceItems, invoicePayments, paymentIntents, charges, refunds, disputes, events }
}

/** Throws Stripe's 404 when there is none in this account. */
export function must<T extends StripeObject, K extends string>(
  table: Table<T, K>,
  account: string,
  kind: string,
  id: string,
): T {
  const found = table.get(account, id)
  if (!found) throw missing(kind, id)
  return found
}
