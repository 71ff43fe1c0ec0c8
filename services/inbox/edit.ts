import type { CustomerId, MessageId, TurnId } from '../../domain/ids.ts'
import type { ChannelMessage } from '../../domain/messaging/message.ts'
import { recordAttachments } from '../attachment/record.ts'
import { lockConversation } from '../conversation/lock.ts'
import { findCustomer } from '../customer/create.ts'
import type { Tx } from '../transaction.ts'
import type { Inbound } from './receive.ts'

export type Edited =
  | { readonly kind: 'replaced'; readonly customerId: CustomerId; readonly messageId: MessageId }
  /** A later change of it is known already, or this one; or nothing that was said is different. */
  | { readonly kind: 'duplicate'; readonly customerId: CustomerId }
  /** What it changes was answered, or never reached us: it stands for itself. */
  | { readonly kind: 'own_message' }

interface Original {
  readonly id: MessageId
  readonly turn_id: TurnId | null
  readonly is_answered: boolean
  readonly is_same: boolean
  readonly version: number
}

// An edit that stands for itself can be edited again: the newest of them is the one that counts.
const ORIGINAL = `select id, turn_id, answered_at is not null as is_answered, coalesce((metadata->>'edit')::bigint, 0) as version,
  text = $5 and attachments = $6::jsonb as is_same
from messages where tenant_id = $1 and customer_id = $2 and account_id = $3 and direction = 'in'
  and (provider_message_id = $4 or metadata->>'ref' = $4) order by position desc limit 1`

const REPLACE = `update messages set text = $3, attachments = $4, metadata = metadata || jsonb_build_object('edit', $5::text)
where tenant_id = $1 and id = $2`

// Whatever was drafted about the old words no longer holds: the turn is claimed anew.
const FENCE = `with epoch as (
  update conversations set turn_epoch = turn_epoch + 1, last_message_at = now() where tenant_id = $1 and customer_id = $2 returning turn_epoch
)
update turns t set epoch = epoch.turn_epoch from epoch where t.tenant_id = $1 and t.id = $3 and t.closed_at is null`

/** A customer changes what they wrote: while it waits for its answer the new words take the place of the old. */
export async function editMessage(
  tx: Tx,
  { message, accountId, identifierKind, kept }: Inbound,
  { ref, version }: NonNullable<ChannelMessage['editOf']>,
): Promise<Edited> {
  const customerId = await findCustomer(tx, identifierKind, message.from)
  if (customerId === null) return { kind: 'own_message' }
  // Under the lock an answer has either left or will see the new words.
  await lockConversation(tx, customerId)
  const [original] = await tx.run<Original & Record<string, unknown>>('edited_original', ORIGINAL, [
    tx.tenantId,
    customerId,
    accountId,
    ref,
    message.text,
    JSON.stringify(message.attachments),
  ])
  if (original === undefined) return { kind: 'own_message' }
  if (original.version >= version || original.is_same) return { kind: 'duplicate', customerId }
  if (original.is_answered) return { kind: 'own_message' }
  await tx.run('replace_text', REPLACE, [
    tx.tenantId,
    original.id,
    message.text,
    JSON.stringify(message.attachments),
    String(version),
  ])
  await recordAttachments(tx, { messageId: original.id, customerId, accountId }, message.attachments, kept)
  await tx.run('fence_edited', FENCE, [tx.tenantId, customerId, original.turn_id])
  tx.emit({
    type: 'message:edited',
    subject: { kind: 'message', id: original.id },
    customerId,
    payload: { channel: message.channel },
    actor: { kind: 'customer', id: customerId },
  })
  return { kind: 'replaced', customerId, messageId: original.id }
}
