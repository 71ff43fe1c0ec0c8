import type { CustomerId, TicketId } from '../../domain/ids.ts'
import type { Tx } from '../transaction.ts'
import { lockTicket } from './read.ts'
import { continueLast, resumeTicket } from './reopen.ts'

const WAITS = `select t.id, c.controller, c.customer_id || c.members as members
from conversations w join conversations c on c.tenant_id = w.tenant_id and c.customer_id = coalesce(w.moved_to, w.customer_id)
left join tickets t on t.tenant_id = c.tenant_id and t.customer_id = any(c.customer_id || c.members) and t.status <> 'resolved'
where w.tenant_id = $1 and w.customer_id = $2 and (t.id is null and c.controller = 'staff' or t.status in ('pending', 'snoozed'))`

/**
 * A message came in. What waited for it is open again at once; whether it continues a matter that was done is read from
 * its words by the next turn, and while staff write there is none.
 */
export async function ticketReplied(tx: Tx, customerId: CustomerId): Promise<void> {
  const rows = await tx.run<{ id: TicketId | null; members: readonly CustomerId[] }>('ticket_waits', WAITS, [
    tx.tenantId,
    customerId,
  ])
  for (const { id, members } of rows) {
    if (id === null) await continueLast(tx, members)
    else {
      const ticket = await lockTicket(tx, id)
      if (ticket.status === 'pending' || ticket.status === 'snoozed') await resumeTicket(tx, ticket, 'reply')
    }
  }
}
