import type { StripeDomain } from './domain.ts'
import { textOf } from './form.ts'
import { inRange } from './lists.ts'
import { createReading } from './reading.ts'
import type { StripeRoute } from './route.ts'

export function moneyRoutes({ core, store, refunds }: StripeDomain): readonly StripeRoute[] {
  const { list, one } = createReading(core)
  return [
    {
      method: 'GET',
      path: '/v1/invoiceitems',
      params: 'stripe.InvoiceItemListParams',
      answer: 'stripe.InvoiceItem',
      handle: (call) =>
        list(
          call,
          '/v1/invoiceitems',
          store.invoiceItems,
          { customer: textOf(call.params['customer']), invoice: textOf(call.params['invoice']) },
          ({ invoice }) => call.params['pending'] !== true || invoice === null,
        ),
    },
    {
      method: 'GET',
      path: '/v1/invoiceitems/:id',
      answer: 'stripe.InvoiceItem',
      handle: one(store.invoiceItems, 'invoiceitem'),
    },
    {
      method: 'GET',
      path: '/v1/payment_intents',
      params: 'stripe.PaymentIntentListParams',
      answer: 'stripe.PaymentIntent',
      handle: (call) =>
        list(call, '/v1/payment_intents', store.paymentIntents, { customer: textOf(call.params['customer']) }),
    },
    {
      method: 'GET',
      path: '/v1/payment_intents/:id',
      answer: 'stripe.PaymentIntent',
      handle: one(store.paymentIntents, 'payment_intent'),
    },
    { method: 'GET', path: '/v1/charges/:id', answer: 'stripe.Charge', handle: one(store.charges, 'charge') },
    {
      method: 'GET',
      path: '/v1/invoice_payments',
      params: 'stripe.InvoicePaymentListParams',
      answer: 'stripe.InvoicePayment',
      handle: (call) =>
        list(call, '/v1/invoice_payments', store.invoicePayments, { invoice: textOf(call.params['invoice']) }),
    },
    {
      method: 'GET',
      path: '/v1/invoice_payments/:id',
      answer: 'stripe.InvoicePayment',
      handle: one(store.invoicePayments, 'invoice_payment'),
    },
    {
      method: 'POST',
      path: '/v1/refunds',
      params: 'stripe.RefundCreateParams',
      answer: 'stripe.Refund',
      handle: ({ actor, params }) => refunds.create(actor, params),
    },
    {
      method: 'GET',
      path: '/v1/refunds',
      params: 'stripe.RefundListParams',
      answer: 'stripe.Refund',
      handle: (call) =>
        list(call, '/v1/refunds', store.refunds, {
          charge: textOf(call.params['charge']),
          intent: textOf(call.params['payment_intent']),
        }),
    },
    { method: 'GET', path: '/v1/refunds/:id', answer: 'stripe.Refund', handle: one(store.refunds, 'refund') },
    { method: 'GET', path: '/v1/disputes/:id', answer: 'stripe.Dispute', handle: one(store.disputes, 'dispute') },
    {
      method: 'GET',
      path: '/v1/events',
      params: 'stripe.EventListParams',
      answer: 'stripe.Event',
      handle: (call) => {
        const { type, types, created } = call.params
        const isWanted = (name: string) => !Array.isArray(types) || types.includes(name)
        return list(
          call,
          '/v1/events',
          store.events,
          { type: textOf(type) },
          (event) => isWanted(event.type) && inRange(created, event.created),
        )
      },
    },
    { method: 'GET', path: '/v1/events/:id', answer: 'stripe.Event', handle: one(store.events, 'event') },
  ]
}
