import { plain } from './account.ts'
import { channelOfMessage, type StoredMessage } from './message.ts'

/** A message as the customer's phone shows it. */
export interface PhoneMessage {
  readonly id: string
  readonly at: string
  readonly channel: 'whatsapp' | 'sms'
  readonly direction: 'received' | 'sent'
  readonly from: string
  readonly to: string
  readonly text: string
  readonly media: readonly string[]
  readonly template?: string
  readonly status: string
  readonly errorCode?: number
}

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

type Listener = (message: PhoneMessage) => void

/** Tells open phone pages what happens, after it is stored. */
export interface PhoneFeed {
  tell(stored: StoredMessage, createdAtMs: number): void
  listen(listener: Listener): () => void
}

export function createPhoneFeed(afterCommit: (effect: () => void) => void): PhoneFeed {
  const listeners = new Set<Listener>()
  return {
    tell: (stored, createdAtMs) => {
      if (listeners.size === 0) return
      const message = onPhone(stored, createdAtMs)
      afterCommit(() => {
        for (const listener of listeners) listener(message)
      })
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
