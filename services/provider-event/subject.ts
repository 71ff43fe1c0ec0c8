import type { LeadId } from '../../domain/ids.ts'
import type { Vendor } from '../../domain/providers.ts'
import type { Tx } from '../transaction.ts'
import { findDeal } from './store.ts'

/** The deal a stored callback is about; null (and marked so) when there is none. */
export async function eventSubject(
  tx: Tx,
  eventId: string,
): Promise<{ leadId: LeadId; news: 'envelope' | 'invoice' } | null> {
  const [event] = await tx.run<{ vendor: Vendor; subject_ref: string | null; marker: string | null }>(
    'provider_event',
    `select vendor, subject_ref, marker from provider_events where tenant_id = $1 and id = $2`,
    [tx.tenantId, eventId],
  )
  const match =
    event === undefined
      ? null
      : await findDeal(tx, { vendor: event.vendor, subjectRef: event.subject_ref, marker: event.marker })
  if (match === null)
    await tx.run(
      'unmatch_provider_event',
      `update provider_events set state = 'unmatched' where tenant_id = $1 and id = $2`,
      [tx.tenantId, eventId],
    )
  return match
}
