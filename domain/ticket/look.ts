import type { TicketTimer } from './due.ts'
import type { TicketStatus } from './ticket.ts'

/** A ticket as its workflow may see it: closed words and durations. */
export interface TicketLook {
  readonly status: TicketStatus
  readonly next: TicketTimer | null
  readonly wakeInMs: number | null
  /** Somebody has to hear of it: the escalation's workflow is to be rung. */
  readonly isEscalated: boolean
}
