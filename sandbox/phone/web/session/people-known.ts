import type { StoredMessage } from '../../../twilio/message.ts'
import type { Api } from '../core/api.ts'
import { keep, readKept } from '../core/kept.ts'
import { DEMO_PEOPLE, newStranger, type Person, seenPerson, type Tongue } from '../data/people.ts'
import { customerOf } from '../talk/threads.ts'
import type { PhoneStore } from './state.ts'

const MOST_OTHERS = 8
const RECENT_MESSAGES = 60

export const keptPeople = (): readonly Person[] => [...DEMO_PEOPLE, ...readKept<readonly Person[]>('others', [])]

/** People beside those of the demo: the newest few, remembered by this browser. */
function addOther(store: PhoneStore, person: Person): void {
  store.set(({ people, personId }) => {
    const others = people.filter(({ kind }) => kind !== 'demo')
    const kept = [person, ...others].filter(({ id }, index) => index < MOST_OTHERS || id === personId)
    keep('others', kept)
    return { people: [...DEMO_PEOPLE, ...kept] }
  })
}

export function meetStranger(store: PhoneStore, tongue: Tongue): Person {
  const person = newStranger(store.get().people, tongue, Math.random)
  addOther(store, person)
  return person
}

/** Whoever writes from elsewhere (the demo script, a test) gets a place, so that their conversation can be followed. */
export function noticePerson(store: PhoneStore, phone: string): void {
  if (!store.get().people.some((person) => person.phone === phone)) addOther(store, seenPerson(phone))
}

/** Strangers without a word, because the sandbox was emptied or they never wrote, go when everything has been read. */
export function forgetSilent(store: PhoneStore): void {
  store.set(({ people, personId, messages }) => {
    const voices = new Set([...messages.values()].map(customerOf))
    const kept = people.filter(({ id, kind, phone }) => kind === 'demo' || id === personId || voices.has(phone))
    if (kept.length === people.length) return {}
    keep(
      'others',
      kept.filter(({ kind }) => kind !== 'demo'),
    )
    return { people: kept }
  })
}

/** Those who wrote last before this page was opened. */
export async function noticeRecentPeople(store: PhoneStore, api: Api): Promise<void> {
  const state = await api<{ tables: { twilio_messages: readonly { object: StoredMessage }[] } }>(
    'GET',
    `/state?table=twilio_messages&limit=${RECENT_MESSAGES}`,
  )
  const phones = state.tables.twilio_messages.map(({ object }) => object.customer.replace(/^whatsapp:/, ''))
  for (const phone of [...new Set(phones)].slice(0, MOST_OTHERS).toReversed()) noticePerson(store, phone)
}
