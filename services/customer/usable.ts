import type { CustomerId, LedgerId } from '../../domain/ids.ts'
import { ADDRESSED_BY, CHANNELS, type IdentifierKind } from '../../domain/messaging/channel.ts'
import type { Tx } from '../transaction.ts'

export interface ContactAddress {
  readonly kind: IdentifierKind
  readonly value: string
}

const MARK = `update customer_identifiers set unusable_at = now(), unusable_why = $4
where tenant_id = $1 and kind = $2 and value = $3 and unusable_at is null returning customer_id`

const REJECT = `update outbound_ledger set state = 'rejected', settled_at = now(),
  failure = jsonb_build_object('code', 'address_unusable', 'detail', $4::text)
where tenant_id = $1 and recipient = $2 and channel = any($3) and state in ('held', 'reserved') and not is_by_staff
returning id, customer_id`

/**
 * Nothing arrives there, says the provider: what still waits for that address is rejected and nothing is written first.
 * Null when the address is nobody's, or known to be unusable.
 */
export async function markUnusable(tx: Tx, { kind, value }: ContactAddress, why: string): Promise<CustomerId | null> {
  const [row] = await tx.run<{ customer_id: CustomerId }>('mark_unusable', MARK, [tx.tenantId, kind, value, why])
  if (row === undefined) return null
  tx.emit({
    type: 'customer:address_unusable',
    subject: { kind: 'customer', id: row.customer_id },
    customerId: row.customer_id,
    payload: { kind, why },
  })
  const channels = CHANNELS.filter((channel) => ADDRESSED_BY[channel] === kind)
  const rejected = await tx.run<{ id: LedgerId; customer_id: CustomerId }>('reject_unusable', REJECT, [
    tx.tenantId,
    value,
    channels,
    why,
  ])
  for (const { id, customer_id: customerId } of rejected)
    tx.emit({
      type: 'message:failed',
      subject: { kind: 'message', id },
      customerId,
      payload: { code: 'address_unusable' },
    })
  return row.customer_id
}

const CLEAR = `update customer_identifiers set unusable_at = null, unusable_why = null
where tenant_id = $1 and kind = $2 and value = $3 and unusable_at is not null returning customer_id`

/** Somebody wrote from it, or let us in again. */
export async function markUsable(tx: Tx, { kind, value }: ContactAddress): Promise<CustomerId | null> {
  const [row] = await tx.run<{ customer_id: CustomerId }>('mark_usable', CLEAR, [tx.tenantId, kind, value])
  if (row === undefined) return null
  tx.emit({
    type: 'customer:address_usable',
    subject: { kind: 'customer', id: row.customer_id },
    customerId: row.customer_id,
    payload: { kind },
  })
  return row.customer_id
}

const PROVE = `update customer_identifiers set verified_at = now()
where tenant_id = $1 and kind = $2 and value = $3 and verified_at is null`

/** A form said so, and now they wrote from it. */
export async function markProven(tx: Tx, { kind, value }: ContactAddress): Promise<void> {
  await tx.run('mark_proven', PROVE, [tx.tenantId, kind, value])
}
