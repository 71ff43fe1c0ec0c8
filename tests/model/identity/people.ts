import type { ControllerKind } from '../../../domain/conversation/control.ts'
import type { IdentityRules } from './rules.ts'

export const PEOPLE = ['ann', 'ben'] as const
export type Person = (typeof PEOPLE)[number]

export interface Conversation {
  readonly person: Person
  movedTo: Person | null
  members: readonly Person[]
  controller: ControllerKind
  controlEpoch: number
  turnEpoch: number
}

export interface Message {
  readonly position: number
  readonly person: Person
  turn: number | null
  answeredBy: number | null
}

export interface Turn {
  /** The position of its oldest message. */
  readonly id: number
  person: Person
  epoch: number
  controlEpoch: number
  upTo: number
  isClosed: boolean
}

export interface Fence {
  readonly turn: number
  readonly epoch: number
}

export interface Send {
  readonly id: number
  /** Null for a notice: no turn wrote it. */
  readonly fence: Fence | null
  readonly person: Person
  readonly controlEpoch: number
  readonly covers: readonly number[]
  /** When what it is about was read; only the checks look at it. */
  readonly readAt: number
  state: 'reserved' | 'left' | 'undone'
}

/** The rows of two people. Whatever changes them runs to its end undivided, as under the conversations' locks. */
export interface Store {
  readonly rules: IdentityRules
  readonly conversations: Readonly<Record<Person, Conversation>>
  readonly messages: Message[]
  readonly turns: Map<number, Turn>
  readonly sends: Send[]
}

const alone = (person: Person): Conversation => ({
  person,
  movedTo: null,
  members: [person],
  controller: 'ai',
  controlEpoch: 0,
  turnEpoch: 0,
})

export const createStore = (rules: IdentityRules): Store => ({
  rules,
  conversations: { ann: alone('ann'), ben: alone('ben') },
  messages: [],
  turns: new Map(),
  sends: [],
})

/** Whose conversation answers for a person now. */
export function answering(store: Store, person: Person): Conversation {
  const own = store.conversations[person]
  return own.movedTo === null || !store.rules.has('answeringLock') ? own : answering(store, own.movedTo)
}

export function receive(store: Store, person: Person): void {
  store.messages.push({ position: store.messages.length + 1, person, turn: null, answeredBy: null })
}

/** Takes back what has not left, and puts what it answered back into the inbox. */
export function takeBack(store: Store, members: readonly Person[]): void {
  for (const send of store.sends) if (send.state === 'reserved' && members.includes(send.person)) send.state = 'undone'
}

export const waitingOf = ({ messages }: Store, members: readonly Person[]): Message[] =>
  messages.filter(({ answeredBy, person }) => answeredBy === null && members.includes(person))
