import { isInFlight, mayBecome } from '../../../domain/outbound/ledger.ts'
import { mayLeave, type SendSnapshot } from '../../../domain/outbound/may-leave.ts'
import type { Refusal } from '../../../services/outbound/settle.ts'
import { type DispatchResult, type Left, LIST_LAG_MS, type Listed } from '../records.ts'
import { become, nextId, type Send, type Store, sendOf } from './store.ts'
import { takeBack, takeBackAnswers } from './take-back.ts'

const LEASE_MS = 10_000
const SOON_MS = 500
const TRIES = 5
const CLOSE_AFTER = 3
const CLOSED_MS = 300_000
const dateOf = (ms: number | null): Date | null => (ms === null ? null : new Date(ms))

/** What the dispatch transaction reads; a rule that was taken away sees what it wants to see. */
function snapshotOf(store: Store, send: Send): SendSnapshot {
  const { rules, nowMs } = store
  const turn = send.turnId === null ? undefined : store.turns.get(send.turnId)
  const consent = store.consent.get(send.line)
  return {
    state: send.state,
    isByStaff: send.isByStaff,
    controller: rules.has('controller') ? store.controller : 'ai',
    controlEpoch: rules.has('controlEpoch') ? store.controlEpoch : send.controlEpoch,
    rowControlEpoch: send.controlEpoch,
    turnEpoch: rules.has('turnEpoch') ? (turn?.epoch ?? null) : send.turnEpoch,
    rowTurnEpoch: send.turnEpoch,
    newerUnansweredInbound:
      rules.has('newerInbound') &&
      send.part === 0 &&
      turn !== undefined &&
      store.messages.some(({ isAnswered, position }) => !isAnswered && position > turn.upTo),
    turnIsFinal: turn?.isFinal ?? false,
    purpose: send.purpose,
    consentStates: rules.has('consent') && consent !== undefined ? { service: consent } : {},
    withinReplyWindow: true,
    form: 'text',
    quiet: false,
    expired: send.expiresAtMs !== null && send.expiresAtMs <= nowMs,
    dealVersion: null,
    rowDealVersion: null,
    notBefore: dateOf(send.notBeforeMs),
    now: new Date(nowMs),
    autonomyPaused: false,
    autonomy: 'auto',
    isRest: false,
    isSuggestible: true,
    rateTokenAvailable: true,
    providerClosedUntil: new Date(store.paces[send.line].closedUntilMs),
    recipientBusy:
      rules.has('oneInFlight') &&
      store.sends.some((other) => other !== send && other.line === send.line && isInFlight(other.state)),
  }
}

export function dispatch(store: Store, id: string): DispatchResult {
  const send = sendOf(store, id)
  if (send.state === 'confirmed') return { kind: 'sent' }
  if (isInFlight(send.state)) {
    if (store.rules.has('foundOnItsWayIsUnknown')) return { kind: 'unknown' }
    become(store, send, 'reserved')
  }
  const decision = mayLeave(snapshotOf(store, send))
  switch (decision.kind) {
    case 'go':
      return leave(store, send)
    case 'wait':
      if (decision.why !== 'not_open') send.notBeforeMs = decision.until?.getTime() ?? store.nowMs + SOON_MS
      return { kind: 'later' }
    case 'hold':
      throw new Error('nobody turns the machine down here')
    case 'redo':
      takeBack(store, (other) => other === send)
      if (store.rules.has('redoTakesAllBack')) takeBackAnswers(store)
      return { kind: 'redo' }
    case 'drop':
      drop(store, send, decision.to)
      return { kind: 'dropped' }
  }
}

function leave(store: Store, send: Send): Left {
  become(store, send, 'dispatched')
  Object.assign(send, { leaseUntilMs: store.nowMs + LEASE_MS, missedAtMs: null, attempt: nextId(store) })
  send.attempts++
  const turn = send.turnId === null ? undefined : store.turns.get(send.turnId)
  if (turn !== undefined && send.kind !== 'fallback') {
    turn.isClosed = true
    for (const message of store.messages)
      if (message.turnId === turn.id && !message.isAnswered)
        Object.assign(message, { isAnswered: true, answeredBy: send.id })
  }
  if (send.kind === 'handover' && store.controller === 'ai') {
    store.controller = 'staff'
    store.controlEpoch++
    store.needsPerson = true
  }
  const { id, line, text, attempt } = send
  return { kind: 'go', ledgerId: id, line, text, attempt, isProbe: store.paces[line].failures > 0 }
}

function drop(store: Store, send: Send, to: 'expired' | 'undone' | 'rejected'): void {
  if (to === 'undone') takeBack(store, (other) => other === send)
  if (to === 'expired' && send.turnId !== null) takeBackAnswers(store, 'expired')
  if (send.state === 'held' || send.state === 'reserved') become(store, send, to)
  if (to !== 'rejected' || send.turnId === null || !store.rules.has('refusedLeavesInbox')) return
  const turn = store.turns.get(send.turnId)
  if (turn !== undefined) turn.isClosed = true
  for (const message of store.messages)
    if (message.turnId === send.turnId && !message.isAnswered)
      Object.assign(message, { isAnswered: true, answeredBy: send.id })
  store.needsPerson = true
}

const isOf = (store: Store, send: Send, attempt: string): boolean =>
  isInFlight(send.state) && (send.attempt === attempt || !store.rules.has('attemptFence'))

export function confirm(store: Store, id: string, ref: string): void {
  const send = sendOf(store, id)
  if (send.state !== 'confirmed') {
    become(store, send, 'confirmed')
    Object.assign(send, { ref, leaseUntilMs: null })
  } else if (send.ref !== ref && send.secondRef !== ref) {
    send.duplicates++
    send.secondRef = ref
  }
}

export function report(store: Store, id: string, ref: string): boolean {
  const send = sendOf(store, id)
  const proved = send.ref === null && send.state !== 'confirmed' && mayBecome(send.state, 'confirmed')
  if (proved || send.ref !== null) confirm(store, id, ref)
  return proved
}

function providerFailed(store: Store, { line }: Send): boolean {
  const pace = store.paces[line]
  if (++pace.failures >= CLOSE_AFTER) pace.closedUntilMs = store.nowMs + CLOSED_MS
  return pace.closedUntilMs > store.nowMs
}

export function providerWorks(store: Store, { isProbe, line }: Left): void {
  if (!isProbe) return
  Object.assign(store.paces[line], { failures: 0, closedUntilMs: 0 })
  for (const send of store.sends) if (send.line === line && send.state === 'reserved') send.notBeforeMs = null
}

export function unknown(store: Store, { ledgerId, attempt }: Left): void {
  const send = sendOf(store, ledgerId)
  if (send.state === 'dispatched' && isOf(store, send, attempt)) become(store, send, 'unknown')
  providerFailed(store, send)
}

function again(store: Store, send: Send, waitMs: number): void {
  become(store, send, 'reserved')
  Object.assign(send, { leaseUntilMs: null, missedAtMs: null, notBeforeMs: store.nowMs + waitMs })
}

export function refuse(store: Store, left: Left, { retry, retryAfterMs }: Refusal): 'later' | 'dropped' {
  const send = sendOf(store, left.ledgerId)
  const isProviders = retry === 'later' && (retryAfterMs !== null || providerFailed(store, send))
  if (isProviders && retryAfterMs !== null) {
    const pace = store.paces[send.line]
    pace.closedUntilMs = Math.max(pace.closedUntilMs, store.nowMs + retryAfterMs)
  }
  const isLater = retry === 'later' && (isProviders || send.attempts < TRIES)
  if (!isOf(store, send, left.attempt)) return isLater ? 'later' : 'dropped'
  if (isLater) {
    again(store, send, retryAfterMs ?? 1_000 * 2 ** (send.attempts - 1))
    if (isProviders) send.attempts--
    return 'later'
  }
  become(store, send, 'rejected')
  send.leaseUntilMs = null
  store.needsPerson = true
  return 'dropped'
}

/** Looks for an unknown send, as the product does: two transactions with the list asked for between them. */
export async function look(
  store: Store,
  id: string,
  list: (line: Send['line']) => Promise<readonly Listed[]>,
): Promise<void> {
  const { line, text, attempt, missedAtMs, state, leaseUntilMs } = sendOf(store, id)
  if (!isInFlight(state)) return
  if (store.rules.has('leaseFirst') && leaseUntilMs !== null && leaseUntilMs > store.nowMs) return
  const readAtMs = store.nowMs
  const listed = await list(line)
  const bound = new Set(store.sends.map(({ ref }) => ref))
  const candidates = listed.filter((one) => one.text === text && !(store.rules.has('boundRefs') && bound.has(one.ref)))
  const send = sendOf(store, id)
  const [only] = candidates
  if (only !== undefined && candidates.length === 1) return confirm(store, id, only.ref)
  if (!isOf(store, send, attempt)) return
  if (candidates.length > 1) {
    become(store, send, 'undecided')
    send.leaseUntilMs = null
    store.needsPerson = true
  } else if (!store.rules.has('twoListings') || (missedAtMs !== null && readAtMs - missedAtMs >= LIST_LAG_MS))
    again(store, send, 0)
  else {
    become(store, send, 'unknown')
    send.missedAtMs ??= store.nowMs
    send.leaseUntilMs = store.nowMs + LIST_LAG_MS
  }
}
