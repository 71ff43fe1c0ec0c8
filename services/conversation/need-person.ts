import type { AttentionReason } from '../../domain/conversation/attention.ts'
import type { CustomerId } from '../../domain/ids.ts'
import type { Tx } from '../transaction.ts'

const MARK = `update conversations set attention = $3, attention_at = coalesce(attention_at, now())
where tenant_id = $1 and attention is distinct from $3
  and customer_id = (select coalesce(moved_to, customer_id) from conversations where tenant_id = $1 and customer_id = $2)
returning customer_id`

/** Puts the conversation on the list of things that need a person; says so once per reason. */
export async function needPerson(tx: Tx, customerId: CustomerId, reason: AttentionReason): Promise<void> {
  const [changed] = await tx.run<{ customer_id: CustomerId }>('mark_attention', MARK, [tx.tenantId, customerId, reason])
  if (changed !== undefined) tellNeeded(tx, changed.customer_id, { reason })
}

const SETTLE = `with waiting as (
  select customer_id, attention, attention_at from conversations
  where tenant_id = $1 and attention is not null
    and customer_id = (select coalesce(moved_to, customer_id) from conversations where tenant_id = $1 and customer_id = $2) for no key update
)
update conversations c set attention = null, attention_at = null from waiting w
where c.tenant_id = $1 and c.customer_id = w.customer_id returning c.customer_id, w.attention as reason, w.attention_at as since`

interface Settled {
  readonly customer_id: CustomerId
  readonly reason: AttentionReason
  readonly since: Date | null
}

/** Somebody looked after it. Returns what it waited for; null where it did not. */
export async function settleAttention(tx: Tx, customerId: CustomerId): Promise<AttentionReason | null> {
  const [changed] = await tx.run<Settled & Record<string, unknown>>('settle_attention', SETTLE, [
    tx.tenantId,
    customerId,
  ])
  if (changed === undefined) return null
  tx.emit({
    type: 'conversation:attention_settled',
    subject: { kind: 'conversation', id: changed.customer_id },
    customerId: changed.customer_id,
    payload: { reason: changed.reason, since: changed.since?.toISOString() ?? null },
  })
  return changed.reason
}

// The button that takes it back is gone after some seconds.
const RECALL = `with slip as (
  select customer_id, payload->>'reason' as reason, (payload->>'since')::timestamptz as since, at from events
  where tenant_id = $1 and type = 'conversation:attention_settled' and at > now() - interval '1 minute'
    and customer_id = (select coalesce(moved_to, customer_id) from conversations where tenant_id = $1 and customer_id = $2)
  order by position desc limit 1
)
update conversations c set attention = slip.reason, attention_at = slip.since from slip
where c.tenant_id = $1 and c.customer_id = slip.customer_id and c.attention is null and slip.reason is not null
returning c.customer_id, slip.reason, slip.at as "settledAt"`

interface Recalled {
  readonly customer_id: CustomerId
  readonly reason: AttentionReason
  readonly settledAt: Date
}

/** A slip is taken back while it is fresh: it needs a person for the same reason, and since the same moment. */
export async function recallAttention(tx: Tx, customerId: CustomerId): Promise<Omit<Recalled, 'customer_id'> | null> {
  const [changed] = await tx.run<Recalled & Record<string, unknown>>('recall_attention', RECALL, [
    tx.tenantId,
    customerId,
  ])
  if (changed === undefined) return null
  tellNeeded(tx, changed.customer_id, { reason: changed.reason, why: 'undo' })
  return changed
}

const CARRY = `update conversations other set attention = own.attention, attention_at = own.attention_at
from conversations own where own.tenant_id = $1 and own.customer_id = $2 and own.attention is not null
  and other.tenant_id = $1 and other.customer_id = $3 and other.attention is null returning other.attention as reason`

/** What one conversation needs a person for, another does too, unless it has a reason of its own. Both are locked. */
export async function carryAttention(tx: Tx, from: CustomerId, to: CustomerId): Promise<void> {
  const [carried] = await tx.run<{ reason: AttentionReason }>('carry_attention', CARRY, [tx.tenantId, from, to])
  if (carried !== undefined) tellNeeded(tx, to, { reason: carried.reason })
}

const tellNeeded = (tx: Tx, customerId: CustomerId, payload: { reason: AttentionReason; why?: 'undo' }): void =>
  tx.emit({
    type: 'conversation:attention_needed',
    subject: { kind: 'conversation', id: customerId },
    customerId,
    payload,
  })
