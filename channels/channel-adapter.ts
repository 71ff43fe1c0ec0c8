import type { Channel, ChannelCapabilities } from '../domain/messaging/channel.ts'
import type { ChannelEvent } from '../domain/messaging/message.ts'
import type { OutboundBody } from '../domain/outbound/ledger.ts'
import type { SignedRequest } from '../providers/messaging/contract.ts'

/** What a webhook answers once its messages are stored. */
export interface Acknowledgement {
  readonly status: number
  readonly contentType: string | null
  readonly body: string
}

export type Parsed = readonly ChannelEvent[] | null

/**
 * One channel: translates and nothing else. Verification and sending belong to the provider account behind it;
 * what cannot be understood is data (an ignored event or null), never an exception.
 */
export interface ChannelAdapter {
  readonly channel: Channel
  readonly capabilities: ChannelCapabilities
  readonly contentTypes: readonly string[]
  readonly maxBodyBytes: number
  /** The tenant's address a webhook was sent to, read before its signature is checked; null when the body has none. */
  addressedTo(request: SignedRequest): string | null
  /** Null when the body is not what this channel sends (malformed, or an id is missing). */
  parse(request: SignedRequest): Parsed | Promise<Parsed>
  /** What the provider waits to read, for the request it sent. */
  acknowledge(request: SignedRequest): Acknowledgement
  /** The canonical form of a customer's or the tenant's address; null when it is none of this channel's. */
  normaliseAddress(address: string): string | null
  /** Parts of a finished text, each within the hard limit, in order. */
  render(text: string): readonly OutboundBody[]
}
