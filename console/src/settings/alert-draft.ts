import type { AlertSettingsView } from '../../../api/contract/alert.ts'
import type { AlertChange } from '../api/alert.ts'

export type Limits = AlertSettingsView['limits']
export type AlertPerson = AlertSettingsView['people'][number]
export type AlertKind = AlertSettingsView['kinds'][number]
type Channel = AlertSettingsView['channels'][number]

export const KIND_NAMES: Readonly<Record<AlertKind, string>> = {
  error_rate: 'Messages fail',
  breaker_open: 'A provider is down',
  guardrails: 'Guardrails',
  unanswered: 'Nobody answers',
  takeover_open: 'Not given back',
  escalation: 'Escalations',
}

/** Where somebody is told on a channel, as it is typed: nothing there is not at all. */
export function addressOn({ ways, email }: AlertPerson, channel: Channel): string {
  const way = ways.find((one) => one.channel === channel)
  return way === undefined ? '' : (way.address ?? email)
}

/** The address they log in with is kept as such: it follows when it changes. */
export function withAddress(person: AlertPerson, channel: Channel, typed: string): AlertPerson {
  const others = person.ways.filter((one) => one.channel !== channel)
  if (typed === '') return { ...person, ways: others }
  const address = channel === 'email' && typed === person.email ? null : typed
  return { ...person, ways: [...others, { channel, address }] }
}

export const withKind = (person: AlertPerson, kind: AlertKind, isWanted: boolean): AlertPerson => ({
  ...person,
  kinds: isWanted ? [...person.kinds, kind] : person.kinds.filter((one) => one !== kind),
})

const choice = ({ userId, kinds, ways }: AlertPerson) => ({ userId, kinds: kinds.toSorted(), ways })

/** Whoever was changed is named from then on; the others keep what their role needs. */
export function changeOf(stored: AlertSettingsView, people: readonly AlertPerson[], limits: Limits): AlertChange {
  const isNamed = (person: AlertPerson) => {
    const before = stored.people.find(({ userId }) => userId === person.userId)
    return person.isChosen || before === undefined || JSON.stringify(choice(before)) !== JSON.stringify(choice(person))
  }
  return { limits, people: people.filter(isNamed).map(choice) }
}

export const isChanged = (stored: AlertSettingsView, people: readonly AlertPerson[], limits: Limits): boolean =>
  JSON.stringify(stored.limits) !== JSON.stringify(limits) ||
  JSON.stringify(stored.people.map(choice)) !== JSON.stringify(people.map(choice))
