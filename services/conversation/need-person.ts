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
  if (changed === undefined) return
  tx.emit({
    type: 'conversation:attention_needed',
    subject: { kind: 'conversation', id: changed.customer_id },
    customerId: changed.customer_id,
    payload: { reason },
  })
}

const SETTLE = `update conversations set attention = null, attention_at = null
where tenant_id = $1 and attention is not null
  and customer_id = (select coalesce(moved_to, customer_id) from conversations where tenant_id = $1 and customer_id = $2) returning customer_id`

/** Somebody looked after it. */
export async function settleAttention(tx: Tx, customerId: CustomerId): Promise<void> {
  const [changed] = await tx.run<{ customer_id: CustomerId }>('settle_attention', SETTLE, [tx.tenantId, customerId])
  if (changed === undefined) return
  tx.emit({
    type: 'conversation:attention_settled',
    subject: { kind: 'conversation', id: changed.customer_id },
    customerId: changed.customer_id,
  })
}
