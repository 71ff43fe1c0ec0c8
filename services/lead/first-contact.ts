import type { AccountId, LeadId } from '../../domain/ids.ts'
import { ADDRESSED_BY, CHANNELS, type Channel, type ContactPoint } from '../../domain/messaging/channel.ts'
import type { Tx } from '../transaction.ts'
import { setWaiting } from './change.ts'
import { type Lead, lockLead } from './read.ts'

export type FirstContact =
  | { readonly kind: 'found'; readonly to: ContactPoint; readonly about: string; readonly isRecent: boolean }
  /** No channel of the business reaches this person with their consent yet; the card says what is missing. */
  | { readonly kind: 'waits' }

interface Candidate {
  readonly channel: Channel
  readonly account_id: AccountId
  readonly address: string
  readonly state: string | null
}

// An account of ours on a channel whose kind of address we know of this person, with their newest word on being served there.
const CANDIDATES = `select a.channel, a.id as account_id, i.value as address,
  (select state from consents c where c.tenant_id = a.tenant_id and c.channel = a.channel and c.address = i.value and c.purpose = 'service'
    order by at desc, id desc limit 1) as state
from channel_accounts a join customer_identifiers i on i.tenant_id = a.tenant_id and i.customer_id = $2
where a.tenant_id = $1 and a.is_enabled and (i.unusable_at is null or i.unusable_on <> '{}' and a.channel <> all(i.unusable_on)) and i.kind = $3::jsonb->>a.channel`

const ABOUT = `select coalesce(r.name, l.interest, '') as about, l.created_at > now() - interval '30 minutes' as is_recent
from universal_leads_ledger l left join price_list r on r.tenant_id = l.tenant_id and r.id = l.price_id where l.tenant_id = $1 and l.id = $2`

/** Where a lead may be written to first: the first channel in our order that its person allowed. */
export async function findFirstContact(tx: Tx, leadId: LeadId): Promise<FirstContact> {
  const lead = await lockLead(tx, leadId)
  const candidates = await tx.run<Candidate & Record<string, unknown>>('first_contact_candidates', CANDIDATES, [
    tx.tenantId,
    lead.customerId,
    JSON.stringify(ADDRESSED_BY),
  ])
  const allowed = candidates
    .filter(({ state }) => state === 'granted')
    .toSorted((left, right) => CHANNELS.indexOf(left.channel) - CHANNELS.indexOf(right.channel))
  const [best] = allowed
  if (best === undefined) {
    await setWaiting(tx, lead, missingWay(lead, candidates))
    return { kind: 'waits' }
  }
  const [row] = await tx.run<{ about: string; is_recent: boolean }>('first_contact_about', ABOUT, [tx.tenantId, leadId])
  return {
    kind: 'found',
    to: { channel: best.channel, accountId: best.account_id, address: best.address },
    about: row?.about === undefined || row.about === '' ? 'our services' : row.about,
    isRecent: row?.is_recent ?? false,
  }
}

function missingWay(lead: Lead, candidates: readonly Candidate[]): string {
  const [reachable] = candidates
  if (reachable !== undefined) return `consent:${reachable.channel}`
  if (lead.email !== null) return 'channel:email'
  return lead.phone === null ? 'contact_details' : 'channel:phone'
}

/** The first message is reserved: the lead is in touch. */
export async function markFirstContact(tx: Tx, leadId: LeadId): Promise<void> {
  await tx.run(
    'mark_first_contact',
    `update universal_leads_ledger set first_contact_at = now(), waiting_for = null where tenant_id = $1 and id = $2`,
    [tx.tenantId, leadId],
  )
}
