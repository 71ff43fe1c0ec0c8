import type { StaffNoticeId } from '../../domain/ids.ts'
import type { DeliveryStatus } from '../../domain/messaging/delivery.ts'
import type { Tx } from '../transaction.ts'
import { confirmNotice } from './outcome.ts'

const FAILED = `update staff_notices set failure = jsonb_build_object('code', coalesce($3::text, 'undelivered'), 'detail', 'the provider reported a failure')
where tenant_id = $1 and id = $2 returning alert_id as "alertId", user_id as "userId"`

/** A provider's report about something that is no customer's message: proof of a notice, or that it did not arrive. */
export async function noticeReported(
  tx: Tx,
  id: StaffNoticeId,
  report: { readonly providerMessageId: string; readonly status: DeliveryStatus; readonly errorCode: string | null },
): Promise<void> {
  await confirmNotice(tx, id, report.providerMessageId)
  if (report.status !== 'failed') return
  const [row] = await tx.run<{ alertId: string; userId: string }>('notice_failed', FAILED, [
    tx.tenantId,
    id,
    report.errorCode,
  ])
  if (row === undefined) return
  const payload = { noticeId: id, userId: row.userId, why: report.errorCode ?? 'undelivered' }
  tx.emit({ type: 'alert:not_told', subject: { kind: 'alert', id: row.alertId }, payload })
}
