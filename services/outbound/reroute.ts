import { addressedAs } from '../../domain/identity/profile-name.ts'
import type { AccountId, CustomerId, LedgerId, UserId } from '../../domain/ids.ts'
import type { Channel, ContactPoint } from '../../domain/messaging/channel.ts'
import type { OutboundBody } from '../../domain/outbound/ledger.ts'
import type { AuthorKind } from '../../schema/tables/conversation.ts'
import { lockAnswering } from '../conversation/lock.ts'
import { readSettings } from '../settings/read.ts'
import type { Tx } from '../transaction.ts'
import { reserveSend } from './reserve.ts'

/** What a message is composed from again, for another address of the same person. */
export interface Rerouted {
  readonly to: ContactPoint
  readonly text: string
  readonly language: string
  readonly businessName: string
  readonly signature: string
  readonly customerName: string | null
  readonly caseId: string
  readonly disclose: boolean
}

interface Row {
  readonly customer_id: CustomerId
  readonly text: string
  readonly author_kind: AuthorKind
  readonly author_user_id: UserId | null
  readonly language: string | null
  readonly customer_name: string | null
  readonly profile_name: string | null
  readonly disclosures: Partial<Record<Channel, string>>
  /** Its own words say who writes. */
  readonly discloses: boolean
}

// Once: what was rerouted and failed again stays failed. A campaign is not worth a second channel.
const FAILED = `select o.customer_id, m.text, m.author_kind, m.author_user_id, coalesce(c.language, p.language) as language, p.name as customer_name, p.profile_name,
  c.disclosures, o.discloses
from outbound_ledger o join messages m on m.tenant_id = o.tenant_id and m.id = o.id
join conversations c on c.tenant_id = o.tenant_id and c.customer_id = $3
join customers p on p.tenant_id = c.tenant_id and p.id = c.customer_id
where o.tenant_id = $1 and o.id = $2 and o.state = 'rejected' and o.purpose in ('reply', 'service') and o.kind not in ('rerouted', 'apology')
  and o.body->>'form' = 'text'`

// Where they wrote themselves, newest first, and may be answered freely now.
const OTHERS = `select m.channel, m.account_id as "accountId", m.address, m.customer_id as "customerId", max(least(m.received_at, m.provider_at)) as "lastAt"
from messages m join outbound_ledger o on o.tenant_id = m.tenant_id and o.id = $2
join channel_accounts a on a.tenant_id = m.tenant_id and a.id = m.account_id and a.is_enabled
where m.tenant_id = $1 and m.customer_id = any($3) and m.direction = 'in' and (m.channel, m.address) <> (o.channel, o.recipient)
  and not exists (select 1 from customer_identifiers i where i.tenant_id = m.tenant_id and i.customer_id = m.customer_id and i.value = m.address
    and i.unusable_at is not null and (i.unusable_on = '{}' or m.channel = any(i.unusable_on)))
group by m.channel, m.account_id, m.address, m.customer_id order by max(m.received_at) desc`

interface Other extends ContactPoint {
  readonly accountId: AccountId
  readonly customerId: CustomerId
  readonly lastAt: Date
}

export interface RerouteRules {
  readonly replyWindowMs: (channel: Channel) => number | null
  readonly compose: (rerouted: Rerouted) => readonly OutboundBody[]
}

/**
 * A message the provider refused for good goes, once, to another address at which this person wrote to us and may be
 * answered now. Empty when there is none: then a person has to find a way.
 */
export async function rerouteSend(
  tx: Tx,
  { customerId, ledgerId }: { customerId: CustomerId; ledgerId: LedgerId },
  { replyWindowMs, compose }: RerouteRules,
): Promise<readonly LedgerId[]> {
  const conversation = await lockAnswering(tx, customerId)
  const [failed] = await tx.run<Row & Record<string, unknown>>('failed_send', FAILED, [
    tx.tenantId,
    ledgerId,
    conversation.customerId,
  ])
  if (failed === undefined) return []
  const others = await tx.run<Other & Record<string, unknown>>('other_contacts', OTHERS, [
    tx.tenantId,
    ledgerId,
    conversation.members,
  ])
  const to = others.find(({ channel, lastAt }) => {
    const windowMs = replyWindowMs(channel)
    return windowMs === null || conversation.now.getTime() - lastAt.getTime() < windowMs
  })
  if (to === undefined) return []
  const settings = await readSettings(tx)
  const disclose = failed.author_kind !== 'staff' && failed.disclosures[to.channel] === undefined
  const bodies = compose({
    to,
    text: failed.text,
    language: failed.language ?? settings.languages[0] ?? 'en',
    businessName: settings.businessName,
    signature: settings.signature,
    customerName: addressedAs(failed.customer_name, failed.profile_name),
    caseId: conversation.customerId,
    disclose: disclose && !failed.discloses,
  })
  const ids: LedgerId[] = []
  for (const [part, body] of bodies.entries())
    ids.push(
      await reserveSend(tx, {
        customerId: to.customerId,
        to,
        intentId: `${ledgerId}/rerouted`,
        kind: 'rerouted',
        part,
        purpose: 'reply',
        body,
        author: { kind: failed.author_kind, userId: failed.author_user_id, persona: null },
        why: null,
        controlEpoch: conversation.controlEpoch,
        turn: null,
        deal: null,
        discloses: disclose && part === 0,
        isPrompted: true,
        state: 'reserved',
        notBefore: null,
        expiresInMs: settings.sending.replyExpiryMs,
        usage: null,
      }),
    )
  return ids
}
