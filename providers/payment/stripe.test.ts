import type Stripe from 'stripe'
import { describe, expect, it } from 'vitest'
import { hmac } from '../signing.ts'
import events from './fixtures/stripe-events.json' with { type: 'json' }
import vectors from './fixtures/stripe-signature-vectors.json' with { type: 'json' }
import { isSpentKey, toFailure } from './stripe.failure.ts'
import { toTruth } from './stripe.truth.ts'
import { isSignedByStripe, parseCallback } from './stripe.webhook.ts'

const requestOf = (body: string, signature?: string) => ({
  url: 'https://steward.example/callbacks/stripe/key',
  headers: { 'stripe-signature': signature },
  body: Buffer.from(body),
})

describe('the signature of Stripe', () => {
  const [vector] = vectors.header_vectors_from_sdk
  if (!vector) throw new Error('no vectors')
  const { body, header, secret, timestamp } = vector
  const signedAtMs = timestamp * 1_000
  const verify = (given: string, secrets: string[], nowMs = signedAtMs, text = body) =>
    isSignedByStripe(requestOf(text, given), secrets, nowMs)

  it.each(vectors.hmac_vectors_official)(
    'computes the official hash of "$message"',
    ({ secret: key, message, hex }) => {
      expect(hmac('sha256', key, message, 'hex')).toBe(hex)
    },
  )

  it('accepts what the SDK signed, with any of several secrets', () => {
    expect(verify(header, [secret])).toBe(true)
    expect(verify(header, ['whsec_new', secret])).toBe(true)
    expect(verify(`t=${timestamp},v1=${'0'.repeat(64)},${header.split(',')[1]},v0=x`, [secret])).toBe(true)
  })

  it('refuses another body, secret, scheme or header', () => {
    expect(verify(header, [secret], signedAtMs, `${body} `)).toBe(false)
    expect(verify(header, ['whsec_other'])).toBe(false)
    expect(verify(header, [])).toBe(false)
    expect(verify(header, [' '])).toBe(false)
    expect(verify(header.replace('v1=', 'v0='), [secret])).toBe(false)
    expect(verify(header.replace(/^t=\d+/, 't=abc'), [secret])).toBe(false)
    expect(verify('', [secret])).toBe(false)
    expect(isSignedByStripe(requestOf(body), [secret], signedAtMs)).toBe(false)
  })

  it('refuses what was signed more than five minutes ago or ahead', () => {
    expect(verify(header, [secret], signedAtMs + 299_000)).toBe(true)
    expect(verify(header, [secret], signedAtMs + 301_000)).toBe(false)
    expect(verify(header, [secret], signedAtMs - 301_000)).toBe(false)
  })
})

describe('a callback of Stripe', () => {
  const parse = (event: unknown) => parseCallback(requestOf(JSON.stringify(event)))

  it.each([events.invoice_finalized, events.invoice_paid, events.invoice_payment_failed])(
    'names the invoice of $type',
    (event) => {
      const { id } = event.data.object
      expect(parse(event)).toMatchObject({ providerEventId: event.id, type: event.type, providerRef: id, marker: null })
    },
  )

  it('carries our marker', () => {
    const event = structuredClone(events.invoice_paid)
    Object.assign(event.data.object.metadata, { steward_marker: 'deal/invoice/1' })
    expect(parse(event)?.marker).toBe('deal/invoice/1')
  })

  it('names the payment where the event does not know the invoice', () => {
    const { id } = events.payment_intent_succeeded.data.object
    expect(parse(events.payment_intent_succeeded)).toMatchObject({ providerRef: null, paymentRef: id })
    const event = structuredClone(events.charge_refunded)
    expect(parse({ ...event, data: { object: { ...event.data.object, payment_intent: 'pi_1' } } })).toMatchObject({
      type: 'charge.refunded',
      providerRef: null,
      paymentRef: 'pi_1',
    })
  })

  it('is null for thin events and for what is no event', () => {
    expect(parse(events.thin_event_v2)).toBeNull()
    expect(parse({ ...events.invoice_paid, id: undefined })).toBeNull()
    expect(parse([])).toBeNull()
    expect(parseCallback(requestOf('{"id":'))).toBeNull()
    expect(parseCallback(requestOf(''))).toBeNull()
  })
})

describe('the truth of an invoice', () => {
  const sample = events.invoice_paid.data.object
  const invoice = (changes: object) => ({ ...sample, due_date: null, ...changes }) as unknown as Stripe.Invoice
  const paidBy = (intent: object) => ({ payments: { data: [{ payment: { payment_intent: intent } }] } })

  it.each([
    ['draft', 'draft'],
    ['open', 'open'],
    ['paid', 'paid'],
    ['void', 'void'],
    ['uncollectible', 'uncollectible'],
  ])('knows the status %s', (status, state) => {
    expect(toTruth(invoice({ status }), 0)).toMatchObject({ state, total: { amountMinor: 1_000, currency: 'USD' } })
  })

  it('refuses a status or a currency it does not know', () => {
    expect(() => toTruth(invoice({ status: 'frozen' }), 0)).toThrow('unknown status')
    expect(() => toTruth(invoice({ status: null }), 0)).toThrow('unknown status')
    expect(() => toTruth(invoice({ currency: 'xyz' }), 0)).toThrow('XYZ')
  })

  it('sees a payment on its way and one that failed', () => {
    const open = { status: 'open', amount_paid: 0 }
    expect(toTruth(invoice({ ...open, ...paidBy({ status: 'processing' }) }), 0).state).toBe('payment_pending')
    const last_payment_error = { type: 'card_error', code: 'card_declined', decline_code: 'insufficient_funds' }
    const failed = paidBy({ status: 'requires_payment_method', last_payment_error })
    expect(toTruth(invoice({ ...open, ...failed }), 0)).toMatchObject({
      state: 'open',
      lastFailure: 'insufficient_funds',
    })
    expect(toTruth(invoice({ status: 'paid', ...failed }), 0).lastFailure).toBeNull()
  })

  it('is refunded only when all of the money went back', () => {
    expect(toTruth(invoice({ status: 'paid' }), 400)).toMatchObject({
      state: 'paid',
      refundedMinor: 400,
      paidMinor: 1_000,
    })
    expect(toTruth(invoice({ status: 'paid' }), 1_000).state).toBe('refunded')
  })

  it('gives times as ISO 8601', () => {
    const times = { due_date: 1_761_350_000, status_transitions: { paid_at: 1_761_350_001 } }
    expect(toTruth(invoice(times), 0)).toMatchObject({
      dueAt: '2025-10-24T23:53:20.000Z',
      paidAt: '2025-10-24T23:53:21.000Z',
    })
  })
})

describe('what an error of Stripe means', () => {
  const stripeError = (fields: object) =>
    Object.assign(new Error('ann@example.com is bad'), { type: 'StripeAPIError' }, fields)
  const meaning = (fields: object, isRead = false) => toFailure(stripeError(fields), isRead)

  it.each([
    [{ type: 'StripeConnectionError', detail: { code: 'ECONNREFUSED' } }, 'none', true],
    [{ type: 'StripeConnectionError', detail: { code: 'ECONNRESET' } }, 'unknown', true],
    [{ type: 'StripeConnectionError', detail: { code: 'ETIMEDOUT' } }, 'unknown', true],
    [{ statusCode: 500 }, 'unknown', true],
    [{ statusCode: 429, type: 'StripeRateLimitError' }, 'none', true],
    [{ statusCode: 400, code: 'rate_limit' }, 'none', true],
    [{ statusCode: 409, code: 'idempotency_key_in_use' }, 'unknown', true],
    [{ statusCode: 400, code: 'parameter_invalid_empty' }, 'none', false],
    [{ statusCode: 402, code: 'card_declined' }, 'none', false],
    [{ statusCode: 401 }, 'none', false],
    [{ statusCode: 404, code: 'resource_missing' }, 'none', false],
  ])('%j has the effect %s', (fields, effect, retryable) => {
    expect(meaning(fields)).toMatchObject({ vendor: 'stripe', effect, retryable })
    expect(meaning(fields, true)).toMatchObject({ effect: 'none', retryable })
    expect((meaning(fields) as Error).message).not.toContain('@')
  })

  it('waits as long as Stripe asks for', () => {
    expect(meaning({ statusCode: 429, headers: { 'retry-after': '2' } })).toMatchObject({ retryAfterMs: 2_000 })
  })

  it('knows a key that can only fail', () => {
    expect(isSpentKey(stripeError({ statusCode: 500, headers: { 'idempotent-replayed': 'true' } }))).toBe(true)
    expect(isSpentKey(stripeError({ statusCode: 500, headers: {} }))).toBe(false)
    expect(isSpentKey(stripeError({ statusCode: 400, type: 'StripeIdempotencyError' }))).toBe(true)
  })

  it('leaves errors that are not of Stripe alone', () => {
    const bug = new TypeError('x')
    expect(toFailure(bug, false)).toBe(bug)
  })
})
