import type { Api } from '../core/api.ts'
import { keep, readKept } from '../core/kept.ts'
import { addressOn, isShown, knownBy } from '../data/addresses.ts'
import { CHANNELS, type ChannelId } from '../data/channels.ts'
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
export function noticePerson(store: PhoneStore, channel: string, address: string): void {
  if (!isShown(channel)) return
  const isKnown = store.get().people.some((person) => addressOn(channel, person) === address)
  if (!isKnown) addOther(store, seenPerson(knownBy(channel, address)))
}

/** Strangers without a word, because the sandbox was emptied or they never wrote, go when everything has been read. */
export function forgetSilent(store: PhoneStore): void {
  store.set(({ people, personId, messages }) => {
    const voices = new Set([...messages.values()].map((message) => `${message.channel} ${customerOf(message)}`))
    const isHeard = (person: Person) => CHANNELS.some(({ id }) => voices.has(`${id} ${addressOn(id, person)}`))
    const kept = people.filter((person) => person.kind === 'demo' || person.id === personId || isHeard(person))
    if (kept.length === people.length) return {}
    keep(
      'others',
      kept.filter(({ kind }) => kind !== 'demo'),
    )
    return { people: kept }
  })
}

/** Where each provider keeps what was said, and who said it. */
const SPOKEN: readonly (readonly [table: string, customerOf: (row: Stored) => readonly [ChannelId, string]])[] = [
  ['twilio_messages', ({ customer = '' }) => ['sms', customer.replace(/^whatsapp:/, '')]],
  ['sendgrid_mails', ({ direction, from = '', to = '' }) => ['email', direction === 'sent' ? from : to]],
  ['telegram_messages', ({ chat = '' }) => ['telegram', chat]],
  ['slack_messages', ({ member = '' }) => ['slack', member]],
]

interface Stored {
  readonly customer?: string
  readonly chat?: string
  readonly member?: string
  readonly direction?: string
  readonly from?: string
  readonly to?: string
}

/** Those who wrote last before this page was opened. */
export async function noticeRecentPeople(store: PhoneStore, api: Api): Promise<void> {
  for (const [table, customer] of SPOKEN) {
    type State = { tables: Record<string, readonly { object: Stored }[]> }
    const { tables } = await api<State>('GET', `/state?table=${table}&limit=${RECENT_MESSAGES}`)
    const recent = (tables[table] ?? []).map(({ object }) => customer(object))
    const unique = new Map(recent.map(([channel, address]) => [address, channel] as const))
    for (const [address, channel] of [...unique].slice(0, MOST_OTHERS).toReversed())
      noticePerson(store, channel, address)
  }
}
