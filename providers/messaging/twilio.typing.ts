import { ProviderError } from '../provider-error.ts'
import type { TwilioRest } from '../twilio/rest-client.ts'
import type { TypingTo } from './contract.ts'

/** On WhatsApp alone, below the message it names; that message counts as read from then on. */
export async function showTyping(rest: TwilioRest, { channel, answers }: TypingTo, abort: AbortSignal): Promise<void> {
  if (channel !== 'whatsapp') throw refusal('channel', `nothing shows on ${channel} that somebody types`)
  const { status } = await rest.exchange(abort, (client) =>
    client.messaging.v2.typingIndicator.create({ channel, messageId: answers }),
  )
  if (status < 200 || status >= 300) throw refusal(`http_${status}`, `refused with HTTP ${status}`)
}

const refusal = (code: string, message: string) =>
  new ProviderError({ vendor: 'twilio', code, message, effect: 'none', retryable: false })
