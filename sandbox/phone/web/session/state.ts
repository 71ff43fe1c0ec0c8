import type { PhoneMessage } from '../../message.ts'
import type { Store } from '../core/store.ts'
import { addressOn } from '../data/addresses.ts'
import type { ChannelId } from '../data/channels.ts'
import type { Person } from '../data/people.ts'
import type { Paper } from '../talk/papers.ts'
import { keyOf, type ThreadId } from '../talk/threads.ts'
import type { Business } from './businesses.ts'

export interface PhoneState {
  readonly connection: 'connecting' | 'live' | 'lost'
  /** Null until the accounts have been read. */
  readonly businesses: readonly Business[] | null
  readonly businessId: string | null
  readonly people: readonly Person[]
  readonly personId: string
  readonly channel: ChannelId
  readonly messages: ReadonlyMap<string, PhoneMessage>
  /** What the business's webhook said, by message. */
  readonly webhookStatuses: ReadonlyMap<string, number>
  /** Until when an answer may be expected, by conversation. */
  readonly expecting: ReadonlyMap<string, number>
  /** Until when the business is seen typing, by conversation. */
  readonly typing: ReadonlyMap<string, number>
  /** By conversation. */
  readonly unread: ReadonlyMap<string, number>
  /** Messages that are being handed over right now. */
  readonly underWay: number
  readonly papers: readonly Paper[]
  readonly playing: { readonly storyId: string; readonly personId: string } | null
  /** What this person may say next, by conversation. */
  readonly followUps: ReadonlyMap<string, readonly string[]>
}
export type PhoneStore = Store<PhoneState>

export function currentPerson({ people, personId }: PhoneState): Person {
  const person = people.find(({ id }) => id === personId) ?? people[0]
  if (person === undefined) throw new Error('the phone belongs to nobody')
  return person
}

export const currentBusiness = ({ businesses, businessId }: PhoneState): Business | null =>
  businesses?.find(({ id }) => id === businessId) ?? businesses?.[0] ?? null

/** The conversation on the screen; null where the business has no number on this channel. */
export function currentThread(state: PhoneState): ThreadId | null {
  const business = currentBusiness(state)?.numbers[state.channel]
  if (business === undefined) return null
  return { channel: state.channel, customer: addressOn(state.channel, currentPerson(state)), business }
}

export function currentKey(state: PhoneState): string {
  const thread = currentThread(state)
  return thread === null ? '' : keyOf(thread)
}

export const without = <Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): ReadonlyMap<Key, Value> =>
  new Map([...map].filter(([other]) => other !== key))
