import type { Channel } from './channel.ts'
import type { ProviderWord } from './provider-word.ts'

/** The one record all channels are translated to; nothing above an adapter sees a provider's shape. */
export interface ChannelMessage {
  readonly kind: 'message'
  readonly channel: Channel
  /** The provider's own id. A message without one is refused, never given an invented one. */
  readonly providerMessageId: string
  readonly from: string
  /** The tenant's own address; null where the webhook does not name it and only its endpoint tells. */
  readonly to: string | null
  readonly text: string
  readonly profileName: string | null
  readonly attachments: readonly Attachment[]
  /** Bytes that came along with the message, by the attachment's address; the others lie with the provider. */
  readonly enclosed?: ReadonlyMap<string, Uint8Array>
  /** The provider's timestamp where it sends one (ISO 8601). */
  readonly providerAt: string | null
  readonly metadata: Readonly<Record<string, string>>
  /** Nothing shows that the address is the writer's own: it is answered, and counts as no proof of who somebody is. */
  readonly isSenderUnproven?: boolean
  /** The provider says that it took this for one of its own words, and has answered it. */
  readonly tookFor?: ProviderWord
  /** How later events name this message, where that is not `providerMessageId`. */
  readonly ref?: string
  /** The writer changed the message of that `ref`; a higher version is a later change. */
  readonly editOf?: { readonly ref: string; readonly version: number }
}

export interface Attachment {
  readonly url: string
  readonly contentType: string
  readonly name?: string
  readonly sizeBytes?: number
}

/** Something verified that needs no answer; kept for the record. */
export interface IgnoredEvent {
  readonly kind: 'ignored'
  readonly channel: Channel
  readonly reason: string
}

/** A person let us in or shut us out at one address, by the channel's own means. */
export interface ReachabilityEvent {
  readonly kind: 'reachability'
  readonly channel: Channel
  readonly from: string
  readonly isReachable: boolean
  readonly providerAt: string | null
}

/** A message of ours came back undelivered, reported the way customers write. */
export interface BounceEvent {
  readonly kind: 'bounce'
  readonly channel: Channel
  /** As the report names it; whoever acts on it checks that it is ours. */
  readonly ledgerId: string
  readonly recipient: string
  readonly code: string
  /** Nothing arrives at this address at all. */
  readonly isAddressBad: boolean
}

/** A person took back what they wrote; what was said stays said. */
export interface DeletionEvent {
  readonly kind: 'deleted'
  readonly channel: Channel
  readonly from: string
  /** As the message, and any change of it, was named. */
  readonly ref: string
}

export type ChannelEvent = ChannelMessage | DeletionEvent | ReachabilityEvent | BounceEvent | IgnoredEvent
