import type { CustomerId, LedgerId } from '../../domain/ids.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import { changeConsent } from '../consent/change.ts'
import { findCustomer } from '../customer/create.ts'
import { markUnusable } from '../customer/usable.ts'
import type { Tx } from '../transaction.ts'
import { applyDelivery, type ReportedDelivery } from './delivery.ts'

export interface ReportedMail {
  readonly ledgerId: LedgerId | null
  readonly providerMessageId: string
  readonly channel: Channel
  /** In the channel's normal form. */
  readonly recipient: string
  readonly status: ReportedDelivery['status'] | null
  readonly errorCode: string | null
  readonly verdict: 'unusable' | 'complained' | 'unsubscribed' | null
  readonly raw: unknown
}

/** One report of a mail provider, in any order and however often. Returns the customer when their conversation should look again. */
export async function applyMailReport(tx: Tx, report: ReportedMail): Promise<CustomerId | null> {
  const { ledgerId, status, verdict } = report
  const retry = verdict === 'unusable' ? 'address' : 'never'
  const customerId =
    ledgerId === null || status === null ? null : await applyDelivery(tx, { ...report, ledgerId, status, retry })
  if (verdict === 'unusable')
    await markUnusable(
      tx,
      { channel: report.channel, value: report.recipient },
      report.errorCode ?? 'the provider reported it',
    )
  else if (verdict !== null) await withdraw(tx, report, verdict)
  return customerId
}

const NEWEST = `select distinct on (purpose) purpose, state from consents
where tenant_id = $1 and channel = $2 and address = $3 order by purpose, at desc, id desc`

/** Marking a mail as spam ends everything we send there by ourselves; unsubscribing ends marketing. */
async function withdraw(tx: Tx, report: ReportedMail, verdict: 'complained' | 'unsubscribed'): Promise<void> {
  const { channel, recipient: address } = report
  const customerId = await findCustomer(tx, 'email', address)
  if (customerId === null) return
  const newest = await tx.run<{ purpose: string; state: string }>('newest_consents', NEWEST, [
    tx.tenantId,
    channel,
    address,
  ])
  const wanted = verdict === 'complained' ? (['service', 'marketing'] as const) : (['marketing'] as const)
  // A report that comes again changes nothing.
  const purposes = wanted.filter(
    (purpose) => !newest.some((one) => one.purpose === purpose && one.state === 'withdrawn'),
  )
  if (purposes.length === 0) return
  await changeConsent(tx, {
    customerId,
    contactPoint: { channel, accountId: null, address },
    purposes,
    state: 'withdrawn',
    source: verdict === 'complained' ? 'spam_complaint' : 'unsubscribe',
    proof: { providerMessageId: report.providerMessageId, report: report.raw },
  })
}
