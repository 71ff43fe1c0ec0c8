const DAY_SECONDS = 86_400

/** Settings count in days and hours; tests wait for fractions of a second. */
export const days = (seconds: number): number => seconds / DAY_SECONDS
export const hours = (seconds: number): number => seconds / 3_600

/** Timers of a deal, in seconds; whatever is not named never ends within a test. */
export interface Clock {
  readonly silent?: number
  readonly reminders?: readonly number[]
  readonly contract?: number
  readonly due?: number
  readonly grace?: number
  readonly approval?: number
}

const NEVER = 30 * DAY_SECONDS

/** Settings for a deal on a fast clock, in a place where it is never night. */
export const fastDeal = (clock: Clock, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  quietHours: { from: '00:00', to: '00:00' },
  deal: {
    silentAfterDays: days(clock.silent ?? NEVER),
    contractReminderDays: (clock.reminders ?? []).map(days),
    contractExpiryDays: days(clock.contract ?? NEVER),
    invoiceDueDays: days(clock.due ?? NEVER),
    invoiceGraceDays: days(clock.grace ?? NEVER),
    approvalExpiryHours: hours(clock.approval ?? NEVER),
  },
  ...more,
})
