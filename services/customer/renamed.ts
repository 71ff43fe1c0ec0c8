import { isAnotherName, type NameSource } from '../../domain/identity/names.ts'
import type { CustomerId } from '../../domain/ids.ts'
import { newId } from '../new-id.ts'
import type { Tx } from '../transaction.ts'

// The earlier one first: it was there before.
const KEEP = `insert into customer_names (tenant_id, id, customer_id, source, name)
select $1, k.id, $2, $3, k.name from unnest($4::uuid[], $5::text[]) k(id, name)
on conflict (tenant_id, customer_id, source, name) do update set at = now() returning id, name`

export interface Renaming {
  readonly source: NameSource
  readonly earlier: string | null
  readonly later: string
}

/**
 * One name took the place of another: both stay on file, and the timeline tells of it. The event names rows and no names,
 * because events are never changed and a name may have to be forgotten. A name that only says more is no other name.
 */
export async function noteRenamed(tx: Tx, customerId: CustomerId, { source, earlier, later }: Renaming): Promise<void> {
  if (earlier === null || !isAnotherName(earlier, later)) return
  const kept = await tx.run<{ id: string; name: string }>('keep_customer_names', KEEP, [
    tx.tenantId,
    customerId,
    source,
    [newId(), newId()],
    [earlier, later],
  ])
  const idOf = (wanted: string) => kept.find(({ name }) => name === wanted)?.id ?? null
  tx.emit({
    type: 'customer:renamed',
    subject: { kind: 'customer', id: customerId },
    customerId,
    payload: { kind: source, earlier: idOf(earlier), later: idOf(later) },
  })
}

const OF = `select distinct name from customer_names where tenant_id = $1 and customer_id = any($2) order by name limit 20`

/** Every name that took the place of another, or gave way to one. */
export async function readNames(tx: Tx, members: readonly CustomerId[]): Promise<readonly string[]> {
  const rows = await tx.run<{ name: string }>('customer_names_of', OF, [tx.tenantId, members])
  return rows.map(({ name }) => name)
}

const BY_ID = `select id, name from customer_names where tenant_id = $1 and id = any($2)`

export async function namesById(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.run<{ id: string; name: string }>('customer_names_by_id', BY_ID, [tx.tenantId, ids])
  return new Map(rows.map(({ id, name }) => [id, name]))
}
