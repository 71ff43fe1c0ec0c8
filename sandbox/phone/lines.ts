import type { Channel } from '../../domain/messaging/channel.ts'
import type { PhoneMessage, PhoneTyping } from './message.ts'

/** What a customer writes, on whatever channel; each line checks `from` itself. */
export interface Written {
  readonly channel: Channel
  readonly from: string
  readonly to: string | null
  readonly text: string
  readonly mediaUrl: string | null
  readonly replyTo: string | null
  /** How many times the same webhook is delivered at once. */
  readonly repeat: number
  readonly profileName: string | null
  readonly subject: string | null
  /** Header lines that replace or join those of a mail. */
  readonly headers: Readonly<Record<string, string>>
}

export interface SeenMessage {
  readonly message: PhoneMessage
  /** False for what failed or is bound to: the customer cannot have received it. */
  readonly arrives: boolean
}

/** The provider's id of what was written, and of the webhooks that bring it. */
export interface Handed {
  readonly providerMessageId: string
  /** As what changes and deletes it names it, where that is another. */
  readonly id?: string
  readonly deliveries: readonly number[]
}

/** One provider's part of the phone. Throws RangeError for an address or account that is none of its own. */
export interface PhoneLine {
  readonly channels: readonly Channel[]
  /** Does a business have an account here that takes messages to `to` (to any of its addresses when null)? */
  reaches(channel: Channel, to: string | null): boolean
  /** Runs inside a transaction, or opens one of its own after it had to wait. */
  write(written: Written): Handed | Promise<Handed>
  /** Oldest first; of one customer, or of all. */
  messages(channel: Channel, customer: string | null): readonly SeenMessage[]
  /** The customer opens a message; false when it is none of this line's. */
  read?(id: string): boolean
}

export interface PhoneListener {
  readonly onMessage: (message: PhoneMessage) => void
  readonly onTyping: (typing: PhoneTyping) => void
}

/** The customer's phone: every provider that reaches people hangs a line on it. */
export interface Phone {
  add(line: PhoneLine): void
  lines(channel?: Channel): readonly PhoneLine[]
  /** Tells open phone pages, after the transaction it happens in. */
  tell(message: () => PhoneMessage): void
  tellTyping(typing: PhoneTyping): void
  listen(listener: PhoneListener): () => void
}

export function createPhone(afterCommit: (effect: () => void) => void): Phone {
  const lines: PhoneLine[] = []
  const listeners = new Set<PhoneListener>()
  return {
    add: (line) => void lines.push(line),
    lines: (channel) => (channel === undefined ? lines : lines.filter(({ channels }) => channels.includes(channel))),
    tell: (message) => {
      if (listeners.size === 0) return
      const told = message()
      afterCommit(() => {
        for (const listener of listeners) listener.onMessage(told)
      })
    },
    tellTyping: (typing) =>
      afterCommit(() => {
        for (const listener of listeners) listener.onTyping(typing)
      }),
    listen: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
