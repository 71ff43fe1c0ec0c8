import type { CustomerId, LedgerId } from '../../domain/ids.ts'
import { lockAnswering } from '../conversation/lock.ts'
import type { Tx } from '../transaction.ts'
import { takeBackAnswers, takeBackOne } from './take-back.ts'

const TAKEN_BACK = { code: 'undone', detail: 'taken back by staff' }

/** Takes back a message that has not left. The conversation's lock decides the race with its dispatch. */
export async function undoSend(
  tx: Tx,
  input: { customerId: CustomerId; ledgerId: LedgerId },
): Promise<{ undone: boolean }> {
  const { members } = await lockAnswering(tx, input.customerId)
  const undone = await takeBackOne(tx, members, input.ledgerId, TAKEN_BACK)
  if (undone.length === 0) return { undone: false }
  // What it answered waits again: nothing drafted beside it may leave first.
  await takeBackAnswers(tx, members, TAKEN_BACK)
  tx.emit({ type: 'message:undone', subject: { kind: 'message', id: input.ledgerId }, customerId: input.customerId })
  return { undone: true }
}
