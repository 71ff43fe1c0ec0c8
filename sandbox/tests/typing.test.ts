import { describe, expect, it } from 'vitest'
import { CUSTOMER, twilioAccount, WHATSAPP } from './accounts.ts'
import { type Opened, openSandbox } from './open-sandbox.ts'

const TOKEN = `4242:${'A'.repeat(35)}`
const CHAT = '353209120001'

const write = async (sandbox: Opened, channel: string, from: string) =>
  (
    await sandbox.call<{ providerMessageId: string }>('POST', '/phone/messages', {
      channel,
      from,
      text: 'Hello',
    })
  ).providerMessageId

/** The next event of that name on the phone's stream, opened before `act`. */
async function onPhone(sandbox: Opened, name: string, act: () => Promise<unknown>): Promise<unknown> {
  const ended = new AbortController()
  const stream = await fetch(`${sandbox.control}/phone/stream`, { signal: ended.signal })
  await act()
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
  for (let text = ''; ; ) {
    const { value, done } = (await reader?.read()) ?? { done: true }
    text += value ?? ''
    const found = new RegExp(`event: ${name}\\ndata: (.*)\\n\\n`).exec(text)?.[1]
    if (found !== undefined || done) {
      ended.abort()
      return JSON.parse(found ?? 'null')
    }
  }
}

describe('that the business types', () => {
  it('is taken by Twilio below a message that this account received on WhatsApp, and by nothing else', async () => {
    const sandbox = await openSandbox()
    const { accountSid, authToken } = await twilioAccount(sandbox)
    const other = await twilioAccount(sandbox, 'b')
    const ask = async (fields: Record<string, string>, [sid, token] = [accountSid, authToken]) => {
      const answer = await fetch(`${sandbox.urls.twilio}/v2/Indicators/Typing.json`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(`${sid}:${token}`).toString('base64')}` },
        body: new URLSearchParams(fields),
      })
      return answer.status
    }
    const messageId = await write(sandbox, 'whatsapp', CUSTOMER)
    const texted = await write(sandbox, 'sms', CUSTOMER)
    const seen = await onPhone(sandbox, 'typing', () => ask({ channel: 'whatsapp', messageId }))
    expect(seen).toEqual({ channel: 'whatsapp', customer: CUSTOMER, business: WHATSAPP, forMs: 25_000 })
    expect(await ask({ channel: 'whatsapp', messageId: `SM${'0'.repeat(32)}` })).toBe(404)
    expect(await ask({ channel: 'whatsapp', messageId: texted })).toBe(400)
    expect(await ask({ channel: 'sms', messageId })).toBe(400)
    expect(await ask({ channel: 'whatsapp', messageId: 'nonsense' })).toBe(400)
    expect(await ask({ channel: 'whatsapp' })).toBe(400)
    expect(await ask({ channel: 'whatsapp', messageId, other: '1' })).toBe(400)
    expect(await ask({ channel: 'whatsapp', messageId }, [other.accountSid, other.authToken])).toBe(404)
    expect(await ask({ channel: 'whatsapp', messageId }, [accountSid, 'wrong'])).toBe(401)
  })

  it('is taken by Telegram in a chat that its person opened', async () => {
    const sandbox = await openSandbox()
    const webhookUrl = `${sandbox.receiver.base}/telegram`
    await sandbox.call('PUT', '/accounts/telegram/joinery_bot', { botToken: TOKEN, webhookUrl, secretToken: 'sesame' })
    const ask = async (body: object) => {
      const answer = await fetch(`${sandbox.urls.telegram}/bot${TOKEN}/sendChatAction`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      return { status: answer.status, body: (await answer.json()) as unknown }
    }
    const typing = { chat_id: Number(CHAT), action: 'typing' }
    expect(await ask(typing)).toMatchObject({ status: 400, body: { description: 'Bad Request: chat not found' } })
    await write(sandbox, 'telegram', CHAT)
    expect(await ask(typing)).toEqual({ status: 200, body: { ok: true, result: true } })
    expect(await onPhone(sandbox, 'typing', () => ask(typing))).toEqual({
      channel: 'telegram',
      customer: CHAT,
      business: '@joinery_bot',
      forMs: 5_000,
    })
    expect(await ask({ ...typing, action: 'dancing' })).toMatchObject({ status: 400 })
    expect(await ask({ chat_id: Number(CHAT) })).toMatchObject({ status: 400 })
    await sandbox.call('POST', '/telegram/block', { from: CHAT })
    expect(await ask(typing)).toMatchObject({ status: 403 })
  })
})
