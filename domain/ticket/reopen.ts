import type { TicketStatus } from './ticket.ts'

/** May new words of the customer continue a ticket that was done, or are they a new matter? */
export function mayReopen(
  ticket: { readonly status: TicketStatus; readonly resolvedAt: Date | null },
  now: Date,
  withinMs: number,
): boolean {
  if (ticket.status !== 'resolved' || ticket.resolvedAt === null) return false
  return now.getTime() - ticket.resolvedAt.getTime() <= withinMs
}
