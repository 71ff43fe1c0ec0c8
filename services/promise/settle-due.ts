import type { AttentionReason } from '../../domain/conversation/attention.ts'
import type { CustomerId } from '../../domain/ids.ts'
import { needPerson, settleAttention } from '../conversation/need-person.ts'
import type { Tx } from '../transaction.ts'

/** Of everybody whom the conversation that answers for this customer answers for. */
const WAITS_FOR_NOTHING = `with answering as (
  select c.customer_id, c.attention, c.customer_id || c.members as members from conversations c where c.tenant_id = $1 and c.customer_id =
    (select coalesce(w.moved_to, w.customer_id) from conversations w where w.tenant_id = $1 and w.customer_id = $2)
)
select (select e.reason from tickets t join escalations e on e.tenant_id = t.tenant_id and e.ticket_id = t.id and e.acknowledged_at is null
    where t.tenant_id = $1 and t.customer_id = any(a.members) and t.status <> 'resolved' limit 1) as reason
from answering a where a.attention = 'promise_due'
  and not exists (select 1 from promises p where p.tenant_id = $1 and p.customer_id = any(a.members) and p.state = 'broken')`

/**
 * Nobody waits any more for what was promised: it needs no person for that, and is again what it was if a matter of theirs
 * still does.
 */
export async function settleDue(tx: Tx, customerId: CustomerId): Promise<void> {
  const [due] = await tx.run<{ reason: AttentionReason | null }>('promise_no_longer_due', WAITS_FOR_NOTHING, [
    tx.tenantId,
    customerId,
  ])
  if (due === undefined) return
  if (due.reason === null) await settleAttention(tx, customerId)
  else await needPerson(tx, customerId, due.reason)
}
