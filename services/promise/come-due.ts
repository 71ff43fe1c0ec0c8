import type { CustomerId, PromiseId } from '../../domain/ids.ts'
import { type LockedConversation, lockAnswering, machineSpeaks } from '../conversation/lock.ts'
import { needPerson } from '../conversation/need-person.ts'
import type { Tx } from '../transaction.ts'
import { emitPromises, SETTLED, type SettledPromise } from './change.ts'

const WHOSE = `select customer_id as "customerId" from promises where tenant_id = $1 and id = $2`
const TOLD = `select 1 from promises where tenant_id = $1 and customer_id = any($2) and state = 'broken' limit 1`

// What never reached the customer was never promised to them.
const COME_DUE = `update promises p set settled_at = now(), state = case when $3::boolean or exists (select 1 from outbound_ledger o
    where o.tenant_id = p.tenant_id and o.id = p.ledger_id and o.state not in ('dispatched', 'unknown', 'undecided', 'confirmed'))
  then 'released' else 'broken' end
where tenant_id = $1 and customer_id = any($2) and state = 'open' and due_at <= clock_timestamp() returning ${SETTLED}`

export interface Broken {
  readonly promise: SettledPromise
  /** Whose conversation it is now. */
  readonly customerId: CustomerId
  /** They have not heard of a broken promise yet, and no person is about to write. */
  readonly tellsCustomer: boolean
}

/** The deadline has come and no person has answered: people are told. Null when there is nothing to be told of. */
export async function comeDue(tx: Tx, promiseId: PromiseId): Promise<Broken | null> {
  const [found] = await tx.run<{ customerId: CustomerId }>('promise_whose', WHOSE, [tx.tenantId, promiseId])
  if (found === undefined) return null
  const conversation = await lockAnswering(tx, found.customerId)
  const isTold = (await tx.run('promise_told', TOLD, [tx.tenantId, conversation.members])).length > 0
  const [promise] = (await settleDue(tx, conversation)).filter(({ state }) => state === 'broken')
  if (promise === undefined) return null
  await needPerson(tx, conversation.customerId, 'promise_due')
  const tellsCustomer = !isTold && machineSpeaks(conversation)
  return { promise, customerId: conversation.customerId, tellsCustomer }
}

/** All that are due at once: one person is told of them once. */
async function settleDue(tx: Tx, { members, isBlocked }: LockedConversation): Promise<readonly SettledPromise[]> {
  const due = await tx.run<SettledPromise & Record<string, unknown>>('promises_come_due', COME_DUE, [
    tx.tenantId,
    members,
    isBlocked,
  ])
  emitPromises(tx, due)
  return due
}
