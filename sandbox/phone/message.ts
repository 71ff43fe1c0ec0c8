import type { Channel } from '../../domain/messaging/channel.ts'

/** A business types to somebody; seen until it lapses or a message arrives. */
export interface PhoneTyping {
  readonly channel: Channel
  readonly customer: string
  readonly business: string
  readonly forMs: number
}

/** A message as the customer's phone shows it. */
export interface PhoneMessage {
  readonly id: string
  readonly at: string
  readonly channel: Channel
  readonly direction: 'received' | 'sent'
  readonly from: string
  readonly to: string
  readonly text: string
  readonly media: readonly string[]
  readonly subject?: string
  readonly template?: string
  readonly status: string
  readonly errorCode?: number
  /** What else the provider delivered, header lines of a mail for example. */
  readonly headers?: Readonly<Record<string, string>>
}
