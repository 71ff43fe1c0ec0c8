import type { Actor } from './change.ts'
import type { StripeContext } from './domain.ts'
import { missingParam, StripeError } from './errors.ts'
import { isParams, type Params, textOf } from './form.ts'
import type { createInvoiceItems } from './invoice-items.ts'
import { lineOf } from './invoice-items.ts'
import { draftInvoice, shownInvoice, withLines } from './invoice-shape.ts'
import { mergeMetadata } from './metadata.ts'
import { type Invoice, type InvoiceItem, type LineItem, randomText, secondsOf } from './objects.ts'
import { missingParameter } from './params.ts'
import type { createPayments } from './payments.ts'
import { must } from './store.ts'

type Deps = StripeContext & {
  readonly items: ReturnType<typeof createInvoiceItems>
  readonly payments: ReturnType<typeof createPayments>
}

const DAY_SECONDS = 86_400
/** What may still change on an invoice that is no draft any more. */
const OPEN_FIELDS = ['metadata', 'description', 'footer', 'auto_advance', 'expand']

/** draft -> open -> paid | void | uncollectible, with Stripe's rules between. */
export function createInvoices({ core, store, tell, items, payments }: Deps) {
  const get = (actor: Actor, id: string) => must(store.invoices, actor.account.accountId, 'invoice', id)
  const save = (actor: Actor, invoice: Invoice, ...types: readonly string[]): Invoice => {
    store.invoices.replace(actor.account.accountId, invoice.id, invoice)
    for (const type of types) tell(actor, type, shownInvoice(invoice))
    return invoice
  }
  const moved = (invoice: Invoice, status: Invoice['status'], transition: string): Invoice => ({
    ...invoice,
    status,
    status_transitions: { ...invoice.status_transitions, [transition]: secondsOf(core.clock.nowMs()) },
  })
  const draft = (actor: Actor, id: string): Invoice => {
    const invoice = get(actor, id)
    if (invoice.status !== 'draft')
      throw new StripeError('This invoice is no longer editable', { code: 'invoice_not_editable' })
    return invoice
  }

  const create = (actor: Actor, params: Params): Invoice => {
    const { customer: customerId, collection_method: method } = params
    if (typeof customerId !== 'string') throw missingParameter('customer')
    const customer = store.customers.get(actor.account.accountId, customerId)
    if (!customer || customer.deleted) throw missingParam('customer', customerId, 'customer')
    const hasDue = params['days_until_due'] !== undefined || params['due_date'] !== undefined
    if (method === 'send_invoice' && !hasDue)
      throw new StripeError(
        'If invoices are created with `collection_method=send_invoice`, you must specify `days_until_due` or `due_date`.',
        { isValidation: true },
      )
    if (method !== 'send_invoice' && hasDue)
      throw new StripeError('You can only specify `days_until_due` if `collection_method` is `send_invoice`.', {
        param: 'days_until_due',
        isValidation: true,
      })
    const pending = params['pending_invoice_items_behavior'] === 'include' ? items.pendingOf(actor, customer.id) : []
    const currency = textOf(params['currency']) ?? pending[0]?.currency ?? customer.currency ?? 'usd'
    const nowMs = core.clock.nowMs()
    const made = draftInvoice({ customer, currency, params, seconds: secondsOf(nowMs), daySeconds: DAY_SECONDS })
    const own = pending.filter((item) => item.currency === currency).map((item) => items.attach(actor, item, made))
    const invoice = withLines(made, own)
    store.invoices.insert(actor.account.accountId, invoice.id, invoice, nowMs)
    if (customer.currency === null)
      store.customers.replace(actor.account.accountId, customer.id, { ...customer, currency })
    tell(actor, 'invoice.created', shownInvoice(invoice))
    return invoice
  }

  const addLine = (actor: Actor, invoice: Invoice, params: Params): { item: InvoiceItem; line: LineItem } => {
    const { customer, currency, id } = invoice
    const { item, price } = items.add(actor, params, { customer, currency, invoice: id })
    return { item, line: lineOf(item, price, id) }
  }

  const finalize = (actor: Actor, id: string): Invoice => {
    const invoice = get(actor, id)
    if (invoice.status !== 'draft')
      throw new StripeError("This invoice is already finalized, you can't re-finalize a non-draft invoice.")
    if (invoice.lines.data.length === 0)
      throw new StripeError('Nothing to invoice for customer', { code: 'invoice_no_customer_line_items' })
    const nowMs = core.clock.nowMs()
    const address = `${core.urlOf('stripe')}/i/${actor.account.accountId}/test_${randomText(32)}`
    const open = {
      ...moved(invoice, 'open', 'finalized_at'),
      number: invoice.number ?? takeNumber(actor, invoice.customer),
      effective_at: secondsOf(nowMs),
      hosted_invoice_url: address,
      invoice_pdf: `${address}/pdf`,
    }
    payments.expect(actor, open)
    save(actor, open, 'invoice.finalized', 'invoice.updated')
    if (open.amount_due === 0) return payments.settleWithoutMoney(actor, open)
    if (open.due_date !== null) {
      const untilDueMs = core.clock.scaledMs(open.due_date * 1000 - nowMs)
      core.tasks.add('stripe.overdue', nowMs + Math.max(0, untilDueMs), { account: actor.account.accountId, id })
    }
    return open
  }
  const takeNumber = (actor: Actor, customerId: string): string => {
    const customer = must(store.customers, actor.account.accountId, 'customer', customerId)
    const sequence = customer.next_invoice_sequence
    store.customers.replace(actor.account.accountId, customerId, { ...customer, next_invoice_sequence: sequence + 1 })
    return `${customer.invoice_prefix}-${String(sequence).padStart(4, '0')}`
  }

  core.tasks.on<{ account: string; id: string }>('stripe.overdue', ({ account: accountId, id }) => {
    const account = core.accountsOf<Actor['account']>('stripe').get(accountId)
    const invoice = store.invoices.get(accountId, id)
    if (account && invoice?.status === 'open')
      tell({ account, request: null }, 'invoice.overdue', shownInvoice(invoice))
  })

  return {
    get,
    create,
    finalize,
    update: (actor: Actor, id: string, params: Params): Invoice => {
      const invoice = get(actor, id)
      const fixed = Object.keys(params).filter((name) => !OPEN_FIELDS.includes(name))
      if (invoice.status !== 'draft' && fixed.length > 0)
        throw new StripeError("Finalized invoices can't be updated in this way", { param: fixed[0] ?? '' })
      const { metadata, days_until_due: days, expand: _expand, ...rest } = params
      const due = typeof days === 'number' ? { due_date: (invoice.created ?? 0) + days * DAY_SECONDS } : {}
      const changed = { ...invoice, ...rest, ...due, metadata: mergeMetadata(invoice.metadata ?? {}, metadata) }
      return save(actor, changed, 'invoice.updated')
    },
    addLines: (actor: Actor, id: string, params: Params): Invoice => {
      const invoice = draft(actor, id)
      const lines = (Array.isArray(params['lines']) ? params['lines'] : []).filter(isParams)
      const added = lines.map((line) => {
        if (typeof line['invoice_item'] !== 'string') return addLine(actor, invoice, line).line
        const item = must(store.invoiceItems, actor.account.accountId, 'invoiceitem', line['invoice_item'])
        return items.attach(actor, item, invoice)
      })
      return save(actor, withLines(invoice, [...invoice.lines.data, ...added]), 'invoice.updated')
    },
    addItem: (actor: Actor, id: string, params: Params): InvoiceItem => {
      const invoice = draft(actor, id)
      const { currency, customer } = params
      if (currency !== undefined && currency !== invoice.currency)
        throw new StripeError(`The currency of the invoice item must match the invoice's: ${invoice.currency}.`)
      if (customer !== undefined && customer !== invoice.customer)
        throw new StripeError('The invoice belongs to a different customer.', { param: 'invoice' })
      const { item, line } = addLine(actor, invoice, params)
      save(actor, withLines(invoice, [...invoice.lines.data, line]), 'invoice.updated')
      return item
    },
    dropItem: (actor: Actor, invoice: Invoice, itemId: string): void => {
      const isOther = (line: LineItem) => !JSON.stringify(line['parent']).includes(`"${itemId}"`)
      save(actor, withLines(invoice, invoice.lines.data.filter(isOther)), 'invoice.updated')
    },
    remove: (actor: Actor, id: string) => {
      const invoice = get(actor, id)
      if (invoice.status !== 'draft')
        throw new StripeError('You can only delete draft invoices. Void the invoice instead.', {
          code: 'invoice_not_editable',
        })
      store.invoices.remove(actor.account.accountId, id)
      for (const { object } of store.invoiceItems.list({ account: actor.account.accountId, where: { invoice: id } }))
        store.invoiceItems.remove(actor.account.accountId, object.id)
      tell(actor, 'invoice.deleted', shownInvoice(invoice))
      return { id, object: 'invoice', deleted: true }
    },
    send: (actor: Actor, id: string): Invoice => {
      const known = get(actor, id)
      if (known.collection_method !== 'send_invoice')
        throw new StripeError("You can only manually send an invoice if its collection method is 'send_invoice'.")
      const invoice = known.status === 'draft' ? finalize(actor, id) : known
      if (invoice.status !== 'open')
        throw new StripeError(`You can only send open invoices; this one is ${invoice.status}.`)
      tell(actor, 'invoice.sent', shownInvoice(invoice))
      return invoice
    },
    voidIt: (actor: Actor, id: string): Invoice => {
      const invoice = get(actor, id)
      if (invoice.status !== 'open' && invoice.status !== 'uncollectible')
        throw new StripeError(`You can only void open or uncollectible invoices; this one is ${invoice.status}.`)
      payments.cancel(actor, invoice)
      return save(actor, moved(invoice, 'void', 'voided_at'), 'invoice.voided', 'invoice.updated')
    },
    markUncollectible: (actor: Actor, id: string): Invoice => {
      const invoice = get(actor, id)
      if (invoice.status !== 'open')
        throw new StripeError(`You can only mark open invoices as uncollectible; this one is ${invoice.status}.`)
      return save(
        actor,
        moved(invoice, 'uncollectible', 'marked_uncollectible_at'),
        'invoice.marked_uncollectible',
        'invoice.updated',
      )
    },
  }
}
