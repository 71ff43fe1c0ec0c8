import type { TicketClock } from './due.ts'
import type { SlaState } from './sla.ts'

/** The deadline a ticket is shown with: the next one that counts, or the one that was missed. */
export interface SlaBadge {
  readonly kind: 'first_response' | 'resolution'
  readonly dueAt: Date
  readonly isMissed: boolean
}

const MISSED: Readonly<Record<SlaState, boolean>> = {
  running: false,
  met: false,
  first_response_missed: true,
  resolution_missed: true,
}

/** Null where no clock runs: it is not ours to answer, or the business never opens. */
export function slaBadge(ticket: TicketClock): SlaBadge | null {
  if (ticket.status !== 'open') return null
  const awaitsFirst = ticket.firstResponseAt === null && ticket.slaState !== 'resolution_missed'
  const dueAt = awaitsFirst ? ticket.firstResponseDueAt : ticket.resolutionDueAt
  if (dueAt === null) return null
  const isMissed = awaitsFirst ? MISSED[ticket.slaState] : ticket.slaState === 'resolution_missed'
  return { kind: awaitsFirst ? 'first_response' : 'resolution', dueAt, isMissed }
}
