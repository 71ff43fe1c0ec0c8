import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Money, money } from '../../domain/money.ts'
import type { SignedRequest } from '../messaging/contract.ts'
import type { InvoiceRequest, InvoiceTruth, PaymentProvider } from './contract.ts'

/** What the suite needs of a vendor: its provider, a customer who pays, and a way to break the vendor. */
export interface PaymentHarness {
  readonly provider: PaymentProvider
  /** The same account with callback secrets that are wrong. */
  readonly stranger: PaymentProvider
  /** The requests that change something while an invoice is sent, in order. */
  readonly steps: readonly string[]
  /** Breaks the next request of that step, or every request. */
  breakWith(
    fault: 'rate_limit' | 'server_error' | 'no_answer' | 'response_lost' | 'refused',
    step?: string,
  ): Promise<void>
  heal(): Promise<void>
  pay(providerRef: string): Promise<void>
  startPaying(providerRef: string): Promise<void>
  failPaying(providerRef: string): Promise<void>
  refund(providerRef: string, amountMinor: number): Promise<void>
  /** Adds something to the customer's next invoice, or to a draft, behind our back. */
  addPending(marker: string): Promise<void>
  /** Refs of everything the vendor holds under a marker. */
  refsOf(marker: string): Promise<readonly string[]>
  /** Callbacks of a type about an invoice or its payment; waits for the first. */
  callbacksAbout(providerRef: string, type: string): Promise<readonly SignedRequest[]>
  /** How long a signature is valid, and the provider as it will be at another time. */
  readonly validityMs: number
  readonly at: (ageMs: number) => PaymentProvider
  readonly types: { readonly paid: string; readonly refunded: string }
}

const TOTAL = money(490_000, 'EUR')

export function paymentContract(vendor: string, harness: () => PaymentHarness): void {
  let count = 0
  const request = (changes: Partial<InvoiceRequest> = {}): InvoiceRequest => {
    count += 1
    const customer = { marker: `customer-${count}`, name: 'Ann', email: `ann${count}@example.com`, phone: null }
    const marker = `deal-${count}/invoice/1`
    return { marker, customer, description: 'Photovoltaics', total: TOTAL, dueInDays: 14, ...changes }
  }
  const send = async (sent = request()): Promise<InvoiceTruth> => harness().provider.sendInvoice(sent)
  const fetch = (providerRef: string) => harness().provider.fetch(providerRef)
  const voidInvoice = (providerRef: string) => harness().provider.voidInvoice(providerRef)

  describe(`payment through ${vendor}`, () => {
    beforeEach(async () => harness().heal())
    afterEach(async () => harness().heal())

    it('sends an invoice over exactly what was agreed', async () => {
      const sent = request()
      const truth = await send(sent)
      expect(truth).toMatchObject({ state: 'open', marker: sent.marker, total: TOTAL, paidMinor: 0, refundedMinor: 0 })
      expect(truth.hostedUrl).toMatch(/^https?:/)
      expect(truth.number).toBeTruthy()
      const days = (Date.parse(truth.dueAt ?? '') - Date.now()) / 86_400_000
      expect(days).toBeGreaterThan(13.9)
      expect(days).toBeLessThan(14.1)
      expect(await fetch(truth.providerRef)).toMatchObject({ providerRef: truth.providerRef, state: 'open' })
      expect(await harness().provider.findByMarker(sent.marker)).toMatchObject({ providerRef: truth.providerRef })
      expect(await harness().provider.findByMarker('deal-0/invoice/1')).toBeNull()
    })

    it('bills currencies without cents in their own unit', async () => {
      const total: Money = money(120_000, 'JPY')
      expect(await send(request({ total }))).toMatchObject({ total })
    })

    it('sends one invoice however often it is told to, also at the same time', async () => {
      const sent = request()
      const first = await send(sent)
      expect(await send(sent)).toMatchObject({ providerRef: first.providerRef, state: 'open' })
      const together = request()
      const results = await Promise.allSettled([send(together), send(together), send(together)])
      const refs = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value.providerRef] : []))
      expect(new Set([...refs, (await send(together)).providerRef]).size).toBe(1)
      expect(await harness().refsOf(together.marker)).toHaveLength(1)
    })

    it('keeps one record of a customer over several deals', async () => {
      const { customer } = request()
      const [one, two] = [await send(request({ customer })), await send(request({ customer }))]
      expect(two.providerRef).not.toBe(one.providerRef)
      expect(customerOf(one)).toBe(customerOf(two))
    })

    it('leaves other pending items of the customer out', async () => {
      const sent = request()
      await send(sent)
      await harness().addPending(sent.marker)
      expect(await send(request({ customer: sent.customer }))).toMatchObject({ state: 'open', total: TOTAL })
    })

    it.each(['response_lost', 'server_error', 'no_answer', 'rate_limit'] as const)(
      'goes on after %s at any step and never makes a second invoice',
      async (fault) => {
        for (const step of harness().steps) {
          const sent = request()
          await harness().breakWith(fault, step)
          const effect = fault === 'rate_limit' ? 'none' : 'unknown'
          await expect(send(sent), step).rejects.toMatchObject({ name: 'ProviderError', effect, retryable: true })
          await harness().heal()
          const truth = await send(sent)
          expect(truth, step).toMatchObject({ state: 'open', total: TOTAL, marker: sent.marker })
          expect(await harness().refsOf(sent.marker), step).toEqual([truth.providerRef])
        }
      },
    )

    it('knows that nothing left when nobody listens', async () => {
      await harness().breakWith('refused')
      await expect(send()).rejects.toMatchObject({ effect: 'none', retryable: true })
    })

    it('sees the money, the failed try before it and the payment on its way', async () => {
      const { providerRef } = await send()
      await harness().failPaying(providerRef)
      const failed = await fetch(providerRef)
      expect(failed).toMatchObject({ state: 'open', paidMinor: 0, lastFailure: expect.any(String) })
      await harness().pay(providerRef)
      const paid = await fetch(providerRef)
      expect(paid).toMatchObject({ state: 'paid', paidMinor: TOTAL.amountMinor, refundedMinor: 0, lastFailure: null })
      expect(Date.parse(paid.paidAt ?? '')).toBeGreaterThan(Date.now() - 60_000)
      const slow = await send()
      await harness().startPaying(slow.providerRef)
      expect(await fetch(slow.providerRef)).toMatchObject({ state: 'payment_pending' })
    })

    it('sees what went back', async () => {
      const { providerRef } = await send()
      await harness().pay(providerRef)
      await harness().refund(providerRef, 90_000)
      expect(await fetch(providerRef)).toMatchObject({ state: 'paid', refundedMinor: 90_000 })
      await harness().refund(providerRef, 400_000)
      expect(await fetch(providerRef)).toMatchObject({ state: 'refunded', refundedMinor: TOTAL.amountMinor })
    })

    it('voids an open invoice, once and for all', async () => {
      const sent = request()
      const { providerRef } = await send(sent)
      expect(await voidInvoice(providerRef)).toMatchObject({ outcome: 'undone', truth: { state: 'void' } })
      expect(await voidInvoice(providerRef)).toMatchObject({ outcome: 'undone', truth: { state: 'void' } })
      expect(await send(sent)).toMatchObject({ providerRef, state: 'void' })
    })

    it('is too late to void what is paid or being paid, and says what is true', async () => {
      const [paid, pending] = [await send(), await send()]
      await harness().pay(paid.providerRef)
      await harness().startPaying(pending.providerRef)
      expect(await voidInvoice(paid.providerRef)).toMatchObject({ outcome: 'too_late', truth: { state: 'paid' } })
      const late = await voidInvoice(pending.providerRef)
      expect(late).toMatchObject({ outcome: 'too_late', truth: { state: 'payment_pending' } })
    })

    it('finds nothing to void where there never was anything, and deletes a draft', async () => {
      expect(await voidInvoice('in_nothing')).toEqual({ outcome: 'never_happened', truth: null })
      const sent = request()
      const [, , , finalise] = harness().steps
      await harness().breakWith('rate_limit', finalise)
      await expect(send(sent)).rejects.toMatchObject({ retryable: true })
      await harness().heal()
      const draft = await harness().provider.findByMarker(sent.marker)
      expect(draft).toMatchObject({ state: 'draft' })
      const deleted = await voidInvoice(draft?.providerRef ?? '')
      expect(deleted).toMatchObject({ outcome: 'undone', truth: { state: 'void' } })
      expect(await harness().refsOf(sent.marker)).toEqual([])
    })

    it('does not know whether a void whose answer was lost happened; a repeat does', async () => {
      const { providerRef } = await send()
      await harness().breakWith('response_lost')
      await expect(voidInvoice(providerRef)).rejects.toMatchObject({ effect: 'unknown', retryable: true })
      await harness().heal()
      expect(await voidInvoice(providerRef)).toMatchObject({ outcome: 'undone', truth: { state: 'void' } })
    })

    it('deletes a draft with a wrong total instead of sending it', async () => {
      const sent = request()
      const [, , , finalise] = harness().steps
      await harness().breakWith('rate_limit', finalise)
      await expect(send(sent)).rejects.toMatchObject({ retryable: true })
      await harness().heal()
      const other = send({ ...sent, total: money(1_000, 'EUR') })
      await expect(other).rejects.toMatchObject({ code: 'total_mismatch', retryable: false, effect: 'none' })
      expect(await harness().refsOf(sent.marker)).toEqual([])
    })

    it('refuses amounts that are none', async () => {
      for (const amountMinor of [0, -1]) {
        await expect(send(request({ total: { amountMinor, currency: 'EUR' } }))).rejects.toMatchObject({
          retryable: false,
        })
      }
    })

    it('throws for an invoice that does not exist', async () => {
      await expect(fetch('in_nothing')).rejects.toMatchObject({
        name: 'ProviderError',
        retryable: false,
        effect: 'none',
      })
    })

    it("recognises its own callbacks, for five minutes, and nobody else's", async () => {
      const { provider, stranger, at, validityMs, types } = harness()
      const { providerRef, marker } = await send()
      await harness().pay(providerRef)
      const callbacks = await harness().callbacksAbout(providerRef, types.paid)
      for (const callback of callbacks) {
        expect(provider.verify(callback)).toBe(true)
        expect(stranger.verify(callback)).toBe(false)
        expect(at(validityMs + 5_000).verify(callback)).toBe(false)
        // It was signed a while ago by now, which brings it nearer to valid.
        expect(at(-validityMs - 60_000).verify(callback)).toBe(false)
        expect(provider.verify({ ...callback, body: Buffer.concat([callback.body, Buffer.from(' ')]) })).toBe(false)
        expect(provider.verify({ ...callback, headers: {} })).toBe(false)
      }
      const parsed = callbacks.map((callback) => provider.parseCallback(callback))
      expect(parsed).toContainEqual(expect.objectContaining({ type: types.paid, providerRef, marker }))
      expect(new Set(parsed.map((one) => one?.providerEventId)).size).toBe(parsed.length)
    })

    it('finds the invoice behind an event that knows only the payment', async () => {
      const { provider, types } = harness()
      const { providerRef } = await send()
      await harness().pay(providerRef)
      await harness().refund(providerRef, TOTAL.amountMinor)
      const [callback] = await harness().callbacksAbout(providerRef, types.refunded)
      const parsed = callback && provider.parseCallback(callback)
      const found = parsed?.providerRef ?? (await provider.invoiceOfPayment(parsed?.paymentRef ?? ''))
      expect(found).toBe(providerRef)
      expect(await provider.invoiceOfPayment('pi_nothing')).toBeNull()
    })
  })
}

/** Whom an invoice is for, in whatever shape the vendor keeps it. */
const customerOf = ({ raw }: InvoiceTruth) => (raw as { customer?: unknown }).customer
