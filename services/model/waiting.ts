import type { CustomerId } from '../../domain/ids.ts'
import type { Tx } from '../transaction.ts'

const MOST = 500

// A turn that is being thought about has no draft of its epoch yet: a bell would only make it begin again.
const WAITING = `select distinct coalesce(c.moved_to, c.customer_id) as "customerId" from turns t
join conversations c on c.tenant_id = t.tenant_id and c.customer_id = t.customer_id
where t.tenant_id = $1 and t.closed_at is null and t.lease_until <> 'infinity' and t.draft_epoch = t.epoch
  and t.draft->>'kind' = 'fallback' and c.controller = 'ai' limit ${MOST}`

/** Whose answers wait for the model: they have heard that it comes later, or staff have. */
export const waitingForModel = async (tx: Tx): Promise<readonly CustomerId[]> =>
  (await tx.run<{ customerId: CustomerId }>('waiting_for_model', WAITING, [tx.tenantId])).map(
    ({ customerId }) => customerId,
  )
