import type { LedgerId } from '../../../domain/ids.ts'
import type { LeaveDecision, WaitReason } from '../../../domain/outbound/may-leave.ts'
import type { Tx } from '../../transaction.ts'
import type { Waits } from './judge.ts'

/** A short wait for what another transaction is about to settle. */
const SOON_MS = 500
const PAUSED_MS = 5_000

/** Null where only a person or another row's end can change anything: those ring. */
export function waitUntil(
  { why, until }: Extract<LeaveDecision, { kind: 'wait' }>,
  now: Date,
  { quiet, readyAt }: Waits,
): Date | null {
  if (why === 'not_open' || why === 'held') return null
  if (why === 'quiet_hours') return quiet
  if (why === 'rate') return readyAt
  return until ?? new Date(now.getTime() + (why === 'autonomy_paused' ? PAUSED_MS : SOON_MS))
}

// Its turn is claimed for as long: there is nothing to ring for before.
const POSTPONE = `with later as (
  update outbound_ledger set not_before = $3, failure = jsonb_build_object('code', $4::text, 'detail', 'waits')
  where tenant_id = $1 and id = $2 returning turn_id
)
update turns t set lease_until = greatest(t.lease_until, $3::timestamptz + interval '10 seconds')
from later where t.tenant_id = $1 and t.id = later.turn_id`

export async function postpone(tx: Tx, ledgerId: LedgerId, until: Date | null, why: WaitReason): Promise<void> {
  if (until !== null) await tx.run('postpone_send', POSTPONE, [tx.tenantId, ledgerId, until, why])
}
