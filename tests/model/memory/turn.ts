import { type Claimed, type DraftedTurn, type Fence, LINES } from '../records.ts'
import { become, nextId, type Send, type Store, type Turn } from './store.ts'

const EXPIRY_MS = 1_800_000

function held(store: Store, { turnId, epoch }: Fence): Turn | null {
  const turn = store.turns.get(turnId)
  if (turn === undefined) return null
  if (!store.rules.has('fence')) return turn
  const holds =
    turn.epoch === epoch && !turn.isClosed && turn.controlEpoch === store.controlEpoch && store.controller === 'ai'
  return holds ? turn : null
}

export function load(store: Store, fence: Fence): Claimed | null {
  const turn = held(store, fence)
  const inTurn = store.messages.filter(({ turnId, position }) => turnId === turn?.id && position <= (turn?.upTo ?? 0))
  if (turn === null || inTurn.length === 0) return null
  const line = inTurn.at(-1)?.line ?? LINES[0]
  return { refs: inTurn.map(({ ref }) => ref), line, controlEpoch: turn.controlEpoch }
}

export function effect(store: Store, fence: Fence, key: string): boolean {
  if (held(store, fence) === null) return false
  store.effects.add(`${fence.turnId}/${key}`)
  return true
}

export function reserve(store: Store, fence: Fence, claimed: Claimed, made: DraftedTurn): readonly string[] | null {
  const turn = held(store, fence)
  if (turn === null) return null
  let draft = made
  if (store.rules.has('firstDraftCounts')) {
    turn.draft = turn.draft?.epoch === fence.epoch ? turn.draft : { epoch: fence.epoch, draft }
    draft = turn.draft.draft
  }
  if (draft.texts.length === 0) {
    turn.isClosed = true
    for (const message of store.messages)
      if (message.turnId === turn.id && !message.isAnswered) message.isAnswered = true
  }
  return draft.texts.map((text, part) => reservePart(store, fence, claimed, draft, text, part).id)
}

function reservePart(
  store: Store,
  { turnId, epoch }: Fence,
  { line, controlEpoch }: Claimed,
  { kind }: DraftedTurn,
  text: string,
  part: number,
): Send {
  const known = store.sends.find((send) => send.intentId === turnId && send.kind === kind && send.part === part)
  const now = { line, text, controlEpoch, turnEpoch: epoch, notBeforeMs: null, expiresAtMs: store.nowMs + EXPIRY_MS }
  if (known !== undefined && store.rules.has('reservesOnce')) {
    const isOpen = known.state === 'held' || known.state === 'reserved'
    const mayChange = isOpen ? !known.isByStaff : known.state === 'undone' || known.state === 'expired'
    if ((known.turnEpoch ?? 0) >= epoch || !mayChange) return known
    become(store, known, 'reserved')
    // It leaves where its draft belongs, not where the one before it did.
    store.sends = [...store.sends.filter((send) => send !== known), known]
    return Object.assign(known, now)
  }
  const purpose = kind === 'opt_out_confirmation' ? ('opt_out_confirmation' as const) : ('reply' as const)
  const made: Send = { ...newSend(store), ...now, kind, part, purpose, intentId: turnId, turnId }
  store.sends.push(made)
  return made
}

export function newSend(store: Store): Send {
  const id = nextId(store)
  return {
    id,
    position: store.sequence,
    kind: 'reply',
    part: 0,
    purpose: 'reply',
    intentId: id,
    state: 'reserved',
    line: LINES[0],
    text: '',
    isByStaff: false,
    wasTyped: false,
    controlEpoch: store.controlEpoch,
    turnId: null,
    turnEpoch: null,
    notBeforeMs: null,
    expiresAtMs: null,
    leaseUntilMs: null,
    missedAtMs: null,
    attempt: '',
    attempts: 0,
    ref: null,
    secondRef: null,
    duplicates: 0,
  }
}
