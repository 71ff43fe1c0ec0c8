import { holdFor } from '../../../domain/conversation/hold.ts'
import type { NextStep } from '../../../domain/conversation/step.ts'
import { asId, type LedgerId, type TurnId } from '../../../domain/ids.ts'
import { isInFlight } from '../../../domain/outbound/ledger.ts'
import { SWEEP_AGE_MS, type Webhook } from '../records.ts'
import { type Message, nextId, type Send, type Store, waitingOf } from './store.ts'
import { hasBegun, takeBack, takeBackAnswers, takeBackMachine } from './take-back.ts'

const CLAIM_MS = 45_000
const HOLD = { quietMs: 800, maxMs: 3_000, restarts: 2 }

export function receive(store: Store, { ref, line, text, wish }: Webhook): 'stored' | 'duplicate' {
  if (store.rules.has('storesOnce') && store.messages.some((message) => message.ref === ref)) return 'duplicate'
  const stored = { turnId: null, isAnswered: false, answeredBy: null }
  const id = nextId(store)
  store.messages.push({ id, ref, line, text, position: store.sequence, receivedAtMs: store.nowMs, ...stored })
  if (!store.consent.has(line)) store.consent.set(line, 'granted')
  if (wish !== null) store.consent.set(line, wish === 'grant' ? 'granted' : 'withdrawn')
  if (wish === 'withdraw') takeBack(store, (send) => !send.isByStaff && send.purpose !== 'opt_out_confirmation')
  return 'stored'
}

export const isTimed = ({ state, notBeforeMs }: Send): boolean =>
  state === 'reserved' || (state === 'held' && notBeforeMs !== null)

export function nextStep(store: Store): NextStep {
  const due = dueSend(store)
  if (due !== null) return due
  const wakeInMs = nextWake(store)
  if (store.controller !== 'ai') {
    takeBackMachine(store)
    return { kind: 'rest', wakeInMs }
  }
  const newest = waitingOf(store).at(-1)
  if (newest === undefined) return { kind: 'rest', wakeInMs }
  const drafted = store.sends.filter(
    (send) => isTimed(send) && !send.isByStaff && send.turnId !== null && !hasBegun(store, send),
  )
  if (store.rules.has('restsForItsTime')) {
    if (drafted.some((send) => answersAll(store, send)) || store.sends.some((send) => goesBefore(store, send, newest)))
      return { kind: 'rest', wakeInMs }
    if (drafted.length > 0) takeBackAnswers(store)
  }
  return claim(store)
}

function answersAll(store: Store, { turnId, turnEpoch }: Send): boolean {
  const turn = turnId === null ? undefined : store.turns.get(turnId)
  return turn?.epoch === turnEpoch && waitingOf(store).every((message) => message.turnId === turnId)
}

const goesBefore = (store: Store, send: Send, { line }: Message): boolean =>
  isTimed(send) && (send.isByStaff || hasBegun(store, send)) && send.line === line

function dueSend({ sends, nowMs, controller, rules }: Store): NextStep | null {
  const inFlight = sends.filter(({ state }) => isInFlight(state))
  const overdue = inFlight.find(
    ({ leaseUntilMs }) => leaseUntilMs === null || leaseUntilMs <= nowMs || !rules.has('leaseFirst'),
  )
  if (overdue !== undefined) return { kind: 'settle', ledgerId: asId<LedgerId>(overdue.id) }
  if (inFlight.length > 0 && rules.has('oneInFlight')) return null
  const isReady = ({ notBeforeMs }: Send) => notBeforeMs === null || notBeforeMs <= nowMs
  const isSameThread = (older: Send, newer: Send) => older.line === newer.line
  const ready = sends.find(
    (send, at) =>
      isTimed(send) &&
      isReady(send) &&
      (controller === 'ai' || send.isByStaff) &&
      !(
        rules.has('partsInOrder') &&
        sends.slice(0, at).some((older) => !isReady(older) && isTimed(older) && isSameThread(older, send))
      ),
  )
  return ready === undefined ? null : { kind: 'send', ledgerId: asId<LedgerId>(ready.id) }
}

function nextWake({ sends, nowMs }: Store): number | null {
  const inFlight = sends.filter(({ state }) => isInFlight(state))
  const times =
    inFlight.length > 0
      ? inFlight.map(({ leaseUntilMs }) => leaseUntilMs)
      : sends.filter(isTimed).map(({ notBeforeMs }) => notBeforeMs)
  const left = times.flatMap((time) => (time === null || time <= nowMs ? [] : [time - nowMs]))
  return left.length === 0 ? null : Math.max(50, Math.min(...left))
}

function claim(store: Store): NextStep {
  const waiting = waitingOf(store)
  const [oldest, newest] = [waiting[0], waiting.at(-1)]
  if (oldest === undefined || newest === undefined) return { kind: 'rest', wakeInMs: null }
  const known = store.turns.get(oldest.id)
  const holdMs = holdFor({
    newestText: newest.text,
    hasAttachment: false,
    newestAt: new Date(newest.receivedAtMs),
    oldestAt: new Date(oldest.receivedAtMs),
    now: new Date(store.nowMs),
    restarts: known?.restarts ?? 0,
    settings: HOLD,
  })
  if (holdMs > 0) return { kind: 'hold', ms: holdMs }
  const restarts = (known?.restarts ?? 0) + (known !== undefined && newest.position > known.upTo ? 1 : 0)
  const isFinal = restarts >= HOLD.restarts
  const epoch = ++store.turnEpoch
  if (store.rules.has('claimAbsorbs'))
    for (const other of store.turns.values())
      if (other.id !== oldest.id && !other.isClosed) Object.assign(other, { epoch, isClosed: true })
  store.turns.set(oldest.id, {
    id: oldest.id,
    epoch,
    controlEpoch: store.controlEpoch,
    upTo: newest.position,
    restarts,
    isFinal,
    leaseUntilMs: store.nowMs + CLAIM_MS,
    isClosed: false,
    draft: known?.draft ?? null,
  })
  for (const message of waiting) message.turnId = oldest.id
  return { kind: 'think', turnId: asId<TurnId>(oldest.id), epoch, isRestartable: !isFinal }
}

/** What the sweeper finds. */
export function isDue(store: Store): boolean {
  const { nowMs } = store
  const isClaimed = [...store.turns.values()].some(({ isClosed, leaseUntilMs }) => !isClosed && leaseUntilMs > nowMs)
  const waits = store.controller === 'ai' && !isClaimed
  return (
    (waits && waitingOf(store).some(({ receivedAtMs }) => receivedAtMs < nowMs - SWEEP_AGE_MS)) ||
    store.sends.some(
      (send) =>
        ['held', 'reserved', 'dispatched', 'unknown'].includes(send.state) &&
        Math.max(send.leaseUntilMs ?? 0, send.notBeforeMs ?? 0) < nowMs,
    )
  )
}
