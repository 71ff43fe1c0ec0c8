import { describe, expect, it } from 'vitest'
import type { OutboundMessage } from './contract.ts'
import { callFor, outcomeOf } from './telegram.send.ts'
import { createTelegramMessaging } from './telegram.ts'

const answer = (status: number, body: unknown, headers = {}) => ({
  status,
  headers,
  body: typeof body === 'string' ? body : JSON.stringify(body),
})
const no = (code: number, description: string, parameters?: object) =>
  answer(code, { ok: false, error_code: code, description, ...(parameters && { parameters }) })

describe('an answer of the Bot API', () => {
  it('is proof of the message it names', () => {
    const result = { message_id: 7, date: 1, chat: { id: 1_111_111, type: 'private' } }
    expect(outcomeOf(answer(200, { ok: true, result }))).toMatchObject({
      kind: 'accepted',
      providerMessageId: '1111111/7',
    })
    expect(outcomeOf(answer(200, { ok: true, result: true }))).toMatchObject({ kind: 'unknown' })
  })

  it.each([
    ['Forbidden: bot was blocked by the user', 403, 'address', 'blocked'],
    ['Forbidden: user is deactivated', 403, 'address', 'deactivated'],
    ["Forbidden: bot can't initiate conversation with a user", 403, 'address', 'not_started'],
    ['Bad Request: chat not found', 400, 'address', 'chat_not_found'],
    ['Bad Request: message is too long', 400, 'never', 'too_long'],
    ['Bad Request: message text is empty', 400, 'never', 'empty'],
    ["Bad Request: can't parse entities", 400, 'never', 'http_400'],
    ['Unauthorized', 401, 'never', 'unauthorised'],
    ['Not Found', 404, 'never', 'unauthorised'],
  ])('"%s" says whether another try has a point', (description, status, retry, code) => {
    expect(outcomeOf(no(status, description))).toMatchObject({ kind: 'rejected', retry, code })
  })

  it('asks for exactly the wait it names', () => {
    const limited = no(429, 'Too Many Requests: retry after 3', { retry_after: 3 })
    expect(outcomeOf(limited)).toMatchObject({ retry: 'later', retryAfterMs: 3_000 })
    expect(outcomeOf(answer(429, 'slow down', { 'retry-after': '7' }))).toMatchObject({ retryAfterMs: 7_000 })
  })

  it.each([
    [500, { ok: false, error_code: 500, description: 'Internal Server Error' }],
    [502, '<html>Bad Gateway</html>'],
    [408, ''],
    [200, '<html>a captive portal</html>'],
    [302, ''],
  ])('leaves open what became of the message: %d', (status, body) => {
    expect(outcomeOf(answer(status, body))).toMatchObject({ kind: 'unknown' })
  })
})

describe('a message to Telegram', () => {
  const message = (body: OutboundMessage['body']): Pick<OutboundMessage, 'to' | 'body'> => ({ to: '1111111', body })
  const call = (given: OutboundMessage['body']) => callFor({ ...unused, ...message(given) })
  const unused = {
    channel: 'telegram',
    from: '@a_bot',
    statusCallbackUrl: '',
    validForMs: null,
    ledgerId: '1',
    purpose: 'reply',
    senderName: '',
    replyTo: null,
    isByStaff: false,
  } as const
  const file = (contentType: string) => ({ url: 'https://x.example/a', contentType })

  it('shows no preview of its links, which are personal', () => {
    expect(call({ form: 'text', text: 'Hi <b>', attachments: [] })).toEqual({
      method: 'sendMessage',
      parameters: { chat_id: 1_111_111, text: 'Hi <b>', link_preview_options: { is_disabled: true } },
    })
  })

  it('carries one file with the words under it, and never takes two requests', () => {
    const photo = { form: 'text', text: 'Look', attachments: [file('image/png')] } as const
    expect(call(photo)).toMatchObject({ method: 'sendPhoto', parameters: { caption: 'Look' } })
    const paper = { form: 'text', text: '', attachments: [file('application/pdf')] } as const
    expect(call(paper)).toEqual({
      method: 'sendDocument',
      parameters: { chat_id: 1_111_111, document: 'https://x.example/a' },
    })
    expect(call({ ...photo, attachments: [file('image/png'), file('image/png')] })).toBeNull()
    expect(call({ ...photo, text: 'x'.repeat(1_025) })).toBeNull()
  })
})

describe('a webhook of Telegram', () => {
  const provider = createTelegramMessaging({
    botToken: `1:${'a'.repeat(30)}`,
    webhookSecret: 's3cr3t_token-1',
    previousWebhookSecret: 'older',
    baseUrl: 'http://127.0.0.1:9',
  })
  const from = (headers: Record<string, string>) => provider.verify({ url: '', headers, body: Buffer.from('{}') })

  it('is known by the secret it repeats, the new one or the one before', () => {
    expect(from({ 'x-telegram-bot-api-secret-token': 's3cr3t_token-1' })).toBe(true)
    expect(from({ 'x-telegram-bot-api-secret-token': 'older' })).toBe(true)
    for (const wrong of ['', 's3cr3t_token-', 's3cr3t_token-2', 'S3CR3T_TOKEN-1', 's3cr3t_token-1, older'])
      expect(from({ 'x-telegram-bot-api-secret-token': wrong })).toBe(false)
    expect(from({})).toBe(false)
  })
})
