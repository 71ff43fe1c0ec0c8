import { addBusinessTime, type BusinessCalendar } from '../calendar/business-hours.ts'

/** running: every deadline so far was kept, or is still ahead. */
export const SLA_STATES = ['running', 'first_response_missed', 'resolution_missed', 'met'] as const
export type SlaState = (typeof SLA_STATES)[number]

/** Minutes of opening time. */
export interface SlaTarget {
  readonly firstResponseMinutes: number
  readonly resolutionMinutes: number
}

export interface SlaDeadlines {
  readonly firstResponseDueAt: Date | null
  readonly resolutionDueAt: Date | null
}

const MINUTE_MS = 60_000

/** When a ticket opened at `from` has to be answered and done; null for a business that never opens. */
export function slaDeadlines(
  calendar: BusinessCalendar,
  { firstResponseMinutes, resolutionMinutes }: SlaTarget,
  from: Date,
): SlaDeadlines {
  return {
    firstResponseDueAt: addBusinessTime(calendar, from, firstResponseMinutes * MINUTE_MS),
    resolutionDueAt: addBusinessTime(calendar, from, resolutionMinutes * MINUTE_MS),
  }
}

/** The time it was the customer's turn, or was put aside, does not count against us. */
export const extended = (dueAt: Date | null, pausedAt: Date, now: Date): Date | null =>
  dueAt === null ? null : new Date(dueAt.getTime() + Math.max(0, now.getTime() - pausedAt.getTime()))
