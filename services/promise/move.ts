import type { PromiseId } from '../../domain/ids.ts'
import { requireMoment } from '../chosen-moment.ts'
import { lockAnswering } from '../conversation/lock.ts'
import { notFound, ServiceError } from '../errors.ts'
import type { Tx } from '../transaction.ts'
import type { SettledPromise } from './change.ts'
import { SETTLED } from './change.ts'
import { settleDue } from './settle-due.ts'

const WHOSE = `select customer_id as "customerId" from promises where tenant_id = $1 and id = $2`

// That it is late needs not be said once there is a new time.
const MOVE = `with unsaid as (
  update outbound_ledger set state = 'undone', settled_at = now(), failure = jsonb_build_object('code', 'moved', 'detail', 'there is a new time')
  where tenant_id = $1 and intent_id = $2::text || '/promise_due' and kind = 'promise' and state in ('held', 'reserved')
)
update promises set due_at = $3, state = 'open', settled_at = null
where tenant_id = $1 and id = $2::uuid and state in ('open', 'broken') returning ${SETTLED}`

/** Staff agreed on another time with the customer: from now on the row waits for that one. */
export async function movePromise(tx: Tx, promiseId: PromiseId, dueAt: Date): Promise<void> {
  const [found] = await tx.run<Pick<SettledPromise, 'customerId'>>('moved_whose', WHOSE, [tx.tenantId, promiseId])
  if (found === undefined) throw notFound('promise')
  const conversation = await lockAnswering(tx, found.customerId)
  requireMoment(dueAt, conversation.now)
  const [moved] = await tx.run<SettledPromise & Record<string, unknown>>('move_promise', MOVE, [
    tx.tenantId,
    promiseId,
    dueAt,
  ])
  if (moved === undefined)
    throw new ServiceError('conflict', 'promise_settled', 'Nobody waits for this promise any more.')
  await settleDue(tx, found.customerId)
  tx.emit({
    type: 'promise:moved',
    subject: { kind: 'promise', id: promiseId },
    customerId: moved.customerId,
    payload: { dueAt: dueAt.toISOString() },
  })
}
