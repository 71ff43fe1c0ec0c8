import type { CustomerId, UserId } from '../../domain/ids.ts'
import { lockAnswering } from '../conversation/lock.ts'
import { settleAttention } from '../conversation/need-person.ts'
import { takeBackMachine } from '../outbound/take-back.ts'
import { lockOpenTicket } from '../ticket/read.ts'
import { resolveTicket } from '../ticket/resolve.ts'
import type { Tx } from '../transaction.ts'

// What waits is looked after by this: it stays readable, and nobody answers it.
const BLOCK = `with blocked as (
  update conversations set blocked_at = now(), blocked_by = $3, blocked_why = $4, turn_epoch = turn_epoch + 1
  where tenant_id = $1 and customer_id = any($2) and blocked_at is null returning customer_id
), left_alone as (
  update messages set answered_at = now(), metadata = metadata || '{"blocked": "true"}'
  where tenant_id = $1 and customer_id = any($2) and direction = 'in' and answered_at is null
), ended as (
  update turns set closed_at = now() where tenant_id = $1 and customer_id = any($2) and closed_at is null
)
select customer_id from blocked`

/** From now on nothing of the machine goes to this person; what they write is stored, marked, and not answered. */
export async function blockCustomer(
  tx: Tx,
  asked: CustomerId,
  { userId, why }: { userId: UserId | null; why: string | null },
): Promise<void> {
  const { customerId, members } = await lockAnswering(tx, asked)
  // Before the messages are left alone: what a draft had answered waits again when it is taken back.
  await takeBackMachine(tx, members, { code: 'blocked', detail: 'the sender was blocked' })
  const blocked = await tx.run('block_customer', BLOCK, [tx.tenantId, members, userId, why])
  await settleAttention(tx, customerId)
  if (blocked.length === 0) return
  // Nobody has to answer them any more, nor be reminded of it.
  const ticket = await lockOpenTicket(tx, members)
  if (ticket !== null) await resolveTicket(tx, ticket, 'staff')
  tx.emit({
    type: 'customer:blocked',
    subject: { kind: 'customer', id: customerId },
    customerId,
    payload: why === null ? {} : { why },
  })
}

const UNBLOCK = `update conversations set blocked_at = null, blocked_by = null, blocked_why = null
where tenant_id = $1 and customer_id = any($2) and blocked_at is not null returning customer_id`

/** What they write from now on is answered again; what was left alone stays so. */
export async function unblockCustomer(tx: Tx, asked: CustomerId): Promise<void> {
  const { customerId, members } = await lockAnswering(tx, asked)
  const unblocked = await tx.run('unblock_customer', UNBLOCK, [tx.tenantId, members])
  if (unblocked.length > 0)
    tx.emit({ type: 'customer:unblocked', subject: { kind: 'customer', id: customerId }, customerId })
}

const SPREAD = `update conversations c set blocked_at = b.blocked_at, blocked_by = b.blocked_by, blocked_why = b.blocked_why
from (select blocked_at, blocked_by, blocked_why from conversations where tenant_id = $1 and customer_id = any($2) and blocked_at is not null
  order by blocked_at limit 1) b
where c.tenant_id = $1 and c.customer_id = any($2) and c.blocked_at is null`

/** Who turns out to be somebody blocked is blocked too. Their conversations are locked already. */
export async function spreadBlock(tx: Tx, members: readonly CustomerId[]): Promise<void> {
  await tx.run('spread_block', SPREAD, [tx.tenantId, members])
}
