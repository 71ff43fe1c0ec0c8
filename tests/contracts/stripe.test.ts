// Fails when: an invoice takes in other items or is final before its total is checked
// (providers/payment/stripe.send.ts).
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { money } from '../../domain/money.ts'
import { type PaymentHarness, paymentContract } from '../../providers/payment/contract.suite.ts'
import { createStripePayment } from '../../providers/payment/stripe.ts'
import { type OpenSandbox, openSandbox, until } from './sandbox.ts'

const secretKey = 'sk_test_contract'
const webhookSecret = 'whsec_contract'
const FAULTS = { rate_limit: '429', server_error: '500', no_answer: 'timeout' } as const
/** Waited for once at each step that is not answered; every other request has to be answered within it. */
const TIMEOUT_MS = 3_000

let sandbox: OpenSandbox
let harness: PaymentHarness

interface Listed {
  readonly data: readonly Record<string, unknown>[]
}

/** The API as the dashboard would use it, past the provider under test. */
async function api<Answer = Listed>(method: string, path: string, form: Record<string, string> = {}): Promise<Answer> {
  const headers = { authorization: `Bearer ${secretKey}`, 'content-type': 'application/x-www-form-urlencoded' }
  const init = { method, headers, ...(method === 'POST' && { body: new URLSearchParams(form) }) }
  const response = await fetch(sandbox.urls.stripe + path, init)
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as Answer
}

const markedWith = async (marker: string) => {
  const { data } = await api('GET', '/v1/invoices?limit=100')
  return data.filter(({ metadata }) => (metadata as Record<string, string>)['steward_marker'] === marker)
}

async function paymentOf(invoice: string): Promise<string> {
  const { data } = await api('GET', `/v1/invoice_payments?invoice=${invoice}`)
  const payment = data[0]?.['payment'] as { payment_intent: string } | undefined
  return payment?.payment_intent ?? ''
}

beforeAll(async () => {
  sandbox = await openSandbox()
  const { control, receiver, urls } = sandbox
  const webhookUrl = `${receiver.base}/callbacks/stripe/key`
  await control('PUT', '/accounts/stripe/acct_contract', { secretKey, webhookSecret, webhookUrl })
  const open = (webhookSecrets: readonly string[], ageMs = 0) =>
    createStripePayment({
      secretKey,
      webhookSecrets,
      baseUrl: urls.stripe,
      timeoutMs: TIMEOUT_MS,
      nowMs: () => Date.now() + ageMs,
    })
  const act = (ref: string, what: string, body: object = {}) => control('POST', `/stripe/invoices/${ref}/${what}`, body)
  harness = {
    provider: open(['whsec_old', webhookSecret]),
    stranger: open(['whsec_other']),
    steps: ['POST /v1/customers', 'POST /v1/invoices', 'POST /v1/invoiceitems', '/finalize', '/send'],
    breakWith: async (fault, step) => {
      const name = fault in FAULTS ? FAULTS[fault as keyof typeof FAULTS] : fault
      await sandbox.fault('stripe', name, step ? { match: step, count: 1 } : {})
    },
    heal: async () => void (await sandbox.heal()),
    pay: async (ref) => void (await act(ref, 'pay')),
    startPaying: async (ref) => void (await act(ref, 'pay', { processingMs: 3_600_000 })),
    failPaying: async (ref) => void (await act(ref, 'fail')),
    refund: async (ref, amountMinor) => {
      await api('POST', '/v1/refunds', { payment_intent: await paymentOf(ref), amount: String(amountMinor) })
    },
    addPending: async (marker) => {
      const [invoice] = await markedWith(marker)
      const customer = String(invoice?.['customer'])
      await api('POST', '/v1/invoiceitems', { customer, amount: '777', currency: 'eur', description: 'else' })
    },
    refsOf: async (marker) => (await markedWith(marker)).map(({ id }) => String(id)),
    callbacksAbout: async (ref, type) => {
      const payment = await paymentOf(ref)
      return until(() => {
        const ofType = receiver.received.filter(({ body }) => body.includes(`"${type}"`))
        const about = ofType.filter(({ body }) => body.includes(`"${ref}"`) || body.includes(`"${payment}"`))
        return about.length > 0 ? about : null
      })
    },
    validityMs: 300_000,
    at: (ageMs) => open([webhookSecret], ageMs),
    types: { paid: 'invoice.paid', refunded: 'charge.refunded' },
  }
})

afterAll(async () => sandbox?.close())

paymentContract('Stripe', () => harness)

describe('the keys Stripe gets', () => {
  const request = (marker: string) => ({
    marker,
    customer: { marker: 'customer-keys', name: 'Ann', email: 'keys@example.com', phone: '+15005550001' },
    description: 'Photovoltaics',
    total: money(1_000, 'EUR'),
    dueInDays: 14,
  })
  const keysOf = async (marker: string) => {
    const lines = await sandbox.control<{ method: string; idempotencyKey: string | null }[]>(
      'GET',
      '/requests?provider=stripe',
    )
    return lines.flatMap(({ idempotencyKey: key }) => (key?.startsWith(marker) ? [key] : []))
  }

  it('are made of the marker and the step alone', async () => {
    await harness.provider.sendInvoice(request('deal-k/invoice/1'))
    const steps = ['customer', 'invoice', 'item', 'finalize', 'send']
    expect(await keysOf('deal-k/invoice/1')).toEqual(steps.map((step) => `deal-k/invoice/1/${step}`))
  })

  it('change only when Stripe repeats a stored failure', async () => {
    const marker = 'deal-k/invoice/2'
    await harness.breakWith('server_error', '/finalize')
    await expect(harness.provider.sendInvoice(request(marker))).rejects.toMatchObject({ code: 'http_500' })
    await harness.heal()
    await harness.provider.sendInvoice(request(marker))
    expect((await keysOf(marker)).slice(2)).toEqual(
      ['finalize', 'finalize', 'finalize/r2', 'send'].map((step) => `${marker}/${step}`),
    )
  })

  it('let an invoice be found that the search does not know yet', async () => {
    const marker = 'deal-k/invoice/3'
    await harness.breakWith('response_lost', 'POST /v1/invoices')
    await expect(harness.provider.sendInvoice(request(marker))).rejects.toMatchObject({ effect: 'unknown' })
    await harness.heal()
    await sandbox.fault('stripe', 'list_lag', { ms: 60_000 })
    const truth = await harness.provider.sendInvoice(request(marker))
    expect(await harness.provider.findByMarker(marker)).toMatchObject({ providerRef: truth.providerRef, state: 'open' })
    expect(await harness.refsOf(marker)).toEqual([truth.providerRef])
    expect(await keysOf(marker)).toEqual(['invoice', 'item', 'finalize', 'send'].map((step) => `${marker}/${step}`))
    await harness.heal()
  })
})
