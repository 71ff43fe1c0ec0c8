import type { ProviderWords } from './provider-word.ts'

/** Every way a customer can reach the business. A new word does not compile until its adapter is registered. */
export const CHANNELS = ['whatsapp', 'sms', 'email', 'telegram', 'slack', 'form'] as const
export type Channel = (typeof CHANNELS)[number]

export const isChannel = (text: unknown): text is Channel => CHANNELS.includes(text as Channel)

/** What kind of address a channel writes to; channels that share a kind share a person. */
export const IDENTIFIER_KINDS = ['phone', 'email', 'telegram', 'slack', 'form'] as const
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number]
export const ADDRESSED_BY: Readonly<Record<Channel, IdentifierKind>> = {
  whatsapp: 'phone',
  sms: 'phone',
  email: 'email',
  telegram: 'telegram',
  slack: 'slack',
  form: 'form',
}

/** One person's address on one channel, reached through one of the tenant's accounts. */
export interface ContactPoint {
  readonly channel: Channel
  readonly accountId: string
  readonly address: string
}

/**
 * How an unknown outcome is settled. key: the provider recognises a repeated request · list: it lists what it accepted ·
 * callback: its report names our message, and nothing else does · none: only a person can tell.
 */
export type Proof = 'key' | 'list' | 'callback' | 'none'

/** What the layers above may know about a channel instead of its name. */
export interface ChannelCapabilities {
  /** Characters after which the provider refuses the message. */
  readonly hardLimit: number
  /** Characters a person likes to read there; longer drafts are shortened where that loses no fact. */
  readonly preferredLimit: number
  readonly identifierKind: IdentifierKind
  /** marks: *bold*, _italic_, ~struck~ and ``` around what stays as it is. */
  readonly markup: 'none' | 'marks'
  /** Messages per second the provider takes from one account. */
  readonly ratePerSecond: number
  /** Free text is allowed only this long after the customer's last message; null means always. */
  readonly replyWindowMs: number | null
  readonly proof: Proof
  /** The provider can list what customers wrote to us: what a webhook failed to deliver is found there. */
  readonly listsInbound: boolean
  /** Characters per billed segment, for channels that bill by segment. */
  readonly segments: 'gsm' | null
  /** Appended when a long answer was cut at a sentence. */
  readonly moreHint: boolean
  /** People there expect a greeting and a signature, and read no more words than this in one message. */
  readonly letter?: { readonly mostWords: number }
  /** A message there may be a file, which the provider fetches from an address of ours. */
  readonly carriesFiles?: boolean
  /** People there can be shown that an answer is being written; shown again this often, before it lapses. */
  readonly typing?: { readonly againMs: number }
  /** with_messages: each message says what its writer's profile calls them · when_asked: the provider says so, apart · never. */
  readonly profileNames: 'with_messages' | 'when_asked' | 'never'
  /** What the provider answers by itself: we record it and say nothing. */
  readonly providerWords: ProviderWords
}
