import type { PhoneMessage, PhoneTyping } from '../../message.ts'
import type { Api } from '../core/api.ts'
import { addressOn, isShown } from '../data/addresses.ts'
import { CHANNELS } from '../data/channels.ts'
import type { Person } from '../data/people.ts'
import { customerOf, keyOf, sightOf, threadOf } from '../talk/threads.ts'
import { forgetSilent, noticePerson, noticeRecentPeople } from './people-known.ts'
import { currentKey, type PhoneStore, without } from './state.ts'

/** A load test writes more than a page can hold: then only those of people in sight are kept. */
const MOST_KEPT = 1_500

/** Keeps the messages of everybody in sight: fetched once, then as they happen. */
export function createInbox({ store, api }: { store: PhoneStore; api: Api }) {
  const put = (message: PhoneMessage) =>
    store.set(({ messages, people }) => {
      const all = new Map(messages).set(message.id, message)
      return { messages: all.size > MOST_KEPT ? ofPeople(all, people) : all }
    })

  const loadPerson = async (person: Person) => {
    const wanted = CHANNELS.map(({ id: channel }) =>
      new URLSearchParams({ direction: 'all', channel, address: addressOn(channel, person) }).toString(),
    )
    const lists = wanted.map((query) => api<readonly PhoneMessage[]>('GET', `/phone/messages?${query}`))
    const found = (await Promise.all(lists)).flat()
    store.set(({ messages }) => ({ messages: new Map([...messages, ...found.map((one) => [one.id, one] as const)]) }))
  }
  const loadAll = async () => {
    await noticeRecentPeople(store, api)
    await Promise.all(store.get().people.map(loadPerson))
    forgetSilent(store)
  }

  const onMessage = (message: PhoneMessage) => {
    noticePerson(store, message.channel, customerOf(message))
    const before = store.get().messages.get(message.id)
    put(message)
    const isArrival = message.direction === 'received' && sightOf(message) === 'shown'
    if (isArrival && (before === undefined || sightOf(before) === 'coming')) arrive(message)
  }
  const arrive = (message: PhoneMessage) => {
    const key = keyOf(threadOf(message))
    store.set(({ expecting, typing }) => ({ expecting: without(expecting, key), typing: without(typing, key) }))
    if (key === currentKey(store.get()) && !document.hidden) return open(message)
    store.set(({ unread }) => ({ unread: new Map(unread).set(key, (unread.get(key) ?? 0) + 1) }))
  }
  /** The provider reports it as read only when the sandbox does not do so by itself; asking twice changes nothing. */
  const open = ({ id, channel, status }: PhoneMessage) => {
    if (channel !== 'whatsapp' || status !== 'delivered') return
    void api('POST', `/phone/messages/${id}/read`).catch(() => undefined)
  }
  /** The conversation on the screen has been looked at. */
  const lookAt = () => {
    const key = currentKey(store.get())
    if (!store.get().unread.has(key)) return
    store.set(({ unread }) => ({ unread: without(unread, key) }))
    for (const message of store.get().messages.values()) if (keyOf(threadOf(message)) === key) open(message)
  }
  const onTyping = ({ channel, customer, business, forMs }: PhoneTyping) => {
    if (!isShown(channel)) return
    const [key, until] = [keyOf({ channel, customer, business }), Date.now() + forMs]
    store.set(({ typing }) => ({ typing: new Map(typing).set(key, until) }))
    // A later one has moved the end on.
    setTimeout(() => {
      if (store.get().typing.get(key) === until) store.set(({ typing }) => ({ typing: without(typing, key) }))
    }, forMs)
  }
  return { loadAll, onMessage, onTyping, lookAt }
}

const ofPeople = (messages: ReadonlyMap<string, PhoneMessage>, people: readonly Person[]) =>
  new Map(
    [...messages].filter(([, { channel, ...ends }]) =>
      people.some((person) => isShown(channel) && addressOn(channel, person) === customerOf(ends)),
    ),
  )
