import type { CustomerId, TicketId, UserId } from '../../domain/ids.ts'
import { ServiceError } from '../errors.ts'
import { findOpenTicket } from '../ticket/read.ts'
import { assignTicket } from '../ticket/staff.ts'
import type { Tx } from '../transaction.ts'
import { lockAnswering } from './lock.ts'

const KNOWN = `select 1 from users where tenant_id = $1 and id = $2 and disabled_at is null and role <> 'viewer'`
// Another name on it changes no epoch: what the machine still had to say while it was nobody's is stopped by the mark alone.
const HOLD = `update conversations set controller_user_id = $3, handed_over_at = case when $3::uuid is null then handed_over_at end where tenant_id = $1 and customer_id = $2`

/**
 * Gives a conversation that people have, and the matter that is open in it, to a colleague or to nobody.
 * The AI keeps what it has: assigning a ticket does not silence it. Returns the ticket that changed hands.
 */
export async function assignConversation(tx: Tx, asked: CustomerId, userId: UserId | null): Promise<TicketId | null> {
  const { customerId, members, controller, controllerUserId } = await lockAnswering(tx, asked)
  await mustKnow(tx, userId)
  const ticket = await findOpenTicket(tx, members)
  if (controller === 'ai' && ticket === null)
    throw new ServiceError('conflict', 'nothing_to_assign', 'The AI has this conversation. Take it over first.')
  if (ticket !== null) await assignTicket(tx, ticket.id, userId)
  if (controller === 'staff' && controllerUserId !== userId) {
    await tx.run('hold_conversation', HOLD, [tx.tenantId, customerId, userId])
    tx.emit({
      type: 'conversation:assigned',
      subject: { kind: 'conversation', id: customerId },
      customerId,
      payload: { userId },
    })
  }
  return ticket?.id ?? null
}

async function mustKnow(tx: Tx, userId: UserId | null): Promise<void> {
  if (userId === null) return
  const known = await tx.run('known_assignee', KNOWN, [tx.tenantId, userId])
  if (known.length === 0) throw new ServiceError('invalid', 'unknown_user', 'There is no such colleague.')
}
