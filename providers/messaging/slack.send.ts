import { meaningOf } from '../slack/errors.ts'
import { placeOf } from '../slack/place.ts'
import type { Fields, SlackAnswer, SlackCall } from '../slack/web-api.ts'
import type { OutboundMessage, SendOutcome } from './contract.ts'
import { withoutAnswer } from './unreachable.ts'

/** Names our metadata among that of other apps. */
export const EVENT_TYPE = 'steward_message'

export async function sendMessage(call: SlackCall, message: OutboundMessage, abort: AbortSignal): Promise<SendOutcome> {
  const { body } = message
  if (body.form === 'text' && body.attachments.length > 0)
    return refused('attachments', 'a file takes three requests and is not sent', 'never')
  try {
    return outcomeOf(await call('chat.postMessage', fieldsOf(message), abort))
  } catch (error) {
    return withoutAnswer('Slack', error)
  }
}

/** Templates are plain text here. */
export function fieldsOf(message: OutboundMessage): Fields {
  const place = placeOf(message)
  return {
    channel: place.id,
    text: escaped(message.body.text),
    thread_ts: place.kind === 'conversation' ? (place.thread ?? undefined) : undefined,
    // A preview would open the customer's personal link before they do.
    unfurl_links: 'false',
    unfurl_media: 'false',
    metadata: JSON.stringify({ event_type: EVENT_TYPE, event_payload: { ledger_id: message.ledgerId } }),
  }
}

/** Otherwise a text could call a whole channel with `<!channel>`. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const refused = (
  code: string,
  detail: string,
  retry: 'never' | 'later' | 'address',
  retryAfterMs: number | null = null,
  raw: unknown = null,
): SendOutcome => ({ kind: 'rejected', code, detail, retry, retryAfterMs, raw })

export function outcomeOf(answer: SlackAnswer): SendOutcome {
  const { status, body: raw, retryAfterMs } = answer
  if (answer.isOk) {
    const { channel, ts } = raw
    if (typeof channel === 'string' && typeof ts === 'string')
      return { kind: 'accepted', providerMessageId: `${channel}/${ts}`, raw }
    return { kind: 'unknown', detail: 'accepted without a message id' }
  }
  if (status === 429) return refused('ratelimited', meaningOf('ratelimited').detail, 'later', retryAfterMs, raw)
  if (status >= 500 || status === 408) return { kind: 'unknown', detail: `HTTP ${status}` }
  if (answer.error === null)
    return status < 300
      ? { kind: 'unknown', detail: 'an answer that is none of Slack' }
      : refused(`http_${status}`, 'refused for another reason', 'never', null, raw)
  const { retry, detail } = meaningOf(answer.error)
  if (retry === 'unknown') return { kind: 'unknown', detail: answer.error }
  return refused(answer.error, detail, retry, retryAfterMs, raw)
}
