import { randomUUID } from 'node:crypto'
import { addDeadLetter } from '../../../services/dead-letter/add.ts'
import { inTenant } from '../../../services/transaction.ts'
import { row } from '../../support/rows.ts'
import type { TestTenant } from '../../support/tenant.ts'

/** Something the business's machine gave up. */
export async function aDeadLetter(tenant: TestTenant): Promise<string> {
  const subject = { kind: 'invoice', id: randomUUID() } as const
  await inTenant(tenant.db, tenant.scope, (tx) =>
    addDeadLetter(tx, { subject, customerId: null, reason: 'foreign_currency', detail: {} }),
  )
  return (await row<{ id: string }>(tenant, 'select id from dead_letters where subject_id = $1', [subject.id])).id
}
