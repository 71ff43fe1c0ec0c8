import type { CustomerId, LedgerId } from '../../domain/ids.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import type { LedgerKind } from '../../domain/outbound/ledger.ts'
import { type Remedies, type RetryMeaning, remediesFor } from '../../domain/outbound/undelivered.ts'
import { lockAnswering } from '../conversation/lock.ts'
import { needPerson } from '../conversation/need-person.ts'
import { markUnusable } from '../customer/usable.ts'
import { addDeadLetter } from '../dead-letter/add.ts'
import type { Tx } from '../transaction.ts'
import type { ReportedDelivery } from './delivery.ts'

const MARK = `update outbound_ledger set state = 'undelivered', delivery = 'failed', lease_until = null, not_before = null, failure = $3
where tenant_id = $1 and id = $2 and state = 'confirmed' returning customer_id, kind, channel, recipient, correlation_id`

interface Marked {
  readonly customer_id: CustomerId
  readonly kind: LedgerKind
  readonly channel: Channel
  readonly recipient: string
  readonly correlation_id: string
}

/** The provider reports that what it took did not arrive: people are told at once, another way is the conversation's next step. */
export async function markUndelivered(tx: Tx, report: ReportedDelivery): Promise<boolean> {
  const code = report.errorCode ?? 'undelivered'
  const retry = report.retry ?? 'never'
  const failure = { code, detail: 'the provider reported a failure', retry }
  const [row] = await tx.run<Marked & Record<string, unknown>>('mark_undelivered', MARK, [
    tx.tenantId,
    report.ledgerId,
    JSON.stringify(failure),
  ])
  if (row === undefined) return false
  const { customer_id: customerId, correlation_id: correlationId } = row
  const subject = { kind: 'message', id: report.ledgerId } as const
  tx.emit({
    type: 'message:failed',
    subject,
    customerId,
    correlationId,
    payload: { status: 'failed', code: report.errorCode },
  })
  // What an apology is for is before people already.
  if (row.kind !== 'apology')
    await addDeadLetter(tx, {
      subject,
      customerId,
      reason: code,
      detail: { detail: failure.detail, retry },
      happenedAnew: true,
    })
  if (retry === 'address') await markUnusable(tx, { channel: row.channel, value: row.recipient }, code)
  await needPerson(tx, customerId, 'send_failed')
  return true
}

const REFUSE = `update outbound_ledger o set state = 'rejected', settled_at = now()
where o.tenant_id = $1 and o.id = $2 and o.state = 'undelivered'
returning coalesce(o.failure->>'retry', 'never') as retry, o.is_by_staff as "isByStaff", o.dispatched_at as "dispatchedAt",
  exists (select 1 from messages m where m.tenant_id = o.tenant_id and m.customer_id = any($3) and m.direction = 'in'
    and m.received_at > o.dispatched_at) as "hasWrittenSince"`

interface Refused {
  readonly retry: RetryMeaning
  readonly isByStaff: boolean
  readonly dispatchedAt: Date
  readonly hasWrittenSince: boolean
}

/** Takes the report for the refusal it is, under the conversation's lock. Null when that has been done, or proof of arrival came first. */
export async function refuseUndelivered(tx: Tx, customerId: CustomerId, ledgerId: LedgerId): Promise<Remedies | null> {
  const conversation = await lockAnswering(tx, customerId)
  const [row] = await tx.run<Refused & Record<string, unknown>>('refuse_undelivered', REFUSE, [
    tx.tenantId,
    ledgerId,
    conversation.members,
  ])
  if (row === undefined) return null
  const sentAgoMs = conversation.now.getTime() - row.dispatchedAt.getTime()
  return remediesFor({ ...row, ...conversation, sentAgoMs })
}
