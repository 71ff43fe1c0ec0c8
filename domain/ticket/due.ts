import type { SlaState } from './sla.ts'
import type { TicketStatus } from './ticket.ts'

/** What of a ticket decides when something happens by itself. */
export interface TicketClock {
  readonly status: TicketStatus
  readonly slaState: SlaState
  readonly firstResponseDueAt: Date | null
  readonly firstResponseAt: Date | null
  readonly resolutionDueAt: Date | null
  readonly snoozedUntil: Date | null
  readonly answeredAt: Date | null
}

export const TICKET_TIMERS = ['first_response', 'resolution', 'wake', 'auto_close'] as const
export type TicketTimer = (typeof TICKET_TIMERS)[number]

export interface TicketDue {
  readonly kind: TicketTimer
  readonly at: Date
}

/** Every timer that runs for a ticket as it stands, the earliest first. */
export function timersOf(ticket: TicketClock, autoCloseMs: number): readonly TicketDue[] {
  const timers = [...slaTimers(ticket), ...restTimers(ticket, autoCloseMs)]
  return timers.toSorted((left, right) => left.at.getTime() - right.at.getTime())
}

/** Deadlines run while it is ours to answer, each until it is missed once. */
function slaTimers({ status, slaState, firstResponseAt, firstResponseDueAt, resolutionDueAt }: TicketClock) {
  if (status !== 'open') return []
  const awaitsFirst = firstResponseAt === null && slaState === 'running'
  return [
    ...(awaitsFirst ? timer('first_response', firstResponseDueAt) : []),
    ...(slaState === 'resolution_missed' ? [] : timer('resolution', resolutionDueAt)),
  ]
}

function restTimers({ status, snoozedUntil, answeredAt }: TicketClock, autoCloseMs: number) {
  if (status === 'snoozed') return timer('wake', snoozedUntil)
  if (status !== 'pending' || answeredAt === null) return []
  return timer('auto_close', new Date(answeredAt.getTime() + autoCloseMs))
}

const timer = (kind: TicketTimer, at: Date | null): readonly TicketDue[] => (at === null ? [] : [{ kind, at }])
