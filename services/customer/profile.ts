import type { KnownAddress } from '../../domain/identity/address.ts'
import type { Profile } from '../../domain/identity/match.ts'
import { areSeveralPeople } from '../../domain/identity/names.ts'
import type { CustomerId } from '../../domain/ids.ts'
import type { Tx } from '../transaction.ts'

export interface PersonProfile extends Profile {
  /** The customer whose conversation answers. */
  readonly id: CustomerId
}

interface Row {
  readonly id: CustomerId
  readonly name: string | null
  readonly language: string | null
  readonly company: string | null
  readonly city: string | null
  readonly addresses: readonly KnownAddress[]
  readonly names: readonly string[] | null
}

// What a form says of somebody counts as said by a form, also where it stands on their lead.
const PROFILES = `with person as (
  select c.customer_id as id, c.language, c.customer_id || c.members as members from conversations c
  where c.tenant_id = $1 and c.customer_id = any($2)
)
select p.id,
  coalesce((select k.name from customers k where k.tenant_id = $1 and k.id = any(p.members) and k.name is not null
      order by k.id <> p.id limit 1),
    (select l.name from universal_leads_ledger l where l.tenant_id = $1 and l.customer_id = any(p.members) and l.name is not null
      order by l.created_at desc, l.id desc limit 1)) as name,
  coalesce(p.language, (select max(k.language) from customers k where k.tenant_id = $1 and k.id = any(p.members))) as language,
  (select max(k.attributes->>'company') from customers k where k.tenant_id = $1 and k.id = any(p.members)) as company,
  (select max(k.attributes->>'city') from customers k where k.tenant_id = $1 and k.id = any(p.members)) as city,
  (select coalesce(jsonb_agg(jsonb_build_object('kind', a.kind, 'value', a.value, 'standing', a.standing)), '[]') from (
    select kind, value, case when verified_at is null then 'form' else 'proven' end as standing from customer_identifiers i
    where i.tenant_id = $1 and i.customer_id = any(p.members) and kind in ('email', 'phone')
    union select 'email', lower(email), case when email_said_at is null then 'form' else 'said' end from customers k
    where k.tenant_id = $1 and k.id = any(p.members) and email is not null
    union select 'phone', phone, 'form' from universal_leads_ledger l
    where l.tenant_id = $1 and l.customer_id = any(p.members) and phone is not null
  ) a) as addresses,
  (select array_agg(n.name) from customer_names n where n.tenant_id = $1 and n.customer_id = any(p.members) and n.source = 'given') as names
from person p`

/** What is known of people, each with everybody merged into them. */
export async function readProfiles(tx: Tx, ids: readonly CustomerId[]): Promise<readonly PersonProfile[]> {
  const rows = await tx.run<Row & Record<string, unknown>>('person_profiles', PROFILES, [tx.tenantId, ids])
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    language: row.language,
    company: row.company,
    city: row.city,
    addresses: row.addresses,
    isSeveral: areSeveralPeople(row.names ?? []),
  }))
}
