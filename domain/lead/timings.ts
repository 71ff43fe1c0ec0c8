import type { TenantSettings } from '../settings/tenant-settings.ts'

/** How long a deal waits for people, in milliseconds; fixed when its workflow starts. */
export interface DealTimings {
  /** A lead nobody answers for this long is lost. */
  readonly silentMs: number
  /** From sending: reminders, then the end. */
  readonly contractRemindersMs: readonly number[]
  readonly contractExpiryMs: number
  /** From sending: a reminder when the invoice is due, and when it is given up. */
  readonly invoiceDueMs: number
  readonly invoiceGiveUpMs: number
}

const DAY_MS = 86_400_000

export function dealTimings({ deal }: TenantSettings): DealTimings {
  return {
    silentMs: deal.silentAfterDays * DAY_MS,
    contractRemindersMs: deal.contractReminderDays.map((days) => days * DAY_MS),
    contractExpiryMs: deal.contractExpiryDays * DAY_MS,
    invoiceDueMs: deal.invoiceDueDays * DAY_MS,
    invoiceGiveUpMs: (deal.invoiceDueDays + deal.invoiceGraceDays) * DAY_MS,
  }
}
