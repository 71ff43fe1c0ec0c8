import type { PhoneMessage } from '../../message.ts'
import type { ChannelId } from '../data/channels.ts'

/** One conversation: a customer, a number of the business, a channel. */
export interface ThreadId {
  readonly channel: ChannelId
  readonly customer: string
  readonly business: string
}

type Ends = Pick<PhoneMessage, 'direction' | 'from' | 'to'>

export const customerOf = ({ direction, from, to }: Ends): string => (direction === 'sent' ? from : to)

const businessOf = ({ direction, from, to }: Ends): string => (direction === 'sent' ? to : from)

export const keyOf = ({ channel, customer, business }: ThreadId): string => `${channel} ${customer} ${business}`

// safe: the phone has no page of its own for a form's ticket, so none of its messages are read from there
export const threadOf = (message: PhoneMessage): ThreadId => ({
  channel: message.channel as ChannelId,
  customer: customerOf(message),
  business: businessOf(message),
})

export type Sight =
  /** On the phone. */
  | 'shown'
  /** Still on its way to the phone. */
  | 'coming'
  /** Will never arrive; only somebody who looks into the provider's books knows. */
  | 'lost'

export function sightOf({ direction, status }: Pick<PhoneMessage, 'direction' | 'status'>): Sight {
  if (direction === 'sent') return 'shown'
  if (status === 'failed' || status === 'undelivered') return 'lost'
  return status === 'queued' || status === 'sent' ? 'coming' : 'shown'
}

/** The messages of one conversation, oldest first. */
export function messagesOf(messages: Iterable<PhoneMessage>, thread: ThreadId): readonly PhoneMessage[] {
  const key = keyOf(thread)
  return [...messages]
    .filter((message) => keyOf(threadOf(message)) === key)
    .toSorted((left, right) => Date.parse(left.at) - Date.parse(right.at))
}
