import { StripeError } from './errors.ts'
import { type Param, textOf } from './form.ts'
import { shownInvoice } from './invoice-shape.ts'
import type { Invoice } from './objects.ts'
import type { StripeStore } from './store.ts'

type Json = Readonly<Record<string, unknown>>
const DEEPEST = 4

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Puts whole objects where ids stand, along paths such as `payments.data.payment.payment_intent`. */
export function createExpand(store: StripeStore) {
  const byPrefix: Readonly<Record<string, (account: string, id: string) => Json | null>> = {
    cus: store.customers.get,
    in: (account, id) => {
      const invoice = store.invoices.get(account, id)
      return invoice && shownInvoice(invoice)
    },
    pi: store.paymentIntents.get,
    ch: store.charges.get,
    ii: store.invoiceItems.get,
    re: store.refunds.get,
    du: store.disputes.get,
  }
  const find = (account: string, id: string): Json | null => byPrefix[id.split('_', 1)[0] ?? '']?.(account, id) ?? null
  /** Members that exist only when asked for. */
  const included = (account: string, object: Json, name: string): unknown => {
    if (object['object'] === 'invoice' && name === 'payments') return paymentsOf(account, object as unknown as Invoice)
    if (object['object'] === 'invoice' && name === 'confirmation_secret') {
      const payment = store.invoicePayments.list({
        account,
        where: { invoice: textOf(object['id'] as Param) ?? '' },
      })[0]?.object
      const intent = payment && store.paymentIntents.get(account, payment.payment.payment_intent)
      return intent ? { client_secret: intent.client_secret, type: 'payment_intent' } : null
    }
    return undefined
  }
  const paymentsOf = (account: string, invoice: Invoice) => ({
    object: 'list',
    data: store.invoicePayments.list({ account, where: { invoice: invoice.id } }).map(({ object }) => object),
    has_more: false,
    url: `/v1/invoice_payments?invoice=${invoice.id}`,
  })
  const along = (account: string, value: unknown, [name, ...rest]: readonly string[], path: string): unknown => {
    if (name === undefined || value === null) return value
    if (Array.isArray(value)) return value.map((item: unknown) => along(account, item, [name, ...rest], path))
    if (!isObject(value)) throw notExpandable(path)
    const known = value[name] ?? included(account, value, name)
    if (known === undefined) throw notExpandable(path)
    const whole = typeof known === 'string' ? (find(account, known) ?? known) : known
    if (rest.length === 0 && typeof whole === 'string') throw notExpandable(path)
    return { ...value, [name]: along(account, whole, rest, path) }
  }
  return (account: string, body: unknown, expand: Param | undefined): unknown => {
    const paths = Array.isArray(expand) ? expand.flatMap((path) => textOf(path) ?? []) : []
    let expanded = body
    for (const path of paths) {
      const names = path.split('.')
      if (names.length > DEEPEST)
        throw new StripeError(`You cannot expand more than ${DEEPEST} levels of a property. Property: ${path}`, {
          param: 'expand',
        })
      expanded = along(account, expanded, names, path)
    }
    return expanded
  }
}

const notExpandable = (path: string) =>
  new StripeError(`This property cannot be expanded (${path}).`, { param: 'expand' })
