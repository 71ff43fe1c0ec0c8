import twilio from 'twilio'
import { describe, expect, it } from 'vitest'
import { CUSTOMER, SMS, twilioAccount, WHATSAPP } from './accounts.ts'
import { type Opened, openSandbox, until } from './open-sandbox.ts'

interface Delivered {
  readonly providerMessageId: string
  readonly webhookStatus: number
}

const write = (sandbox: Opened, more: object = {}) =>
  sandbox.call<Delivered>('POST', '/phone/messages', { channel: 'whatsapp', from: CUSTOMER, text: 'Hello', ...more })

describe("a customer's message", () => {
  it('is stored and posted to the number, signed over the address without its fragment', async () => {
    const sandbox = await openSandbox()
    const { authToken, client } = await twilioAccount(sandbox)
    const made = await write(sandbox, {
      mediaUrl: 'data:image/jpeg,a%20photo',
      replyTo: `SM${'1'.repeat(32)}`,
      profileName: 'Ann',
    })
    expect(made.webhookStatus).toBe(204)
    const [webhook] = sandbox.receiver.received
    expect(webhook?.form).toMatchObject({
      MessageSid: made.providerMessageId,
      From: `whatsapp:${CUSTOMER}`,
      To: `whatsapp:${WHATSAPP}`,
      Body: 'Hello',
      NumMedia: '1',
      MediaContentType0: 'image/jpeg',
      ProfileName: 'Ann',
      WaId: CUSTOMER.slice(1),
      OriginalRepliedMessageSid: `SM${'1'.repeat(32)}`,
    })
    const signature = String(webhook?.headers['x-twilio-signature'])
    const url = `${sandbox.receiver.base}/in/a`
    expect(twilio.validateRequest(authToken, signature, url, webhook?.form ?? {})).toBe(true)
    expect(await client.messages(made.providerMessageId).fetch()).toMatchObject({
      direction: 'inbound',
      status: 'received',
    })
    const media = await fetch(webhook?.form['MediaUrl0'] ?? '', {
      redirect: 'manual',
      headers: { authorization: `Basic ${Buffer.from(`AC${'a'.repeat(32)}:${authToken}`).toString('base64')}` },
    })
    const stored = await fetch(media.headers.get('location') ?? '')
    expect([stored.headers.get('content-type'), await stored.text()]).toEqual(['image/jpeg', 'a photo'])
  })

  it('repeated is the same webhook that many times; the answer is the worst of them', async () => {
    const sandbox = await openSandbox()
    await twilioAccount(sandbox, 'a', '#rc=0')
    sandbox.receiver.answer(() => ({ status: sandbox.receiver.received.length === 2 ? 503 : 204 }))
    expect((await write(sandbox, { repeat: 4 })).webhookStatus).toBe(503)
    const sids = sandbox.receiver.received.map(({ form }) => form['MessageSid'])
    expect(sids).toHaveLength(4)
    expect(new Set(sids).size).toBe(1)
    sandbox.receiver.answer(() => ({ status: 204, isCut: true }))
    expect((await write(sandbox)).webhookStatus).toBe(0)
  })

  it('is retried as the fragment says, the repeats carrying their token', async () => {
    const sandbox = await openSandbox()
    await sandbox.call('POST', '/settings', { time: { scale: 0.01 } })
    await twilioAccount(sandbox, 'a', '#rc=3&rp=5xx')
    sandbox.receiver.answer(() => ({ status: sandbox.receiver.received.length < 3 ? 500 : 204 }))
    expect((await write(sandbox)).webhookStatus).toBe(500)
    const attempts = await until(() => (sandbox.receiver.received.length === 3 ? sandbox.receiver.received : null))
    const tokens = attempts.map(({ headers }) => headers['i-twilio-idempotency-token'])
    expect(tokens[0]).toBeUndefined()
    expect(tokens[1]).toMatch(/^\w{32}$/)
    expect(tokens[2]).toBe(tokens[1])
    await until(async () => ((await sandbox.call<object[]>('GET', '/deliveries')).length === 0 ? true : null))
  })

  it('is not retried after an answer unless asked, and the debugger keeps the failure', async () => {
    const sandbox = await openSandbox()
    await sandbox.call('POST', '/settings', { time: { scale: 0.001 } })
    await twilioAccount(sandbox, 'a', '')
    sandbox.receiver.answer(() => ({ status: 500 }))
    await write(sandbox)
    const state = await until(async () => {
      const { tables } = await sandbox.call<{ tables: { twilio_alerts: object[] } }>(
        'GET',
        '/state?table=twilio_alerts',
      )
      return tables.twilio_alerts.length > 0 ? tables.twilio_alerts : null
    })
    expect(state).toMatchObject([{ object: { error_code: '11200', attempts: 1 } }])
    expect(sandbox.receiver.received).toHaveLength(1)
    expect(await sandbox.call('GET', '/deliveries')).toMatchObject([{ state: 'given_up', note: 'status 500' }])
  })

  it('is answered by the TwiML that comes back', async () => {
    const sandbox = await openSandbox()
    await twilioAccount(sandbox)
    sandbox.receiver.answer(() => ({
      status: 200,
      type: 'text/xml',
      body: '<Response><Message>One moment &amp; we are back</Message></Response>',
    }))
    await write(sandbox, { channel: 'sms' })
    const [message] = await until(async () => {
      const found = await sandbox.call<{ text: string; from: string }[]>('GET', '/phone/messages?channel=sms')
      return found.length > 0 ? found : null
    })
    expect(message).toMatchObject({ text: 'One moment & we are back', from: SMS })
  })

  it('to a number nobody registered is a mistake of the caller', async () => {
    const sandbox = await openSandbox()
    const body = { channel: 'sms', from: CUSTOMER, text: 'x' }
    expect(await sandbox.status('POST', '/phone/messages', body)).toBe(400)
    expect(await sandbox.status('POST', '/phone/messages', { ...body, from: '12' })).toBe(400)
  })

  it('and every status appear on the live stream', async () => {
    const sandbox = await openSandbox()
    const { client } = await twilioAccount(sandbox)
    const abort = new AbortController()
    const stream = await fetch(`${sandbox.control}/phone/stream?address=${encodeURIComponent(CUSTOMER)}`, {
      signal: abort.signal,
    })
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    const seen = async (pattern: RegExp) => {
      while (!pattern.test(text)) text += (await reader?.read())?.value ?? ''
    }
    await seen(/listening/)
    await write(sandbox)
    await seen(/"direction":"sent".*"status":"received"/)
    await client.messages.create({ to: `whatsapp:${CUSTOMER}`, from: `whatsapp:${WHATSAPP}`, body: 'Hi' })
    await seen(/"text":"Hi".*"status":"delivered"/)
    abort.abort()
  })
})
