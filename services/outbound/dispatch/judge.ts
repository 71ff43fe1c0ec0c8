import { plausibleZones } from '../../../domain/calendar/plausible-zones.ts'
import { nextWritable } from '../../../domain/calendar/quiet-hours.ts'
import type { ConsentPurpose, ConsentState } from '../../../domain/consent/consent.ts'
import { type LeaveDecision, mayLeave } from '../../../domain/outbound/may-leave.ts'
import { allowanceOf, rateReadyAt } from '../../../domain/outbound/pace.ts'
import { autonomySettingsSchema, type TenantSettings } from '../../../domain/settings/tenant-settings.ts'
import type { LockedConversation } from '../../conversation/lock.ts'
import type { DispatchRow, DispatchRules } from './row.ts'

const DAY_MS = 86_400_000

/** When what only takes time will be over. */
export interface Waits {
  /** Null when nobody sleeps there now. */
  readonly quiet: Date | null
  readonly readyAt: Date
}

/** May it leave now? Gathers the facts; the law itself is `mayLeave`. */
export function judge(
  row: DispatchRow,
  conversation: LockedConversation,
  settings: TenantSettings,
  rules: DispatchRules,
): { readonly decision: LeaveDecision; readonly waits: Waits } {
  const { now } = conversation
  const autonomy = autonomySettingsSchema.parse(row.autonomy ?? {})
  const window = rules.replyWindowMs(row.channel)
  const lastInboundAt = row.last_inbound === null ? null : new Date(row.last_inbound)
  // Finding out what time it is there costs a millisecond: answers leave at any hour.
  const zones = () => plausibleZones({ timeZone: row.time_zone, phone: row.recipient, fallback: settings.timeZone })
  const writableAt = row.is_prompted || row.purpose === 'reply' ? now : nextWritable(zones(), settings.quietHours, now)
  const quiet = writableAt?.getTime() === now.getTime() ? null : (writableAt ?? new Date(now.getTime() + DAY_MS))
  const readyAt = rateReadyAt(row.full_since, allowanceOf(rules.ratePerSecond(row.channel)), now)
  const decision = mayLeave({
    state: row.state,
    isByStaff: row.is_by_staff,
    controller: conversation.controller,
    fillsTheWait: conversation.handedOverAt !== null && (row.turn_id !== null || row.kind === 'promise'),
    isBlocked: conversation.isBlocked,
    controlEpoch: conversation.controlEpoch,
    rowControlEpoch: row.control_epoch,
    turnEpoch: row.current_turn_epoch,
    rowTurnEpoch: row.turn_epoch,
    newerUnansweredInbound: row.has_newer,
    turnIsFinal: row.is_final ?? false,
    purpose: row.purpose,
    consentStates: consentsOf(row),
    isAddressUnusable: row.is_unusable,
    withinReplyWindow: window === null || (lastInboundAt !== null && now.getTime() - lastInboundAt.getTime() < window),
    form: row.body.form,
    quiet: quiet !== null,
    expired: row.expires_at !== null && row.expires_at <= now,
    dealVersion: row.current_deal_version,
    rowDealVersion: row.deal_version,
    notBefore: row.not_before,
    now,
    autonomyPaused: autonomy.pausedAt !== null,
    autonomy: autonomy.perChannel[row.channel] ?? autonomy.default,
    isRest: row.part > 0,
    isSuggestible: row.kind !== 'fallback' && row.attempts === 0,
    rateTokenAvailable: readyAt <= now,
    providerClosedUntil: row.closed_until,
    recipientBusy: row.is_busy,
  })
  return { decision, waits: { quiet, readyAt } }
}

/**
 * Writing to us is consent to be answered there, until it is withdrawn there. Where we write first, a STOP on any channel
 * counts on all of them.
 */
function consentsOf(row: DispatchRow): Partial<Record<ConsentPurpose, ConsentState>> {
  const here = row.consents ?? {}
  const states =
    here.service === undefined && row.last_inbound !== null ? { ...here, service: 'granted' as const } : here
  const isAnswer = row.purpose === 'reply' || row.purpose === 'opt_out_confirmation'
  if (isAnswer) return states
  return { ...states, ...Object.fromEntries((row.stopped ?? []).map((purpose) => [purpose, 'withdrawn' as const])) }
}
