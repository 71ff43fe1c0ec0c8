import type { CustomerId, LedgerId, ScheduledId } from '../../domain/ids.ts'
import { STOP_REASONS } from '../../domain/outbound/scheduled.ts'
import type { Tx } from '../transaction.ts'
import { stopScheduled } from './change.ts'

const OF_SEND = `select id from scheduled_messages where tenant_id = $1 and ledger_id = $2 and state = 'sent'`

/** The door refused what had come due a moment before: it stands before people again, with the reason. */
export async function noteRefused(tx: Tx, ledgerId: LedgerId, customerId: CustomerId, reason: string): Promise<void> {
  const [found] = await tx.run<{ id: ScheduledId }>('scheduled_of_send', OF_SEND, [tx.tenantId, ledgerId])
  if (found === undefined) return
  const known = STOP_REASONS.find((one) => one === reason)
  await stopScheduled(tx, found.id, customerId, known ?? 'cannot_leave')
}
