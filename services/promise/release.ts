import type { CustomerId, PromiseId } from '../../domain/ids.ts'
import { lockAnswering } from '../conversation/lock.ts'
import { notFound } from '../errors.ts'
import type { Tx } from '../transaction.ts'
import { emitPromises, SETTLED, type SettledPromise } from './change.ts'
import { settleDue } from './settle-due.ts'

const WHOSE = `select customer_id as "customerId" from promises where tenant_id = $1 and id = $2`
const RELEASE = `with unsaid as (
  update outbound_ledger set state = 'undone', settled_at = now(), failure = jsonb_build_object('code', 'released', 'detail', 'nobody waits for it')
  where tenant_id = $1 and intent_id = $2::text || '/promise_due' and kind = 'promise' and state in ('held', 'reserved')
)
update promises set state = 'released', settled_at = now()
where tenant_id = $1 and id = $2::uuid and state in ('open', 'broken') returning ${SETTLED}`

/** Staff have seen to it elsewhere, or nobody waits for it any more. */
export async function releasePromise(tx: Tx, promiseId: PromiseId): Promise<void> {
  const [found] = await tx.run<{ customerId: CustomerId }>('released_whose', WHOSE, [tx.tenantId, promiseId])
  if (found === undefined) throw notFound('promise')
  await lockAnswering(tx, found.customerId)
  emitPromises(
    tx,
    await tx.run<SettledPromise & Record<string, unknown>>('release_promise', RELEASE, [tx.tenantId, promiseId]),
  )
  await settleDue(tx, found.customerId)
}

const RELEASE_ALL = `update promises set state = 'released', settled_at = now()
where tenant_id = $1 and state in ('open', 'broken') and customer_id in (
  select c.customer_id from conversations c where c.tenant_id = $1 and coalesce(c.moved_to, c.customer_id)
    = (select coalesce(w.moved_to, w.customer_id) from conversations w where w.tenant_id = $1 and w.customer_id = $2))
returning ${SETTLED}`

/** Who wants to hear nothing from us waits for nothing, and needs nobody for it. */
export async function releaseForStop(tx: Tx, customerId: CustomerId): Promise<void> {
  emitPromises(
    tx,
    await tx.run<SettledPromise & Record<string, unknown>>('release_promises', RELEASE_ALL, [tx.tenantId, customerId]),
  )
  await settleDue(tx, customerId)
}
