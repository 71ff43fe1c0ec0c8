import type Stripe from 'stripe'
import type { PaymentProvider } from './contract.ts'
import { openStripe } from './stripe.client.ts'
import { failure } from './stripe.failure.ts'
import { findInvoice, findInvoiceOfPayment, getInvoice, truthOf } from './stripe.find.ts'
import { sendInvoice } from './stripe.send.ts'
import { voidInvoice } from './stripe.void.ts'
import { isSignedByStripe, parseCallback } from './stripe.webhook.ts'

export interface StripeOptions {
  readonly secretKey: string
  /** More than one while a secret is being rotated. */
  readonly webhookSecrets: readonly string[]
  readonly baseUrl: string
  readonly timeoutMs?: number
  readonly nowMs?: () => number
}

const TIMEOUT_MS = 20_000

/** Invoices of one Stripe account. Keep one per account: it holds open connections. */
export function createStripePayment(options: StripeOptions): PaymentProvider {
  let opening: Promise<Stripe> | null = null
  const open = () => {
    opening ??= openStripe(options.secretKey, options.baseUrl, options.timeoutMs ?? TIMEOUT_MS)
    return opening
  }
  return {
    async sendInvoice(request) {
      const { amountMinor } = request.total
      if (!Number.isSafeInteger(amountMinor) || amountMinor <= 0)
        throw failure('bad_amount', { message: 'a bad amount' })
      const stripe = await open()
      return truthOf(stripe, await sendInvoice(stripe, request))
    },
    async findByMarker(marker) {
      const stripe = await open()
      const invoice = await findInvoice(stripe, marker)
      return invoice && truthOf(stripe, invoice)
    },
    async fetch(providerRef) {
      const stripe = await open()
      return truthOf(stripe, await getInvoice(stripe, providerRef))
    },
    voidInvoice: async (providerRef) => voidInvoice(await open(), providerRef),
    invoiceOfPayment: async (paymentRef) => findInvoiceOfPayment(await open(), paymentRef),
    verify: (request) => isSignedByStripe(request, options.webhookSecrets, (options.nowMs ?? Date.now)()),
    parseCallback,
  }
}
