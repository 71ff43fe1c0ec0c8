import { randomUUID } from 'node:crypto'
import { row } from '../../support/rows.ts'
import type { TestTenant } from '../../support/tenant.ts'

/** A message of staff that waits for its time. */
export async function aScheduled(tenant: TestTenant, customerId: string): Promise<string> {
  const { id } = await row<{ id: string }>(
    tenant,
    `insert into scheduled_messages (tenant_id, id, customer_id, user_id, text, due_at, unless_they_write, written_after)
     select tenant_id, $1, $2, id, 'The oak has arrived.', now() + interval '1 day', true, 0 from users limit 1 returning id`,
    [randomUUID(), customerId],
  )
  return id
}

/** A template of the business's. */
export const aTemplate = async (tenant: TestTenant): Promise<string> =>
  (await row<{ id: string }>(tenant, 'select id from message_templates order by name limit 1')).id
