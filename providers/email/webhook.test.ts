import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import fixtures from './fixtures/signature-vectors.json' with { type: 'json' }
import { createPushCheck } from './google-push.ts'
import { isSignedByResend, parseResendEvent } from './resend.webhook.ts'
import { isFresh, isSignedBySendgrid, parseSendgridEvents, sendgridKey } from './sendgrid.webhook.ts'

const request = (body: string, headers: Record<string, string> = {}) => ({
  url: 'https://x.example',
  headers,
  body: Buffer.from(body),
})

describe('the signature of SendGrid', () => {
  it.each(fixtures.sendgrid)(
    'accepts the official vector %# and nothing else',
    ({ publicKey, signature, timestamp, body }) => {
      const headers = {
        'x-twilio-email-event-webhook-signature': signature,
        'x-twilio-email-event-webhook-timestamp': timestamp,
      }
      const key = sendgridKey(publicKey)
      expect(isSignedBySendgrid(request(body, headers), key)).toBe(true)
      expect(isSignedBySendgrid(request(`${body} `, headers), key)).toBe(false)
      const later = { ...headers, 'x-twilio-email-event-webhook-timestamp': `${timestamp}0` }
      expect(isSignedBySendgrid(request(body, later), key)).toBe(false)
      expect(isSignedBySendgrid(request(body), key)).toBe(false)
      const nonsense = { ...headers, 'x-twilio-email-event-webhook-signature': 'AAAA' }
      expect(isSignedBySendgrid(request(body, nonsense), key)).toBe(false)
      const other = fixtures.sendgrid.find((one) => one.publicKey !== publicKey)
      expect(isSignedBySendgrid(request(body, headers), sendgridKey(other?.publicKey ?? ''))).toBe(false)
      expect(isFresh(request(body, headers), Number(timestamp) * 1_000 + 599_000)).toBe(true)
      expect(isFresh(request(body, headers), Number(timestamp) * 1_000 + 601_000)).toBe(false)
      expect(isFresh(request(body, headers), Number(timestamp) * 1_000 - 601_000)).toBe(false)
    },
  )
})

describe('events of SendGrid', () => {
  const bodies = fixtures.sendgrid.map(({ body }) => body)

  it('are read as they come, several in a list', () => {
    expect(parseSendgridEvents(request(bodies[0] ?? ''))).toMatchObject([
      { ledgerId: null, status: 'failed', verdict: 'unusable', providerMessageId: 'LRzXl_NHStOGhQ4kofSm_A' },
    ])
    expect(parseSendgridEvents(request(bodies[1] ?? ''))).toMatchObject([
      { status: 'queued', verdict: null, providerMessageId: 'qNwBLgPQQjW6DJvKQwSAbw' },
      { status: 'failed', verdict: null, errorCode: '5.2.2', recipient: 'invalid@gmail.com' },
    ])
  })

  it.each(['', '{}', 'null', '"x"', '[', '\u0000'])('are not found in %j', (body) => {
    expect(parseSendgridEvents(request(body))).toBeNull()
  })

  it('that say nothing to us are left out', () => {
    expect(parseSendgridEvents(request('[{"event":"open"},{"event":"click"},1,null,{}]'))).toEqual([])
  })
})

describe('the signature of Resend', () => {
  it.each(fixtures.resend)(
    'accepts the official vector, within five minutes',
    ({ secret, id, timestamp, body, signature }) => {
      const signed = request(body, { 'svix-id': id, 'svix-timestamp': String(timestamp), 'svix-signature': signature })
      const at = timestamp * 1_000
      expect(isSignedByResend(signed, [secret], at)).toBe(true)
      expect(isSignedByResend(signed, ['whsec_AAAA', secret], at + 299_000)).toBe(true)
      expect(isSignedByResend(signed, [secret], at + 301_000)).toBe(false)
      expect(isSignedByResend(signed, ['whsec_AAAA'], at)).toBe(false)
      expect(isSignedByResend({ ...signed, body: Buffer.from('{}') }, [secret], at)).toBe(false)
      expect(isSignedByResend(request(body), [secret], at)).toBe(false)
      const rotated = { ...signed.headers, 'svix-signature': `v1,AAAA ${signature} v2,x` }
      expect(isSignedByResend(request(body, rotated), [secret], at)).toBe(true)
    },
  )

  it('reads the mark from tags in either form, and nothing from strange bodies', () => {
    const event = (tags: unknown) =>
      JSON.stringify({ type: 'email.delivered', data: { email_id: 'e1', to: ['a@b.example'], tags } })
    for (const tags of [{ ledger: 'l1' }, [{ name: 'ledger', value: 'l1' }]])
      expect(parseResendEvent(request(event(tags)))).toMatchObject([{ ledgerId: 'l1', status: 'delivered' }])
    expect(parseResendEvent(request(event(undefined)))).toMatchObject([{ ledgerId: null }])
    for (const body of ['', '[]', 'null', '{"type":1}', '{"type":"email.sent"}'])
      expect(parseResendEvent(request(body))).toBeNull()
  })
})

describe('an announcement pushed by Google', () => {
  const expected = { audience: 'https://shop.example/push', serviceAccount: 'push@shop.example' }
  let asked = 0
  let sign: (claims?: Record<string, unknown>, kid?: string) => Promise<string>
  let certs = ''
  let close: () => Promise<void>

  beforeAll(async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
    const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }
    const server = createServer((_, response) => {
      asked += 1
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys: [jwk] }))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    certs = `http://127.0.0.1:${(server.address() as AddressInfo).port}/certs`
    close = () => new Promise((resolve) => server.close(() => resolve()))
    sign = (claims = {}, kid = 'k1') => {
      const now = Math.floor(Date.now() / 1_000)
      const all = {
        iss: 'https://accounts.google.com',
        aud: expected.audience,
        email: expected.serviceAccount,
        email_verified: true,
        iat: now,
        exp: now + 600,
        ...claims,
      }
      return new SignJWT(all).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey)
    }
  })
  afterAll(() => close())

  const bearing = (token: string) => request('{}', { authorization: `Bearer ${token}` })

  it('is genuine only from the expected issuer, for us, by the expected account, in time', async () => {
    const check = createPushCheck(certs)
    expect(await check(bearing(await sign()), expected)).toBe('genuine')
    expect(await check(bearing(await sign({ iss: 'accounts.google.com' })), expected)).toBe('genuine')
    const past = Math.floor(Date.now() / 1_000) - 7_200
    for (const claims of [
      { iss: 'https://evil.example' },
      { aud: 'https://other.example' },
      { email: 'other@shop.example' },
      { email_verified: false },
      { iat: past, exp: past + 60 },
      { exp: undefined },
    ])
      expect(await check(bearing(await sign(claims)), expected)).toBe('forged')
    expect(await check(request('{}'), expected)).toBe('forged')
    expect(await check(bearing('a.b.c'), expected)).toBe('forged')
    const [head, , signature] = (await sign()).split('.')
    const other = Buffer.from(JSON.stringify({ aud: expected.audience })).toString('base64url')
    expect(await check(bearing(`${head}.${other}.${signature}`), expected)).toBe('forged')
  })

  it('with made-up key names does not make us ask for keys each time', async () => {
    const check = createPushCheck(certs)
    await check(bearing(await sign()), expected)
    const before = asked
    for (let index = 0; index < 20; index += 1)
      expect(await check(bearing(await sign({}, `made-up-${index}`)), expected)).toBe('forged')
    expect(asked - before).toBeLessThanOrEqual(1)
  })

  it('cannot be judged while the keys cannot be fetched', async () => {
    expect(await createPushCheck('http://127.0.0.1:9/certs')(bearing(await sign()), expected)).toBe('unavailable')
  })

  it('refuses the documented example once it has expired', async () => {
    expect(await createPushCheck(certs)(bearing(fixtures.google.jwt), expected)).toBe('forged')
  })
})
