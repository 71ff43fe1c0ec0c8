import type { Phone } from '../phone/lines.ts'
import type { PhoneMessage } from '../phone/message.ts'
import { plain } from './account.ts'
import { channelOfMessage, type StoredMessage } from './message.ts'

export function onPhone(stored: StoredMessage, createdAtMs: number): PhoneMessage {
  const { message, template } = stored
  return {
    id: message.sid,
    at: new Date(createdAtMs).toISOString(),
    channel: channelOfMessage(message),
    direction: message.direction === 'inbound' ? 'sent' : 'received',
    from: plain(message.from),
    to: plain(message.to),
    text: message.body,
    media: stored.media,
    ...(template === null ? {} : { template }),
    status: message.status,
    ...(message.error_code === null ? {} : { errorCode: message.error_code }),
  }
}

/** What a customer cannot have received: it failed, or is bound to. */
export const neverArrives = ({ fate, message }: StoredMessage): boolean =>
  fate !== null || message.status === 'failed' || message.status === 'undelivered'

/** Tells open phone pages what happens, after it is stored. */
export interface PhoneFeed {
  tell(stored: StoredMessage, createdAtMs: number): void
}

export const createPhoneFeed = (phone: Phone): PhoneFeed => ({
  tell: (stored, createdAtMs) => phone.tell(() => onPhone(stored, createdAtMs)),
})
