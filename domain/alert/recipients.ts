import type { AccountId, UserId } from '../ids.ts'
import { ADDRESSED_BY, type Channel } from '../messaging/channel.ts'
import type { TenantSettings } from '../settings/tenant-settings.ts'
import type { AlertKind, ChosenKind } from './alert.ts'

export interface Person {
  readonly id: UserId
  readonly role: 'owner' | 'staff' | 'viewer'
  /** What they log in with. */
  readonly email: string
}

/** One of the business's own accounts that may carry a notice. */
export interface Sender {
  readonly id: AccountId
  readonly channel: Channel
}

export interface Recipient {
  readonly userId: UserId
  readonly channel: Channel
  readonly accountId: AccountId
  readonly address: string
}

type Chosen = TenantSettings['alerts']['people'][number]
type Way = Chosen['ways'][number]

const OF_ROLE: Readonly<Record<Person['role'], readonly ChosenKind[]>> = {
  owner: ['error_rate', 'breaker_open', 'guardrails', 'unanswered', 'takeover_open', 'escalation'],
  staff: ['takeover_open', 'escalation'],
  viewer: [],
}

/** What somebody hears of: as chosen for them, else what their role needs, by mail. */
export function choiceOf(person: Person, chosen: readonly Chosen[]): Omit<Chosen, 'userId'> {
  const own = chosen.find(({ userId }) => userId === person.id)
  if (own !== undefined) return { kinds: own.kinds, ways: own.ways }
  return { kinds: [...OF_ROLE[person.role]], ways: [{ channel: 'email', address: null }] }
}

/** Meant for one person each: nobody else hears of them, but an owner of a conversation that was not given back. */
const PERSONAL: readonly AlertKind[] = ['escalation', 'takeover_open', 'test']

interface Told {
  readonly kind: AlertKind
  /** Whom it is about or for; null for what concerns the business. */
  readonly userId: UserId | null
}

/** Who is told of an alert, on which of their ways, through which of the business's accounts. */
export function recipientsOf(
  { kind, userId }: Told,
  people: readonly Person[],
  senders: readonly Sender[],
  chosen: readonly Chosen[],
): readonly Recipient[] {
  return people
    .filter((person) => isConcerned(person, kind, userId) && wants(person, kind, chosen))
    .flatMap((person) => choiceOf(person, chosen).ways.flatMap((way) => recipient(person, way, senders)))
}

function isConcerned({ id, role }: Person, kind: AlertKind, userId: UserId | null): boolean {
  if (!PERSONAL.includes(kind)) return true
  return id === userId || (kind === 'takeover_open' && role === 'owner')
}

const wants = (person: Person, kind: AlertKind, chosen: readonly Chosen[]): boolean =>
  kind === 'test' || choiceOf(person, chosen).kinds.includes(kind)

function recipient(person: Person, { channel, address }: Way, senders: readonly Sender[]): readonly Recipient[] {
  const sender = senders.find((one) => one.channel === channel)
  const to = address ?? (ADDRESSED_BY[channel] === 'email' ? person.email.trim().toLowerCase() : null)
  return sender === undefined || to === null ? [] : [{ userId: person.id, channel, accountId: sender.id, address: to }]
}
