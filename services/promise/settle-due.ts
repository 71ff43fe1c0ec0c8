import type { LockedConversation } from '../conversation/lock.ts'
import { settleAttention } from '../conversation/need-person.ts'
import type { Tx } from '../transaction.ts'

const WAITS_FOR_NOTHING = `select 1 from conversations c where c.tenant_id = $1 and c.customer_id = $2 and c.attention = 'promise_due'
  and not exists (select 1 from promises p where p.tenant_id = $1 and p.customer_id = any($3) and p.state = 'broken')`

/** Nobody waits any more for what was promised: it needs no person for that. */
export async function settleDue(tx: Tx, { customerId, members }: LockedConversation): Promise<void> {
  const settled = await tx.run('promise_no_longer_due', WAITS_FOR_NOTHING, [tx.tenantId, customerId, members])
  if (settled.length > 0) await settleAttention(tx, customerId)
}
