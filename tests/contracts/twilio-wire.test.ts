import { describe, expect, it } from 'vitest'
import { createTwilioMessaging } from '../../providers/messaging/twilio.ts'
import { type Answerer, serve } from './loopback.ts'

// What the sandbox cannot show: how the wire itself breaks.
const credentials = { accountSid: `AC${'0'.repeat(32)}`, authToken: 'secret' }
const message = {
  channel: 'sms',
  from: '+15005550006',
  to: '+15005550001',
  body: { form: 'text', text: 'a & b = c', attachments: [] },
  statusCallbackUrl: 'https://steward.example/x?ledger=1',
  validForMs: 60_000,
  ledgerId: '0199',
  purpose: 'reply',
  senderName: 'The business',
  replyTo: null,
  isByStaff: false,
} as const

const openAt = (baseUrl: string) => createTwilioMessaging({ credentials, baseUrl, messagingUrl: baseUrl })
const twilioAt = async (answer: Answerer) => openAt(`${await serve(answer)}/`)

const soon = () => AbortSignal.timeout(60_000)

describe('the wire to Twilio', () => {
  it('sends the form the SDK builds, with the credentials of the account, over one kept connection', async () => {
    const seen: { url: string | undefined; text: string; auth: string | undefined; port: number | undefined }[] = []
    const provider = await twilioAt((request, response) => {
      const { url, text, headers, socket } = request
      seen.push({ url, text, auth: headers.authorization, port: socket.remotePort })
      response.writeHead(201, { 'content-type': 'application/json' }).end('{"sid":"SM1","status":"queued"}')
    })
    expect(await provider.send(message, soon())).toMatchObject({ kind: 'accepted', providerMessageId: 'SM1' })
    expect(await provider.send(message, soon())).toMatchObject({ kind: 'accepted' })
    expect(seen[0]?.url).toBe(`/2010-04-01/Accounts/${credentials.accountSid}/Messages.json`)
    expect(seen[0]?.auth).toBe(`Basic ${Buffer.from(`${credentials.accountSid}:secret`).toString('base64')}`)
    expect(Object.fromEntries(new URLSearchParams(seen[0]?.text))).toEqual({
      To: '+15005550001',
      From: '+15005550006',
      Body: 'a & b = c',
      StatusCallback: message.statusCallbackUrl,
      ValidityPeriod: '60',
    })
    expect(seen[1]?.port).toBe(seen[0]?.port)
  })

  it('asks the newer messaging host alone to show that somebody types, and only on WhatsApp', async () => {
    const seen: (string | undefined)[] = []
    const elsewhere: (string | undefined)[] = []
    const messagingUrl = await serve(({ method, url, text, headers }, response) => {
      seen.push(method, url, text, headers.authorization, headers['content-type'])
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"success":true}')
    })
    const baseUrl = await serve(({ url }, response) => {
      elsewhere.push(url)
      response.writeHead(500).end()
    })
    const provider = createTwilioMessaging({ credentials, baseUrl, messagingUrl: `${messagingUrl}/` })
    const answers = `SM${'a'.repeat(32)}`
    await provider.showTyping?.({ channel: 'whatsapp', to: '+15005550001', answers }, soon())
    await expect(provider.showTyping?.({ channel: 'sms', to: '+15005550001', answers }, soon())).rejects.toMatchObject({
      name: 'ProviderError',
      code: 'channel',
    })
    expect(seen).toEqual([
      'POST',
      '/v2/Indicators/Typing.json',
      `channel=whatsapp&messageId=${answers}`,
      `Basic ${Buffer.from(`${credentials.accountSid}:secret`).toString('base64')}`,
      'application/x-www-form-urlencoded',
    ])
    expect(elsewhere).toEqual([])
  })

  it('does not know what happened when the answer is cut off, resets or never comes', async () => {
    const cut = await twilioAt((_, response) => {
      response.writeHead(201, { 'content-length': 100 }).write('{"sid":')
      setTimeout(() => response.destroy(), 20)
    })
    const reset = await twilioAt((request) => request.socket.destroy())
    const impatient = new AbortController()
    const silent = await twilioAt(() => impatient.abort(new DOMException('it took too long', 'TimeoutError')))
    expect(await cut.send(message, soon())).toMatchObject({ kind: 'unknown' })
    expect(await reset.send(message, soon())).toMatchObject({ kind: 'unknown' })
    expect(await silent.send(message, impatient.signal)).toMatchObject({ kind: 'unknown' })
  })

  it('knows that nothing left when nobody listens, the name is unknown, or it was aborted before', async () => {
    const refused = openAt('http://127.0.0.1:9')
    const unnamed = openAt('http://no-such-host.invalid')
    const never = { kind: 'rejected', retry: 'later', code: 'unreachable' }
    expect(await refused.send(message, soon())).toMatchObject(never)
    expect(await unnamed.send(message, soon())).toMatchObject(never)
    expect(await refused.send(message, AbortSignal.abort())).toMatchObject(never)
  })

  it('makes one attempt only, whatever the answer, and follows no redirect', async () => {
    const answers = [429, 500, 503, 302]
    let count = 0
    const provider = await twilioAt((_, response) => {
      response.writeHead(answers[count] ?? 500, { location: '/elsewhere', 'retry-after': '7' }).end('{}')
      count += 1
    })
    expect(await provider.send(message, soon())).toMatchObject({ retry: 'later', retryAfterMs: 7_000 })
    expect(await provider.send(message, soon())).toMatchObject({ kind: 'unknown' })
    expect(await provider.send(message, soon())).toMatchObject({ kind: 'unknown' })
    expect(await provider.send(message, soon())).toMatchObject({ kind: 'rejected', code: 'http_302' })
    expect(count).toBe(4)
  })

  it('keeps calls at the same time apart', async () => {
    const provider = await twilioAt((request, response) => {
      const text = new URLSearchParams(request.text).get('Body') ?? ''
      const answer = () => response.writeHead(201).end(JSON.stringify({ sid: `SM${text}` }))
      setTimeout(answer, Math.random() * 50)
    })
    const texts = Array.from({ length: 30 }, (_, index) => String(index))
    const send = (text: string, abort: AbortSignal) =>
      provider.send({ ...message, body: { ...message.body, text } }, abort)
    const outcomes = await Promise.all(texts.map((text) => send(text, soon())))
    expect(outcomes).toMatchObject(texts.map((text) => ({ kind: 'accepted', providerMessageId: `SM${text}` })))
  })

  it('follows next pages on its own host only', async () => {
    const provider = await twilioAt((_, response) => {
      const messages = [{ sid: 'SM1', direction: 'outbound-api', date_created: new Date().toUTCString(), body: 'x' }]
      const meta = { next_page_url: 'http://evil.example/next', key: 'messages' }
      response.writeHead(200).end(JSON.stringify({ messages, meta }))
    })
    const listing = provider.list({ channel: 'sms', to: '+15005550001', since: new Date(0) }, soon())
    await expect(listing).rejects.toThrow('another host')
  })
})
