import type { MessageListInstanceCreateOptions } from 'twilio/lib/rest/api/v2010/account/message.js'
import { WireError } from '../transport.ts'
import { toTwilioAddress } from '../twilio/address.ts'
import { meaningOf } from '../twilio/errors.ts'
import type { TwilioExchange, TwilioRest } from '../twilio/rest-client.ts'
import type { OutboundMessage, SendOutcome } from './contract.ts'

/** Seconds Twilio accepts for how long a message may wait in its queue. */
const VALIDITY = { min: 1, max: 36_000 }

export async function sendMessage(
  rest: TwilioRest,
  message: OutboundMessage,
  abort: AbortSignal,
): Promise<SendOutcome> {
  try {
    const parameters = toParameters(message)
    return outcomeOf(await rest.exchange(abort, (client) => client.messages.create(parameters)))
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    if (error.hasLeft) return { kind: 'unknown', detail: error.message }
    const detail = `Twilio cannot be reached (${error.code})`
    return { kind: 'rejected', code: 'unreachable', detail, retry: 'later', retryAfterMs: null, raw: null }
  }
}

export function toParameters(message: OutboundMessage): MessageListInstanceCreateOptions {
  const { channel, body, validForMs } = message
  const seconds = validForMs === null ? null : Math.floor(validForMs / 1_000)
  return {
    to: toTwilioAddress(channel, message.to),
    from: toTwilioAddress(channel, message.from),
    statusCallback: message.statusCallbackUrl,
    ...(seconds !== null && { validityPeriod: Math.min(Math.max(seconds, VALIDITY.min), VALIDITY.max) }),
    ...(body.form === 'template'
      ? { contentSid: body.providerRef, contentVariables: toVariables(body.variables) }
      : { body: body.text, ...(body.attachments.length > 0 && { mediaUrl: body.attachments.map(({ url }) => url) }) }),
  }
}

const toVariables = (values: readonly string[]) =>
  JSON.stringify(Object.fromEntries(values.map((value, index) => [String(index + 1), value])))

export function outcomeOf(answer: Omit<TwilioExchange<unknown>, 'value'>): SendOutcome {
  const { status, body: raw } = answer
  const { sid, code } = (typeof raw === 'object' && raw ? raw : {}) as { sid?: unknown; code?: unknown }
  if (status >= 200 && status < 300) {
    if (typeof sid === 'string' && sid !== '') return { kind: 'accepted', providerMessageId: sid, raw }
    return { kind: 'unknown', detail: `accepted without a message id (HTTP ${status})` }
  }
  if (status >= 500 || status === 408) return { kind: 'unknown', detail: `HTTP ${status}` }
  const known = typeof code === 'number' || typeof code === 'string' ? String(code) : status === 429 ? '20429' : null
  const { retry, detail } = status === 429 ? meaningOf('20429') : meaningOf(known ?? '')
  return { kind: 'rejected', code: known ?? `http_${status}`, detail, retry, retryAfterMs: answer.retryAfterMs, raw }
}
