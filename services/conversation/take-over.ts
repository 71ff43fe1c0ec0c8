import type { AttentionReason } from '../../domain/conversation/attention.ts'
import { asId, type CustomerId, type UserId } from '../../domain/ids.ts'
import { takeBackMachine } from '../outbound/take-back.ts'
import { ticketTakenOver } from '../ticket/taken-over.ts'
import type { Tx } from '../transaction.ts'
import { lockAnswering } from './lock.ts'
import { needPerson, settleAttention } from './need-person.ts'

const TAKE = `update conversations set controller = 'staff', controller_user_id = $3, handed_over_at = null, control_epoch = control_epoch + 1, controlled_at = now()
where tenant_id = $1 and customer_id = $2 returning control_epoch`

/** Staff take the conversation: no draft of the machine can leave from the commit of this transaction on. */
export async function takeOverConversation(
  tx: Tx,
  asked: CustomerId,
  userId: string,
): Promise<{ controlEpoch: number }> {
  const before = await lockAnswering(tx, asked)
  const { customerId, members } = before
  const [row] = await tx.run<{ control_epoch: number }>('take_over', TAKE, [
    tx.tenantId,
    customerId,
    asId<UserId>(userId),
  ])
  if (row === undefined) throw new Error('the locked conversation vanished')
  await takeBackMachine(tx, members, { code: 'taken_over', detail: 'a person took over' })
  await settleAttention(tx, customerId)
  await ticketTakenOver(tx, members, userId)
  if (before.controller === 'ai' || before.controllerUserId !== userId)
    tx.emit({
      type: 'conversation:taken_over',
      subject: { kind: 'conversation', id: customerId },
      customerId,
      payload: { userId },
    })
  return { controlEpoch: row.control_epoch }
}

const HAND_OVER = `update conversations set controller = 'staff', controller_user_id = null, control_epoch = control_epoch + 1,
  controlled_at = now(), handed_over_at = now() where tenant_id = $1 and customer_id = $2 and controller = 'ai' returning customer_id`

/** The machine hands to whoever is there: nobody's conversation yet, on the list of things that need a person. */
export async function handOver(tx: Tx, customerId: CustomerId, reason: AttentionReason): Promise<void> {
  const changed = await tx.run('hand_over', HAND_OVER, [tx.tenantId, customerId])
  await needPerson(tx, customerId, reason)
  if (changed.length > 0)
    tx.emit({
      type: 'conversation:taken_over',
      subject: { kind: 'conversation', id: customerId },
      customerId,
      payload: { reason },
    })
}

// Only what came after the last words of staff is the machine's to answer; the rest they have seen.
const GIVE_BACK = `with given as (
  update conversations set controller = 'ai', controller_user_id = null, handed_over_at = null, control_epoch = control_epoch + 1, controlled_at = now()
  where tenant_id = $1 and customer_id = $2 returning control_epoch
), staffs as (
  select w.id, w.position from messages w join outbound_ledger s on s.tenant_id = w.tenant_id and s.id = w.id
  where w.tenant_id = $1 and w.customer_id = any($3) and w.direction = 'out' and w.author_kind = 'staff'
    and s.state not in ('undone', 'expired') order by w.position desc limit 1
), seen as (
  update messages m set answered_at = now(), answered_by = staffs.id from staffs
  where m.tenant_id = $1 and m.customer_id = any($3) and m.direction = 'in' and m.answered_at is null and m.position < staffs.position
), reopened as (
  update turns set lease_until = now() where tenant_id = $1 and customer_id = any($3) and closed_at is null
)
select control_epoch from given`

/** The machine may answer again, from the next message staff have not answered. */
export async function giveBackConversation(tx: Tx, asked: CustomerId): Promise<{ controlEpoch: number }> {
  const before = await lockAnswering(tx, asked)
  const { customerId, members } = before
  const [row] = await tx.run<{ control_epoch: number }>('give_back', GIVE_BACK, [tx.tenantId, customerId, members])
  if (row === undefined) throw new Error('the locked conversation vanished')
  await settleAttention(tx, customerId)
  if (before.controller === 'staff')
    tx.emit({ type: 'conversation:given_back', subject: { kind: 'conversation', id: customerId }, customerId })
  return { controlEpoch: row.control_epoch }
}

// What was on its way at the takeover and has been confirmed since did leave.
const IN_FLIGHT = `select count(*) filter (where o.state in ('dispatched', 'confirmed')) as left_now,
  count(*) filter (where o.state in ('unknown', 'undecided')) as undecided
from conversations c join outbound_ledger o on o.tenant_id = c.tenant_id and o.customer_id = any(c.customer_id || c.members)
where c.tenant_id = $1 and c.customer_id = (select coalesce(moved_to, customer_id) from conversations where tenant_id = $1 and customer_id = $2) and not o.is_by_staff and (o.state in ('dispatched', 'unknown', 'undecided')
  or o.state = 'confirmed' and c.controller = 'staff' and o.settled_at >= c.controlled_at)`

/** What of the machine's had left, or may have, when staff took over. */
export async function countInFlight(
  tx: Tx,
  customerId: CustomerId,
): Promise<{ alreadyLeft: number; undecided: number }> {
  const [row] = await tx.run<{ left_now: number; undecided: number }>('count_in_flight', IN_FLIGHT, [
    tx.tenantId,
    customerId,
  ])
  return { alreadyLeft: row?.left_now ?? 0, undecided: row?.undecided ?? 0 }
}
