import { asId, type CustomerId, type LedgerId, type StaffNoticeId } from '../../domain/ids.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import { type DeliveryStatus, mergeDelivery } from '../../domain/messaging/delivery.ts'
import { type LedgerKind, type LedgerState, mayBecome } from '../../domain/outbound/ledger.ts'
import { noticeReported } from '../alert/reported.ts'
import { needPerson } from '../conversation/need-person.ts'
import { markUnusable } from '../customer/usable.ts'
import type { Tx } from '../transaction.ts'
import { countDuplicate } from './duplicate.ts'
import { confirmSend } from './settle.ts'

export interface ReportedDelivery {
  readonly ledgerId: LedgerId
  readonly providerMessageId: string
  readonly status: DeliveryStatus
  readonly errorCode: string | null
  /** What a failure means for another try. */
  readonly retry?: 'never' | 'later' | 'address' | null
  readonly raw: unknown
}

interface Row {
  readonly customer_id: CustomerId
  readonly state: LedgerState
  readonly kind: LedgerKind
  readonly channel: Channel
  readonly recipient: string
  readonly provider_message_id: string | null
  readonly delivery: DeliveryStatus | null
  readonly correlation_id: string
}

/** Which message a report was about. */
export interface Delivered {
  readonly customerId: CustomerId
  readonly channel: Channel
  readonly correlationId: string
  /** It was the first to prove that the message left: the conversation should look again. */
  readonly isProof: boolean
}

const FIND = `select customer_id, state, kind, channel, recipient, provider_message_id, delivery, correlation_id from outbound_ledger
where tenant_id = $1 and id = $2 for no key update`

const SET = `update outbound_ledger set delivery = $3, failure = coalesce($4, failure) where tenant_id = $1 and id = $2`

/**
 * A provider's report about one of our messages. It is proof that the message left, even before the request's own answer
 * was stored; reports in any order end in the same state. Null when it is no message to a customer.
 */
export async function recordDelivery(tx: Tx, report: ReportedDelivery): Promise<Delivered | null> {
  const [row] = await tx.run<Row>('find_delivery', FIND, [tx.tenantId, report.ledgerId])
  if (row === undefined) {
    await noticeReported(tx, asId<StaffNoticeId>(report.ledgerId), report)
    return null
  }
  if (row.provider_message_id !== null && row.provider_message_id !== report.providerMessageId) {
    await countDuplicate(tx, report.ledgerId, report.providerMessageId)
    return aboutRow(row, false)
  }
  const proved = row.state !== 'confirmed' && mayBecome(row.state, 'confirmed')
  if (proved) await confirmSend(tx, report.ledgerId, { providerMessageId: report.providerMessageId, raw: report.raw })
  const delivery = mergeDelivery(row.delivery, report.status)
  if (delivery !== row.delivery) await changeDelivery(tx, report, row, delivery)
  return aboutRow(row, proved)
}

/** The same for whoever only rings: the customer when the conversation should look again. */
export async function applyDelivery(tx: Tx, report: ReportedDelivery): Promise<CustomerId | null> {
  const delivered = await recordDelivery(tx, report)
  return delivered?.isProof === true ? delivered.customerId : null
}

const aboutRow = ({ customer_id, channel, correlation_id }: Row, isProof: boolean): Delivered => ({
  customerId: customer_id,
  channel,
  correlationId: correlation_id,
  isProof,
})

async function changeDelivery(tx: Tx, report: ReportedDelivery, row: Row, delivery: DeliveryStatus): Promise<void> {
  const failed = delivery === 'failed'
  const failure = failed
    ? JSON.stringify({ code: report.errorCode ?? 'undelivered', detail: 'the provider reported a failure' })
    : null
  tx.send('set_delivery', SET, [tx.tenantId, report.ledgerId, delivery, failure])
  tx.emit({
    type: failed ? 'message:failed' : 'message:delivery_changed',
    subject: { kind: 'message', id: report.ledgerId },
    customerId: row.customer_id,
    correlationId: row.correlation_id,
    payload: { status: delivery, ...(failed ? { code: report.errorCode } : {}) },
  })
  if (!failed) return
  if (report.retry === 'address')
    await markUnusable(
      tx,
      { channel: row.channel, value: row.recipient },
      report.errorCode ?? 'the provider reported it',
    )
  await needPerson(tx, row.customer_id, 'send_failed')
}
