import type { Actor } from '../../domain/events/actor.ts'
import type { EventType } from '../../domain/events/event.ts'
import { asId, type CustomerId, type TenantId } from '../../domain/ids.ts'
import type { Database } from '../database.ts'
import type { Tx } from '../transaction.ts'

/** Where the streams end, as one look at all of them found. */
export interface Tail {
  readonly newest: number
  readonly tenants: ReadonlyMap<TenantId, number>
}

/** Looks at what came since the last look; tenants without news keep their place. */
export async function readTail(db: Database, since: Tail): Promise<Tail> {
  const { rows } = await db.pool.query<{ tenant_id: string; newest: number }>({
    name: 'live_tail',
    text: 'select tenant_id, newest from live_tail($1)',
    values: [since.newest],
  })
  const tenants = new Map(since.tenants)
  for (const { tenant_id, newest } of rows) tenants.set(asId<TenantId>(tenant_id), newest)
  return { newest: Math.max(since.newest, ...rows.map(({ newest }) => newest)), tenants }
}

/** Everything below this is final; where somebody who wants only news starts. */
export async function readNow(db: Database): Promise<number> {
  const { rows } = await db.pool.query<{ horizon: number }>({
    name: 'event_horizon',
    text: 'select event_horizon() as horizon',
  })
  return (rows[0]?.horizon ?? 1) - 1
}

export interface LiveRow {
  readonly position: number
  readonly type: EventType
  readonly at: Date
  readonly subject_kind: string
  readonly subject_id: string
  readonly customer_id: CustomerId | null
  /** Who answers for that customer, while they are merged. */
  readonly answered_by: CustomerId | null
  readonly actor: Actor
  readonly payload: Record<string, unknown>
}

/** The tenant's next events after a position, none of which can still get a predecessor. */
export const readLive = (tx: Tx, after: number, limit: number) =>
  tx.run<LiveRow & Record<string, unknown>>(
    'read_live',
    `select e.position, e.type, e.at, e.subject_kind, e.subject_id, e.customer_id, e.actor, e.payload,
       (select c.moved_to from conversations c where c.tenant_id = e.tenant_id and c.customer_id = e.customer_id) as answered_by
     from events e where e.tenant_id = $1 and e.position > $2 and e.position < event_horizon() order by e.position limit $3`,
    [tx.tenantId, after, limit],
  )
