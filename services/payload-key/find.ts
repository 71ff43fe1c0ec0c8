import { randomBytes } from 'node:crypto'
import type { Vault } from '../credential/vault.ts'
import { newId } from '../new-id.ts'
import type { Tx } from '../transaction.ts'

export type StoredKey =
  | { readonly id: string; readonly secret: Buffer }
  | { readonly id: string; readonly secret: null }

interface Row {
  readonly id: string
  readonly wrapped_key: Buffer | null
}

const NEWEST =
  'select id, wrapped_key from payload_keys where tenant_id = $1 and scope = $2 order by version desc limit 1'

// The customer behind the workflow, so that erasing a person finds every key.
const CREATE = `insert into payload_keys (tenant_id, id, scope, version, wrapped_key, customer_id)
select $1, $2, $3, 1, $4, coalesce(
  (select customer_id from conversations where tenant_id = $1 and customer_id::text = $5),
  (select customer_id from universal_leads_ledger where tenant_id = $1 and id::text = $5))
on conflict (tenant_id, scope, version) do nothing`

const opened = (vault: Vault, { id, wrapped_key }: Row): StoredKey =>
  wrapped_key === null ? { id, secret: null } : { id, secret: ownCopy(Buffer.from(vault.open(wrapped_key), 'base64')) }

/** A small buffer shares eight kilobytes with others, and a key that is kept for a minute would keep them all. */
function ownCopy(shared: Buffer): Buffer {
  const own = Buffer.alloc(shared.length)
  shared.copy(own)
  return own
}

/** The key of a workflow, made when it is first needed. A destroyed key stays destroyed: no new one takes its place. */
export async function findOrMakeKey(
  tx: Tx,
  vault: Vault,
  workflow: { id: string; subject: string },
): Promise<StoredKey> {
  const known = await newest(tx, workflow.id)
  if (known !== undefined) return opened(vault, known)
  const wrapped = vault.seal(randomBytes(32).toString('base64'))
  await tx.run('make_payload_key', CREATE, [tx.tenantId, newId(), workflow.id, wrapped, workflow.subject])
  const made = await newest(tx, workflow.id)
  if (made === undefined) throw new Error('a payload key vanished between two statements')
  return opened(vault, made)
}

async function newest(tx: Tx, scope: string): Promise<Row | undefined> {
  const [row] = await tx.run<Row & Record<string, unknown>>('newest_payload_key', NEWEST, [tx.tenantId, scope])
  return row
}

/** One key by its id; null when there never was one. */
export async function findKey(tx: Tx, vault: Vault, id: string): Promise<StoredKey | null> {
  const [row] = await tx.run<Row & Record<string, unknown>>(
    'payload_key',
    'select id, wrapped_key from payload_keys where tenant_id = $1 and id = $2',
    [tx.tenantId, id],
  )
  return row === undefined ? null : opened(vault, row)
}

const DESTROY = `update payload_keys set wrapped_key = null, destroyed_at = now()
where tenant_id = $1 and customer_id = any($2) and destroyed_at is null returning scope`

/** Makes every history about these customers unreadable, for good. Returns the workflows it concerns. */
export async function destroyKeys(tx: Tx, customerIds: readonly string[]): Promise<readonly string[]> {
  const destroyed = await tx.run<{ scope: string }>('destroy_payload_keys', DESTROY, [tx.tenantId, [...customerIds]])
  return destroyed.map(({ scope }) => scope)
}
