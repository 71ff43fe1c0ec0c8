import type { CustomerId, LedgerId } from '../../domain/ids.ts'
import { notFound } from '../errors.ts'
import type { Tx } from '../transaction.ts'

/** Whose conversation a message of ours belongs to. */
export async function customerOfSend(tx: Tx, ledgerId: LedgerId): Promise<CustomerId> {
  const [row] = await tx.run<{ customer_id: CustomerId }>(
    'customer_of_send',
    'select customer_id from outbound_ledger where tenant_id = $1 and id = $2',
    [tx.tenantId, ledgerId],
  )
  if (row === undefined) throw notFound('message')
  return row.customer_id
}
