import type Stripe from 'stripe'
import type { InvoiceTruth, PaymentProvider } from './contract.ts'
import { toFailure } from './stripe.failure.ts'
import { getInvoiceIfAny, truthOf } from './stripe.find.ts'

type Voided = Awaited<ReturnType<PaymentProvider['voidInvoice']>>

/**
 * Asks before it acts: a payment that is on its way is never voided under the customer's hands. Needs no key: a repeat
 * finds the invoice void.
 */
export async function voidInvoice(stripe: Stripe, providerRef: string): Promise<Voided> {
  const before = await look(stripe, providerRef)
  const settled = settledBy(before)
  if (settled) return settled
  try {
    if (before?.state === 'draft') await stripe.invoices.del(providerRef)
    else await stripe.invoices.voidInvoice(providerRef)
  } catch (error) {
    // Paid or voided between the question and the act: the truth decides, else the failure stands.
    const raced = isFinalAnswer(error) ? settledBy(await look(stripe, providerRef)) : null
    if (raced) return raced
    throw toFailure(error, false)
  }
  // A deleted draft can be asked for no more; it is as void as an invoice can be.
  const truth = before?.state === 'draft' ? { ...before, state: 'void' as const } : await look(stripe, providerRef)
  return { outcome: 'undone', truth }
}

async function look(stripe: Stripe, providerRef: string): Promise<InvoiceTruth | null> {
  const invoice = await getInvoiceIfAny(stripe, providerRef)
  return invoice && truthOf(stripe, invoice)
}

/** Null when there is something to undo. */
function settledBy(truth: InvoiceTruth | null): Voided | null {
  if (!truth) return { outcome: 'never_happened', truth: null }
  if (truth.state === 'void') return { outcome: 'undone', truth }
  const isMoneyMoving = truth.state === 'payment_pending' || truth.state === 'paid' || truth.state === 'refunded'
  return isMoneyMoving || truth.paidMinor > 0 ? { outcome: 'too_late', truth } : null
}

const isFinalAnswer = (error: unknown) => {
  const status = (error as { statusCode?: unknown }).statusCode
  return typeof status === 'number' && status >= 400 && status < 500
}
