import type { StoredEnvelope } from '../../../docusign/envelope.ts'
import type { Invoice } from '../../../stripe/objects.ts'

/** A contract or an invoice as the customer thinks of it. */
export interface Paper {
  readonly kind: 'agreement' | 'invoice'
  readonly id: string
  readonly title: string
  readonly amount: string | null
  /** Whose it is, in lower case. */
  readonly emails: readonly string[]
  readonly createdAtMs: number
  readonly state: 'open' | 'done' | 'declined' | 'closed'
}

interface Row<Stored> {
  readonly createdAtMs: number
  readonly object: Stored
}
export type EnvelopeRow = Row<Pick<StoredEnvelope, 'envelope' | 'signers'>>
export type InvoiceRow = Row<Invoice>

const ENVELOPE_STATES = {
  sent: 'open',
  delivered: 'open',
  completed: 'done',
  declined: 'declined',
  voided: 'closed',
} as const

export function agreementsOf(rows: readonly EnvelopeRow[]): readonly Paper[] {
  return rows.flatMap(({ createdAtMs, object: { envelope, signers } }): readonly Paper[] => {
    const { envelopeId: id, emailSubject: title, status } = envelope
    if (status === 'created') return []
    const emails = signers.map(({ email }) => email.toLowerCase())
    return [{ kind: 'agreement', id, title, amount: null, emails, createdAtMs, state: ENVELOPE_STATES[status] }]
  })
}

const INVOICE_STATES = { open: 'open', paid: 'done', void: 'closed', uncollectible: 'closed' } as const

export function invoicesOf(rows: readonly InvoiceRow[]): readonly Paper[] {
  return rows.flatMap(({ createdAtMs, object: invoice }): readonly Paper[] => {
    const { id, number, status, currency } = invoice
    if (status === 'draft') return []
    const email = invoice['customer_email']
    const emails = typeof email === 'string' ? [email.toLowerCase()] : []
    const amount = moneyText(status === 'paid' ? invoice.amount_paid : invoice.amount_due, currency)
    const title = number === null ? 'Invoice' : `Invoice ${number}`
    return [{ kind: 'invoice', id, title, amount, emails, createdAtMs, state: INVOICE_STATES[status] }]
  })
}

export function moneyText(amountMinor: number, currency: string): string {
  const format = new Intl.NumberFormat('en-IE', { style: 'currency', currency })
  return format.format(amountMinor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}
