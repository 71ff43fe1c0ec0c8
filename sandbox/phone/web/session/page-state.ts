import { keep, readKept } from '../core/kept.ts'
import { CHANNELS, channelLook } from '../data/channels.ts'
import { DEMO_PEOPLE } from '../data/people.ts'
import { linksIn } from '../talk/message-parts.ts'
import { keyOf, threadOf } from '../talk/threads.ts'
import { keptPeople } from './people-known.ts'
import { currentKey, type PhoneState, type PhoneStore } from './state.ts'

/** As this browser left it; everything else comes from the sandbox. */
export const initialState = (): PhoneState => ({
  connection: 'connecting',
  businesses: null,
  businessId: null,
  people: keptPeople(),
  personId: readKept('person', DEMO_PEOPLE[0].id),
  channel: channelLook(readKept('channel', CHANNELS[0].id)).id,
  messages: new Map(),
  webhookStatuses: new Map(),
  expecting: new Map(),
  typing: new Map(),
  unread: new Map(),
  underWay: 0,
  papers: [],
  playing: null,
  followUps: new Map(),
})

export function rememberChoices(store: PhoneStore): void {
  store.watch(
    ({ personId }) => personId,
    (id) => keep('person', id),
  )
  store.watch(
    ({ channel }) => channel,
    (id) => keep('channel', id),
  )
}

export function countInTitle(store: PhoneStore): void {
  store.watch(
    ({ unread }) => [...unread.values()].reduce((sum, count) => sum + count, 0),
    (count) => {
      document.title = `${count > 0 ? `(${count}) ` : ''}Simulator phone · Steward sandbox`
    },
  )
}

export function isLinkInSight(state: PhoneState): boolean {
  const key = currentKey(state)
  return [...state.messages.values()].some((one) => keyOf(threadOf(one)) === key && linksIn(one.text).length > 0)
}
