import { asId, type CustomerId, type LedgerId } from '../../domain/ids.ts'
import { notFound, ServiceError } from '../errors.ts'
import { decideSend } from '../outbound/decide.ts'
import type { Tx } from '../transaction.ts'

const SETTLE = `update dead_letters set settled_at = now() where tenant_id = $1 and id = $2 and settled_at is null
returning subject_kind, subject_id`

/** Tries once more what was given up. Only a message can be tried again by itself; returns whose conversation to ring. */
export async function replayDeadLetter(tx: Tx, id: string): Promise<CustomerId> {
  const [letter] = await tx.run<{ subject_kind: string; subject_id: string }>('replay_dead_letter', SETTLE, [
    tx.tenantId,
    id,
  ])
  if (letter === undefined) throw notFound('dead_letter')
  if (letter.subject_kind !== 'message')
    throw new ServiceError('conflict', 'not_replayable', 'Only a message can be sent again. Please write by hand.')
  const customerId = await decideSend(tx, asId<LedgerId>(letter.subject_id), 'send_again')
  tx.emit({ type: 'dead_letter:replayed', subject: { kind: 'dead_letter', id }, customerId })
  return customerId
}
