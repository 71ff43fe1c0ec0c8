import type { ConsentState, SendPurpose } from '../../../domain/consent/consent.ts'
import type { ControllerKind } from '../../../domain/conversation/control.ts'
import type { LedgerKind, LedgerState } from '../../../domain/outbound/ledger.ts'
import { type DraftedTurn, LINES, type LineName, type StateChange } from '../records.ts'
import type { RecordRules } from './rules.ts'

export interface Message {
  readonly id: string
  readonly ref: string
  readonly position: number
  readonly line: LineName
  readonly text: string
  readonly receivedAtMs: number
  turnId: string | null
  isAnswered: boolean
  answeredBy: string | null
}

export interface Turn {
  readonly id: string
  epoch: number
  controlEpoch: number
  upTo: number
  restarts: number
  isFinal: boolean
  leaseUntilMs: number
  isClosed: boolean
  draft: { readonly epoch: number; readonly draft: DraftedTurn } | null
}

export interface Send {
  readonly id: string
  readonly position: number
  readonly kind: LedgerKind
  readonly part: number
  readonly purpose: SendPurpose
  intentId: string
  state: LedgerState
  line: LineName
  text: string
  isByStaff: boolean
  readonly wasTyped: boolean
  controlEpoch: number
  readonly turnId: string | null
  turnEpoch: number | null
  notBeforeMs: number | null
  expiresAtMs: number | null
  leaseUntilMs: number | null
  missedAtMs: number | null
  attempt: string
  attempts: number
  ref: string | null
  secondRef: string | null
  duplicates: number
}

export interface Pace {
  failures: number
  closedUntilMs: number
}

/** One conversation's rows. Whatever changes them runs to its end undivided, as under the conversation's lock. */
export interface Store {
  readonly rules: RecordRules
  nowMs: number
  sequence: number
  controller: ControllerKind
  controlEpoch: number
  turnEpoch: number
  needsPerson: boolean
  readonly messages: Message[]
  readonly turns: Map<string, Turn>
  sends: Send[]
  readonly effects: Set<string>
  readonly consent: Map<LineName, ConsentState>
  readonly paces: Readonly<Record<LineName, Pace>>
  readonly changes: StateChange[]
}

const DAY_MS = 86_400_000

export const createStore = (rules: RecordRules): Store => ({
  rules,
  nowMs: DAY_MS,
  sequence: 0,
  controller: 'ai',
  controlEpoch: 0,
  turnEpoch: 0,
  needsPerson: false,
  messages: [],
  turns: new Map(),
  sends: [],
  effects: new Set(),
  consent: new Map(),
  paces: { [LINES[0]]: { failures: 0, closedUntilMs: 0 }, [LINES[1]]: { failures: 0, closedUntilMs: 0 } },
  changes: [],
})

/** An id in the form of the product's. */
export const nextId = (store: Store): string =>
  `00000000-0000-4000-8000-${(++store.sequence).toString(16).padStart(12, '0')}`

export function become(store: Store, send: Send, to: LedgerState): void {
  if (send.state !== to) store.changes.push({ id: send.id, line: send.line, from: send.state, to })
  send.state = to
}

export const waitingOf = (store: Store): Message[] => store.messages.filter(({ isAnswered }) => !isAnswered)

export function sendOf(store: Store, id: string): Send {
  const send = store.sends.find((one) => one.id === id)
  if (send === undefined) throw new Error('no such send')
  return send
}

/** The last words of staff that left, or still may. */
export const lastOfStaff = ({ sends }: Store): Send | undefined =>
  sends.findLast(({ wasTyped, state }) => wasTyped && state !== 'undone' && state !== 'expired')
