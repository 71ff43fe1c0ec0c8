export const INVOICE_STATES = [
  'planned',
  'draft',
  'open',
  'payment_pending',
  'uncollectible',
  'void',
  'paid',
  'refunded',
] as const
export type InvoiceState = (typeof INVOICE_STATES)[number]

/** States the provider's truth may move an invoice to; money that arrived is never unlearned except by a refund. */
const NEXT: Record<InvoiceState, readonly InvoiceState[]> = {
  planned: ['draft', 'open', 'payment_pending', 'paid', 'void', 'uncollectible'],
  draft: ['open', 'payment_pending', 'paid', 'void', 'uncollectible'],
  open: ['payment_pending', 'paid', 'void', 'uncollectible'],
  payment_pending: ['open', 'paid', 'void', 'uncollectible'],
  uncollectible: ['paid', 'void'],
  void: ['paid'],
  paid: ['refunded'],
  refunded: [],
}

export const mayBecome = (known: InvoiceState, truth: InvoiceState): boolean => NEXT[known].includes(truth)
