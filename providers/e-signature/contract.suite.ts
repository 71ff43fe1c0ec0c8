import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SignedRequest } from '../messaging/contract.ts'
import type { EnvelopeRequest, ESignatureProvider } from './contract.ts'

/** What the suite needs of a vendor: its provider, a customer who signs, and a way to break the vendor. */
export interface ESignatureHarness {
  readonly provider: ESignatureProvider
  /** The same account with callback keys that are wrong. */
  readonly stranger: ESignatureProvider
  readonly callbackUrl: string
  /** A document with the anchor in it. */
  readonly pdf: Buffer
  readonly anchor: string
  /** The request that creates an envelope. */
  readonly creation: string
  /** Breaks the next such request, or every request. */
  breakWith(
    fault: 'rate_limit' | 'server_error' | 'no_answer' | 'response_lost' | 'refused',
    step?: string,
  ): Promise<void>
  heal(): Promise<void>
  sign(providerRef: string): Promise<void>
  decline(providerRef: string, reason: string): Promise<void>
  /** Is this a page of the vendor where this envelope can be signed? */
  opens(url: string): Promise<boolean>
  /** Refs of everything the vendor holds under a marker. */
  refsOf(marker: string): Promise<readonly string[]>
  callbacksAbout(providerRef: string, type: string): Promise<readonly SignedRequest[]>
  readonly types: { readonly completed: string; readonly declined: string; readonly voided: string }
}

export function eSignatureContract(vendor: string, harness: () => ESignatureHarness): void {
  let count = 0
  const request = (): EnvelopeRequest => {
    count += 1
    const { pdf, anchor: signatureAnchor, callbackUrl } = harness()
    const signer = { name: 'Ann Example', email: `ann${count}@example.com` }
    const document = { name: 'contract.pdf', pdf }
    return {
      marker: `deal-${count}/envelope/1`,
      subject: 'Your contract',
      document,
      signatureAnchor,
      signer,
      callbackUrl,
      expiresInDays: 14,
    }
  }
  const send = async (sent = request()) => harness().provider.sendEnvelope(sent)
  const fetch = (providerRef: string) => harness().provider.fetch(providerRef)
  const voidEnvelope = (providerRef: string, reason: string) => harness().provider.voidEnvelope(providerRef, reason)

  describe(`signatures through ${vendor}`, () => {
    beforeEach(async () => harness().heal())
    afterEach(async () => harness().heal())

    it('sends an envelope and finds it again by its marker and by its id', async () => {
      const sent = request()
      const truth = await send(sent)
      expect(truth).toMatchObject({ state: 'sent', marker: sent.marker, completedAt: null, reason: null })
      expect(Date.parse(truth.sentAt ?? '')).toBeGreaterThan(Date.now() - 60_000)
      expect(await harness().provider.findByMarker(sent.marker)).toMatchObject({ providerRef: truth.providerRef })
      expect(await fetch(truth.providerRef)).toMatchObject({ ...truth, raw: expect.anything() })
      expect(await harness().provider.findByMarker('deal-0/envelope/1')).toBeNull()
    })

    it('opens a fresh page for the signer on every visit', async () => {
      const sent = request()
      const { providerRef } = await send(sent)
      const open = () =>
        harness().provider.openSigningPage({
          providerRef,
          signer: sent.signer,
          returnUrl: 'https://steward.example/done',
        })
      const [first, second] = [await open(), await open()]
      expect(first.url).not.toBe(second.url)
      expect(await harness().opens(second.url)).toBe(true)
      const stranger = { name: 'Bob', email: 'bob@example.com' }
      const wrong = harness().provider.openSigningPage({
        providerRef,
        signer: stranger,
        returnUrl: 'https://steward.example',
      })
      await expect(wrong).rejects.toMatchObject({ name: 'ProviderError', retryable: false })
    })

    it('sees the signature, reports it and hands out the signed document', async () => {
      const { provider, stranger, types } = harness()
      const sent = request()
      const { providerRef } = await send(sent)
      await harness().sign(providerRef)
      const truth = await fetch(providerRef)
      expect(truth).toMatchObject({ state: 'completed', marker: sent.marker })
      expect(Date.parse(truth.completedAt ?? '')).toBeGreaterThan(Date.now() - 60_000)
      expect((await provider.downloadSigned(providerRef)).subarray(0, 5).toString()).toBe('%PDF-')
      const callbacks = await harness().callbacksAbout(providerRef, types.completed)
      for (const callback of callbacks) {
        expect(provider.verify(callback)).toBe(true)
        expect(stranger.verify(callback)).toBe(false)
        expect(provider.verify({ ...callback, body: Buffer.concat([callback.body, Buffer.from(' ')]) })).toBe(false)
        expect(provider.verify({ ...callback, headers: {} })).toBe(false)
      }
      const parsed = callbacks.map((callback) => provider.parseCallback(callback))
      const { marker } = sent
      expect(parsed).toContainEqual(expect.objectContaining({ type: types.completed, providerRef, marker }))
      expect(new Set(parsed.map((one) => one?.providerEventId)).size).toBe(parsed.length)
    })

    it('sees a refusal and its reason', async () => {
      const { providerRef } = await send()
      await harness().decline(providerRef, 'too expensive')
      expect(await fetch(providerRef)).toMatchObject({ state: 'declined', reason: 'too expensive' })
      expect(await harness().callbacksAbout(providerRef, harness().types.declined)).not.toEqual([])
    })

    it('voids what waits for its signature, once and for all', async () => {
      const { providerRef } = await send()
      const voided = { outcome: 'undone', truth: { state: 'voided', reason: 'The offer changed' } }
      expect(await voidEnvelope(providerRef, 'The offer changed')).toMatchObject(voided)
      expect(await voidEnvelope(providerRef, 'Again')).toMatchObject(voided)
    })

    it('is too late to void what was signed or refused, and says what is true', async () => {
      const [signed, refused] = [await send(), await send()]
      await harness().sign(signed.providerRef)
      await harness().decline(refused.providerRef, 'no')
      expect(await voidEnvelope(signed.providerRef, 'x')).toMatchObject({
        outcome: 'too_late',
        truth: { state: 'completed' },
      })
      expect(await voidEnvelope(refused.providerRef, 'x')).toMatchObject({
        outcome: 'too_late',
        truth: { state: 'declined' },
      })
    })

    it('finds nothing to void where there never was anything', async () => {
      const nothing = '00000000-0000-4000-8000-000000000000'
      expect(await voidEnvelope(nothing, 'x')).toEqual({ outcome: 'never_happened', truth: null })
      await expect(fetch(nothing)).rejects.toMatchObject({ name: 'ProviderError', retryable: false, effect: 'none' })
    })

    it.each(['response_lost', 'server_error', 'no_answer', 'rate_limit'] as const)(
      'never makes a second envelope after %s',
      async (fault) => {
        const sent = request()
        await harness().breakWith(fault, harness().creation)
        const effect = fault === 'rate_limit' ? 'none' : 'unknown'
        await expect(send(sent)).rejects.toMatchObject({ name: 'ProviderError', effect, retryable: true })
        await harness().heal()
        const truth = await send(sent)
        expect(truth).toMatchObject({ state: 'sent', marker: sent.marker })
        expect(await harness().refsOf(sent.marker)).toEqual([truth.providerRef])
      },
    )

    it('says that nobody knows when the answer to a creation was lost, and then finds it', async () => {
      const sent = request()
      await harness().breakWith('response_lost')
      await expect(send(sent)).rejects.toMatchObject({ effect: 'unknown', retryable: true })
      await harness().heal()
      expect(await harness().provider.findByMarker(sent.marker)).toMatchObject({ state: 'sent', marker: sent.marker })
    })

    it('does not know whether a void whose answer was lost happened; a repeat does', async () => {
      const { providerRef } = await send()
      await harness().breakWith('response_lost')
      await expect(voidEnvelope(providerRef, 'x')).rejects.toMatchObject({ effect: 'unknown', retryable: true })
      await harness().heal()
      expect(await voidEnvelope(providerRef, 'x')).toMatchObject({ outcome: 'undone', truth: { state: 'voided' } })
    })

    it('knows that nothing left when it was told to wait or found nobody', async () => {
      for (const fault of ['rate_limit', 'refused'] as const) {
        await harness().breakWith(fault)
        await expect(send()).rejects.toMatchObject({ effect: 'none', retryable: true })
        await harness().heal()
      }
    })
  })
}
