import type { CustomerId, LedgerId, ScheduledId } from '../../domain/ids.ts'
import { settleAttention } from '../conversation/need-person.ts'
import { takeBackOne } from '../outbound/take-back.ts'
import type { Tx } from '../transaction.ts'
import { requireScheduled } from './change.ts'

const CANCEL = `update scheduled_messages set state = 'cancelled', settled_at = now()
where tenant_id = $1 and id = $2 and state in ('waiting', 'stopped') returning customer_id as "customerId"`

const ON_ITS_WAY = `select o.id, s.customer_id as "customerId" from scheduled_messages s
join outbound_ledger f on f.tenant_id = s.tenant_id and f.id = s.ledger_id
join outbound_ledger o on o.tenant_id = f.tenant_id and o.intent_id = f.intent_id and o.kind = f.kind
where s.tenant_id = $1 and s.id = $2 and s.state = 'sent' order by o.part`

const TAKEN_BACK = `update scheduled_messages set state = 'cancelled', settled_at = now() where tenant_id = $1 and id = $2`

const WHY = { code: 'undone', detail: 'taken back by staff' }

/**
 * It shall not leave after all. False when it has left: the conversation's lock decides the race with its dispatch, and
 * what is in the ledger but not on the wire yet is taken back there.
 */
export async function cancelScheduled(tx: Tx, id: ScheduledId): Promise<{ readonly cancelled: boolean }> {
  const { members } = await requireScheduled(tx, id)
  const [cancelled] = await tx.run<{ customerId: CustomerId }>('cancel_scheduled', CANCEL, [tx.tenantId, id])
  const customerId = cancelled?.customerId ?? (await takeBack(tx, id, members))
  if (customerId === null) return { cancelled: false }
  await settleSeen(tx, members)
  tx.emit({ type: 'scheduled:cancelled', subject: { kind: 'scheduled_message', id }, customerId })
  return { cancelled: true }
}

async function takeBack(tx: Tx, id: ScheduledId, members: readonly CustomerId[]): Promise<CustomerId | null> {
  const parts = await tx.run<{ id: LedgerId; customerId: CustomerId }>('scheduled_parts', ON_ITS_WAY, [tx.tenantId, id])
  const [first] = parts
  if (first === undefined || (await takeBackOne(tx, members, first.id, WHY)).length === 0) return null
  for (const part of parts) {
    await takeBackOne(tx, members, part.id, WHY)
    tx.emit({ type: 'message:undone', subject: { kind: 'message', id: part.id }, customerId: part.customerId })
  }
  await tx.run('scheduled_taken_back', TAKEN_BACK, [tx.tenantId, id])
  return first.customerId
}

const DISMISS = `update scheduled_messages set dismissed_at = now()
where tenant_id = $1 and id = $2 and state = 'stopped' and dismissed_at is null returning id`

/** Somebody has seen that it did not leave. */
export async function dismissScheduled(tx: Tx, id: ScheduledId): Promise<void> {
  const { members } = await requireScheduled(tx, id)
  await tx.run('dismiss_scheduled', DISMISS, [tx.tenantId, id])
  await settleSeen(tx, members)
}

const STILL = `select 1 from conversations c where c.tenant_id = $1 and c.customer_id = $2 and c.attention = 'scheduled_stopped'
  and not exists (select 1 from scheduled_messages s where s.tenant_id = $1 and s.customer_id = any($3) and s.state = 'stopped' and s.dismissed_at is null)`

/** Once nothing stopped is left, the conversation needs nobody for it. */
async function settleSeen(tx: Tx, members: readonly CustomerId[]): Promise<void> {
  const [customerId] = members
  if (customerId === undefined) return
  const settled = await tx.run('scheduled_attention', STILL, [tx.tenantId, customerId, members])
  if (settled.length > 0) await settleAttention(tx, customerId)
}
