import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OutboundMessage, SendOutcome } from '../messaging/contract.ts'
import { composeMail } from './compose.ts'
import type { EmailProvider, MailReport } from './contract.ts'

export interface ArrivedMail {
  readonly id: string
  readonly subject: string
  readonly text: string
  readonly headers: Readonly<Record<string, string>>
}

/** What the suite needs of a vendor: its account, the customers' mailboxes, and ways to break it. */
export interface EmailHarness {
  readonly provider: EmailProvider
  readonly from: string
  readonly reports: 'by_webhook' | 'none'
  breakWith(fault: 'rate_limit' | 'server_error' | 'no_answer' | 'response_lost' | 'refused'): Promise<void>
  heal(): Promise<void>
  arrivedAt(address: string): Promise<readonly ArrivedMail[]>
  /** Waits until the vendor's own webhook, verified and parsed, says this of the mail. */
  reported(ledgerId: string, fits: (report: MailReport) => boolean): Promise<MailReport>
}

const soon = () => AbortSignal.timeout(60_000)
let count = 0

export function emailContract(vendor: string, harness: () => EmailHarness): void {
  const message = (changes: Partial<OutboundMessage> = {}): OutboundMessage => {
    count += 1
    return {
      channel: 'email',
      from: harness().from,
      to: `ann${count}@customer.example`,
      body: {
        form: 'text',
        text: `Hello,\n\nmail ${count} → "quoted" <b>&\n\nhttps://x.example/a?b=1&c=2`,
        attachments: [],
      },
      statusCallbackUrl: '',
      validForMs: null,
      ledgerId: `01990000-0000-7000-8000-${String(count).padStart(12, '0')}`,
      purpose: 'reply',
      senderName: 'Ann & Söhne, "Shop"',
      replyTo: {
        providerMessageId: '<asked@customer.example>',
        metadata: { subject: 'Größe?', references: '<first@x>' },
      },
      isByStaff: false,
      ...changes,
    }
  }
  const send = (sent: OutboundMessage, abort = soon()): Promise<SendOutcome> =>
    harness().provider.send(composeMail(sent), abort)
  const arrived = ({ to }: OutboundMessage) => harness().arrivedAt(to)

  describe(`mail through ${vendor}`, () => {
    beforeEach(async () => harness().heal())
    afterEach(async () => harness().heal())

    it('arrives as it was written, in the thread it answers, marked as ours', async () => {
      const sent = message()
      expect(await send(sent)).toMatchObject({ kind: 'accepted' })
      const [mail, ...others] = await arrived(sent)
      expect(others).toEqual([])
      expect(mail).toMatchObject({
        subject: 'Re: Größe?',
        text: sent.body.text,
        headers: {
          'Message-ID': `<${sent.ledgerId}@${sent.from.split('@')[1]}>`,
          'In-Reply-To': '<asked@customer.example>',
          References: '<first@x> <asked@customer.example>',
          'Auto-Submitted': 'auto-replied',
          'X-Steward-Loop': sent.from,
        },
      })
      expect(mail?.headers).not.toHaveProperty('List-Unsubscribe')
    })

    it('never left when the wire or the vendor refuses it', async () => {
      await harness().breakWith('refused')
      const sent = message()
      expect(await send(sent)).toMatchObject({ kind: 'rejected', retry: 'later' })
      await harness().heal()
      expect(await arrived(sent)).toEqual([])
      expect(await send(message({ to: 'ann9990501@customer.example' }))).toMatchObject({
        kind: 'rejected',
        retry: 'address',
      })
    })

    it('is tried later when the vendor is busy, after as long as it asks for', async () => {
      await harness().breakWith('rate_limit')
      const outcome = await send(message())
      expect(outcome).toMatchObject({ kind: 'rejected', retry: 'later' })
      expect(outcome.kind === 'rejected' && outcome.retryAfterMs).toBeGreaterThanOrEqual(1_000)
    })

    it.each(['server_error', 'no_answer', 'response_lost'] as const)('is unknown after %s', async (fault) => {
      // A token fetched before is no part of what is broken.
      await send(message())
      await harness().breakWith(fault)
      const sent = message()
      expect(await send(sent, AbortSignal.timeout(3_000))).toMatchObject({ kind: 'unknown' })
      await harness().heal()
      expect(await arrived(sent)).toHaveLength(fault === 'response_lost' ? 1 : 0)
    })

    it('sends once when an unknown outcome is settled as the vendor allows', async () => {
      const sent = message()
      await send(message())
      await harness().breakWith('response_lost')
      await send(sent)
      await harness().heal()
      const { proof } = harness().provider
      if (proof === 'key') expect(await send(sent)).toMatchObject({ kind: 'accepted' })
      if (proof === 'list') expect(await harness().provider.find(composeMail(sent).messageId, soon())).toHaveLength(1)
      if (proof === 'callback') await harness().reported(sent.ledgerId, ({ status }) => status === 'delivered')
      expect(await arrived(sent)).toHaveLength(1)
    })

    it('is reported with our mark, under the id it was accepted with', async () => {
      if (harness().reports === 'none') return expect(harness().provider.proof).toBe('list')
      const sent = message()
      const outcome = await send(sent)
      const delivered = await harness().reported(sent.ledgerId, ({ status }) => status === 'delivered')
      expect(delivered.providerMessageId).toBe(outcome.kind === 'accepted' && outcome.providerMessageId)
    })

    it.each([
      ['bounced for good', '0550', { status: 'failed', verdict: 'unusable' }],
      ['blocked for now', '0552', { status: 'failed', verdict: null }],
      ['suppressed by the vendor', '0605', { status: 'failed', verdict: 'unusable' }],
      ['put off', '0421', { status: 'sent' }],
      ['marked as spam', '0607', { verdict: 'complained' }],
    ])('a mail that was %s says so', async (_, code, expected) => {
      if (harness().reports === 'none') return expect(harness().provider.parseReports(emptyRequest)).toBeNull()
      const sent = message({ to: `ann${count}999${code}@customer.example` })
      expect(await send(sent)).toMatchObject({ kind: 'accepted' })
      const fits = (report: MailReport) =>
        Object.entries(expected).every(([name, value]) => report[name as keyof MailReport] === value)
      expect(await harness().reported(sent.ledgerId, fits)).toMatchObject({ recipient: sent.to, ...expected })
    })
  })
}

const emptyRequest = { url: 'https://x.example', headers: {}, body: Buffer.from('{}') }
