import type { CustomerId } from '../../domain/ids.ts'
import type { Tx } from '../transaction.ts'
import { TICKET_COLUMNS, type Ticket } from './read.ts'
import { continueLast, resumeTicket } from './reopen.ts'

const WAITING = `with answering as (
  select c.tenant_id, c.controller, c.customer_id || c.members as members
  from conversations c where c.tenant_id = $1 and c.customer_id =
    (select coalesce(w.moved_to, w.customer_id) from conversations w where w.tenant_id = $1 and w.customer_id = $2)
), waiting as (
  select ${TICKET_COLUMNS} from answering a join tickets t on t.tenant_id = a.tenant_id and t.customer_id = any(a.members)
  where t.status in ('pending', 'snoozed') for no key update of t
)
select a.members, w.* from answering a left join waiting w on true where w.id is not null or a.controller = 'staff'
  and not exists (select 1 from tickets o where o.tenant_id = a.tenant_id and o.customer_id = any(a.members) and o.status <> 'resolved')`

type Waiting = { readonly members: readonly CustomerId[] } & (Ticket | { readonly id: null })

/** What waits for this customer's next message, locked: a ticket, or people who write without one. */
export const lockWaiting = (tx: Tx, customerId: CustomerId): Promise<readonly Waiting[]> =>
  tx.run<Waiting & Record<string, unknown>>('ticket_waits', WAITING, [tx.tenantId, customerId])

/**
 * A message came in. What waited for it is open again at once; whether it continues a matter that was done is read from
 * its words by the next turn, and while staff write there is none.
 */
export async function ticketReplied(tx: Tx, waiting: readonly Waiting[]): Promise<void> {
  for (const row of waiting) {
    if (row.id === null) await continueLast(tx, row.members)
    else await resumeTicket(tx, row, 'reply')
  }
}
