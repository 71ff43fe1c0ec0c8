import type { Delivery, LedgerState, MessageItem } from '../api/nouns.ts'
import type { Tone } from '../ui/status.tsx'

export type Mark = 'waiting' | 'sent' | 'delivered' | 'read' | 'failed' | 'unsure' | 'gone'

export interface DeliveryWords {
  readonly mark: Mark
  readonly words: string
  readonly tone: Tone
  /** Shown under the bubble instead of in its corner. */
  readonly isLoud: boolean
}

const quiet = (mark: Mark, words: string, tone: Tone = 'sleeping'): DeliveryWords => ({
  mark,
  words,
  tone,
  isLoud: false,
})
const loud = (mark: Mark, words: string, tone: Tone): DeliveryWords => ({ mark, words, tone, isLoud: true })

const DELIVERED: Record<Delivery, DeliveryWords> = {
  queued: quiet('waiting', 'With the provider'),
  sent: quiet('sent', 'Sent'),
  delivered: quiet('delivered', 'Delivered'),
  read: quiet('read', 'Read', 'finished'),
  failed: loud('failed', 'Not delivered', 'broken'),
}

const STATES: Record<Exclude<LedgerState, 'confirmed'>, DeliveryWords> = {
  held: quiet('waiting', 'Not sent yet', 'waiting'),
  reserved: quiet('waiting', 'About to leave'),
  dispatched: quiet('waiting', 'Leaving'),
  unknown: loud('unsure', 'No answer from the provider: checking whether it arrived', 'moving'),
  undelivered: loud('failed', 'Not delivered: looking for another way', 'moving'),
  rejected: loud('failed', 'Not delivered', 'broken'),
  released: quiet('gone', 'Settled as not sent'),
  undecided: loud('unsure', 'Nobody can tell whether this arrived', 'waiting'),
  expired: quiet('gone', 'Too old to send: it never left'),
  undone: quiet('gone', 'Taken back before it left'),
  dead: loud('failed', 'Given up after every retry', 'broken'),
}

/** Our own page carries it: nobody reports anything more. */
const ON_THEIR_PAGE = quiet('sent', 'On their page')

/** What became of an outgoing message; null for what customers wrote and for notes. */
export function deliveryWords({
  state,
  delivery,
  channel = null,
}: Pick<MessageItem, 'state' | 'delivery'> & Partial<Pick<MessageItem, 'channel'>>): DeliveryWords | null {
  if (state === null) return null
  if (state === 'confirmed' && channel === 'form' && (delivery ?? 'queued') === 'queued') return ON_THEIR_PAGE
  if (state === 'confirmed') return DELIVERED[delivery ?? 'queued']
  return STATES[state]
}

const REASONS: Readonly<Record<string, string>> = {
  '63016': 'The 24-hour window was shut: free text may only follow a message of the customer.',
  '21610': 'The customer said STOP on this number.',
  '30003': 'The phone cannot be reached at the moment.',
  '30005': 'The number does not exist or is switched off.',
  '30006': 'The number cannot receive messages; it may be a landline.',
  '30007': 'The carrier held it back as spam.',
  '20503': 'The provider was not available.',
  '21211': 'The number is not valid.',
  '21614': 'The number is not a mobile number.',
  '63024': 'The number has no account on this channel.',
}

/** Why, in words; the provider's own stay in a fold. */
export const failureWords = (code: string): string => REASONS[code] ?? 'The provider did not say why in a way we know.'

/** It has not left yet, so it can be taken back. */
export const canBeTakenBack = ({ state, direction }: Pick<MessageItem, 'state' | 'direction'>): boolean =>
  direction === 'out' && (state === 'held' || state === 'reserved')

/** A draft of the AI that waits for a person. */
export const isSuggestion = ({ state, author }: Pick<MessageItem, 'state' | 'author'>): boolean =>
  state === 'held' && author.kind === 'ai'
