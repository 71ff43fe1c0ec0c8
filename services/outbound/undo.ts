import type { CustomerId, LedgerId } from '../../domain/ids.ts'
import { lockAnswering } from '../conversation/lock.ts'
import type { Tx } from '../transaction.ts'
import { takeBackOne } from './take-back.ts'

/** Takes back a message that has not left. The conversation's lock decides the race with its dispatch. */
export async function undoSend(
  tx: Tx,
  input: { customerId: CustomerId; ledgerId: LedgerId },
): Promise<{ undone: boolean }> {
  const { members } = await lockAnswering(tx, input.customerId)
  const undone = await takeBackOne(tx, members, input.ledgerId, { code: 'undone', detail: 'taken back by staff' })
  if (undone.length === 0) return { undone: false }
  tx.emit({ type: 'message:undone', subject: { kind: 'message', id: input.ledgerId }, customerId: input.customerId })
  return { undone: true }
}
