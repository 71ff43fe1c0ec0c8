import type { EscalationId, TicketId } from '../../domain/ids.ts'
import { emitTicket } from '../ticket/change.ts'
import type { Ticket } from '../ticket/read.ts'
import type { Tx } from '../transaction.ts'

const TOLD = `update escalations set told_customer_at = now(), changed_at = now()
where tenant_id = $1 and ticket_id = $2 and acknowledged_at is null and told_customer_at is null returning id`

/** Marks that the customer hears when somebody answers: once per escalation. Null when they have, or it is over. */
export async function markCustomerTold(
  tx: Tx,
  ticket: Pick<Ticket, 'customerId' | 'number'> & { readonly id: TicketId },
): Promise<EscalationId | null> {
  const [row] = await tx.run<{ id: EscalationId }>('mark_customer_told', TOLD, [tx.tenantId, ticket.id])
  if (row === undefined) return null
  emitTicket(tx, ticket, { type: 'escalation:customer_told' })
  return row.id
}
