import {
  type Charge,
  fixture,
  type Invoice,
  type InvoicePayment,
  newId,
  type PaymentIntent,
  type StripeObject,
} from './objects.ts'
import type { Decline } from './sentinels.ts'

const named = (names: readonly string[], value: unknown) => Object.fromEntries(names.map((name) => [name, value]))

const INTENT_EMPTY = [
  'canceled_at',
  'last_payment_error',
  'next_action',
  'processing',
  'shipping',
  'payment_method_options',
  'payment_method_configuration_details',
  'automatic_payment_methods',
  'managed_payments',
  'payment_record',
  'allowed_payment_method_types',
  'transfer_data',
]

export function newPaymentIntent(input: {
  base: StripeObject
  invoice: Invoice
  seconds: number
  id: string
  secret: string
}): PaymentIntent {
  const { invoice, id } = input
  return {
    ...input.base,
    ...named(INTENT_EMPTY, null),
    id,
    object: 'payment_intent',
    amount: invoice.amount_due,
    amount_details: { tip: {} },
    client_secret: `${id}_secret_${input.secret}`,
    created: input.seconds,
    currency: invoice.currency,
    customer: invoice.customer,
    description: 'Payment for Invoice',
    latest_charge: null,
    payment_details: { customer_reference: null, order_reference: invoice.id },
    receipt_email: invoice['customer_email'],
    status: 'requires_payment_method',
  }
}

export const newInvoicePayment = (input: {
  invoice: Invoice
  intent: PaymentIntent
  seconds: number
  id: string
}): InvoicePayment => ({
  ...fixture('invoice_payment'),
  id: input.id,
  object: 'invoice_payment',
  amount_paid: null,
  amount_requested: input.intent.amount,
  created: input.seconds,
  currency: input.invoice.currency,
  invoice: input.invoice.id,
  is_default: true,
  livemode: false,
  payment: { type: 'payment_intent', payment_intent: input.intent.id },
  status: 'open',
  status_transitions: { canceled_at: null, paid_at: null },
})

export function newCharge(input: {
  invoice: Invoice
  intent: PaymentIntent
  decline: Decline | null
  seconds: number
  id: string
}): Charge {
  const { invoice, intent, decline } = input
  const isPaid = decline === null
  const base = fixture('charge')
  return {
    ...base,
    ...named(['shipping', 'source', 'transfer_data', 'receipt_url'], null),
    id: input.id,
    object: 'charge',
    amount: intent.amount,
    amount_captured: isPaid ? intent.amount : 0,
    amount_refunded: 0,
    balance_transaction: isPaid ? newId('txn') : null,
    billing_details: {
      address: null,
      email: invoice['customer_email'],
      name: invoice['customer_name'],
      phone: null,
      tax_id: null,
    },
    captured: isPaid,
    created: input.seconds,
    currency: intent.currency,
    customer: intent.customer,
    description: 'Payment for Invoice',
    disputed: false,
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    outcome: outcomeOf(decline),
    paid: isPaid,
    payment_method_details: cardOf(base['payment_method_details']),
    payment_intent: intent.id,
    payment_method: newId('pm'),
    refunded: false,
    status: isPaid ? 'succeeded' : 'failed',
  }
}

/** The fixture is older than this member. */
function cardOf(details: unknown): object {
  const { card } = details as { card: object }
  return { type: 'card', card: { ...card, electronic_commerce_indicator: null } }
}

const outcomeOf = (decline: Decline | null) => ({
  advice_code: null,
  network_advice_code: null,
  network_decline_code: null,
  network_status: decline ? 'declined_by_network' : 'approved_by_network',
  reason: decline?.declineCode ?? null,
  risk_level: 'normal',
  seller_message: decline ? 'The bank did not return any further details with this decline.' : 'Payment complete.',
  type: decline ? 'issuer_declined' : 'authorized',
})
