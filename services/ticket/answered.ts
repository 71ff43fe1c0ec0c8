import type { Tx } from '../transaction.ts'
import { changeTicket } from './change.ts'
import type { Ticket } from './read.ts'

/** An answer is leaving: from here on it is the customer's turn. */
export async function ticketAnswered(tx: Tx, ticket: Ticket, by: 'ai' | 'staff'): Promise<void> {
  const isFirst = ticket.firstResponseAt === null
  await changeTicket(
    tx,
    ticket,
    {
      status: 'pending',
      snoozedUntil: null,
      answeredAt: ticket.now,
      firstResponseAt: ticket.firstResponseAt ?? ticket.now,
    },
    { type: 'ticket:answered', payload: { by, isFirst } },
  )
}
