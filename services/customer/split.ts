import type { CustomerId } from '../../domain/ids.ts'
import { lockConversation } from '../conversation/lock.ts'
import { carryAttention, settleAttention } from '../conversation/need-person.ts'
import { ServiceError } from '../errors.ts'
import type { Tx } from '../transaction.ts'
import { endTurns } from './merge.ts'

// Whoever was merged into them before goes with them.
const GROUP = `with recursive own as (
  select $2::uuid as id
  union select c.id from customers c join own on c.tenant_id = $1 and c.merged_into = own.id
) select id from own`

const LEAVE = `update conversations set members = (select coalesce(array_agg(m), '{}') from unnest(members) m where m <> all($3)),
  control_epoch = $4, turn_epoch = $5 where tenant_id = $1 and customer_id = $2`

const STAND_ALONE = `update conversations set moved_to = case when customer_id = $2 then null else $2::uuid end,
  members = case when customer_id = $2 then (select coalesce(array_agg(m), '{}') from unnest($3::uuid[]) m where m <> $2) else members end,
  control_epoch = $4, turn_epoch = $5, controller = $6, controller_user_id = $7, handed_over_at = $8
where tenant_id = $1 and customer_id = any($3)`

// The common turn keeps its name, and whoever answers it next would count these as answered, too.
const FREE = `update messages set turn_id = null
where tenant_id = $1 and customer_id = any($2) and direction = 'in' and answered_at is null and turn_id is not null`

const UNPARK = `update universal_leads_ledger l set is_parked = false, version = version + 1, changed_at = now()
where tenant_id = $1 and customer_id = any($2) and is_parked and stage not in ('paid', 'lost')
  and not exists (select 1 from universal_leads_ledger o where o.tenant_id = $1 and o.customer_id = any($2) and o.id <> l.id
    and not o.is_parked and o.stage not in ('paid', 'lost'))`

/** Undoes a merge: the customer answers for themselves again. Returns whom they leave; ring both. */
export async function splitCustomer(tx: Tx, customerId: CustomerId, why: string): Promise<CustomerId> {
  const from = await mergedInto(tx, customerId)
  const [first, second] = [from, customerId].toSorted((left, right) => (left < right ? -1 : 1))
  const locked = [await lockConversation(tx, first ?? from), await lockConversation(tx, second ?? customerId)]
  const left = locked.find((conversation) => conversation.customerId === from)
  const alone = locked.find((conversation) => conversation.customerId === customerId)
  if (left === undefined || alone?.movedTo !== from)
    throw new ServiceError('conflict', 'not_merged', 'This customer was split off a moment ago.')
  const group = (await tx.run<{ id: CustomerId }>('merge_group', GROUP, [tx.tenantId, customerId])).map(({ id }) => id)
  const control = Math.max(left.controlEpoch, alone.controlEpoch) + 1
  const turn = Math.max(left.turnEpoch, alone.turnEpoch) + 1
  await endTurns(tx, left.members)
  await tx.run('free_messages', FREE, [tx.tenantId, left.members])
  await tx.run('leave_group', LEAVE, [tx.tenantId, from, group, control, turn])
  await tx.run('stand_alone', STAND_ALONE, [
    tx.tenantId,
    customerId,
    group,
    control,
    turn,
    left.controller,
    left.controllerUserId,
    left.handedOverAt,
  ])
  await tx.run('unpoint_customer', 'update customers set merged_into = null where tenant_id = $1 and id = $2', [
    tx.tenantId,
    customerId,
  ])
  const stay = [from, ...left.members].filter((id) => !group.includes(id))
  for (const people of [group, stay]) await tx.run('unpark_deal', UNPARK, [tx.tenantId, people])
  await settleSecondDeal(tx, from, stay)
  // Whose matter it was that needs a person, only a person can tell.
  await carryAttention(tx, from, customerId)
  tx.emit({
    type: 'customer:split',
    subject: { kind: 'customer', id: customerId },
    customerId,
    payload: { from, why },
  })
  return from
}

const PARKED = `select 1 as one from conversations c where c.tenant_id = $1 and c.customer_id = $2 and c.attention = 'second_deal'
and not exists (select 1 from universal_leads_ledger l where l.tenant_id = $1 and l.customer_id = any($3) and l.is_parked and l.stage not in ('paid', 'lost'))`

/** Each has their own deal again: nobody has to decide between the two. */
async function settleSecondDeal(tx: Tx, customerId: CustomerId, stay: readonly CustomerId[]): Promise<void> {
  const over = await tx.run('second_deal_over', PARKED, [tx.tenantId, customerId, stay])
  if (over.length > 0) await settleAttention(tx, customerId)
}

async function mergedInto(tx: Tx, customerId: CustomerId): Promise<CustomerId> {
  const [row] = await tx.run<{ moved_to: CustomerId | null }>(
    'moved_to',
    'select moved_to from conversations where tenant_id = $1 and customer_id = $2',
    [tx.tenantId, customerId],
  )
  if (row?.moved_to == null)
    throw new ServiceError('conflict', 'not_merged', 'This customer is not merged with anybody.')
  return row.moved_to
}
