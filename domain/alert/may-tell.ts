import { nextWritable, type QuietHours } from '../calendar/quiet-hours.ts'
import { isInFlight, type LedgerState } from '../outbound/ledger.ts'

/** Everything that decides whether a notice to a colleague may leave now. */
export interface NoticeSnapshot {
  readonly state: LedgerState
  readonly isUrgent: boolean
  /** What it tells of is over. */
  readonly isOver: boolean
  /** The colleague is still here and so is the account. */
  readonly isDeliverable: boolean
  readonly expiresAt: Date
  readonly notBefore: Date | null
  readonly providerClosedUntil: Date | null
  /** Another notice to the same address is on its way or its outcome is unknown. */
  readonly recipientBusy: boolean
  readonly now: Date
}

export type TellDecision =
  | { readonly kind: 'go' | 'sent' | 'unknown' }
  | { readonly kind: 'wait'; readonly until: Date }
  | { readonly kind: 'drop'; readonly to: 'expired' | 'undone'; readonly why: string }

const BUSY_MS = 5_000
const DAY_MS = 86_400_000

const drop = (to: 'expired' | 'undone', why: string): TellDecision => ({ kind: 'drop', to, why })

/** The law of the door to colleagues: what is over is not told, nobody is woken but for what is urgent. */
export function mayTell(notice: NoticeSnapshot, zone: string, quietHours: QuietHours): TellDecision {
  const { state, now } = notice
  if (isInFlight(state)) return { kind: 'unknown' }
  if (state !== 'reserved') return { kind: 'sent' }
  if (notice.isOver) return drop('undone', 'over')
  if (!notice.isDeliverable) return drop('undone', 'nobody_there')
  if (notice.expiresAt <= now) return drop('expired', 'expired')
  const until = [notice.notBefore, notice.providerClosedUntil, quietUntil(notice, zone, quietHours)].flatMap((at) =>
    at !== null && at > now ? [at.getTime()] : [],
  )
  if (until.length > 0) return { kind: 'wait', until: new Date(Math.max(...until)) }
  return notice.recipientBusy ? { kind: 'wait', until: new Date(now.getTime() + BUSY_MS) } : { kind: 'go' }
}

function quietUntil({ isUrgent, now }: NoticeSnapshot, zone: string, quietHours: QuietHours): Date | null {
  if (isUrgent) return null
  return nextWritable([zone], quietHours, now) ?? new Date(now.getTime() + DAY_MS)
}
