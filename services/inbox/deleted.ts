import type { AccountId, CustomerId, MessageId } from '../../domain/ids.ts'
import type { IdentifierKind } from '../../domain/messaging/channel.ts'
import type { DeletionEvent } from '../../domain/messaging/message.ts'
import { findCustomer } from '../customer/create.ts'
import type { Tx } from '../transaction.ts'

interface Deleted {
  readonly accountId: AccountId
  readonly identifierKind: IdentifierKind
  /** With `from` already in the channel's normal form. */
  readonly event: DeletionEvent
}

// A change that came after the answer is a message of its own under the same name.
const MARK = `update messages set metadata = metadata || jsonb_build_object('deletedAt', now()::text)
where tenant_id = $1 and customer_id = $2 and account_id = $3 and direction = 'in'
  and (provider_message_id = $4 or metadata->>'ref' = $4) and metadata->>'deletedAt' is null returning id`

/** Whose message it was, when it is one we have: people see that it was deleted, and the record keeps its words. */
export async function markDeleted(tx: Tx, { accountId, identifierKind, event }: Deleted): Promise<CustomerId | null> {
  const customerId = await findCustomer(tx, identifierKind, event.from)
  if (customerId === null) return null
  const marked = await tx.run<{ id: MessageId }>('mark_deleted', MARK, [tx.tenantId, customerId, accountId, event.ref])
  for (const { id } of marked)
    tx.emit({
      type: 'message:deleted',
      subject: { kind: 'message', id },
      customerId,
      payload: { channel: event.channel },
      actor: { kind: 'customer', id: customerId },
    })
  return marked.length === 0 ? null : customerId
}
