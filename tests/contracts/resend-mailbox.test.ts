import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { eventOf } from '../../channels/email/event.ts'
import { createResendEmail } from '../../providers/email/resend.ts'
import type { SignedRequest } from '../../providers/messaging/contract.ts'
import { serve } from './loopback.ts'
import { type OpenSandbox, openSandbox, until } from './sandbox.ts'

const [HELLO, SALES] = ['hello@shop.example', 'sales@shop.example']
const webhookSecret = `whsec_${createHash('sha256').update('shop').digest('base64')}`
const soon = () => AbortSignal.timeout(60_000)

let sandbox: OpenSandbox
beforeAll(async () => {
  sandbox = await openSandbox()
  const receivedUrl = `${sandbox.receiver.base}/webhook/resend`
  await sandbox.control('PUT', '/accounts/resend/shop', {
    apiKey: 're_key',
    webhookSecret,
    domains: ['shop.example'],
    mailboxes: [
      { address: HELLO, receivedUrl },
      { address: SALES, receivedUrl },
    ],
  })
})
beforeEach(async () => void (await sandbox.heal()))
afterAll(async () => sandbox?.close())

const open = (secret = webhookSecret, apiKey = 're_key') => {
  const provider = createResendEmail({ apiKey, webhookSecrets: [secret], baseUrl: sandbox.urls.resend })
  if (provider.mailbox === undefined) throw new Error('it has a mailbox')
  return {
    mailbox: provider.mailbox,
    readAnnouncement: (request: SignedRequest) => provider.readAnnouncement?.(request),
  }
}

const write = (text: string, more: object = {}) =>
  sandbox.control<{ providerMessageId: string }>('POST', '/phone/messages', {
    channel: 'email',
    from: 'ann@customer.example',
    to: HELLO,
    text,
    ...more,
  })

describe('mail that Resend received', () => {
  it('is announced under the account’s signature, without its words', async () => {
    const already = sandbox.receiver.received.length
    await write('Do you deliver?')
    const webhook = await until(() => sandbox.receiver.received[already])
    const { readAnnouncement } = open()
    expect(readAnnouncement(webhook)).toBe('news')
    expect(webhook.body.toString()).not.toContain('deliver')
    const changed = Buffer.from(webhook.body.toString().replace('ann@', 'eve@'))
    expect(readAnnouncement({ ...webhook, body: changed })).toBe('forged')
    expect(readAnnouncement({ ...webhook, headers: {} })).toBe('forged')
    expect(open(`whsec_${Buffer.from('other').toString('base64')}`).readAnnouncement(webhook)).toBe('forged')
  })

  it('is read whole, oldest first, as it travelled, with those it was for', async () => {
    const { mailbox } = open()
    const { historyId } = await mailbox.recent(Date.now(), soon())
    await write('The first: größer?', { profileName: 'Ann Poe', subject: 'Größe' })
    await write('The second', { to: SALES, mediaUrl: 'data:image/png,photo' })
    const news = await mailbox.since(historyId, soon())
    const [first, second] = (news?.messageIds ?? []).slice(-2)
    const [one, other] = await Promise.all([first, second].map((id) => mailbox.read(id ?? '', soon())))
    expect([one?.recipients, other?.recipients]).toEqual([
      [HELLO, HELLO],
      [SALES, SALES],
    ])
    const raw = one?.raw ?? Buffer.alloc(0)
    expect(await eventOf({ raw, to: HELLO, checkedBy: mailbox.server })).toMatchObject({
      kind: 'message',
      from: 'ann@customer.example',
      profileName: 'Ann Poe',
      text: 'The first: größer?',
      isSenderUnproven: true,
      metadata: { subject: 'Größe' },
    })
    const files = await eventOf({ raw: other?.raw ?? Buffer.alloc(0), to: SALES, checkedBy: null })
    expect(files).toMatchObject({ attachments: [{ contentType: 'image/png' }] })
    expect(await mailbox.read('00000000-0000-4000-8000-000000000000', soon())).toBeNull()
  })

  it('is found through as many pages as there are, and not beyond the watermark', async () => {
    const { mailbox } = open()
    const before = (await mailbox.recent(0, soon())).messageIds.length
    for (let count = 0; count < 120; count += 1) await write(`Mail ${count}`)
    const first = await mailbox.recent(0, soon())
    expect(first.messageIds).toHaveLength(100)
    expect(Number(first.historyId)).toBeLessThan(Date.now() - 60_000)
    expect((await mailbox.since(String(Date.now() + 60_000), soon()))?.messageIds).toEqual([])
    const newest = await mailbox.read(first.messageIds.at(-1) ?? '', soon())
    // Of a hundred and the rest, the oldest come first: nothing lies behind the watermark unread.
    expect(newest?.raw.toString()).toContain(`Mail ${99 - before}`)
  })

  it('is waited for where Resend is busy, and given up where the time is over', async () => {
    const { mailbox } = open()
    await sandbox.fault('resend', '429', { count: 2, ms: 200 })
    expect((await mailbox.recent(0, soon())).messageIds.length).toBeGreaterThan(0)
    await sandbox.fault('resend', '429', { ms: 4_000 })
    await expect(mailbox.recent(0, AbortSignal.timeout(3_500))).rejects.toMatchObject({ code: 'http_429' })
  })

  it('throws where it cannot be listed: an empty list would be an empty mailbox', async () => {
    const { mailbox } = open()
    for (const [fault, code] of [
      ['500', 'http_500'],
      ['refused', 'no_answer'],
    ] as const) {
      await sandbox.fault('resend', fault)
      await expect(mailbox.recent(0, soon())).rejects.toMatchObject({ name: 'ProviderError', retryable: true, code })
      await sandbox.heal()
    }
    await expect(open(webhookSecret, 're_wrong').mailbox.recent(0, soon())).rejects.toMatchObject({ code: 'http_401' })
  })
})

describe('a mail whose bytes are gone', () => {
  const withRaw = async (raw: unknown) => {
    const mail = {
      id: 'a',
      to: [`Shop <${HELLO}>`],
      from: 'Ann Poe <ann@customer.example>',
      subject: 'Größe\r\nBcc: eve@evil.example',
      message_id: '<one@customer.example>',
      text: 'Größer, please 👋',
      html: null,
      headers: { References: '<zero@shop.example>', 'X-Other': 'no' },
      created_at: '2025-10-09 14:37:40.951732+00',
      raw,
    }
    const baseUrl = await serve((_, response) => response.end(JSON.stringify(mail)))
    const { mailbox } = createResendEmail({ apiKey: 're_key', webhookSecrets: [], baseUrl })
    return mailbox?.read('a', soon())
  }

  it.each([
    ['nothing of them', null],
    ['an address inside', { download_url: 'http://169.254.169.254/latest' }],
    ['an address elsewhere', { download_url: 'https://evil.example/mail' }],
    ['no address', { download_url: 7 }],
  ])('is made again of its words where the account names %s', async (_, raw) => {
    const mail = await withRaw(raw)
    expect(mail?.recipients).toEqual([`Shop <${HELLO}>`])
    const text = mail?.raw.toString() ?? ''
    expect(text).not.toMatch(/^Bcc:/m)
    expect(text).not.toContain('X-Other')
    expect(await eventOf({ raw: mail?.raw ?? Buffer.alloc(0), to: HELLO, checkedBy: null })).toMatchObject({
      kind: 'message',
      providerMessageId: '<one@customer.example>',
      from: 'ann@customer.example',
      text: 'Größer, please 👋',
      metadata: { references: '<zero@shop.example>' },
    })
  })
})
