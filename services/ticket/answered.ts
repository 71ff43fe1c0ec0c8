import type { CustomerId } from '../../domain/ids.ts'
import type { Tx } from '../transaction.ts'
import { changeTicket } from './change.ts'
import { lockOpenTicket } from './read.ts'

/** An answer is leaving: from here on it is the customer's turn. */
export async function ticketAnswered(tx: Tx, members: readonly CustomerId[], by: 'ai' | 'staff'): Promise<void> {
  const ticket = await lockOpenTicket(tx, members)
  if (ticket === null) return
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
