import { type ConsentPurpose, type ConsentState, mayWrite, type SendPurpose } from '../consent/consent.ts'
import type { ControllerKind } from '../conversation/control.ts'
import type { Autonomy } from '../settings/tenant-settings.ts'
import type { LedgerState, OutboundBody } from './ledger.ts'

/** Everything the dispatch transaction knows about a row and its conversation, read under the conversation's lock. */
export interface SendSnapshot {
  readonly state: LedgerState
  /** Typed or released by a person: neither a takeover nor a pause nor the night stops it. */
  readonly isByStaff: boolean
  readonly controller: ControllerKind
  /** People were given the conversation, none of them has it yet, and this is said while the customer waits for one. */
  readonly fillsTheWait?: boolean
  /** Staff blocked this person. */
  readonly isBlocked?: boolean
  readonly controlEpoch: number
  readonly rowControlEpoch: number
  /** The epoch the row's turn has now; null when there is no such turn any more. */
  readonly turnEpoch: number | null
  /** Null for what no turn wrote: notices, reminders, campaigns. */
  readonly rowTurnEpoch: number | null
  readonly newerUnansweredInbound: boolean
  /** The restarts are used up: a newer message no longer holds the answer back. */
  readonly turnIsFinal: boolean
  readonly purpose: SendPurpose
  readonly consentStates: Readonly<Partial<Record<ConsentPurpose, ConsentState>>>
  /** The provider says that nothing arrives at this address. */
  readonly isAddressUnusable?: boolean
  readonly withinReplyWindow: boolean
  readonly form: OutboundBody['form']
  /** It is night, or may be, where the recipient lives. */
  readonly quiet: boolean
  readonly expired: boolean
  readonly dealVersion: number | null
  /** The version a draft relied on; null when it says nothing about a deal. */
  readonly rowDealVersion: number | null
  readonly notBefore: Date | null
  readonly now: Date
  readonly autonomyPaused: boolean
  /** How far the machine may go on this channel, a pause aside. */
  readonly autonomy: Autonomy
  /** An earlier part of the same answer has left. */
  readonly isRest: boolean
  /** Words a person may decide about: no mere excuse, and none that may have been on the wire. */
  readonly isSuggestible: boolean
  readonly rateTokenAvailable: boolean
  /** The provider does not answer, or asked for a pause: until then everything waits. */
  readonly providerClosedUntil: Date | null
  /** Another message to this recipient is on its way or its outcome is unknown. */
  readonly recipientBusy: boolean
}

export type WaitReason =
  | 'not_open'
  | 'held'
  | 'autonomy_paused'
  | 'not_before'
  | 'quiet_hours'
  | 'recipient_busy'
  | 'rate'
  | 'provider_closed'
export type DropReason =
  | 'taken_over'
  | 'blocked'
  | 'control_changed'
  | 'expired'
  | 'deal_changed'
  | 'no_consent'
  | 'address_unusable'
  | 'outside_reply_window'
export type RedoReason = 'autonomy_changed' | 'control_changed' | 'older_turn' | 'newer_inbound' | 'deal_changed'

/**
 * wait: ask again, at `until` where it is known · drop: it never leaves, the row takes the state `to` ·
 * redo: the turn must be drafted again, this row is undone · hold: a person decides about these words.
 */
export type LeaveDecision =
  | { readonly kind: 'go' }
  | { readonly kind: 'wait'; readonly until: Date | null; readonly why: WaitReason }
  | { readonly kind: 'drop'; readonly to: 'expired' | 'undone' | 'rejected'; readonly reason: DropReason }
  | { readonly kind: 'redo'; readonly reason: RedoReason }
  | { readonly kind: 'hold' }

type Check = (snapshot: SendSnapshot) => LeaveDecision | null

const wait = (why: WaitReason, until: Date | null = null): LeaveDecision => ({ kind: 'wait', until, why })
const drop = (to: 'expired' | 'undone' | 'rejected', reason: DropReason): LeaveDecision => ({
  kind: 'drop',
  to,
  reason,
})
const redo = (reason: RedoReason): LeaveDecision => ({ kind: 'redo', reason })

const isFromTurn = (row: SendSnapshot): boolean => row.rowTurnEpoch !== null && !row.isByStaff
const writesFirst = ({ purpose }: SendSnapshot): boolean => purpose === 'service' || purpose === 'marketing'

/**
 * The law of the only door out, in order; the first check that objects decides. Control comes first: whatever else is
 * true, nothing passes a takeover. Then what ends a row, then what makes its words wrong, then who may be written to,
 * and last what only takes time, so that nobody waits with a message that may not leave anyway.
 */
const CHECKS: readonly Check[] = [
  ({ state }) => (state === 'held' || state === 'reserved' ? null : wait('not_open')),
  (row) =>
    !row.isByStaff && row.controller === 'staff' && row.fillsTheWait !== true ? drop('undone', 'taken_over') : null,
  (row) => (row.isBlocked && !row.isByStaff ? drop('undone', 'blocked') : null),
  (row) => (row.expired ? drop('expired', 'expired') : null),
  (row) => (row.state === 'held' ? stillHeld(row) : null),
  (row) => (!row.isByStaff && row.rowControlEpoch !== row.controlEpoch ? outdated(row, 'control_changed') : null),
  (row) => (isFromTurn(row) && row.rowTurnEpoch !== row.turnEpoch ? redo('older_turn') : null),
  (row) =>
    isFromTurn(row) && row.purpose === 'reply' && row.newerUnansweredInbound && !row.turnIsFinal
      ? redo('newer_inbound')
      : null,
  (row) =>
    !row.isByStaff && row.rowDealVersion !== null && row.rowDealVersion !== row.dealVersion
      ? outdated(row, 'deal_changed')
      : null,
  (row) => (mayWrite(row.purpose, row.consentStates) ? null : drop('rejected', 'no_consent')),
  (row) => (row.isAddressUnusable && !row.isByStaff ? drop('rejected', 'address_unusable') : null),
  (row) => (row.form === 'text' && !row.withinReplyWindow ? drop('rejected', 'outside_reply_window') : null),
  (row) =>
    row.autonomyPaused && !row.isByStaff && row.purpose !== 'opt_out_confirmation' ? wait('autonomy_paused') : null,
  (row) => (isFromTurn(row) && row.purpose === 'reply' ? turnedDown(row) : null),
  (row) => (row.notBefore !== null && row.notBefore > row.now ? wait('not_before', row.notBefore) : null),
  (row) => (row.quiet && !row.isByStaff && writesFirst(row) ? wait('quiet_hours') : null),
  (row) => (row.recipientBusy ? wait('recipient_busy') : null),
  ({ providerClosedUntil, now }) =>
    providerClosedUntil !== null && providerClosedUntil > now ? wait('provider_closed', providerClosedUntil) : null,
  (row) => (row.rateTokenAvailable ? null : wait('rate')),
]

/** Held without a time waits for a person; held with one waits for its undo window, and then counts as reserved. */
function stillHeld({ notBefore, now }: SendSnapshot): LeaveDecision | null {
  if (notBefore === null) return wait('held')
  return notBefore > now ? wait('held', notBefore) : null
}

/**
 * The owner let the machine go less far since it was drafted. Off: its messages wait for people. Suggest: it is a suggestion.
 * The rest of an answer cannot be drafted again, and half an answer is nothing to leave a customer with: a person decides.
 */
function turnedDown({ autonomy, isRest, isSuggestible }: SendSnapshot): LeaveDecision | null {
  if (autonomy === 'auto') return null
  if (isRest) return { kind: 'hold' }
  return autonomy === 'suggest' && isSuggestible ? { kind: 'hold' } : redo('autonomy_changed')
}

/** A turn words it anew; what no turn wrote has nobody to do so and is undone. */
const outdated = (row: SendSnapshot, reason: 'control_changed' | 'deal_changed'): LeaveDecision =>
  isFromTurn(row) ? redo(reason) : drop('undone', reason)

export function mayLeave(snapshot: SendSnapshot): LeaveDecision {
  for (const check of CHECKS) {
    const objection = check(snapshot)
    if (objection !== null) return objection
  }
  return { kind: 'go' }
}
