import type { CustomerId } from '../../domain/ids.ts'
import { type LockedConversation, lockConversation } from '../conversation/lock.ts'
import { carryAttention, needPerson } from '../conversation/need-person.ts'
import { ServiceError } from '../errors.ts'
import { takeBackMachine } from '../outbound/take-back.ts'
import type { Tx } from '../transaction.ts'
import { spreadBlock } from './block.ts'

export interface Merge {
  /** Whose conversation goes on. */
  readonly keep: CustomerId
  readonly merge: CustomerId
  readonly why: string
}

// Both epochs grow past either's: whatever was thought or drafted before belongs to nobody any more.
const KEEP = `update conversations set members = members || $3::uuid[], control_epoch = $4, turn_epoch = $5,
  controller = $6, controller_user_id = $7, handed_over_at = $9::timestamptz, controlled_at = case when controller = $6 then controlled_at else now() end,
  disclosures = (select disclosures from conversations m where m.tenant_id = $1 and m.customer_id = $8) || disclosures
where tenant_id = $1 and customer_id = $2`

const MOVE = `update conversations set moved_to = $3, members = case when customer_id = $2 then '{}' else members end,
  control_epoch = greatest(control_epoch, $4), turn_epoch = greatest(turn_epoch, $5), attention = null, attention_at = null
where tenant_id = $1 and customer_id = any($6)`

/**
 * Two customers turn out to be one person: `keep` answers for both from now on. Rows stay with whoever wrote them, so that
 * a split finds them again. Ring both afterwards.
 */
export async function mergeCustomers(tx: Tx, { keep, merge, why }: Merge): Promise<void> {
  if (keep === merge) throw new ServiceError('invalid', 'same_customer', 'A customer cannot be merged with themselves.')
  const [kept, moved] = await lockBoth(tx, keep, merge)
  if (kept.movedTo !== null || moved.movedTo !== null)
    throw new ServiceError('conflict', 'already_merged', 'One of them is already merged with somebody.')
  const epochs = {
    control: Math.max(kept.controlEpoch, moved.controlEpoch) + 1,
    turn: Math.max(kept.turnEpoch, moved.turnEpoch) + 1,
  }
  const staff = [kept, moved].filter(({ controller }) => controller === 'staff')
  const [first] = staff
  await tx.run('keep_customer', KEEP, [
    tx.tenantId,
    keep,
    moved.members,
    epochs.control,
    epochs.turn,
    first?.controller ?? 'ai',
    first?.controllerUserId ?? null,
    merge,
    staff.every(({ handedOverAt }) => handedOverAt !== null) ? (first?.handedOverAt ?? null) : null,
  ])
  // Before it moves: whoever waited for a person waits on in the conversation that answers.
  await carryAttention(tx, merge, keep)
  await tx.run('move_customer', MOVE, [tx.tenantId, merge, keep, epochs.control, epochs.turn, moved.members])
  await tx.run('point_customer', 'update customers set merged_into = $3 where tenant_id = $1 and id = $2', [
    tx.tenantId,
    merge,
    keep,
  ])
  await endTurns(tx, [...kept.members, ...moved.members])
  await spreadBlock(tx, [...kept.members, ...moved.members])
  await parkSecondDeal(tx, keep, [...kept.members, ...moved.members])
  await tx.run('settle_proposal', SETTLE_PROPOSAL, [tx.tenantId, keep, merge, tx.actor.kind])
  tx.emit({
    type: 'customer:merged',
    subject: { kind: 'customer', id: keep },
    customerId: keep,
    payload: { merged: merge, why },
  })
}

// Said by hand, it needs no asking any more.
const SETTLE_PROPOSAL = `update customer_matches set state = 'accepted', decided_at = now(), decided_by = $4
where tenant_id = $1 and a = least($2::uuid, $3::uuid) and b = greatest($2::uuid, $3::uuid) and state = 'open'`

/** In the order of their ids: two merges of the same people wait for each other instead of for ever. */
async function lockBoth(
  tx: Tx,
  keep: CustomerId,
  merge: CustomerId,
): Promise<readonly [LockedConversation, LockedConversation]> {
  const [first, second] = [keep, merge].toSorted((left, right) => (left < right ? -1 : 1))
  const locked = [await lockConversation(tx, first ?? keep), await lockConversation(tx, second ?? merge)] as const
  return locked[0].customerId === keep ? locked : [locked[1], locked[0]]
}

const END_TURNS = `update turns set closed_at = now() where tenant_id = $1 and customer_id = any($2) and closed_at is null`

/** What was being thought out is thought out anew; its messages still wait in the inbox. */
export async function endTurns(tx: Tx, members: readonly CustomerId[]): Promise<void> {
  await takeBackMachine(tx, members, { code: 'merged', detail: 'the customer was merged or split' })
  await tx.run('end_turns', END_TURNS, [tx.tenantId, members])
}

// The older deal goes on. Deals are never merged: a person decides about the second.
const PARK = `update universal_leads_ledger set is_parked = true, version = version + 1, changed_at = now()
where tenant_id = $1 and customer_id = any($2) and stage not in ('paid', 'lost') and not is_parked
  and id <> (select id from universal_leads_ledger where tenant_id = $1 and customer_id = any($2)
    and stage not in ('paid', 'lost') and not is_parked order by created_at, id limit 1) returning id`

async function parkSecondDeal(tx: Tx, keep: CustomerId, members: readonly CustomerId[]): Promise<void> {
  const parked = await tx.run('park_second_deal', PARK, [tx.tenantId, members])
  if (parked.length > 0) await needPerson(tx, keep, 'second_deal')
}
