import type { CustomerId } from '../../domain/ids.ts'
import { notFound } from '../errors.ts'
import type { Tx } from '../transaction.ts'

/** Throws when this business knows no such customer. */
export async function requireCustomer(tx: Tx, customerId: CustomerId): Promise<void> {
  const known = await tx.run(
    'known_customer',
    'select 1 from conversations where tenant_id = $1 and customer_id = $2',
    [tx.tenantId, customerId],
  )
  if (known.length === 0) throw notFound('customer')
}
