import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** Any resource: what this sandbox does not touch stays as the fixture has it. */
export interface StripeObject {
  readonly id: string
  readonly object: string
  readonly created?: number
  readonly metadata?: Readonly<Record<string, string>>
  readonly [field: string]: unknown
}

export interface Customer extends StripeObject {
  readonly object: 'customer'
  readonly email: string | null
  readonly name: string | null
  readonly phone: string | null
  readonly currency: string | null
  readonly invoice_prefix: string
  readonly next_invoice_sequence: number
  readonly deleted?: boolean
}

export interface LineItem extends StripeObject {
  readonly amount: number
  readonly description: string | null
  readonly quantity: number | null
}

export interface Invoice extends StripeObject {
  readonly object: 'invoice'
  readonly customer: string
  readonly status: 'draft' | 'open' | 'paid' | 'void' | 'uncollectible'
  readonly collection_method: 'send_invoice' | 'charge_automatically'
  readonly currency: string
  readonly total: number
  readonly amount_due: number
  readonly amount_paid: number
  readonly amount_remaining: number
  readonly attempt_count: number
  readonly due_date: number | null
  readonly number: string | null
  readonly hosted_invoice_url: string | null
  readonly description: string | null
  readonly status_transitions: Readonly<Record<string, number | null>>
  /** All of them; the API shows the first ten. */
  readonly lines: { readonly data: readonly LineItem[]; readonly [field: string]: unknown }
}

export interface InvoiceItem extends StripeObject {
  readonly object: 'invoiceitem'
  readonly amount: number
  readonly currency: string
  readonly customer: string
  readonly invoice: string | null
  readonly description: string | null
}

export interface PaymentIntent extends StripeObject {
  readonly object: 'payment_intent'
  readonly amount: number
  readonly currency: string
  readonly customer: string | null
  readonly status: 'requires_payment_method' | 'processing' | 'succeeded' | 'canceled'
  readonly latest_charge: string | null
  readonly client_secret: string
}

export interface Charge extends StripeObject {
  readonly object: 'charge'
  readonly amount: number
  readonly amount_refunded: number
  readonly currency: string
  readonly customer: string | null
  readonly payment_intent: string | null
  readonly status: 'succeeded' | 'failed'
  readonly disputed: boolean
  readonly refunded: boolean
}

export interface InvoicePayment extends StripeObject {
  readonly object: 'invoice_payment'
  readonly invoice: string
  readonly status: 'open' | 'paid' | 'canceled'
  readonly payment: { readonly type: 'payment_intent'; readonly payment_intent: string }
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

export const randomText = (length: number): string =>
  Array.from(randomBytes(length), (byte) => LETTERS[byte % LETTERS.length]).join('')

export const newId = (prefix: string): string => `${prefix}_1${randomText(23)}`

export const secondsOf = (ms: number): number => Math.floor(ms / 1000)

type Fixtures = Readonly<Record<string, StripeObject>>
let fixtures: Fixtures | undefined

/** Stripe's own example of the resource; callers replace its sample values. */
export function fixture(name: string): StripeObject {
  fixtures ??= JSON.parse(readFileSync(new URL('../specs/stripe-fixtures.json', import.meta.url), 'utf8')) as Fixtures
  const found = fixtures[name]
  if (!found) throw new RangeError(`no fixture ${name}`)
  return structuredClone(found)
}
