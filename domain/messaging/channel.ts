/** Every way a customer can reach the business. A new word does not compile until its adapter is registered. */
export const CHANNELS = ['whatsapp', 'sms'] as const
export type Channel = (typeof CHANNELS)[number]

export const isChannel = (text: unknown): text is Channel => CHANNELS.includes(text as Channel)

/** What kind of address a channel writes to; channels that share a kind share a person. */
export const IDENTIFIER_KINDS = ['phone', 'email'] as const
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number]

/** One person's address on one channel, reached through one of the tenant's accounts. */
export interface ContactPoint {
  readonly channel: Channel
  readonly accountId: string
  readonly address: string
}

/** What the layers above may know about a channel instead of its name. */
export interface ChannelCapabilities {
  /** Characters after which the provider refuses the message. */
  readonly hardLimit: number
  /** Characters a person likes to read there; longer drafts are shortened where that loses no fact. */
  readonly preferredLimit: number
  readonly identifierKind: IdentifierKind
  readonly markup: 'none' | 'whatsapp'
  /** Free text is allowed only this long after the customer's last message; null means always. */
  readonly replyWindowMs: number | null
  /** How the provider lets an unknown outcome be settled. */
  readonly proof: 'key' | 'list' | 'none'
  /** Characters per billed segment, for channels that bill by segment. */
  readonly segments: 'gsm' | null
  /** Appended when a long answer was cut at a sentence. */
  readonly moreHint: boolean
  /** The provider itself answers STOP; we record it and say nothing. */
  readonly confirmsOptOut: boolean
}
