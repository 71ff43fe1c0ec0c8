import type Stripe from 'stripe'
import { isCurrency, type Money, money } from '../../domain/money.ts'
import type { InvoiceTruth } from './contract.ts'
import { failure } from './stripe.failure.ts'

export const MARKER = 'steward_marker'

/** As deep as Stripe expands: each payment with its intent, where "processing" and the last error are. */
export const EXPANDED = ['payments.data.payment.payment_intent']

export function totalOf({ total, currency }: Stripe.Invoice): Money {
  const upper = currency.toUpperCase()
  if (!isCurrency(upper)) throw failure('foreign_currency', { message: `an invoice in ${upper}` })
  return money(total, upper)
}

const STATES: Readonly<Record<string, InvoiceTruth['state']>> = {
  draft: 'draft',
  open: 'open',
  paid: 'paid',
  uncollectible: 'uncollectible',
  void: 'void',
}

/** `refundedMinor` is asked for apart: refunds hang on charges, one level deeper than Stripe expands. */
export function toTruth(invoice: Stripe.Invoice, refundedMinor: number): InvoiceTruth {
  const intents = intentsOf(invoice)
  return {
    providerRef: idOf(invoice),
    state: stateOf(invoice, intents, refundedMinor),
    marker: invoice.metadata?.[MARKER] ?? null,
    paymentRef: intents.at(-1)?.id ?? null,
    number: invoice.number,
    total: totalOf(invoice),
    paidMinor: invoice.amount_paid,
    refundedMinor,
    hostedUrl: invoice.hosted_invoice_url ?? null,
    dueAt: toIso(invoice.due_date),
    paidAt: toIso(invoice.status_transitions.paid_at),
    lastFailure: invoice.status === 'open' ? lastFailureOf(intents) : null,
    raw: invoice,
  }
}

function idOf({ id }: Stripe.Invoice): string {
  if (!id) throw failure('no_id', { message: 'an invoice without an id' })
  return id
}

function stateOf(
  { status, amount_paid: paidMinor }: Stripe.Invoice,
  intents: readonly Stripe.PaymentIntent[],
  refundedMinor: number,
): InvoiceTruth['state'] {
  const state = STATES[status ?? '']
  if (!state) throw failure('unknown_status', { message: `an invoice in the unknown status "${status}"` })
  if (state === 'open' && intents.some((intent) => intent.status === 'processing')) return 'payment_pending'
  if (state === 'paid' && paidMinor > 0 && refundedMinor >= paidMinor) return 'refunded'
  return state
}

export const intentsOf = (invoice: Stripe.Invoice): readonly Stripe.PaymentIntent[] =>
  (invoice.payments?.data ?? []).flatMap(({ payment }) =>
    typeof payment.payment_intent === 'object' && payment.payment_intent ? [payment.payment_intent] : [],
  )

/** A word for staff, never the customer's data. */
function lastFailureOf(intents: readonly Stripe.PaymentIntent[]): string | null {
  const error = intents.findLast((intent) => intent.last_payment_error)?.last_payment_error
  return error ? (error.decline_code ?? error.code ?? error.type) : null
}

const toIso = (seconds: number | null): string | null =>
  seconds === null ? null : new Date(seconds * 1_000).toISOString()
