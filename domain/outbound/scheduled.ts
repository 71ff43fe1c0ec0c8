import type { ConsentPurpose, ConsentState } from '../consent/consent.ts'
import type { OutboundBody } from './ledger.ts'
import { mayLeave } from './may-leave.ts'

/** waiting: its time has not come · sent: it is in the ledger · cancelled: by staff · stopped: it may not leave, and why. */
export const SCHEDULED_STATES = ['waiting', 'sent', 'cancelled', 'stopped'] as const
export type ScheduledState = (typeof SCHEDULED_STATES)[number]

export const STOP_REASONS = [
  'they_wrote',
  'blocked',
  'no_consent',
  'outside_reply_window',
  'template_unusable',
  'no_contact_point',
  'cannot_leave',
] as const
export type StopReason = (typeof STOP_REASONS)[number]

/** What is known of a message for later, and of its customer, when its time has come. */
export interface DueMessage {
  readonly unlessTheyWrite: boolean
  readonly wroteSince: boolean
  readonly isBlocked: boolean
  readonly consentStates: Readonly<Partial<Record<ConsentPurpose, ConsentState>>>
  readonly withinReplyWindow: boolean
  readonly form: OutboundBody['form']
  readonly now: Date
}

const BY_A_PERSON = {
  state: 'reserved',
  isByStaff: true,
  controller: 'staff',
  controlEpoch: 0,
  rowControlEpoch: 0,
  turnEpoch: null,
  rowTurnEpoch: null,
  newerUnansweredInbound: false,
  turnIsFinal: false,
  purpose: 'reply',
  quiet: false,
  expired: false,
  dealVersion: null,
  rowDealVersion: null,
  notBefore: null,
  autonomyPaused: false,
  autonomy: 'auto',
  isRest: false,
  isSuggestible: true,
  rateTokenAvailable: true,
  providerClosedUntil: null,
  recipientBusy: false,
} as const

/** Why a message for later must not leave now; null when it may. Beyond what holds for every send: nobody is there to see. */
export function whyStopped(due: DueMessage): StopReason | null {
  if (due.unlessTheyWrite && due.wroteSince) return 'they_wrote'
  if (due.isBlocked) return 'blocked'
  const { consentStates, withinReplyWindow, form, now } = due
  const decision = mayLeave({ ...BY_A_PERSON, consentStates, withinReplyWindow, form, now })
  if (decision.kind !== 'drop') return null
  return STOP_REASONS.find((reason) => reason === decision.reason) ?? 'cannot_leave'
}

/** What may be told of a message for later before its time. */
export type KnownStanding = Pick<DueMessage, 'consentStates' | 'isBlocked'>

/**
 * Why it would not leave if nothing changed; null when it would. What they forbade comes before that they wrote: writing
 * again does not make it leave.
 */
export function whyItWontLeave(
  planned: Pick<DueMessage, 'unlessTheyWrite' | 'wroteSince'>,
  standing: KnownStanding,
): StopReason | null {
  const anyTime = { withinReplyWindow: true, form: 'template', now: new Date(0) } as const
  const forbidden = whyStopped({ ...standing, ...anyTime, unlessTheyWrite: false, wroteSince: false })
  return forbidden ?? (planned.unlessTheyWrite && planned.wroteSince ? 'they_wrote' : null)
}
