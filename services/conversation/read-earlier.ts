import type { CustomerId } from '../../domain/ids.ts'
import type { Tx } from '../transaction.ts'

export interface EarlierMessage {
  readonly position: number
  readonly text: string
  readonly direction: 'in' | 'out'
  readonly at: Date
}

/** So far back is looked at most; who has written more than that has said what matters since. */
const MOST = 400

const READ = `select m.position, m.text, m.direction, m.received_at as at
from unnest($2::uuid[]) member, lateral (select n.* from messages n left join outbound_ledger o on o.tenant_id = n.tenant_id and o.id = n.id
  where n.tenant_id = $1 and n.customer_id = member and n.position < $3 and n.position > $4
    and (n.direction = 'in' or (n.direction = 'out' and o.state in ('dispatched', 'unknown', 'confirmed', 'undecided')))
  order by n.position desc limit ${MOST}) m
order by m.position desc limit ${MOST}`

/** What was said between two positions, oldest first: of our own messages those that left. */
export async function readEarlier(
  tx: Tx,
  members: readonly CustomerId[],
  { after, before }: { readonly after: number; readonly before: number },
): Promise<readonly EarlierMessage[]> {
  const rows = await tx.run<EarlierMessage & Record<string, unknown>>('read_earlier', READ, [
    tx.tenantId,
    members,
    before,
    after,
  ])
  return rows.toReversed()
}
