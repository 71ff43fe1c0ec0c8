import type { MatchSign, MatchState } from '../../domain/identity/match.ts'
import type { CustomerId, CustomerMatchId } from '../../domain/ids.ts'
import type { Tx } from '../transaction.ts'
import { SHOWN_NAME } from './profile-name.ts'

export interface MatchRow {
  readonly id: CustomerMatchId
  readonly other_id: CustomerId
  readonly other_name: string | null
  readonly other_address: string | null
  readonly score: number
  readonly why: readonly MatchSign[]
  readonly state: MatchState
  readonly created_at: Date
}

const MATCHES = `select m.id, p.id as other_id, ${SHOWN_NAME} as other_name,
  (select value from customer_identifiers i where i.tenant_id = $1 and i.customer_id = p.id order by created_at, id limit 1) as other_address,
  m.score, m.why, m.state, m.created_at
from customer_matches m
join customers p on p.tenant_id = m.tenant_id and p.id = case when m.a = any($2) then m.b else m.a end
where m.tenant_id = $1 and (m.a = any($2) or m.b = any($2)) and p.id <> all($2)
order by m.created_at desc, m.id desc limit 50`

/** Who else this person may be, and what was decided about it. */
export const readMatches = (tx: Tx, members: readonly CustomerId[]) =>
  tx.run<MatchRow & Record<string, unknown>>('customer_matches', MATCHES, [tx.tenantId, members])

const MERGED = `select p.id, ${SHOWN_NAME} as name,
  (select value from customer_identifiers i where i.tenant_id = $1 and i.customer_id = p.id order by created_at, id limit 1) as address
from customers p where p.tenant_id = $1 and p.merged_into = $2 order by p.created_at, p.id`

/** Those who count as this person; only they can be split off, not whom they brought along. */
export const readMerged = (tx: Tx, customerId: CustomerId) =>
  tx.run<{ id: CustomerId; name: string | null; address: string | null }>('merged_customers', MERGED, [
    tx.tenantId,
    customerId,
  ])
