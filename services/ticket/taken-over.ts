import { asId, type CustomerId, type UserId } from '../../domain/ids.ts'
import { acknowledgeEscalation } from '../escalation/acknowledge.ts'
import type { Tx } from '../transaction.ts'
import { changeTicket } from './change.ts'
import { lockOpenTicket } from './read.ts'

const IS_USER = `select id from users where tenant_id = $1 and id = $2`

/** Somebody writes to the customer now: the matter is theirs if it was nobody's, and no colleague needs to hear of it. */
export async function ticketTakenOver(tx: Tx, members: readonly CustomerId[], userId: string): Promise<void> {
  const ticket = await lockOpenTicket(tx, members)
  if (ticket === null) return
  // A key of the business may take over, too; it is nobody's name.
  const [user] = await tx.run<{ id: UserId }>('is_user', IS_USER, [tx.tenantId, asId<UserId>(userId)])
  await acknowledgeEscalation(tx, ticket, user?.id ?? null)
  if (user === undefined || ticket.assigneeUserId !== null) return
  await changeTicket(tx, ticket, { assigneeUserId: user.id }, { type: 'ticket:assigned', payload: { userId: user.id } })
}
