import { createHash } from 'node:crypto'
import { asId, type TenantId } from '../../domain/ids.ts'
import type { Database } from '../database.ts'
import { inTenant, type Tx } from '../transaction.ts'

const BATCH = 500
const FIRST_HASH = '0'.repeat(64)

/** What the hash of a link covers, as Postgres writes it: whoever edits any of it breaks the chain. */
const CANONICAL = `jsonb_build_array(e.position, e.type, e.subject_kind, e.subject_id, e.customer_id, e.actor, e.correlation_id, e.payload,
  to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'))::text`

const LAST = 'select sequence, event_position, hash from audit_log where tenant_id = $1 order by sequence desc limit 1'

const NEXT = `select e.position, ${CANONICAL} as canonical from events e
where e.tenant_id = $1 and e.position > $2 and e.position < event_horizon() order by e.position limit ${BATCH}`

const APPEND = `insert into audit_log (tenant_id, sequence, event_position, previous_hash, hash)
select $1, l.sequence, l.event_position, l.previous_hash, l.hash
from jsonb_to_recordset($2::jsonb) as l(sequence bigint, event_position bigint, previous_hash text, hash text)`

const linkHash = (previous: string, canonical: string) =>
  createHash('sha256').update(previous).update(canonical).digest('hex')

/** Chains a tenant's committed events; returns how many were added. Only the leader may run this. */
export async function chainEvents(tx: Tx): Promise<number> {
  const [last] = await tx.run<{ sequence: number; event_position: number; hash: string }>('audit_last', LAST, [
    tx.tenantId,
  ])
  const events = await tx.run<{ position: number; canonical: string }>('audit_next', NEXT, [
    tx.tenantId,
    last?.event_position ?? 0,
  ])
  let previous = last?.hash ?? FIRST_HASH
  const links = events.map(({ position, canonical }, index) => {
    const hash = linkHash(previous, canonical)
    const link = {
      sequence: (last?.sequence ?? 0) + index + 1,
      event_position: position,
      previous_hash: previous,
      hash,
    }
    previous = hash
    return link
  })
  if (links.length > 0) tx.send('audit_append', APPEND, [tx.tenantId, JSON.stringify(links)])
  return links.length
}

/** Tenants with events that are not chained yet. */
export async function auditBacklog(db: Database): Promise<readonly TenantId[]> {
  const { rows } = await db.pool.query<{ tenant_id: string }>({
    name: 'audit_backlog',
    text: 'select tenant_id from audit_backlog()',
  })
  return rows.map(({ tenant_id }) => asId<TenantId>(tenant_id))
}

/** Chains everything that is final, for every tenant. */
export async function chainAll(db: Database): Promise<void> {
  for (const tenantId of await auditBacklog(db)) {
    const scope = { tenantId, actor: { kind: 'system', part: 'audit' } as const, correlationId: 'audit' }
    while ((await inTenant(db, scope, chainEvents)) === BATCH);
  }
}

const LINKS = `select a.sequence, a.previous_hash, a.hash, ${CANONICAL} as canonical from audit_log a
left join events e on e.tenant_id = a.tenant_id and e.position = a.event_position
where a.tenant_id = $1 and a.sequence > $2 order by a.sequence limit ${BATCH}`

/** The first link that does not fit what it covers or its predecessor; null when the whole chain holds. */
export async function findBrokenLink(tx: Tx): Promise<number | null> {
  let previous = FIRST_HASH
  for (let after = 0; ; ) {
    const links = await tx.run<{ sequence: number; previous_hash: string; hash: string; canonical: string }>(
      'audit_links',
      LINKS,
      [tx.tenantId, after],
    )
    for (const link of links) {
      const fits =
        link.sequence === after + 1 &&
        link.previous_hash === previous &&
        link.hash === linkHash(previous, link.canonical)
      if (!fits) return link.sequence
      after = link.sequence
      previous = link.hash
    }
    if (links.length < BATCH) return null
  }
}
