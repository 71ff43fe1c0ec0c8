import type { CustomerId } from '../../domain/ids.ts'
import type { Tx } from '../transaction.ts'

const GONE = `delete from message_translations where tenant_id = $1 and customer_id = any($2)`

/** A person is erased: what was made of their words is gone with them. */
export async function eraseTranslations(tx: Tx, members: readonly CustomerId[]): Promise<void> {
  await tx.run('erase_translations', GONE, [tx.tenantId, members])
}
