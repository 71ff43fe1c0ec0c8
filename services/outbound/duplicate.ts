import type { CustomerId, LedgerId } from '../../domain/ids.ts'
import type { Tx } from '../transaction.ts'

// The other message's id is kept beside the proof of the first, so that each is counted once.
const DUPLICATE = `update outbound_ledger set duplicates = duplicates + 1,
  sender_response = jsonb_build_object('first', sender_response, 'again', jsonb_build_object('ref', $3::text))
where tenant_id = $1 and id = $2 and provider_message_id <> $3 and not coalesce(sender_response->'again'->>'ref' = $3, false)
returning customer_id`

/** Two messages of the provider prove one row: a double, which is counted and shown. */
export async function countDuplicate(tx: Tx, ledgerId: LedgerId, providerMessageId: string): Promise<void> {
  const [counted] = await tx.run<{ customer_id: CustomerId }>('count_duplicate', DUPLICATE, [
    tx.tenantId,
    ledgerId,
    providerMessageId,
  ])
  if (counted !== undefined)
    tx.emit({
      type: 'message:duplicated',
      subject: { kind: 'message', id: ledgerId },
      customerId: counted.customer_id,
    })
}
