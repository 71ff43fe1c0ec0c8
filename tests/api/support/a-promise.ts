import { row } from '../../support/rows.ts'
import type { TestTenant } from '../../support/tenant.ts'

const PROMISE = `insert into promises (tenant_id, id, customer_id, ledger_id, made_by, due_at)
select tenant_id, gen_random_uuid(), customer_id, id, 'staff', now() + interval '1 hour' from outbound_ledger where id = $1 returning id`

/** Somebody waits to hear from people within the hour. */
export const aPromise = async (tenant: TestTenant, messageId: string): Promise<string> =>
  (await row<{ id: string }>(tenant, PROMISE, [messageId])).id
