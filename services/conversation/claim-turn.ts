import type { AttentionReason } from '../../domain/conversation/attention.ts'
import type { NextStep } from '../../domain/conversation/step.ts'
import { asId, type CustomerId, type TurnId } from '../../domain/ids.ts'
import { findOpenLead } from '../lead/read.ts'
import { ticketOfCase } from '../ticket/case.ts'
import type { Tx } from '../transaction.ts'
import type { LockedConversation } from './lock.ts'
import { needPerson } from './need-person.ts'
import type { WaitingMessage } from './next-step.ts'

/** How long a claim keeps the sweeper quiet; longer than the model may take. */
const CLAIM_LEASE = '45 seconds'
const NEVER_FINAL = 1_000_000

// Another open turn had messages that are this one's now: it is fenced, as its own older epochs are.
// A turn claimed again without having answered was overtaken by a newer message: that is a restart.
const CLAIM = `with epoch as (
  update conversations set turn_epoch = turn_epoch + 1 where tenant_id = $1 and customer_id = $2 returning turn_epoch
), turn as (
  insert into turns (tenant_id, id, customer_id, epoch, control_epoch, up_to, correlation_id, lease_until)
  select $1, $3, $2, epoch.turn_epoch, $4, $5, $6, clock_timestamp() + $7::interval from epoch
  on conflict (tenant_id, id) do update set customer_id = excluded.customer_id, epoch = excluded.epoch, control_epoch = excluded.control_epoch,
    up_to = excluded.up_to, correlation_id = excluded.correlation_id, lease_until = excluded.lease_until,
    restarts = turns.restarts + case when excluded.up_to > turns.up_to then 1 else 0 end,
    is_final = turns.restarts + case when excluded.up_to > turns.up_to then 1 else 0 end >= $8, claimed_at = now(), closed_at = null
  returning epoch, is_final
), absorbed as (
  update turns set epoch = epoch.turn_epoch, closed_at = now() from epoch
  where turns.tenant_id = $1 and turns.customer_id = any($9) and turns.id <> $3 and turns.closed_at is null
), claimed as (
  update messages set turn_id = $3 where tenant_id = $1 and customer_id = any($9) and direction = 'in' and answered_at is null
)
select epoch, is_final from turn`

/** Puts every unanswered message into one turn, named after the oldest, under a new epoch that fences all before it. */
export async function claimTurn(
  tx: Tx,
  conversation: LockedConversation,
  waiting: readonly WaitingMessage[],
  restartLimit: number,
): Promise<NextStep> {
  const { turnId, upTo, correlationId } = coverage(waiting)
  const [row] = await tx.run<{ epoch: number; is_final: boolean }>('claim_turn', CLAIM, [
    tx.tenantId,
    conversation.customerId,
    turnId,
    conversation.controlEpoch,
    upTo,
    correlationId,
    CLAIM_LEASE,
    restartLimit,
    conversation.members,
  ])
  if (row === undefined) throw new Error('a claim wrote no turn')
  return { kind: 'think', turnId, epoch: row.epoch, isRestartable: !row.is_final }
}

/** Leaves the messages to people: a claim without end keeps the machine away until somebody changes that. */
export async function parkTurn(
  tx: Tx,
  conversation: LockedConversation,
  waiting: readonly WaitingMessage[],
  reason: AttentionReason,
): Promise<void> {
  await leaveTurn(tx, conversation, waiting)
  await needPerson(tx, conversation.customerId, reason)
  await openParked(tx, conversation.members, waiting)
}

/** The same where people know of it already. */
export async function leaveTurn(
  tx: Tx,
  conversation: LockedConversation,
  waiting: readonly WaitingMessage[],
): Promise<void> {
  const { turnId, upTo, correlationId } = coverage(waiting)
  await tx.run('claim_turn', CLAIM, [
    tx.tenantId,
    conversation.customerId,
    turnId,
    conversation.controlEpoch,
    upTo,
    correlationId,
    'infinity',
    NEVER_FINAL,
    conversation.members,
  ])
}

/** What people have to answer is a ticket of theirs, unless a deal already says what it is about. */
async function openParked(tx: Tx, members: readonly CustomerId[], [oldest]: readonly WaitingMessage[]): Promise<void> {
  const [customerId] = members
  if (oldest === undefined || customerId === undefined || (await findOpenLead(tx, members)) !== null) return
  await ticketOfCase(tx, { customerId, members, channel: oldest.channel, text: oldest.text, reasons: [], isVip: false })
}

function coverage(waiting: readonly WaitingMessage[]): { turnId: TurnId; upTo: number; correlationId: string } {
  const oldest = waiting[0]
  const newest = waiting.at(-1)
  if (oldest === undefined || newest === undefined) throw new Error('a turn covers at least one message')
  return { turnId: asId<TurnId>(oldest.id), upTo: newest.position, correlationId: newest.correlation_id }
}
