import { type Match, type MatchState, match } from '../../domain/identity/match.ts'
import type { CustomerId, CustomerMatchId } from '../../domain/ids.ts'
import { newId } from '../new-id.ts'
import type { Tx } from '../transaction.ts'
import { readPerson } from './members.ts'
import { type PersonProfile, readProfiles } from './profile.ts'

// Everybody who shares an address with them or bears their very name; whoever is merged counts as the one who answers.
const CANDIDATES = `select distinct coalesce(c.moved_to, c.customer_id) as id from (
  (select customer_id as id from customer_identifiers where tenant_id = $1 and kind = 'email' and value = any($3))
  union (select customer_id from customer_identifiers where tenant_id = $1 and kind = 'phone' and value = any($4))
  union (select id from customers where tenant_id = $1 and lower(email) = any($3))
  union (select id from customers where tenant_id = $1 and name = $5 limit 20)
) k join conversations c on c.tenant_id = $1 and c.customer_id = k.id
where coalesce(c.moved_to, c.customer_id) <> $2 limit 50`

async function readCandidates(tx: Tx, person: PersonProfile): Promise<readonly PersonProfile[]> {
  const valuesOf = (kind: 'email' | 'phone') =>
    person.addresses.flatMap((address) => (address.kind === kind ? [address.value.toLowerCase()] : []))
  const rows = await tx.run<{ id: CustomerId }>('match_candidates', CANDIDATES, [
    tx.tenantId,
    person.id,
    valuesOf('email'),
    valuesOf('phone'),
    person.name,
  ])
  return rows.length === 0
    ? []
    : readProfiles(
        tx,
        rows.map(({ id }) => id),
      )
}

/** Looks for other records of this person and keeps what a person has to decide. Merges nobody. */
export async function proposeMatches(tx: Tx, customerId: CustomerId): Promise<void> {
  const { id } = await readPerson(tx, customerId)
  const [person] = await readProfiles(tx, [id])
  if (person === undefined) return
  for (const other of await readCandidates(tx, person)) {
    const found = match(person, other)
    if (found.kind !== 'different') await keepMatch(tx, person.id, other.id, found, 'open')
  }
}

// A pair that was decided stays decided.
const KEEP = `insert into customer_matches (tenant_id, id, a, b, score, why, state, decided_at, decided_by)
values ($1, $2, $3, $4, $5, $6, $7, case when $7 = 'open' then null else now() end, $8)
on conflict (tenant_id, a, b) do update set score = excluded.score, why = excluded.why, state = excluded.state,
  decided_at = excluded.decided_at, decided_by = excluded.decided_by
where customer_matches.state = 'open'
returning id, (xmax = 0) as is_new`

/** The pair in the order of the ids: there is one row for two people, whoever asks. */
export async function keepMatch(
  tx: Tx,
  one: CustomerId,
  other: CustomerId,
  { score, why }: Match,
  state: MatchState,
): Promise<void> {
  const [a, b] = one < other ? [one, other] : [other, one]
  const [kept] = await tx.run<{ id: CustomerMatchId; is_new: boolean }>('keep_match', KEEP, [
    tx.tenantId,
    newId<CustomerMatchId>(),
    a,
    b,
    score,
    JSON.stringify(why),
    state,
    state === 'open' ? null : 'system',
  ])
  if (kept?.is_new !== true || state !== 'open') return
  tx.emit({
    type: 'customer:match_proposed',
    subject: { kind: 'customer', id: one },
    customerId: one,
    payload: { matchId: kept.id, other, score },
  })
}
