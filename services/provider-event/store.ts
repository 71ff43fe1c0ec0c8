import { asId, isUuid, type LeadId } from '../../domain/ids.ts'
import type { Vendor } from '../../domain/providers.ts'
import { storableJson, storableText } from '../json.ts'
import { newId } from '../new-id.ts'
import type { Tx } from '../transaction.ts'

export interface IncomingEvent {
  readonly vendor: Vendor
  readonly providerEventId: string
  readonly type: string
  readonly subjectRef: string | null
  /** The payment it is about, where it names no invoice. */
  readonly paymentRef: string | null
  /** `{lead}/{step}/{revision}` where the provider echoes it. */
  readonly marker: string | null
  readonly payload: unknown
}

export type StoredEvent =
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'unmatched' }
  | { readonly kind: 'matched'; readonly leadId: LeadId; readonly news: 'envelope' | 'invoice' }

const STORE = `insert into provider_events (tenant_id, id, vendor, provider_event_id, type, subject_ref, marker, payload, state)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (tenant_id, vendor, provider_event_id) do nothing returning id`

// By the provider's own id first (an invoice also by its payment's), else the newest document of the deal our marker
// names. A settled envelope has nothing more to tell; a paid invoice may still be refunded.
const MATCH = `select lead_id, news, is_settled from (
  select lead_id, 'envelope' as news, state in ('completed', 'declined', 'voided', 'expired') as is_settled, revision, provider_ref = $3 as is_named
  from envelopes where tenant_id = $1 and vendor = $2 and (provider_ref = $3 or lead_id = $4)
  union all
  select lead_id, 'invoice', false, revision, $3 in (provider_ref, payment_ref)
  from invoices where tenant_id = $1 and vendor = $2 and (provider_ref = $3 or payment_ref = $3 or lead_id = $4)) documents
order by coalesce(is_named, false) desc, revision desc limit 1`

/**
 * Keeps a verified callback, once, and finds the deal it is about by the provider's id or by our marker. What is not ours
 * (yet) is kept for matching again.
 */
export async function storeProviderEvent(tx: Tx, incoming: IncomingEvent, isRelevant: boolean): Promise<StoredEvent> {
  const event = storable({ ...incoming, subjectRef: incoming.subjectRef ?? incoming.paymentRef })
  const match = isRelevant ? await findDeal(tx, event) : null
  const state = !isRelevant || match?.isSettled ? 'ignored' : match === null ? 'unmatched' : 'received'
  const id = newId()
  const stored = await tx.run('store_provider_event', STORE, [
    tx.tenantId,
    id,
    event.vendor,
    event.providerEventId,
    event.type,
    event.subjectRef,
    event.marker,
    storableJson(event.payload),
    state,
  ])
  if (stored.length === 0) return { kind: 'duplicate' }
  if (state === 'ignored') return { kind: 'ignored' }
  if (match !== null) return { kind: 'matched', leadId: match.leadId, news: match.news }
  tx.emit({
    type: 'provider_event:unmatched',
    subject: { kind: 'provider_event', id },
    payload: { vendor: event.vendor, type: event.type, subjectRef: event.subjectRef },
  })
  return { kind: 'unmatched' }
}

/** A provider's event counts whatever stands in the texts of its customers; what no database takes is left out. */
const storable = (event: IncomingEvent): IncomingEvent => ({
  ...event,
  providerEventId: storableText(event.providerEventId),
  type: storableText(event.type),
  subjectRef: event.subjectRef === null ? null : storableText(event.subjectRef),
  paymentRef: event.paymentRef === null ? null : storableText(event.paymentRef),
  marker: event.marker === null ? null : storableText(event.marker),
})

interface MatchedDeal {
  readonly leadId: LeadId
  readonly news: 'envelope' | 'invoice'
  readonly isSettled: boolean
}

/** The deal an event is about, by the provider's id or by our marker. */
export async function findDeal(
  tx: Tx,
  event: Pick<IncomingEvent, 'vendor' | 'subjectRef' | 'marker'>,
): Promise<MatchedDeal | null> {
  const [marked] = (event.marker ?? '').split('/')
  const leadId = isUuid(marked) ? asId<LeadId>(marked) : null
  const [row] = await tx.run<{ lead_id: LeadId; news: 'envelope' | 'invoice'; is_settled: boolean }>(
    'match_provider_event',
    MATCH,
    [tx.tenantId, event.vendor, event.subjectRef, leadId],
  )
  return row === undefined ? null : { leadId: row.lead_id, news: row.news, isSettled: row.is_settled }
}

// What came after the question may be news its answer does not hold: kept unmatched until now, it is due now.
const SETTLE = `update provider_events set state = case when received_at <= $4 or $6 then 'applied' else 'received' end,
  applied_at = case when received_at <= $4 or $6 then now() end
where tenant_id = $1 and vendor = $2 and (state = 'unmatched' or state = 'received' and (received_at <= $4 or $6))
  and (subject_ref = $3 or subject_ref = $7 or marker = $5)`

/**
 * The truth was fetched after these events came, or can no longer change: they have said what they had to say. Younger
 * ones that were not matched yet are ours now that the provider's ids are recorded, and wait for the next fetch.
 */
export async function settleProviderEvents(
  tx: Tx,
  about: {
    vendor: Vendor
    subjectRef: string
    paymentRef: string | null
    marker: string
    askedAt: Date
    isFinal: boolean
  },
): Promise<void> {
  await tx.run('settle_provider_events', SETTLE, [
    tx.tenantId,
    about.vendor,
    about.subjectRef,
    about.askedAt,
    about.marker,
    about.isFinal,
    about.paymentRef,
  ])
}
