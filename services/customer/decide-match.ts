import type { MatchState } from '../../domain/identity/match.ts'
import type { CustomerId, CustomerMatchId } from '../../domain/ids.ts'
import { notFound, ServiceError } from '../errors.ts'
import type { Tx } from '../transaction.ts'
import { readPerson } from './members.ts'
import { mergeCustomers } from './merge.ts'

const LOCK = 'select a, b, state from customer_matches where tenant_id = $1 and id = $2 for no key update'
const SETTLE = `update customer_matches set state = $3, decided_at = now(), decided_by = $4 where tenant_id = $1 and id = $2`
const OLDEST = 'select id from customers where tenant_id = $1 and id = any($2) order by created_at, id'

/** Staff say whether two customers are one person. Returns whom to ring; a rejected pair is not proposed again. */
export async function decideMatch(
  tx: Tx,
  id: CustomerMatchId,
  decision: 'accepted' | 'rejected',
): Promise<readonly CustomerId[]> {
  const [row] = await tx.run<{ a: CustomerId; b: CustomerId; state: MatchState }>('lock_match', LOCK, [tx.tenantId, id])
  if (row === undefined) throw notFound('match')
  if (row.state !== 'open') throw new ServiceError('conflict', 'already_decided', 'This was decided before.')
  await tx.run('settle_match', SETTLE, [tx.tenantId, id, decision, tx.actor.kind])
  tx.emit({
    type: 'customer:match_decided',
    subject: { kind: 'customer', id: row.a },
    customerId: row.a,
    payload: { matchId: id, other: row.b, decision },
  })
  return decision === 'accepted' ? mergePair(tx, row.a, row.b) : []
}

/** The one who has been here longer goes on. */
async function mergePair(tx: Tx, a: CustomerId, b: CustomerId): Promise<readonly CustomerId[]> {
  const [one, other] = [(await readPerson(tx, a)).id, (await readPerson(tx, b)).id]
  if (one === other) return []
  const rows = await tx.run<{ id: CustomerId }>('older_customer', OLDEST, [tx.tenantId, [one, other]])
  const keep = rows[0]?.id ?? one
  const merge = keep === one ? other : one
  await mergeCustomers(tx, { keep, merge, why: 'staff said that they are one person' })
  return [merge, keep]
}
