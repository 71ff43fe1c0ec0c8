import { z } from 'zod'
import type { Answer, ControlRequest, ControlRoute } from '../core/provider.ts'
import type { StripeAccount } from './account.ts'
import type { Actor } from './change.ts'
import type { StripeDomain } from './domain.ts'
import { StripeError } from './errors.ts'
import { shownInvoice } from './invoice-shape.ts'
import type { Invoice } from './objects.ts'
import { declineOfCode } from './sentinels.ts'

const paySchema = z.strictObject({ processingMs: z.int().nonnegative().optional() })
const failSchema = z.strictObject({ declineCode: z.string().optional() })
const disputeSchema = z.strictObject({ reason: z.string().default('fraudulent') })

/** The customer, or the customer's bank, acts on an invoice. */
export function stripeControlRoutes({ core, store, payments, disputes }: StripeDomain): readonly ControlRoute[] {
  const accounts = core.accountsOf<StripeAccount>('stripe')
  const acting =
    (act: (actor: Actor, invoice: Invoice, body: unknown) => Answer) =>
    ({ params: { id = '' }, body }: ControlRequest): Answer => {
      const row = store.invoices.find(id)
      const account = row && accounts.get(row.account)
      if (!row || !account) return { status: 404, body: { error: `no invoice ${id}` } }
      try {
        return core.database.transaction(() => act({ account, request: null }, row.object, body))
      } catch (error) {
        if (error instanceof StripeError) return { status: 409, body: { error: error.message } }
        throw error
      }
    }
  return [
    {
      method: 'POST',
      path: '/stripe/invoices/:id/pay',
      summary: '{processingMs?}: the customer pays; 402 when the customer is made to be declined',
      handle: acting((actor, invoice, body) => {
        const { processingMs } = paySchema.parse(body)
        const result =
          processingMs === undefined ? payments.pay(actor, invoice) : payments.process(actor, invoice, processingMs)
        return { status: result.kind === 'declined' ? 402 : 200, body: shownInvoice(result.invoice) }
      }),
    },
    {
      method: 'POST',
      path: '/stripe/invoices/:id/fail',
      summary: '{declineCode?}: a payment attempt is declined',
      handle: acting((actor, invoice, body) => {
        const result = payments.decline(actor, invoice, declineOfCode(failSchema.parse(body).declineCode))
        return { status: 200, body: shownInvoice(result.invoice) }
      }),
    },
    {
      method: 'POST',
      path: '/stripe/invoices/:id/dispute',
      summary: '{reason?}: the cardholder disputes the payment',
      handle: acting((actor, invoice, body) => {
        const latest = payments.expectedOf(actor, invoice)?.intent.latest_charge ?? null
        const charge = latest === null ? null : store.charges.get(actor.account.accountId, latest)
        if (charge?.status !== 'succeeded') throw new StripeError('This invoice has not been paid by card.')
        return { status: 200, body: disputes.open(actor, charge, disputeSchema.parse(body).reason) }
      }),
    },
  ]
}
