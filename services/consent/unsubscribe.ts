import type { CustomerId, LedgerId } from '../../domain/ids.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import type { Tx } from '../transaction.ts'
import { changeConsent } from './change.ts'

const FIND = `select o.customer_id, o.channel, o.recipient,
  (select state from consents c where c.tenant_id = o.tenant_id and c.channel = o.channel and c.address = o.recipient and c.purpose = 'marketing'
    order by at desc, id desc limit 1) as state
from outbound_ledger o where o.tenant_id = $1 and o.id = $2`

/** Ends marketing at the address a message went to; once is as good as twice. False when there is no such message. */
export async function unsubscribe(tx: Tx, ledgerId: LedgerId): Promise<boolean> {
  const [row] = await tx.run<{ customer_id: CustomerId; channel: Channel; recipient: string; state: string | null }>(
    'find_unsubscribed',
    FIND,
    [tx.tenantId, ledgerId],
  )
  if (row === undefined) return false
  if (row.state === 'withdrawn') return true
  await changeConsent(tx, {
    customerId: row.customer_id,
    contactPoint: { channel: row.channel, accountId: null, address: row.recipient },
    purposes: ['marketing'],
    state: 'withdrawn',
    source: 'unsubscribe',
    proof: { messageId: ledgerId },
  })
  return true
}
