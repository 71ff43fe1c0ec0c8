// Fails when: a message is sent without the time after which it must not leave (providers/messaging/twilio.send.ts).
import { describe, expect, it } from 'vitest'
import type { OutboundMessage } from './contract.ts'
import { parseDelivery } from './twilio.delivery.ts'
import { outcomeOf, toParameters } from './twilio.send.ts'

const message: OutboundMessage = {
  channel: 'whatsapp',
  from: '+14155238886',
  to: '+15005550001',
  body: { form: 'text', text: 'Hello', attachments: [] },
  statusCallbackUrl: 'https://steward.example/callbacks/twilio/message/key?ledger=1',
  validForMs: null,
  ledgerId: '0199',
  purpose: 'reply',
  senderName: 'The business',
  replyTo: null,
  isByStaff: false,
}

describe('a message as Twilio wants it', () => {
  it('prefixes WhatsApp addresses and leaves phone numbers as they are', () => {
    expect(toParameters(message)).toEqual({
      to: 'whatsapp:+15005550001',
      from: 'whatsapp:+14155238886',
      body: 'Hello',
      statusCallback: message.statusCallbackUrl,
    })
    expect(toParameters({ ...message, channel: 'sms' })).toMatchObject({ to: '+15005550001', from: '+14155238886' })
  })

  it('sends a template by its id with numbered variables and no text', () => {
    const body = {
      form: 'template',
      templateName: 'hi',
      providerRef: 'HX1',
      variables: ['Ann', '"5"'],
      text: 'x',
    } as const
    const parameters = toParameters({ ...message, body })
    expect(parameters).toMatchObject({ contentSid: 'HX1', contentVariables: '{"1":"Ann","2":"\\"5\\""}' })
    expect(parameters).not.toHaveProperty('body')
  })

  it('names the media of a message', () => {
    const attachments = [{ url: 'https://steward.example/a.pdf', contentType: 'application/pdf' }]
    const parameters = toParameters({ ...message, body: { form: 'text', text: '', attachments } })
    expect(parameters.mediaUrl).toEqual(['https://steward.example/a.pdf'])
  })

  it.each([
    [90_900, 90],
    [200, 1],
    [864_000_000, 36_000],
  ])('turns a validity of %i ms into %i s', (validForMs, validityPeriod) => {
    expect(toParameters({ ...message, validForMs })).toMatchObject({ validityPeriod })
  })
})

describe("what Twilio's answer means", () => {
  const answer = (status: number, body: unknown, retryAfterMs: number | null = null) =>
    outcomeOf({ status, body, retryAfterMs })

  it('is accepted only with a message id', () => {
    expect(answer(201, { sid: 'SM1', status: 'queued' })).toMatchObject({ kind: 'accepted', providerMessageId: 'SM1' })
    expect(answer(201, { status: 'queued' })).toMatchObject({ kind: 'unknown' })
    expect(answer(201, '<html>')).toMatchObject({ kind: 'unknown' })
  })

  it.each([500, 502, 503, 504, 408])('is unknown after HTTP %i', (status) => {
    expect(answer(status, { code: 20500 })).toMatchObject({ kind: 'unknown' })
  })

  it.each([
    [21211, 'address'],
    [21610, 'address'],
    [21614, 'address'],
    [21408, 'never'],
    [21612, 'never'],
    [21617, 'never'],
    [21658, 'never'],
    [20003, 'never'],
    [20404, 'never'],
    [20429, 'later'],
    [63018, 'later'],
    [99999, 'never'],
  ])('is a rejection after code %i: %s', (code, retry) => {
    const message = 'The number +15005550001 ...'
    const outcome = answer(400, { code, message, status: 400 })
    expect(outcome).toMatchObject({ kind: 'rejected', code: String(code), retry })
    expect(outcome.kind === 'rejected' && outcome.detail).not.toContain('+1500')
  })

  it('waits as long as a 429 asks for, with or without a code', () => {
    expect(answer(429, { code: 20429 }, 3_000)).toMatchObject({ retry: 'later', retryAfterMs: 3_000, code: '20429' })
    expect(answer(429, 'slow down')).toMatchObject({ retry: 'later', retryAfterMs: null, code: '20429' })
    expect(answer(404, 'not here')).toMatchObject({ retry: 'never', code: 'http_404' })
  })
})

describe('a status callback', () => {
  const report = (form: Record<string, string>) =>
    parseDelivery({ url: 'https://x.example', headers: {}, body: Buffer.from(new URLSearchParams(form).toString()) })

  it.each([
    ['queued', 'queued'],
    ['sending', 'queued'],
    ['accepted', 'queued'],
    ['scheduled', 'queued'],
    ['sent', 'sent'],
    ['delivered', 'delivered'],
    ['read', 'read'],
    ['failed', 'failed'],
    ['undelivered', 'failed'],
    ['canceled', 'failed'],
  ])('%s is reported as %s', (MessageStatus, status) => {
    expect(report({ MessageSid: 'SM1', MessageStatus })).toMatchObject({ providerMessageId: 'SM1', status })
  })

  it('says what a failure means', () => {
    const failed = { MessageSid: 'SM1', MessageStatus: 'failed' }
    expect(report({ ...failed, ErrorCode: '63016' })).toMatchObject({ errorCode: '63016', retry: 'never' })
    expect(report({ ...failed, ErrorCode: '63018' })).toMatchObject({ retry: 'later' })
    expect(report({ ...failed, ErrorCode: '63003' })).toMatchObject({ retry: 'address' })
    expect(report({ MessageSid: 'SM1', MessageStatus: 'sent', ErrorCode: '' })).toMatchObject({
      errorCode: null,
      retry: null,
    })
  })

  it('is null without an id or a known status', () => {
    expect(report({ MessageStatus: 'sent' })).toBeNull()
    expect(report({ MessageSid: 'SM1', MessageStatus: 'received' })).toBeNull()
    expect(report({ MessageSid: 'SM1', SmsStatus: 'received', Body: 'hi' })).toBeNull()
    expect(report({})).toBeNull()
  })
})
