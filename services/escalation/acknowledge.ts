import type { TicketId, UserId } from '../../domain/ids.ts'
import { emitTicket } from '../ticket/change.ts'
import type { Ticket } from '../ticket/read.ts'
import type { Tx } from '../transaction.ts'

const ACKNOWLEDGE = `update escalations set acknowledged_at = now(), acknowledged_by = $3, changed_at = now()
where tenant_id = $1 and ticket_id = $2 and acknowledged_at is null returning id`

/** Somebody has it now, or it is over: nobody else needs to hear of it. */
export async function acknowledgeEscalation(
  tx: Tx,
  ticket: Pick<Ticket, 'customerId' | 'number'> & { readonly id: TicketId },
  by: UserId | null,
): Promise<void> {
  const changed = await tx.run('acknowledge_escalation', ACKNOWLEDGE, [tx.tenantId, ticket.id, by])
  if (changed.length > 0) emitTicket(tx, ticket, { type: 'escalation:acknowledged', payload: { userId: by } })
}
