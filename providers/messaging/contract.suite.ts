import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Channel } from '../../domain/messaging/channel.ts'
import type { MessagingProvider, OutboundMessage, SignedRequest, TypingTo } from './contract.ts'

/** What the suite needs of a vendor: its provider, a customer's phone, and a way to break the vendor. */
export interface MessagingHarness {
  readonly provider: MessagingProvider
  /** The same account with a secret that is wrong. */
  readonly stranger: MessagingProvider
  readonly lines: readonly { readonly channel: Channel; readonly from: string; readonly customer: string }[]
  /** Null where the vendor knows none and sends the finished text. */
  readonly template: {
    readonly providerRef: string
    readonly variables: readonly string[]
    readonly text: string
  } | null
  /** Addresses of the first line's channel that the vendor refuses for good, and that it accepts but never reaches. */
  readonly refusedAddress: string
  readonly failingAddress: string | null
  /** A text the vendor refuses. */
  readonly tooLong: string
  /** Null where the vendor cannot show that somebody types. */
  readonly typing: {
    /** Somebody who wrote, somebody who never did. */
    readonly to: TypingTo
    readonly toNobody: TypingTo
    /** How often it was shown. */
    shown(): Promise<number>
  } | null
  callbackUrl(name: string): string
  breakWith(
    fault: 'rate_limit' | 'server_error' | 'no_answer' | 'response_lost' | 'refused' | 'list_lag',
  ): Promise<void>
  heal(): Promise<void>
  /** Texts that reached the customer. */
  textsOf(channel: Channel, customer: string): Promise<readonly string[]>
  /** A customer writes; gives the webhook that announced it. */
  write(channel: Channel, customer: string, text: string): Promise<SignedRequest>
  /** The webhooks that arrived at a callback address; waits for at least one with this status word in it. */
  reportsAt(url: string, status: string): Promise<readonly SignedRequest[]>
}

/** What a vendor's own wire makes possible; the rest of the suite holds for all. */
export interface MessagingAbilities {
  readonly reportsDelivery: boolean
  readonly lists: boolean
  /** It knows a question that costs nothing and changes nothing. */
  readonly pings: boolean
  /** Its messages do not say what their writer is called; it can be asked. */
  readonly tellsNames?: true
  /** What its webhooks prove: who sent them always, what they say and where to only where that is signed. */
  readonly signs: { readonly body: boolean; readonly address: boolean }
}

/** No answer takes that long, however busy the machine is. */
const soon = () => AbortSignal.timeout(60_000)
/** Long enough for a request to leave. */
const impatiently = () => AbortSignal.timeout(2_000)
const HOUR_MS = 3_600_000

export function messagingContract(
  vendor: string,
  harness: () => MessagingHarness,
  { reportsDelivery, lists, pings, tellsNames, signs }: MessagingAbilities,
): void {
  let count = 0
  const message = (index: number, changes: Partial<OutboundMessage> = {}): OutboundMessage => {
    const { channel, from, customer: to } = lineAt(index)
    count += 1
    return {
      channel,
      from,
      to,
      body: { form: 'text', text: `Message ${count} of ${vendor} 👋`, attachments: [] },
      statusCallbackUrl: harness().callbackUrl(`report-${count}`),
      validForMs: 600_000,
      ledgerId: `ledger-${count}`,
      purpose: 'reply',
      senderName: 'The business',
      replyTo: null,
      isByStaff: false,
      ...changes,
    }
  }
  const lineAt = (index: number) => {
    const line = harness().lines[index]
    if (!line) throw new Error(`no line ${index}`)
    return line
  }
  const listTo = ({ channel, to }: OutboundMessage, since = new Date(Date.now() - HOUR_MS)) =>
    harness().provider.list({ channel, to, since }, soon())
  const sameText = (sent: OutboundMessage) => (listed: { text: string }) => listed.text === sent.body.text

  describe(`messaging through ${vendor}`, () => {
    beforeEach(async () => harness().heal())
    afterEach(async () => harness().heal())

    it('delivers a text on every channel and reports it where it can', async () => {
      expect(harness().provider.reportsDelivery ?? false).toBe(reportsDelivery)
      for (const index of harness().lines.keys()) {
        const sent = message(index)
        const outcome = await harness().provider.send(sent, soon())
        if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome))
        if (!reportsDelivery) {
          expect(await harness().textsOf(sent.channel, sent.to)).toContain(sent.body.text)
          continue
        }
        const reports = await harness().reportsAt(sent.statusCallbackUrl, 'delivered')
        expect(await harness().textsOf(sent.channel, sent.to)).toContain(sent.body.text)
        for (const report of reports) {
          expect(harness().provider.verify(report)).toBe(true)
          expect(harness().provider.parseDelivery(report)?.providerMessageId).toBe(outcome.providerMessageId)
        }
        const statuses = reports.map((report) => harness().provider.parseDelivery(report)?.status)
        expect(statuses).toEqual(expect.arrayContaining(['sent', 'delivered']))
      }
    })

    it('delivers a template, or its text where there is none', async () => {
      const { template } = harness()
      const { providerRef, variables, text } = template ?? { providerRef: 'x', variables: [], text: 'Hello Ann.' }
      const sent = message(0, { body: { form: 'template', templateName: 'x', providerRef, variables, text } })
      expect(await harness().provider.send(sent, soon())).toMatchObject({ kind: 'accepted' })
      if (reportsDelivery) await harness().reportsAt(sent.statusCallbackUrl, 'delivered')
      expect(await harness().textsOf(sent.channel, sent.to)).toContain(text)
      if (template === null) return
      const unknown = message(0, {
        body: { form: 'template', templateName: 'x', providerRef: 'nothing', variables, text },
      })
      expect(await harness().provider.send(unknown, soon())).toMatchObject({ kind: 'rejected', retry: 'never' })
    })

    if (pings)
      it('answers a question that reaches nobody, as long as it works', async () => {
        const { provider, lines } = harness()
        const heard = () => Promise.all(lines.map(({ channel, customer }) => harness().textsOf(channel, customer)))
        const before = await heard()
        await provider.ping?.(soon())
        for (const fault of ['server_error', 'rate_limit', 'refused'] as const) {
          await harness().breakWith(fault)
          await expect(provider.ping?.(soon())).rejects.toThrow()
          await harness().heal()
        }
        expect(await heard()).toEqual(before)
      })

    it('tells the name of whoever writes, where messages do not', async () => {
      const { provider, lines } = harness()
      expect(provider.profileName !== undefined).toBe(tellsNames ?? false)
      for (const { channel, customer } of tellsNames ? lines : []) {
        await harness().write(channel, customer, 'Hello?')
        expect(await provider.profileName?.(customer, soon())).toMatch(/\S/)
      }
    })

    if (lists) listing()
    else
      it('says that it cannot list: nothing found would look like proof', async () => {
        await expect(listTo(message(0))).rejects.toMatchObject({ name: 'ProviderError', retryable: false })
        expect(harness().provider.proof).toBe('none')
      })

    function listing(): void {
      it('lists both directions with plain addresses, newest first, not beyond the time asked for', async () => {
        const sent = message(0)
        await harness().write(sent.channel, sent.to, 'an earlier question')
        await harness().provider.send(sent, soon())
        const [newest] = await listTo(sent)
        expect(newest).toMatchObject({ direction: 'out', from: sent.from, to: sent.to, text: sent.body.text })
        expect(newest?.createdAt?.getTime()).toBeGreaterThan(Date.now() - 60_000)
        const { channel, to: from } = sent
        const written = await harness().provider.list({ channel, from, since: new Date(Date.now() - HOUR_MS) }, soon())
        expect(written[0]).toMatchObject({ direction: 'in', from, to: sent.from, text: 'an earlier question' })
        expect(await listTo(sent, new Date(Date.now() + HOUR_MS))).toEqual([])
      })

      it('pages back through more messages than one page holds', async () => {
        const to = `${lineAt(0).customer.slice(0, -3)}777`
        for (let index = 0; index < 120; index += 1) await harness().provider.send(message(0, { to }), soon())
        const listed = await listTo(message(0, { to }))
        expect(listed).toHaveLength(120)
        expect(new Set(listed.map(({ providerMessageId }) => providerMessageId)).size).toBe(120)
      })

      it('may list a message late', async () => {
        await harness().breakWith('list_lag')
        const sent = message(0)
        expect(await harness().provider.send(sent, soon())).toMatchObject({ kind: 'accepted' })
        expect((await listTo(sent)).filter(sameText(sent))).toEqual([])
        await harness().heal()
        expect((await listTo(sent)).filter(sameText(sent))).toHaveLength(1)
      })

      it('throws when a listing fails: an empty one would look like proof', async () => {
        for (const fault of ['rate_limit', 'server_error', 'refused'] as const) {
          await harness().breakWith(fault)
          await expect(listTo(message(0))).rejects.toMatchObject({
            name: 'ProviderError',
            effect: 'none',
            retryable: true,
          })
          await harness().heal()
        }
      })
    }

    it('does not know what became of a message whose answer was lost', async () => {
      await harness().breakWith('response_lost')
      const sent = message(0)
      expect(await harness().provider.send(sent, soon())).toMatchObject({ kind: 'unknown' })
      await harness().heal()
      expect(await harness().textsOf(sent.channel, sent.to)).toContain(sent.body.text)
      if (lists) expect((await listTo(sent)).filter(sameText(sent))).toHaveLength(1)
    })

    it.each(['no_answer', 'server_error'] as const)(
      'does not know what became of a message after: %s',
      async (fault) => {
        await harness().breakWith(fault)
        const sent = message(0)
        expect(await harness().provider.send(sent, impatiently())).toMatchObject({ kind: 'unknown' })
        await harness().heal()
        expect(await harness().textsOf(sent.channel, sent.to)).not.toContain(sent.body.text)
        if (lists) expect((await listTo(sent)).filter(sameText(sent))).toEqual([])
      },
    )

    it('knows that nothing left when it was told to wait or found nobody', async () => {
      await harness().breakWith('rate_limit')
      const limited = await harness().provider.send(message(0), soon())
      expect(limited).toMatchObject({ kind: 'rejected', retry: 'later' })
      expect(limited.kind === 'rejected' && limited.retryAfterMs).toBeGreaterThan(0)
      await harness().heal()
      await harness().breakWith('refused')
      expect(await harness().provider.send(message(0), soon())).toMatchObject({ kind: 'rejected', retry: 'later' })
    })

    it('tells a bad address from a bad message', async () => {
      const bad = message(0, { to: harness().refusedAddress })
      expect(await harness().provider.send(bad, soon())).toMatchObject({ kind: 'rejected', retry: 'address' })
      const long = message(0, { body: { form: 'text', text: harness().tooLong, attachments: [] } })
      expect(await harness().provider.send(long, soon())).toMatchObject({ kind: 'rejected', retry: 'never' })
    })

    it('reports why a message failed after it was accepted, where it can', async () => {
      const { failingAddress } = harness()
      expect(failingAddress === null).toBe(!reportsDelivery)
      if (failingAddress === null) return
      const sent = message(0, { to: failingAddress })
      expect(await harness().provider.send(sent, soon())).toMatchObject({ kind: 'accepted' })
      const reports = await harness().reportsAt(sent.statusCallbackUrl, 'failed')
      const parsed = reports.map((report) => harness().provider.parseDelivery(report))
      const failure = { status: 'failed', errorCode: expect.any(String), retry: expect.any(String) }
      expect(parsed).toContainEqual(expect.objectContaining(failure))
    })

    it("recognises its own webhooks and nobody else's", async () => {
      const { channel, customer } = lineAt(0)
      const webhook = await harness().write(channel, customer, 'Hello? Ümläut & 😀 = +%20')
      expect(harness().provider.verify(webhook)).toBe(true)
      expect(harness().provider.parseDelivery(webhook)).toBeNull()
      expect(harness().stranger.verify(webhook)).toBe(false)
      const changed = Buffer.from(webhook.body.toString().replace('Hello', 'Hallo'))
      expect(harness().provider.verify({ ...webhook, body: changed })).toBe(!signs.body)
      expect(harness().provider.verify({ ...webhook, url: `${webhook.url}x` })).toBe(!signs.address)
      expect(harness().provider.verify({ ...webhook, headers: {} })).toBe(false)
    })

    it('shows that an answer is being written, where it can, and says when it was not shown', async () => {
      const { provider, stranger, typing } = harness()
      expect(provider.showTyping !== undefined).toBe(typing !== null)
      if (typing === null) return
      const before = await typing.shown()
      await provider.showTyping?.(typing.to, soon())
      await provider.showTyping?.(typing.to, soon())
      expect(await typing.shown()).toBe(before + 2)
      await expect(provider.showTyping?.(typing.toNobody, soon())).rejects.toMatchObject({ name: 'ProviderError' })
      await expect(stranger.showTyping?.(typing.to, soon())).rejects.toMatchObject({ name: 'ProviderError' })
      await harness().breakWith('server_error')
      await expect(provider.showTyping?.(typing.to, soon())).rejects.toMatchObject({ name: 'ProviderError' })
      await harness().heal()
      await harness().breakWith('no_answer')
      await expect(provider.showTyping?.(typing.to, impatiently())).rejects.toMatchObject({ name: 'WireError' })
    })

    it('is refused with a wrong secret, and says so without the secret', async () => {
      const outcome = await harness().stranger.send(message(0), soon())
      expect(outcome).toMatchObject({ kind: 'rejected', retry: 'never' })
    })
  })
}
