import { addBusinessTime, type BusinessCalendar } from '../calendar/business-hours.ts'
import type { UserId } from '../ids.ts'
import type { EscalationTimings } from './timings.ts'

export interface EscalationClock {
  readonly step: number
  readonly notifiedAt: Date | null
  readonly reminders: number
}

export type EscalationStep =
  | { readonly kind: 'notify'; readonly step: number; readonly userId: UserId | null }
  | { readonly kind: 'remind' }
  /** Null when nothing will happen by itself. */
  | { readonly kind: 'rest'; readonly until: Date | null }

/**
 * The one thing to do next: tell the first person at once, remind them, then climb. Whoever is last keeps hearing of it,
 * ever less often. Waits count opening time only.
 */
export function nextEscalation(
  escalation: EscalationClock,
  order: readonly UserId[],
  calendar: BusinessCalendar,
  timings: EscalationTimings,
  now: Date,
): EscalationStep {
  const { step, notifiedAt, reminders } = escalation
  if (notifiedAt === null) return { kind: 'notify', step: 0, userId: order[0] ?? null }
  const isLast = step >= order.length - 1
  const dueAt = addBusinessTime(calendar, notifiedAt, waitMs(reminders, isLast, timings))
  if (dueAt === null || dueAt > now) return { kind: 'rest', until: dueAt }
  if (isLast || reminders < timings.remindersEach) return { kind: 'remind' }
  return { kind: 'notify', step: step + 1, userId: order[step + 1] ?? null }
}

function waitMs(reminders: number, isLast: boolean, { remindAfterMs, longestMs }: EscalationTimings): number {
  const doubled = isLast ? remindAfterMs * 2 ** Math.min(reminders, 20) : remindAfterMs
  return Math.max(1, Math.min(doubled, Math.max(longestMs, remindAfterMs)))
}
