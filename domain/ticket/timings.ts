import type { TenantSettings } from '../settings/tenant-settings.ts'

/** How a ticket's workflow waits; fixed when it starts. */
export interface TicketTimings {
  /** After our answer, when the customer says nothing more. */
  readonly autoCloseMs: number
  /** Events after which the run continues as a new one. */
  readonly historyEvents: number
}

const HOUR_MS = 3_600_000
const HISTORY_EVENTS = 1_500

export const ticketTimings = ({ support }: TenantSettings): TicketTimings => ({
  autoCloseMs: support.autoCloseHours * HOUR_MS,
  historyEvents: HISTORY_EVENTS,
})
