import type { CustomerId, LedgerId } from '../../domain/ids.ts'
import { lockAnswering } from '../conversation/lock.ts'
import type { Tx } from '../transaction.ts'

const UNDO = `update outbound_ledger set state = 'undone', settled_at = now(),
  failure = jsonb_build_object('code', 'undone', 'detail', 'taken back by staff')
where tenant_id = $1 and id = $2 and customer_id = any($3) and state in ('held', 'reserved') returning id`

/** Takes back a message that has not left. The conversation's lock decides the race with its dispatch. */
export async function undoSend(
  tx: Tx,
  input: { customerId: CustomerId; ledgerId: LedgerId },
): Promise<{ undone: boolean }> {
  const { members } = await lockAnswering(tx, input.customerId)
  const undone = await tx.run('undo_send', UNDO, [tx.tenantId, input.ledgerId, members])
  if (undone.length === 0) return { undone: false }
  tx.emit({ type: 'message:undone', subject: { kind: 'message', id: input.ledgerId }, customerId: input.customerId })
  return { undone: true }
}
