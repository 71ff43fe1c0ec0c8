import type { CustomerId, MessageId, UserId } from '../../domain/ids.ts'
import { newId } from '../new-id.ts'
import type { Tx } from '../transaction.ts'

/** A note for colleagues on a customer's timeline. Never sent. */
export async function addNote(
  tx: Tx,
  note: { customerId: CustomerId; userId: UserId | null; text: string },
): Promise<MessageId> {
  const id = newId<MessageId>()
  await tx.run(
    'insert_note',
    `insert into messages (tenant_id, id, customer_id, direction, text, author_kind, author_user_id, correlation_id)
     values ($1, $2, $3, 'note', $4, 'staff', $5, $6)`,
    [tx.tenantId, id, note.customerId, note.text, note.userId, tx.correlationId],
  )
  tx.emit({ type: 'note:added', subject: { kind: 'message', id }, customerId: note.customerId })
  return id
}
