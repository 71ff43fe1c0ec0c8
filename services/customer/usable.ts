import type { CustomerId, LedgerId } from '../../domain/ids.ts'
import { ADDRESSED_BY, type Channel } from '../../domain/messaging/channel.ts'
import type { Tx } from '../transaction.ts'

/** One address as one channel uses it: what one channel no longer reaches, another of the same kind may. */
export interface ContactAddress {
  readonly channel: Channel
  readonly value: string
}

const MARK = `update customer_identifiers set unusable_at = now(), unusable_why = $4, unusable_on = unusable_on || $5::text
where tenant_id = $1 and kind = $2 and value = $3 and not (unusable_at is not null and (unusable_on = '{}' or $5 = any(unusable_on)))
returning customer_id`

const REJECT = `update outbound_ledger set state = 'rejected', settled_at = now(),
  failure = jsonb_build_object('code', 'address_unusable', 'detail', $4::text)
where tenant_id = $1 and recipient = $2 and channel = $3 and state in ('held', 'reserved') and not is_by_staff
returning id, customer_id`

/**
 * Nothing arrives there, says the provider: what still waits for that address is rejected and nothing is written first.
 * Null when the address is nobody's, or known to be unusable.
 */
export async function markUnusable(
  tx: Tx,
  { channel, value }: ContactAddress,
  why: string,
): Promise<CustomerId | null> {
  const kind = ADDRESSED_BY[channel]
  const values = [tx.tenantId, kind, value, why, channel]
  const [row] = await tx.run<{ customer_id: CustomerId }>('mark_unusable', MARK, values)
  if (row === undefined) return null
  tx.emit({
    type: 'customer:address_unusable',
    subject: { kind: 'customer', id: row.customer_id },
    customerId: row.customer_id,
    payload: { kind, channel, why },
  })
  const rejected = await tx.run<{ id: LedgerId; customer_id: CustomerId }>('reject_unusable', REJECT, [
    tx.tenantId,
    value,
    channel,
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

const CLEAR = `update customer_identifiers set unusable_on = array_remove(unusable_on, $4),
  unusable_at = case when array_remove(unusable_on, $4) <> '{}' then unusable_at end,
  unusable_why = case when array_remove(unusable_on, $4) <> '{}' then unusable_why end
where tenant_id = $1 and kind = $2 and value = $3 and unusable_at is not null and (unusable_on = '{}' or $4 = any(unusable_on))
returning customer_id`

/** Somebody wrote from it, or let us in again. */
export async function markUsable(tx: Tx, { channel, value }: ContactAddress): Promise<CustomerId | null> {
  const kind = ADDRESSED_BY[channel]
  const [row] = await tx.run<{ customer_id: CustomerId }>('mark_usable', CLEAR, [tx.tenantId, kind, value, channel])
  if (row === undefined) return null
  tx.emit({
    type: 'customer:address_usable',
    subject: { kind: 'customer', id: row.customer_id },
    customerId: row.customer_id,
    payload: { kind, channel },
  })
  return row.customer_id
}

const PROVE = `update customer_identifiers set verified_at = now()
where tenant_id = $1 and kind = $2 and value = $3 and verified_at is null`

/** A form said so, and now they wrote from it. */
export async function markProven(tx: Tx, { channel, value }: ContactAddress): Promise<void> {
  await tx.run('mark_proven', PROVE, [tx.tenantId, ADDRESSED_BY[channel], value])
}
