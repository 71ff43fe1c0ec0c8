import type { TenantSettings } from '../settings/tenant-settings.ts'

/** How long an escalation waits for people, in milliseconds of opening time; fixed when its workflow starts. */
export interface EscalationTimings {
  readonly remindAfterMs: number
  /** Reminders to one person before the next is told. */
  readonly remindersEach: number
  /** The longest pause between two reminders to whoever is last. */
  readonly longestMs: number
  readonly historyEvents: number
}

const MINUTE_MS = 60_000
const HISTORY_EVENTS = 1_500

export const escalationTimings = ({ support }: TenantSettings): EscalationTimings => ({
  remindAfterMs: support.remindAfterMinutes * MINUTE_MS,
  remindersEach: support.remindersEach,
  longestMs: support.longestReminderMinutes * MINUTE_MS,
  historyEvents: HISTORY_EVENTS,
})
