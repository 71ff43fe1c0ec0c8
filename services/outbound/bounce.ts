import type { CustomerId, LedgerId } from '../../domain/ids.ts'
import type { BounceEvent } from '../../domain/messaging/message.ts'
import type { Tx } from '../transaction.ts'
import { applyMailReport } from './mail-report.ts'

const RETURNED = `select provider_message_id from outbound_ledger
where tenant_id = $1 and id = $2 and channel = $3 and recipient = $4 and attempts > 0`

/**
 * A mail of ours came back. Anybody can write such a report: it counts only where it names a message we sent to that very
 * address, which nobody but its recipient has seen. Returns the customer when their conversation should look again.
 */
export async function applyBounce(tx: Tx, bounce: BounceEvent): Promise<CustomerId | null> {
  const { channel, recipient, code, isAddressBad } = bounce
  const [sent] = await tx.run<{ provider_message_id: string | null }>('returned_mail', RETURNED, [
    tx.tenantId,
    bounce.ledgerId,
    channel,
    recipient,
  ])
  if (sent === undefined) return null
  return applyMailReport(tx, {
    // safe: a row has it
    ledgerId: bounce.ledgerId as LedgerId,
    providerMessageId: sent.provider_message_id ?? `bounce/${bounce.ledgerId}`,
    channel,
    recipient,
    status: 'failed',
    errorCode: code,
    verdict: isAddressBad ? 'unusable' : null,
    raw: { bounce: code },
  })
}
