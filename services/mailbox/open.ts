import type { AccountId } from '../../domain/ids.ts'
import type { Tx } from '../transaction.ts'

/** From now on the account's mailbox is looked into. */
export async function openMailbox(tx: Tx, accountId: AccountId): Promise<void> {
  await tx.run(
    'open_mailbox',
    'insert into mailboxes (tenant_id, account_id) values ($1, $2) on conflict (tenant_id, account_id) do nothing',
    [tx.tenantId, accountId],
  )
}
