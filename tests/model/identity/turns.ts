import { mayLeave, type SendSnapshot } from '../../../domain/outbound/may-leave.ts'
import {
  answering,
  type Conversation,
  type Fence,
  type Message,
  type Person,
  type Send,
  type Store,
  type Turn,
  takeBack,
  waitingOf,
} from './people.ts'

export type Step =
  | { readonly kind: 'rest' }
  | { readonly kind: 'moved'; readonly to: Person }
  | { readonly kind: 'send'; readonly id: number }
  | { readonly kind: 'think'; readonly fence: Fence }

/** The one thing a conversation does next, decided under its lock. */
export function nextStep(store: Store, person: Person): Step {
  const conversation = store.conversations[person]
  if (conversation.movedTo !== null && store.rules.has('redirects')) return { kind: 'moved', to: conversation.movedTo }
  const members = store.rules.has('membersClaimed') ? conversation.members : [person]
  if (conversation.controller === 'staff') {
    takeBack(store, members)
    return { kind: 'rest' }
  }
  const send = store.sends.find((one) => one.state === 'reserved' && members.includes(one.person))
  if (send !== undefined) return { kind: 'send', id: send.id }
  const waiting = waitingOf(store, members)
  const [oldest, newest] = [waiting[0], waiting.at(-1)]
  if (oldest === undefined || newest === undefined) return { kind: 'rest' }
  const epoch = ++conversation.turnEpoch
  for (const turn of store.turns.values())
    if (members.includes(turn.person) && turn.id !== oldest.position && !turn.isClosed)
      Object.assign(turn, { epoch, isClosed: true })
  store.turns.set(oldest.position, {
    id: oldest.position,
    person,
    epoch,
    controlEpoch: conversation.controlEpoch,
    upTo: newest.position,
    isClosed: false,
  })
  for (const message of waiting) message.turn = oldest.position
  return { kind: 'think', fence: { turn: oldest.position, epoch } }
}

function held(store: Store, { turn: id, epoch }: Fence): Turn | null {
  const turn = store.turns.get(id)
  if (turn === undefined || turn.epoch !== epoch || turn.isClosed) return null
  const { controlEpoch, controller } = store.conversations[turn.person]
  return controlEpoch === turn.controlEpoch && controller === 'ai' ? turn : null
}

/** What the turn has to answer; null when its claim no longer holds. */
export function load(store: Store, fence: Fence): readonly number[] | null {
  const turn = held(store, fence)
  if (turn === null) return null
  const { members } = store.conversations[turn.person]
  return waitingOf(store, members)
    .filter((one) => one.turn === turn.id && one.position <= turn.upTo)
    .map(({ position }) => position)
}

/** The answer goes to whoever wrote last. */
export function reserve(store: Store, fence: Fence, covers: readonly number[], readAt: number): Send | null {
  const turn = held(store, fence)
  const last = store.messages.find(({ position }) => position === covers.at(-1))
  if (turn === null || last === undefined) return null
  return add(store, { fence, person: last.person, controlEpoch: turn.controlEpoch, covers, readAt })
}

/** Something the business says by itself, under the epoch that was read before. */
export const reserveNotice = (store: Store, person: Person, controlEpoch: number, readAt: number): Send =>
  add(store, { fence: null, person, controlEpoch, covers: [], readAt })

function add({ sends }: Store, made: Omit<Send, 'id' | 'state'>): Send {
  const send: Send = { ...made, id: sends.length + 1, state: 'reserved' }
  sends.push(send)
  return send
}

export function dispatch(store: Store, person: Person, id: number): Send | null {
  const send = store.sends.find((one) => one.id === id)
  if (send === undefined || send.state !== 'reserved') return null
  if (mayLeave(snapshotOf(store, answering(store, person), send)).kind !== 'go') {
    send.state = 'undone'
    return null
  }
  send.state = 'left'
  const turn = turnOf(store, send)
  if (turn === undefined) return send
  turn.isClosed = true
  for (const message of store.messages)
    if (message.turn === turn.id && message.answeredBy === null) message.answeredBy = send.id
  return send
}

const turnOf = ({ turns }: Store, { fence }: Send): Turn | undefined =>
  fence === null ? undefined : turns.get(fence.turn)

function snapshotOf(store: Store, conversation: Conversation, send: Send): SendSnapshot {
  const turn = turnOf(store, send)
  const isNewer = ({ position }: Message) => position > (turn?.upTo ?? 0)
  return {
    state: 'reserved',
    isByStaff: false,
    controller: conversation.controller,
    controlEpoch: conversation.controlEpoch,
    rowControlEpoch: send.controlEpoch,
    turnEpoch: turn?.epoch ?? null,
    rowTurnEpoch: send.fence?.epoch ?? null,
    newerUnansweredInbound: turn !== undefined && waitingOf(store, conversation.members).some(isNewer),
    turnIsFinal: false,
    purpose: send.fence === null ? 'service' : 'reply',
    consentStates: { service: 'granted' },
    withinReplyWindow: true,
    form: 'text',
    quiet: false,
    expired: false,
    dealVersion: null,
    rowDealVersion: null,
    notBefore: null,
    now: new Date(0),
    autonomyPaused: false,
    autonomy: 'auto',
    isRest: false,
    isSuggestible: true,
    rateTokenAvailable: true,
    providerClosedUntil: null,
    recipientBusy: false,
  }
}

export function takeOver(store: Store, person: Person): readonly Person[] {
  const conversation = answering(store, person)
  Object.assign(conversation, { controller: 'staff', controlEpoch: conversation.controlEpoch + 1 })
  takeBack(store, conversation.members)
  return conversation.members
}

export function giveBack(store: Store, person: Person): readonly Person[] {
  const conversation = answering(store, person)
  Object.assign(conversation, { controller: 'ai', controlEpoch: conversation.controlEpoch + 1 })
  return conversation.members
}
