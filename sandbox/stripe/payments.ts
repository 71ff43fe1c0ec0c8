import type { Actor } from './change.ts'
import type { StripeContext } from './domain.ts'
import { StripeError } from './errors.ts'
import { shownInvoice, totalsOf } from './invoice-shape.ts'
import {
  type Charge,
  fixture,
  type Invoice,
  type InvoicePayment,
  newId,
  type PaymentIntent,
  randomText,
  secondsOf,
} from './objects.ts'
import { newCharge, newInvoicePayment, newPaymentIntent } from './payment-shapes.ts'
import { type Decline, declineFor } from './sentinels.ts'

/** The payment behind an invoice: one intent, made when the invoice opens. */
interface Expected {
  readonly payment: InvoicePayment
  readonly intent: PaymentIntent
}

export type PayResult =
  | { readonly kind: 'paid'; readonly invoice: Invoice }
  | { readonly kind: 'processing'; readonly invoice: Invoice }
  | { readonly kind: 'declined'; readonly invoice: Invoice; readonly decline: Decline; readonly charge: string }

export function createPayments({ core, store, tell }: StripeContext) {
  const expectedOf = (actor: Actor, invoice: Invoice): Expected | null => {
    const { accountId } = actor.account
    const payment = store.invoicePayments.list({ account: accountId, where: { invoice: invoice.id }, limit: 1 })[0]
      ?.object
    const intent = payment && store.paymentIntents.get(accountId, payment.payment.payment_intent)
    return payment && intent ? { payment, intent } : null
  }
  const saveIntent = (actor: Actor, intent: PaymentIntent, type: string) => {
    store.paymentIntents.replace(actor.account.accountId, intent.id, intent)
    tell(actor, type, intent)
  }
  const saveInvoice = (actor: Actor, invoice: Invoice, ...types: readonly string[]) => {
    store.invoices.replace(actor.account.accountId, invoice.id, invoice)
    for (const type of types) tell(actor, type, shownInvoice(invoice))
    return invoice
  }
  const charge = (actor: Actor, invoice: Invoice, intent: PaymentIntent, decline: Decline | null): Charge => {
    const made = newCharge({ invoice, intent, decline, seconds: secondsOf(core.clock.nowMs()), id: newId('ch') })
    store.charges.insert(actor.account.accountId, made.id, made, core.clock.nowMs())
    tell(actor, decline ? 'charge.failed' : 'charge.succeeded', made)
    return made
  }
  const paidInvoice = (invoice: Invoice): Invoice => ({
    ...invoice,
    ...totalsOf(invoice.lines.data, invoice.amount_due),
    status: 'paid',
    attempted: true,
    attempt_count: invoice.attempt_count + 1,
    status_transitions: { ...invoice.status_transitions, paid_at: secondsOf(core.clock.nowMs()) },
  })

  const succeed = (actor: Actor, invoice: Invoice, { payment, intent }: Expected): PayResult => {
    const made = charge(actor, invoice, intent, null)
    const done = { ...intent, status: 'succeeded', amount_received: intent.amount, latest_charge: made.id } as const
    saveIntent(
      actor,
      { ...done, payment_method: made['payment_method'], last_payment_error: null },
      'payment_intent.succeeded',
    )
    const settled = {
      ...payment,
      status: 'paid',
      amount_paid: intent.amount,
      status_transitions: { canceled_at: null, paid_at: secondsOf(core.clock.nowMs()) },
    } as const
    store.invoicePayments.replace(actor.account.accountId, payment.id, settled)
    const paid = saveInvoice(
      actor,
      paidInvoice(invoice),
      'invoice.updated',
      'invoice.paid',
      'invoice.payment_succeeded',
    )
    tell(actor, 'invoice_payment.paid', settled)
    return { kind: 'paid', invoice: paid }
  }
  const fail = (actor: Actor, invoice: Invoice, { intent }: Expected, decline: Decline): PayResult => {
    const made = charge(actor, invoice, intent, decline)
    const { code, declineCode, message } = decline
    const error = { type: 'card_error', code, decline_code: declineCode, message, charge: made.id }
    const open = { ...intent, status: 'requires_payment_method', latest_charge: made.id } as const
    saveIntent(actor, { ...open, last_payment_error: error }, 'payment_intent.payment_failed')
    const tried = { ...invoice, attempted: true, attempt_count: invoice.attempt_count + 1 }
    const saved = saveInvoice(actor, tried, 'invoice.updated', 'invoice.payment_failed')
    return { kind: 'declined', invoice: saved, decline, charge: made.id }
  }
  const payable = (actor: Actor, invoice: Invoice): Expected => {
    if (invoice.status === 'paid') throw new StripeError('Invoice is already paid', { code: 'invoice_already_paid' })
    const expected = expectedOf(actor, invoice)
    if (!expected || (invoice.status !== 'open' && invoice.status !== 'uncollectible'))
      throw new StripeError(`This invoice can't be paid: it is ${invoice.status}.`)
    if (expected.intent.status === 'processing') throw new StripeError('A payment of this invoice is being processed.')
    return expected
  }

  core.tasks.on<{ account: string; id: string }>('stripe.processed', ({ account: accountId, id }) => {
    const account = core.accountsOf<Actor['account']>('stripe').get(accountId)
    const invoice = store.invoices.get(accountId, id)
    const expected = account && invoice ? expectedOf({ account, request: null }, invoice) : null
    if (account && invoice && expected?.intent.status === 'processing')
      succeed({ account, request: null }, invoice, expected)
  })

  return {
    /** Makes the intent of a freshly opened invoice. */
    expect: (actor: Actor, invoice: Invoice): void => {
      if (invoice.amount_due === 0) return
      const seconds = secondsOf(core.clock.nowMs())
      const intent = newPaymentIntent({
        base: fixture('payment_intent'),
        invoice,
        seconds,
        id: newId('pi'),
        secret: randomText(24),
      })
      const payment = newInvoicePayment({ invoice, intent, seconds, id: newId('inpay') })
      store.paymentIntents.insert(actor.account.accountId, intent.id, intent, core.clock.nowMs())
      store.invoicePayments.insert(actor.account.accountId, payment.id, payment, core.clock.nowMs())
      tell(actor, 'payment_intent.created', intent)
    },
    expectedOf,
    /** The customer pays; customers made for it are declined. */
    pay: (actor: Actor, invoice: Invoice): PayResult => {
      const expected = payable(actor, invoice)
      const decline = declineFor(invoice['customer_email'])
      return decline ? fail(actor, invoice, expected, decline) : succeed(actor, invoice, expected)
    },
    /** A slow way to pay, such as a bank debit: succeeds after that time. */
    process: (actor: Actor, invoice: Invoice, afterMs: number): PayResult => {
      const { intent } = payable(actor, invoice)
      saveIntent(actor, { ...intent, status: 'processing' }, 'payment_intent.processing')
      core.tasks.add('stripe.processed', core.clock.nowMs() + afterMs, {
        account: actor.account.accountId,
        id: invoice.id,
      })
      return { kind: 'processing', invoice: saveInvoice(actor, { ...invoice, attempted: true }, 'invoice.updated') }
    },
    decline: (actor: Actor, invoice: Invoice, decline: Decline): PayResult =>
      fail(actor, invoice, payable(actor, invoice), decline),
    settleWithoutMoney: (actor: Actor, invoice: Invoice): Invoice =>
      saveInvoice(actor, paidInvoice(invoice), 'invoice.updated', 'invoice.paid', 'invoice.payment_succeeded'),
    /** Marks an open invoice paid outside of Stripe. */
    payOutOfBand: (actor: Actor, invoice: Invoice): Invoice => {
      const { intent, payment } = payable(actor, invoice)
      saveIntent(actor, canceled(intent, secondsOf(core.clock.nowMs())), 'payment_intent.canceled')
      store.invoicePayments.replace(actor.account.accountId, payment.id, { ...payment, status: 'canceled' })
      const paid = { ...paidInvoice(invoice), amount_paid_off_stripe: invoice.amount_due }
      return saveInvoice(actor, paid, 'invoice.updated', 'invoice.paid', 'invoice.payment_succeeded')
    },
    cancel: (actor: Actor, invoice: Invoice): void => {
      const expected = expectedOf(actor, invoice)
      if (!expected) return
      const { intent, payment } = expected
      if (intent.status === 'processing')
        throw new StripeError('This invoice cannot be voided while a payment of it is being processed.')
      const seconds = secondsOf(core.clock.nowMs())
      saveIntent(actor, canceled(intent, seconds), 'payment_intent.canceled')
      const transitions = { canceled_at: seconds, paid_at: null }
      const gone = { ...payment, status: 'canceled', status_transitions: transitions } as const
      store.invoicePayments.replace(actor.account.accountId, payment.id, gone)
    },
  }
}

const canceled = (intent: PaymentIntent, seconds: number): PaymentIntent => ({
  ...intent,
  status: 'canceled',
  canceled_at: seconds,
  cancellation_reason: 'void_invoice',
})
