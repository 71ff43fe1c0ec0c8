import type { CustomerId, LedgerId } from '../../domain/ids.ts'
import type { LedgerState } from '../../domain/outbound/ledger.ts'
import { lockAnswering } from '../conversation/lock.ts'
import { settleAttention } from '../conversation/need-person.ts'
import { notFound, ServiceError } from '../errors.ts'
import type { Tx } from '../transaction.ts'
import { type Rewriting, rewriteHeld } from './rewrite.ts'

export type StaffDecision = 'was_sent' | 'was_not_sent' | 'send_again' | 'release' | 'discard'

/** From which states a person may decide what, and what it becomes. */
const DECISIONS: Record<StaffDecision, { readonly from: readonly LedgerState[]; readonly to: LedgerState }> = {
  was_sent: { from: ['undecided', 'unknown'], to: 'confirmed' },
  was_not_sent: { from: ['undecided', 'unknown'], to: 'released' },
  send_again: { from: ['undecided', 'dead', 'rejected'], to: 'reserved' },
  release: { from: ['held'], to: 'reserved' },
  discard: { from: ['held'], to: 'undone' },
}

const FIND = 'select customer_id, state from outbound_ledger where tenant_id = $1 and id = $2'
const SET = `update outbound_ledger set state = $3, is_by_staff = true, not_before = null, lease_until = null, missed_at = null, attempts = 0,
  failure = null, delivery = case when $3 <> 'reserved' then delivery end,
  provider_message_id = case when $3 <> 'reserved' then provider_message_id end, settled_at = case when $3 in ('confirmed', 'released', 'undone') then now() end
where tenant_id = $1 and id = $2 and state = any($4) returning id`

/** What only a person can say of a message: it left, it did not, try again, or let a draft go, in their own words too. */
export async function decideSend(
  tx: Tx,
  ledgerId: LedgerId,
  decision: StaffDecision,
  rewriting: Rewriting | null = null,
): Promise<CustomerId> {
  const [row] = await tx.run<{ customer_id: CustomerId; state: LedgerState }>('find_send', FIND, [
    tx.tenantId,
    ledgerId,
  ])
  if (row === undefined) throw notFound('message')
  await lockAnswering(tx, row.customer_id)
  const { from, to } = DECISIONS[decision]
  if (rewriting !== null && decision === 'release') await rewriteHeld(tx, ledgerId, rewriting)
  const changed = await tx.run('decide_send', SET, [tx.tenantId, ledgerId, to, [...from]])
  if (changed.length === 0)
    throw new ServiceError('conflict', 'already_decided', `This message is already ${row.state}.`)
  await settleAttention(tx, row.customer_id)
  tx.emit({
    type: to === 'confirmed' ? 'message:sent' : to === 'undone' ? 'message:undone' : 'message:delivery_changed',
    subject: { kind: 'message', id: ledgerId },
    customerId: row.customer_id,
    payload: { decision, ...(rewriting === null ? {} : { isRewritten: true }) },
  })
  return row.customer_id
}
