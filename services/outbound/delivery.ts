import { type AccountId, asId, type CustomerId, type LedgerId, type StaffNoticeId } from '../../domain/ids.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import { type DeliveryStatus, mergeDelivery } from '../../domain/messaging/delivery.ts'
import { isInFlight, type LedgerState, mayBecome } from '../../domain/outbound/ledger.ts'
import type { RetryMeaning } from '../../domain/outbound/undelivered.ts'
import { noticeReported } from '../alert/reported.ts'
import type { Tx } from '../transaction.ts'
import { countDuplicate } from './duplicate.ts'
import { recordProviderSuccess } from './pace.ts'
import { confirmSend } from './settle.ts'
import { markUndelivered } from './undelivered.ts'

export interface ReportedDelivery {
  readonly ledgerId: LedgerId
  readonly providerMessageId: string
  readonly status: DeliveryStatus
  readonly errorCode: string | null
  /** What a failure means for another try. */
  readonly retry?: RetryMeaning | null
  readonly raw: unknown
}

interface Row {
  readonly customer_id: CustomerId
  readonly state: LedgerState
  readonly channel: Channel
  readonly provider_message_id: string | null
  readonly delivery: DeliveryStatus | null
  readonly correlation_id: string
  readonly account_id: AccountId
}

/** Which message a report was about. */
export interface Delivered {
  readonly customerId: CustomerId
  readonly channel: Channel
  readonly correlationId: string
  /** It was the first to prove that the message left, or that it did not arrive: the conversation should look again. */
  readonly needsLook: boolean
}

const FIND = `select customer_id, state, channel, provider_message_id, delivery, correlation_id, account_id from outbound_ledger
where tenant_id = $1 and id = $2 for no key update`

/**
 * A provider's report about one of our messages. It is proof that the message left, even before the request's own answer
 * was stored; reports in any order end in the same state. Null when it is no message to a customer.
 */
export async function recordDelivery(tx: Tx, report: ReportedDelivery): Promise<Delivered | null> {
  const [row] = await tx.run<Row & Record<string, unknown>>('find_delivery', FIND, [tx.tenantId, report.ledgerId])
  if (row === undefined) {
    await noticeReported(tx, asId<StaffNoticeId>(report.ledgerId), report)
    return null
  }
  if (row.provider_message_id !== null && row.provider_message_id !== report.providerMessageId) {
    await countDuplicate(tx, report.ledgerId, report.providerMessageId)
    return aboutRow(row, false)
  }
  // What was refused before the provider had it has no delivery of its own.
  const known = row.provider_message_id === null ? null : row.delivery
  const delivery = mergeDelivery(known, report.status)
  if (delivery === known) return aboutRow(row, false)
  // Its request got no answer and counted against the provider, who took it all the same.
  if (row.state === 'unknown' || row.state === 'undecided') await recordProviderSuccess(tx, row.account_id)
  return aboutRow(row, delivery === 'failed' ? await failed(tx, report, row) : await went(tx, report, row, delivery))
}

/** The same for whoever only rings: the customer when the conversation should look again. */
export async function applyDelivery(tx: Tx, report: ReportedDelivery): Promise<CustomerId | null> {
  const delivered = await recordDelivery(tx, report)
  return delivered?.needsLook === true ? delivered.customerId : null
}

const aboutRow = ({ customer_id, channel, correlation_id }: Row, needsLook: boolean): Delivered => ({
  customerId: customer_id,
  channel,
  correlationId: correlation_id,
  needsLook,
})

const SET = `update outbound_ledger set delivery = $3 where tenant_id = $1 and id = $2`

async function went(tx: Tx, report: ReportedDelivery, row: Row, delivery: DeliveryStatus): Promise<boolean> {
  // First: a message known to have failed is confirmed by its arrival only.
  tx.send('set_delivery', SET, [tx.tenantId, report.ledgerId, delivery])
  const proves = mayBecome(row.state, 'confirmed')
  if (proves) await confirmSend(tx, report.ledgerId, report)
  tx.emit({
    type: 'message:delivery_changed',
    subject: { kind: 'message', id: report.ledgerId },
    customerId: row.customer_id,
    correlationId: row.correlation_id,
    payload: { status: delivery },
  })
  return proves
}

/** Of a message that was given up, or is about to leave once more, it says nothing new: only what was thought to be there can fail. */
async function failed(tx: Tx, report: ReportedDelivery, { state }: Row): Promise<boolean> {
  if (state !== 'confirmed' && state !== 'undecided' && !isInFlight(state)) return false
  if (state !== 'confirmed') await confirmSend(tx, report.ledgerId, report)
  return markUndelivered(tx, report)
}
