import { acknowledgeEscalation } from '../escalation/acknowledge.ts'
import type { Tx } from '../transaction.ts'
import { changeTicket } from './change.ts'
import type { Ticket } from './read.ts'

/** Done: by staff, or because the customer had nothing more to say. */
export async function resolveTicket(tx: Tx, ticket: Ticket, why: 'staff' | 'silence'): Promise<Ticket> {
  await acknowledgeEscalation(tx, ticket, null)
  return changeTicket(
    tx,
    ticket,
    {
      status: 'resolved',
      resolvedAt: ticket.now,
      snoozedUntil: null,
      slaState: ticket.slaState === 'running' ? 'met' : ticket.slaState,
    },
    { type: 'ticket:resolved', payload: { why } },
  )
}
