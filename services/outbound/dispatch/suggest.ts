import type { CustomerId, LedgerId } from '../../../domain/ids.ts'
import { needPerson } from '../../conversation/need-person.ts'
import { forgetSettings } from '../../settings/read.ts'
import type { Tx } from '../../transaction.ts'

const SUGGEST = `update outbound_ledger o set state = 'held', not_before = null, expires_at = null, failure = null
from outbound_ledger first
where first.tenant_id = $1 and first.id = $2 and o.tenant_id = $1 and o.intent_id = first.intent_id and o.kind = first.kind
  and o.turn_epoch = first.turn_epoch and o.state in ('held', 'reserved') and not o.is_by_staff`

/** Leaves an answer, with what belongs to it, to a person, as if it had been drafted as a suggestion. */
export async function suggest(tx: Tx, ledgerId: LedgerId, customerId: CustomerId): Promise<void> {
  await tx.run('suggest_send', SUGGEST, [tx.tenantId, ledgerId])
  await needPerson(tx, customerId, 'suggestion_ready')
  // Else it would be thought of once more by settings kept from before.
  forgetSettings(tx.tenantId)
}
