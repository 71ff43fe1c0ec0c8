import type { SendPurpose } from '../../domain/consent/consent.ts'
import { holdFor } from '../../domain/conversation/hold.ts'
import type { NextStep } from '../../domain/conversation/step.ts'
import type { AccountId, CustomerId, LedgerId, TurnId } from '../../domain/ids.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import type { LedgerState } from '../../domain/outbound/ledger.ts'
import { effectiveAutonomy, type TenantSettings } from '../../domain/settings/tenant-settings.ts'
import { takeBackAnswers, takeBackMachine } from '../outbound/take-back.ts'
import { readSettings, readSettingsNow } from '../settings/read.ts'
import type { Tx } from '../transaction.ts'
import { claimTurn, leaveTurn, parkTurn } from './claim-turn.ts'
import { type LockedConversation, lockConversation, machineSpeaks } from './lock.ts'

interface OpenSend {
  readonly id: LedgerId
  readonly state: LedgerState
  readonly is_by_staff: boolean
  readonly not_before: Date | null
  readonly lease_until: Date | null
  readonly part: number
  readonly purpose: SendPurpose
  readonly account_id: AccountId
  readonly recipient: string
  readonly turn_id: TurnId | null
  /** Its first part has left, or may have. */
  readonly has_begun: boolean
  /** Position of the newest message it answers; null once its turn was claimed again. */
  readonly answers_up_to: number | null
}

const OPEN_SENDS = `select o.id, o.state, o.is_by_staff, o.not_before, o.lease_until, o.part, o.purpose, o.account_id, o.recipient, o.turn_id,
  t.up_to as answers_up_to, o.part > 0 and exists (select 1 from outbound_ledger f where f.tenant_id = o.tenant_id and f.intent_id = o.intent_id
    and f.turn_epoch = o.turn_epoch and f.part = 0 and f.state not in ('held', 'reserved', 'undone', 'expired')) as has_begun
from outbound_ledger o left join turns t on t.tenant_id = o.tenant_id and t.id = o.turn_id and t.epoch = o.turn_epoch
where o.tenant_id = $1 and o.customer_id = any($2) and o.state in ('held', 'reserved', 'dispatched', 'unknown', 'undelivered') order by o.created_at, o.part`

export interface WaitingMessage {
  readonly id: string
  readonly position: number
  readonly turn_id: TurnId | null
  readonly address: string
  readonly text: string
  readonly channel: Channel
  readonly account_id: AccountId
  readonly received_at: Date
  readonly has_attachments: boolean
  readonly correlation_id: string
}

const WAITING = `select m.id, m.position, m.turn_id, m.address, m.text, m.channel, m.account_id, m.received_at, m.correlation_id,
  jsonb_array_length(m.attachments) > 0 as has_attachments
from messages m where m.tenant_id = $1 and m.customer_id = any($2) and m.direction = 'in' and m.answered_at is null order by m.position`

/**
 * Decides, under the conversation's lock, the one thing to do next: settle a send nobody can tell of, send what is due,
 * or claim everything unanswered into a turn. Called again after each thing done.
 */
export async function nextStep(tx: Tx, customerId: CustomerId): Promise<NextStep> {
  const kept = await readSettings(tx)
  const conversation = await lockConversation(tx, customerId)
  // Merged meanwhile: somebody else answers for this customer.
  if (conversation.movedTo !== null) return { kind: 'moved', to: conversation.movedTo }
  const [sends, waiting] = await Promise.all([
    tx.run<OpenSend>('open_sends', OPEN_SENDS, [tx.tenantId, conversation.members]),
    readWaiting(tx, conversation),
  ])
  const due = dueSend(sends, conversation)
  if (due !== null) return due
  const wakeInMs = nextWake(sends, conversation)
  // A person writes now: what waits for an answer waits for them.
  if (!machineSpeaks(conversation)) {
    // It was on its way at the takeover and has come back unsent since.
    if (sends.some(isMachines)) await takeBackMachine(tx, conversation.members, TAKEN_OVER)
    return { kind: 'rest', wakeInMs }
  }

  const newest = waiting.at(-1)
  if (newest === undefined || conversation.isBlocked) return { kind: 'rest', wakeInMs }

  // Parked is parked until the owner changes something: what they have just changed must not be overlooked.
  const wasOff = effectiveAutonomy(kept, newest.channel, null) === 'off'
  const settings = wasOff ? await readSettingsNow(tx) : kept
  const autonomy = effectiveAutonomy(settings, newest.channel, null)
  // People have it in hand, and where the machine may not answer by itself it has nothing to add.
  if (conversation.handedOverAt !== null && autonomy !== 'auto') {
    await leaveTurn(tx, conversation, waiting)
    return { kind: 'rest', wakeInMs }
  }
  if (autonomy === 'off') {
    await parkTurn(tx, conversation, waiting, 'ai_paused')
    return { kind: 'rest', wakeInMs }
  }
  // Staff have a suggestion for exactly these words before them.
  if (autonomy === 'suggest' && isSuggested(sends, newest)) return { kind: 'rest', wakeInMs }
  const drafted = sends.filter(isAnswer)
  // Their answer waits for its time, or an older message to them does.
  if (drafted.some((send) => answersAll(send, waiting)) || sends.some((send) => goesBefore(send, newest)))
    return { kind: 'rest', wakeInMs }
  if (drafted.length > 0) {
    await takeBackAnswers(tx, conversation.members, { code: 'redo', detail: 'newer_inbound' })
    return claimWhenComplete(tx, conversation, await readWaiting(tx, conversation), settings)
  }
  return claimWhenComplete(tx, conversation, waiting, settings)
}

const TAKEN_OVER = { code: 'taken_over', detail: 'a person took over' }

const readWaiting = (tx: Tx, { members }: LockedConversation) =>
  tx.run<WaitingMessage & Record<string, unknown>>('waiting_messages', WAITING, [tx.tenantId, members])

async function claimWhenComplete(
  tx: Tx,
  conversation: LockedConversation,
  waiting: readonly WaitingMessage[],
  settings: TenantSettings,
): Promise<NextStep> {
  const newest = waiting.at(-1)
  const oldest = waiting[0]
  if (newest === undefined || oldest === undefined) return { kind: 'rest', wakeInMs: null }
  // What was never claimed was never restarted.
  const restarts = oldest.turn_id === null ? 0 : await restartsOf(tx, oldest.id)
  const holdMs = holdFor({
    newestText: newest.text,
    hasAttachment: newest.has_attachments,
    newestAt: newest.received_at,
    oldestAt: oldest.received_at,
    now: conversation.now,
    restarts,
    settings: settings.hold,
  })
  if (holdMs > 0) return { kind: 'hold', ms: holdMs }
  return claimTurn(tx, conversation, waiting, settings.hold.restarts)
}

const SHORTEST_WAIT_MS = 50

const isInFlight = ({ state }: OpenSend): boolean => state === 'dispatched' || state === 'unknown'

/** Waits for a time of its own and leaves then without anybody's doing. */
const isTimed = ({ state, not_before }: OpenSend): boolean =>
  state === 'reserved' || (state === 'held' && not_before !== null)

const isMachines = (send: OpenSend): boolean =>
  !send.is_by_staff && (send.state === 'held' || send.state === 'reserved')

const isReply = ({ purpose }: OpenSend): boolean => purpose === 'reply' || purpose === 'opt_out_confirmation'

/** A draft of a turn of which nothing has left yet. */
const isAnswer = (send: OpenSend): boolean =>
  isTimed(send) && !send.is_by_staff && send.turn_id !== null && !send.has_begun

const answersAll = (send: OpenSend, waiting: readonly WaitingMessage[]): boolean =>
  send.answers_up_to !== null && waiting.every(({ turn_id }) => turn_id === send.turn_id)

/** The rest of an answer that has begun, and words of staff, reach a person before anything newer. */
const goesBefore = (send: OpenSend, { account_id, address }: WaitingMessage): boolean =>
  isTimed(send) &&
  isReply(send) &&
  (send.is_by_staff || send.has_begun) &&
  send.account_id === account_id &&
  send.recipient === address

function dueSend(sends: readonly OpenSend[], conversation: LockedConversation): NextStep | null {
  const { now } = conversation
  const undelivered = sends.find(({ state }) => state === 'undelivered')
  if (undelivered !== undefined) return { kind: 'settle', ledgerId: undelivered.id }
  const inFlight = sends.filter(isInFlight)
  const overdue = inFlight.find(({ lease_until }) => lease_until === null || lease_until <= now)
  if (overdue !== undefined) return { kind: 'settle', ledgerId: overdue.id }
  // One undecided message per recipient: the others wait behind it.
  if (inFlight.length > 0) return null
  const isReady = ({ not_before }: OpenSend) => not_before === null || not_before <= now
  const ready = sends.find(
    (send, at) =>
      isTimed(send) &&
      isReady(send) &&
      (machineSpeaks(conversation) || send.is_by_staff) &&
      !sends.slice(0, at).some((older) => !isReady(older) && isTimed(older) && isSameThread(older, send)),
  )
  return ready === undefined ? null : { kind: 'send', ledgerId: ready.id }
}

/** Answers to one person leave in their order. */
const isSameThread = (older: OpenSend, newer: OpenSend): boolean =>
  isReply(older) && isReply(newer) && older.account_id === newer.account_id && older.recipient === newer.recipient

const isSuggested = (sends: readonly OpenSend[], newest: WaitingMessage): boolean =>
  sends.some(
    ({ state, not_before, answers_up_to }) =>
      state === 'held' && not_before === null && answers_up_to !== null && answers_up_to >= newest.position,
  )

/** What is due and still waits does so behind something with a time of its own, or for a bell. */
function nextWake(sends: readonly OpenSend[], { now }: LockedConversation): number | null {
  const inFlight = sends.filter(isInFlight)
  const times =
    inFlight.length > 0 ? inFlight.map(({ lease_until }) => lease_until) : sends.map(({ not_before }) => not_before)
  const left = times.flatMap((time) => (time === null || time <= now ? [] : [time.getTime() - now.getTime()]))
  return left.length === 0 ? null : Math.max(SHORTEST_WAIT_MS, Math.min(...left))
}

async function restartsOf(tx: Tx, oldestId: string): Promise<number> {
  const [row] = await tx.run<{ restarts: number }>(
    'turn_restarts',
    'select restarts from turns where tenant_id = $1 and id = $2',
    [tx.tenantId, oldestId],
  )
  return row?.restarts ?? 0
}
