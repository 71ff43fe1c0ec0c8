import type { AttentionReason } from '../../domain/conversation/attention.ts'
import type { ControllerKind } from '../../domain/conversation/control.ts'
import type { CustomerId, LeadId } from '../../domain/ids.ts'
import { ADDRESSED_BY, type Channel, type IdentifierKind } from '../../domain/messaging/channel.ts'
import type { Persona } from '../../domain/persona/persona.ts'
import { notFound } from '../errors.ts'
import type { Tx } from '../transaction.ts'
import { SHOWN_NAME } from './profile-name.ts'

export interface CustomerRow {
  readonly id: CustomerId
  readonly name: string | null
  /** Nobody gave the name: it is their profile's. */
  readonly is_profile_name: boolean
  readonly email: string | null
  readonly language: string | null
  readonly time_zone: string | null
  readonly is_vip: boolean
  readonly created_at: Date
  readonly controller: ControllerKind
  readonly controller_name: string | null
  readonly controlled_at: Date | null
  readonly attention: AttentionReason | null
  readonly attention_at: Date | null
  readonly persona: Persona
  readonly sentiment: number
  readonly disclosures: Record<string, string>
  readonly last_inbound: Record<string, string>
  readonly blocked_at: Date | null
  readonly blocked_by_name: string | null
  readonly blocked_why: string | null
}

const CUSTOMER = `select p.id, ${SHOWN_NAME} as name, p.name is null and p.profile_name is not null as is_profile_name, p.email, coalesce(c.language, p.language) as language, p.time_zone, p.is_vip, p.created_at, c.controller,
  u.name as controller_name, c.controlled_at, c.attention, c.attention_at, c.persona, c.sentiment, c.disclosures, c.last_inbound,
  c.blocked_at, b.name as blocked_by_name, c.blocked_why
from customers p join conversations c on c.tenant_id = p.tenant_id and c.customer_id = p.id
left join users u on u.tenant_id = c.tenant_id and u.id = c.controller_user_id
left join users b on b.tenant_id = c.tenant_id and b.id = c.blocked_by
where p.tenant_id = $1 and p.id = $2`

export async function readCustomer(tx: Tx, customerId: CustomerId): Promise<CustomerRow> {
  const [row] = await tx.run<CustomerRow & Record<string, unknown>>('customer', CUSTOMER, [tx.tenantId, customerId])
  if (row === undefined) throw notFound('customer')
  return row
}

export interface IdentifierRow {
  readonly kind: IdentifierKind
  readonly value: string
  readonly verified_at: Date | null
  /** Channels on which nothing arrives there. */
  readonly unusable_on: readonly Channel[]
}

const IDENTIFIERS = `select kind, value, verified_at,
  case when unusable_at is null then '{}' when unusable_on = '{}' then array(select c.key from jsonb_each_text($3::jsonb) c where c.value = kind) else unusable_on end
    as unusable_on
from customer_identifiers where tenant_id = $1 and customer_id = any($2) order by created_at, id`

export const readIdentifiers = (tx: Tx, members: readonly CustomerId[]) =>
  tx.run<IdentifierRow & Record<string, unknown>>('customer_identifiers', IDENTIFIERS, [
    tx.tenantId,
    members,
    JSON.stringify(ADDRESSED_BY),
  ])

/** The newest word per contact point and purpose. */
export const readConsents = (tx: Tx, members: readonly CustomerId[]) =>
  tx.run<{ channel: Channel; address: string; purpose: string; state: string; source: string; at: Date }>(
    'customer_consents',
    `select distinct on (channel, address, purpose) channel, address, purpose, state, source, at from consents
     where tenant_id = $1 and customer_id = any($2) order by channel, address, purpose, at desc, id desc`,
    [tx.tenantId, members],
  )

export const readLeadsOf = (tx: Tx, members: readonly CustomerId[]) =>
  tx.run<{
    id: LeadId
    stage: string
    interest: string | null
    product: string | null
    amount_minor: number | null
    currency: string
    created_at: Date
  }>(
    'customer_leads',
    `select l.id, l.stage, coalesce(r.name, l.interest) as interest, r.name as product, l.amount_minor, l.currency, l.created_at from universal_leads_ledger l
     left join price_list r on r.tenant_id = l.tenant_id and r.id = l.price_id
     where l.tenant_id = $1 and l.customer_id = any($2) order by l.created_at desc, l.id desc limit 50`,
    [tx.tenantId, members],
  )
