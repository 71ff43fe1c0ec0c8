import type { AccountId, LedgerId } from '../../domain/ids.ts'
import type { Reports } from '../../domain/outbound/not-found.ts'
import type { Tx } from '../transaction.ts'

// What the provider took a while ago and has reported since, or not; a report says more than that it was taken.
const NEWEST = `select delivery <> 'queued' as "isReported" from outbound_ledger
where tenant_id = $1 and account_id = $2 and id <> $3 and state in ('confirmed', 'undelivered') and delivery is not null
  and dispatched_at > $4::timestamptz - interval '10 minutes' and dispatched_at < clock_timestamp() - $5 * interval '1 millisecond'
order by dispatched_at desc, id desc limit 1`

/** Whether reports about other messages of this account arrived around and after one that is looked for. */
export async function readReports(
  tx: Tx,
  lost: { readonly ledgerId: LedgerId; readonly accountId: AccountId; readonly dispatchedAt: Date },
  reportedWithinMs: number,
): Promise<Reports> {
  const [newest] = await tx.run<{ isReported: boolean }>('newest_report', NEWEST, [
    tx.tenantId,
    lost.accountId,
    lost.ledgerId,
    lost.dispatchedAt,
    reportedWithinMs,
  ])
  if (newest === undefined) return 'unheard'
  return newest.isReported ? 'arriving' : 'silent'
}
