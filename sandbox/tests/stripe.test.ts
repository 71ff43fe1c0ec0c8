import Stripe from 'stripe'
import { describe, expect, it } from 'vitest'
import { stripeAccount } from './accounts.ts'
import { type Opened, openSandbox, until } from './open-sandbox.ts'

const DRAFT = { collection_method: 'send_invoice', days_until_due: 14, auto_advance: false } as const

/** A finalized invoice over 1,250.00 with its customer. */
async function openInvoice(stripe: Stripe, email = 'ann@example.com', metadata: Record<string, string> = {}) {
  const customer = await stripe.customers.create({ email, name: 'Ann Example', metadata: { steward: 'customer-1' } })
  const draft = await stripe.invoices.create({
    ...DRAFT,
    customer: customer.id,
    currency: 'usd',
    pending_invoice_items_behavior: 'exclude',
    metadata,
  })
  await stripe.invoiceItems.create({
    customer: customer.id,
    invoice: draft.id,
    amount: 125_000,
    currency: 'usd',
    description: 'Roof',
  })
  return { customer, invoice: await stripe.invoices.finalizeInvoice(draft.id ?? '') }
}

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: unknown) => {
      if (!(error instanceof Stripe.errors.StripeError)) throw error
      return [error.type, error.statusCode, error.code, error.param].filter((part) => part !== undefined).join(' ')
    },
  )

const eventTypes = (sandbox: Opened) =>
  sandbox.receiver.received.map(({ body }) => (JSON.parse(body) as { type: string }).type)

describe('an invoice, with the real SDK', () => {
  it('is drafted, finalized, sent, paid on its page and refunded; every step is an event', async () => {
    const sandbox = await openSandbox()
    const { stripe, webhookSecret } = await stripeAccount(sandbox)
    const { invoice, customer } = await openInvoice(stripe)
    expect(invoice).toMatchObject({ status: 'open', total: 125_000, amount_remaining: 125_000, customer: customer.id })
    expect(invoice.number).toMatch(/^[A-Z0-9]{8}-0001$/)
    await stripe.invoices.sendInvoice(invoice.id ?? '')
    const page = invoice.hosted_invoice_url ?? ''
    expect(await (await fetch(page)).text()).toContain('$1,250.00')
    const refused = await fetch(`${page}/decline`, { method: 'POST' })
    expect(await refused.text()).toContain('Your card was declined.')
    expect((await fetch(`${page}/pay`, { method: 'POST' })).status).toBe(200)
    expect((await fetch(`${page}/pdf`)).headers.get('content-type')).toBe('application/pdf')
    const paid = await stripe.invoices.retrieve(invoice.id ?? '', {
      expand: ['customer', 'payments.data.payment.payment_intent'],
    })
    expect(paid).toMatchObject({ status: 'paid', amount_paid: 125_000, amount_remaining: 0, attempt_count: 2 })
    expect(paid.customer).toMatchObject({ email: 'ann@example.com' })
    const intent = paid.payments?.data[0]?.payment.payment_intent as Stripe.PaymentIntent
    expect(intent.status).toBe('succeeded')
    await stripe.refunds.create({ payment_intent: intent.id, amount: 25_000, reason: 'requested_by_customer' })
    const charge = await stripe.charges.retrieve(intent.latest_charge as string)
    expect(charge).toMatchObject({ amount_refunded: 25_000, refunded: false })
    expect(await failure(stripe.refunds.create({ charge: charge.id, amount: 100_001 }))).toContain('amount')
    expect(await failure(stripe.invoices.voidInvoice(invoice.id ?? ''))).toBe('StripeInvalidRequestError 400')
    await until(() => (eventTypes(sandbox).includes('charge.refunded') ? true : null))
    for (const { body, headers } of sandbox.receiver.received) {
      const event = stripe.webhooks.constructEvent(body, String(headers['stripe-signature']), webhookSecret)
      expect(event.api_version).toBe('2026-10-28.endive')
      expect((await stripe.events.retrieve(event.id)).type).toBe(event.type)
    }
    const steps = `customer.created invoice.created invoiceitem.created invoice.updated payment_intent.created invoice.finalized
      invoice.sent charge.failed payment_intent.payment_failed invoice.payment_failed charge.succeeded payment_intent.succeeded
      invoice.paid invoice.payment_succeeded invoice_payment.paid refund.created charge.refunded`
    expect([...new Set(eventTypes(sandbox))].sort()).toEqual(steps.split(/\s+/).sort())
  })

  it('takes lines in every way, and its total is their sum', async () => {
    const sandbox = await openSandbox()
    const { stripe } = await stripeAccount(sandbox)
    const customer = await stripe.customers.create({ email: 'ann@example.com' })
    await stripe.invoiceItems.create({ customer: customer.id, amount: 100, currency: 'usd', description: 'waiting' })
    const taken = await stripe.invoices.create({
      ...DRAFT,
      customer: customer.id,
      pending_invoice_items_behavior: 'include',
    })
    expect(taken.total).toBe(100)
    const price_data = { currency: 'usd', product: 'prod_x', unit_amount_decimal: Stripe.Decimal.from('12.5') }
    await stripe.invoiceItems.create({ customer: customer.id, invoice: taken.id, quantity: 4, price_data })
    const lines = Array.from({ length: 11 }, (_, index) => ({ amount: index, description: `line ${index}` }))
    const full = await stripe.invoices.addLines(taken.id ?? '', { lines })
    expect(full.total).toBe(100 + 50 + 55)
    expect(full.lines).toMatchObject({ has_more: true })
    expect(full.lines.data).toHaveLength(10)
    const all: string[] = []
    for await (const line of stripe.invoices.listLineItems(taken.id ?? '', { limit: 5 }))
      all.push(line.description ?? '')
    expect(all).toHaveLength(13)
  })

  it('obeys the rules of its state', async () => {
    const sandbox = await openSandbox()
    const { stripe } = await stripeAccount(sandbox)
    const customer = await stripe.customers.create({ email: 'ann@example.com' })
    const draft = await stripe.invoices.create({ ...DRAFT, customer: customer.id })
    const id = draft.id ?? ''
    expect(await failure(stripe.invoices.finalizeInvoice(id))).toContain('invoice_no_customer_line_items')
    expect(await failure(stripe.invoices.voidInvoice(id))).toBe('StripeInvalidRequestError 400')
    expect(await stripe.invoices.del(id)).toMatchObject({ deleted: true })
    expect(await failure(stripe.invoices.retrieve(id))).toBe('StripeInvalidRequestError 404 resource_missing id')
    const { invoice } = await openInvoice(stripe)
    const openId = invoice.id ?? ''
    expect(await failure(stripe.invoices.finalizeInvoice(openId))).toBe('StripeInvalidRequestError 400')
    expect(await failure(stripe.invoices.del(openId))).toContain('invoice_not_editable')
    expect(await failure(stripe.invoices.addLines(openId, { lines: [{ amount: 1 }] }))).toContain(
      'invoice_not_editable',
    )
    expect(await failure(stripe.invoices.update(openId, { due_date: 2_000_000_000 }))).toContain('due_date')
    expect((await stripe.invoices.update(openId, { metadata: { a: '1' } })).metadata).toEqual({ a: '1' })
    expect(await failure(stripe.invoices.pay(openId))).toContain('400')
    expect((await stripe.invoices.markUncollectible(openId)).status).toBe('uncollectible')
    expect((await stripe.invoices.voidInvoice(openId)).status).toBe('void')
    const other = (await openInvoice(stripe)).invoice
    expect((await stripe.invoices.pay(other.id ?? '', { paid_out_of_band: true })).status).toBe('paid')
    expect(await failure(stripe.invoices.pay(other.id ?? '', { payment_method: 'pm_x' }))).toContain(
      'invoice_already_paid',
    )
  })

  it('is found by marker at once, and later when search lags', async () => {
    const sandbox = await openSandbox()
    const { stripe } = await stripeAccount(sandbox)
    const { invoice, customer } = await openInvoice(stripe, 'ann@example.com', { steward: 'deal/1/invoice/1' })
    const find = () => stripe.invoices.search({ query: "metadata['steward']:'deal/1/invoice/1'" })
    expect((await find()).data.map(({ id }) => id)).toEqual([invoice.id])
    await sandbox.call('POST', '/faults', { provider: 'stripe', fault: 'list_lag', ms: 60_000 })
    expect((await find()).data).toEqual([])
    expect((await stripe.invoices.list({ customer: customer.id })).data).toHaveLength(1)
    expect((await stripe.customers.list({ email: 'ann@example.com' })).data).toHaveLength(1)
  })
})

describe('what happens at the bank', () => {
  it('a customer made to be declined is, everywhere', async () => {
    const sandbox = await openSandbox()
    const { stripe } = await stripeAccount(sandbox)
    const { invoice } = await openInvoice(stripe, 'ann9999995@example.com')
    expect(await sandbox.status('POST', `/stripe/invoices/${invoice.id}/pay`)).toBe(402)
    const error = await stripe.invoices
      .pay(invoice.id ?? '', { payment_method: 'pm_x' })
      .catch((cause: unknown) => cause)
    expect(error).toMatchObject({ type: 'StripeCardError', code: 'card_declined', decline_code: 'insufficient_funds' })
  })

  it('a slow payment is processing first, and cannot be voided meanwhile', async () => {
    const sandbox = await openSandbox()
    const { stripe } = await stripeAccount(sandbox)
    const { invoice } = await openInvoice(stripe)
    const id = invoice.id ?? ''
    await sandbox.call('POST', `/stripe/invoices/${id}/pay`, { processingMs: 150 })
    expect(await failure(stripe.invoices.voidInvoice(id))).toBe('StripeInvalidRequestError 400')
    await until(async () => ((await stripe.invoices.retrieve(id)).status === 'paid' ? true : null))
    expect(eventTypes(sandbox)).toContain('payment_intent.processing')
  })

  it('a payment fails, succeeds and is disputed by control', async () => {
    const sandbox = await openSandbox()
    const { stripe } = await stripeAccount(sandbox)
    const { invoice } = await openInvoice(stripe)
    const act = (verb: string, body?: object) => sandbox.status('POST', `/stripe/invoices/${invoice.id}/${verb}`, body)
    expect(await act('dispute')).toBe(409)
    expect(await act('fail', { declineCode: 'expired_card' })).toBe(200)
    expect(await act('pay')).toBe(200)
    expect(await act('pay')).toBe(409)
    expect(await act('dispute')).toBe(200)
    const [dispute] = (await stripe.events.list({ type: 'charge.dispute.created' })).data
    const { charge } = (dispute?.data.object ?? {}) as Partial<Stripe.Dispute>
    expect(await failure(stripe.refunds.create({ charge: charge as string }))).toContain('charge_disputed')
    expect(await sandbox.status('POST', '/stripe/invoices/in_none/pay')).toBe(404)
  })

  it('an unpaid invoice becomes overdue', async () => {
    const sandbox = await openSandbox()
    await sandbox.call('POST', '/settings', { time: { scale: 0.000_000_1 } })
    const { stripe } = await stripeAccount(sandbox)
    await openInvoice(stripe)
    await until(() => (eventTypes(sandbox).includes('invoice.overdue') ? true : null))
  })
})

describe('an idempotency key', () => {
  const body = { email: 'ann@example.com' }

  it('answers a repeat with the first result, and refuses another use', async () => {
    const sandbox = await openSandbox()
    const { stripe } = await stripeAccount(sandbox)
    const first = await stripe.customers.create(body, { idempotencyKey: 'k' })
    const again = await stripe.customers.create(body, { idempotencyKey: 'k' })
    expect(again.id).toBe(first.id)
    expect(again.lastResponse.headers['idempotent-replayed']).toBe('true')
    expect(first.lastResponse.headers['idempotent-replayed']).toBeUndefined()
    const other = stripe.customers.create({ email: 'bob@example.com' }, { idempotencyKey: 'k' })
    expect(await failure(other)).toBe('StripeIdempotencyError 400')
    expect(await failure(stripe.invoices.create({ customer: first.id }, { idempotencyKey: 'k' }))).toContain(
      'Idempotency',
    )
    expect((await stripe.customers.list()).data).toHaveLength(1)
  })

  it('keeps a 500 for good, but forgets a request that failed its checks', async () => {
    const sandbox = await openSandbox()
    const { stripe } = await stripeAccount(sandbox)
    await sandbox.call('POST', '/faults', { provider: 'stripe', fault: '500', count: 1 })
    const create = (idempotencyKey: string) => failure(stripe.customers.create(body, { idempotencyKey }))
    expect(await create('broken')).toBe('StripeAPIError 500')
    expect(await create('broken')).toBe('StripeAPIError 500')
    const wrong = { ...body, colour: 'red' } as Stripe.CustomerCreateParams
    expect(await failure(stripe.customers.create(wrong, { idempotencyKey: 'fixed' }))).toContain(
      'parameter_unknown colour',
    )
    expect(await create('fixed')).toBe('done')
    expect((await stripe.customers.list()).data).toHaveLength(1)
  })

  it('in use by a request under way is refused with 409', async () => {
    const sandbox = await openSandbox()
    const { stripe } = await stripeAccount(sandbox)
    await sandbox.call('POST', '/faults', { provider: 'stripe', fault: 'latency', ms: 2_000, count: 1 })
    const create = () => failure(stripe.customers.create(body, { idempotencyKey: 'k' }))
    const results = await Promise.all([create(), create()])
    expect(results.sort()).toEqual(['StripeAPIError 409 idempotency_key_in_use', 'done'])
    expect(await create()).toBe('done')
  })
})

describe('a request that is wrong', () => {
  it('is told so in Stripe’s words', async () => {
    const sandbox = await openSandbox()
    const { stripe } = await stripeAccount(sandbox)
    const { id } = await stripe.customers.create({})
    const create = (params: object) => failure(stripe.invoices.create(params as Stripe.InvoiceCreateParams))
    expect(await create({})).toContain('parameter_missing customer')
    expect(await create({ customer: 'cus_none' })).toContain('400 resource_missing customer')
    expect(await create({ customer: id, collection_method: 'post' })).toContain('collection_method')
    expect(await create({ customer: id, due_date: 'soon' })).toContain('parameter_invalid_integer due_date')
    expect(
      await create({ customer: id, metadata: { a: '1' }, custom_fields: [{ name: 'a', value: 'b', x: '1' }] }),
    ).toContain('parameter_unknown custom_fields[0][x]')
    expect(await create({ ...DRAFT, days_until_due: undefined, customer: id })).toContain('400')
    expect(await failure(stripe.customers.retrieve(id, { expand: ['nothing'] }))).toContain('expand')
    expect(await failure(stripe.customers.retrieve(id, { expand: ['a.b.c.d.e'] }))).toContain('expand')
    expect(await failure(stripe.rawRequest('GET', '/v1/unicorns'))).toBe('StripeInvalidRequestError 404')
  })

  it('with a wrong key, or an unknown version, gets no further', async () => {
    const sandbox = await openSandbox()
    await stripeAccount(sandbox)
    const { hostname: host, port } = new URL(sandbox.urls.stripe)
    const as = (key: string, apiVersion?: string) =>
      failure(
        new Stripe(key, {
          host,
          port,
          protocol: 'http',
          maxNetworkRetries: 0,
          ...(apiVersion && { apiVersion }),
        } as Stripe.StripeConfig).customers.list(),
      )
    expect(await as('sk_test_other')).toBe('StripeAuthenticationError 401')
    expect(await as('sk_test_one', '2020-01-01')).toBe('StripeInvalidRequestError 400')
  })
})
