import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ChannelEvent, ChannelMessage, DeletionEvent, ReachabilityEvent } from '../domain/messaging/message.ts'
import type { SignedRequest } from '../providers/messaging/contract.ts'
import type { Acknowledgement, ChannelAdapter } from './channel-adapter.ts'

/** A request body as its provider documents it, and what must become of it. */
export interface Golden {
  readonly name: string
  readonly body: string
  readonly expected:
    | Partial<ChannelMessage>
    | Partial<ReachabilityEvent>
    | Partial<DeletionEvent>
    | { readonly kind: 'ignored' }
    | null
  /** What the provider waits to read in the answer. */
  readonly acknowledged?: Partial<Acknowledgement>
}

export interface GoldenSet {
  readonly payloads: readonly Golden[]
  /** A customer's message with this text, in the provider's form. */
  readonly withText: (text: string) => string
  /** Everything the provider hands over was sent by a person, blanks too; elsewhere a notice of the provider's may look like them. */
  readonly takesBlanks?: true
  /** What a person may type, and the canonical form. */
  readonly addresses: readonly (readonly [string, string | null])[]
  /** Null where no webhook of the channel names it. */
  readonly tenantAddress: string | null
  /** Sent with every body, where the body alone cannot be read. */
  readonly headers?: Readonly<Record<string, string>>
  /** What is left of an awkward text where the channel itself takes things away, quotations for example. */
  readonly kept?: (text: string) => string
}

/** What every channel owes the layers above it. */
export function channelSuite(adapter: ChannelAdapter, golden: GoldenSet): void {
  const { headers = {}, kept = (text) => text.replaceAll('\0', '').toWellFormed() } = golden
  const requestOf = (body: string | Buffer): SignedRequest => ({
    url: 'https://x.example',
    headers,
    body: Buffer.from(body),
  })
  const only = async (body: string): Promise<ChannelEvent | null | undefined> => {
    const events = await adapter.parse(requestOf(body))
    return events === null ? null : events[0]
  }

  describe(`channel ${adapter.channel}`, () => {
    it.each(golden.payloads)('reads: $name', async ({ body, expected }) => {
      const event = await only(body)
      if (expected === null) expect(event).toBeNull()
      else expect(event).toMatchObject({ channel: adapter.channel, ...expected })
    })

    it('names the address a webhook was sent to before anything is verified', () => {
      expect(adapter.addressedTo(requestOf(golden.withText('hi')))).toBe(golden.tenantAddress)
      expect(adapter.addressedTo(requestOf('nonsense'))).toBeNull()
    })

    it.each(golden.addresses)('normalises %s to %s', (typed, canonical) => {
      expect(adapter.normaliseAddress(typed)).toBe(canonical)
      if (canonical) expect(adapter.normaliseAddress(canonical)).toBe(canonical)
    })

    it.each(['', '{"a":1}', '[]', '\u0000', '%', '%zz=%', '&&&===', '=', '\uFFFD\uD800', '__proto__=1&constructor=2'])(
      'answers null to %j',
      async (body) => {
        expect(await adapter.parse(requestOf(body))).toBeNull()
        expect(adapter.addressedTo(requestOf(body))).toBeNull()
      },
    )

    it('answers null to bytes that are no text', async () => {
      expect(await adapter.parse(requestOf(Buffer.from([0xff, 0xfe, 0x00, 0x80, 0xc3, 0x28])))).toBeNull()
    })

    const naughty = new URL('../../shared/data/naughty-strings.jsonl', import.meta.url)
    it.skipIf(!existsSync(naughty))('carries every awkward text, except for what no database stores', async () => {
      const texts = readFileSync(naughty, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => textOf(JSON.parse(line)))
      for (const text of texts) {
        const event = await only(golden.withText(text))
        if (golden.takesBlanks !== true && kept(text).trim() === '') expect(event).toMatchObject({ kind: 'ignored' })
        else expect(event).toMatchObject({ kind: 'message', text: kept(text) })
      }
    })

    it('renders within its hard limit and loses no word', () => {
      const text = `${'A sentence of some length with EUR 4,900.00 in it. '.repeat(adapter.capabilities.hardLimit / 30)}\n\nEnd 😀`
      const parts = adapter.render(text).map((body) => body.text)
      expect(parts.length).toBeGreaterThan(1)
      expect(parts.every((part) => part.length <= adapter.capabilities.hardLimit)).toBe(true)
      expect(parts.join(' ').split(/\s+/)).toEqual(text.trim().split(/\s+/))
      expect(adapter.render('Short.')).toEqual([{ form: 'text', text: 'Short.', attachments: [] }])
    })

    it.each([...golden.payloads, { name: 'nonsense', body: 'nonsense', acknowledged: {} }])(
      'acknowledges with a success the provider understands: $name',
      ({ body, acknowledged = {} }) => {
        const answer = adapter.acknowledge(requestOf(body))
        expect(answer.status).toBeGreaterThanOrEqual(200)
        expect(answer.status).toBeLessThan(300)
        expect(answer).toMatchObject(acknowledged)
      },
    )

    it('states limits that agree with each other', () => {
      const { hardLimit, preferredLimit } = adapter.capabilities
      expect(preferredLimit).toBeLessThanOrEqual(hardLimit)
      expect(adapter.maxBodyBytes).toBeGreaterThan(hardLimit)
      expect(adapter.contentTypes.length).toBeGreaterThan(0)
    })
  })
}

/** A line of the corpus: the string itself, or an object that carries it. */
function textOf(line: unknown): string {
  const { text } = (typeof line === 'object' && line ? line : { text: line }) as { text: unknown }
  return String(text)
}
