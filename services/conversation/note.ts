import type { CustomerId, MessageId, UserId } from '../../domain/ids.ts'
import { newId } from '../new-id.ts'
import type { Tx } from '../transaction.ts'

/** A note for colleagues on a customer's timeline, once for each id. Never sent. */
export async function addNote(
  tx: Tx,
  note: { id?: MessageId; customerId: CustomerId; userId: UserId | null; text: string },
): Promise<MessageId> {
  const id = note.id ?? newId<MessageId>()
  const written = await tx.run(
    'insert_note',
    `insert into messages (tenant_id, id, customer_id, direction, text, author_kind, author_user_id, correlation_id)
     values ($1, $2, $3, 'note', $4, 'staff', $5, $6)
     on conflict (tenant_id, id) do nothing returning id`,
    [tx.tenantId, id, note.customerId, note.text, note.userId, tx.correlationId],
  )
  if (written.length > 0) tx.emit({ type: 'note:added', subject: { kind: 'message', id }, customerId: note.customerId })
  return id
}
