// Fails when: a connection keeps the tenant of the transaction before (services/transaction.ts), or row-level security
// is not forced.
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import type { TenantId } from '../../../domain/ids.ts'
import { newId } from '../../../services/new-id.ts'
import { inTenant, type Scope, sqlState } from '../../../services/transaction.ts'
import { everyTable, fillEveryTable, plainInsert } from '../support/catalogue.ts'
import { emptyDatabase } from '../support/database.ts'

const records = await emptyDatabase('isolation')
const tables = await everyTable(records)
const [ours, theirs] = [newId<TenantId>(), newId<TenantId>()]
const REFUSED = '42501'

beforeAll(async () => {
  await fillEveryTable(records, ours)
  await fillEveryTable(records, theirs)
})

const scope = (tenantId: TenantId): Scope => ({
  tenantId,
  actor: { kind: 'system', part: 'test' },
  correlationId: 'test',
})

const asUs = (text: string, values: readonly unknown[] = []) =>
  inTenant(records.db, scope(ours), (tx) => tx.run<pg.QueryResultRow>('', text, values))

/** What a statement of ours came to: its rows, or the SQLSTATE it was refused with. */
async function tried(text: string, values: readonly unknown[] = []): Promise<pg.QueryResultRow[] | string> {
  try {
    return await asUs(text, values)
  } catch (error) {
    return sqlState(error)
  }
}

describe.each(tables)('in $name another tenant’s rows', ({ name, owner: column }) => {
  it('are there', async () => {
    expect(await records.owner(`select 1 as one from ${name} where ${column} = $1`, [theirs])).toEqual([{ one: 1 }])
  })

  it('are invisible, with and without asking for them', async () => {
    expect(await asUs(`select 1 from ${name} where ${column} = $1`, [theirs])).toEqual([])
    expect(await asUs(`select ${column} as owner from ${name}`)).toEqual([{ owner: ours }])
  })

  it('cannot be changed or deleted', async () => {
    const change = `update ${name} set ${column} = ${column} where ${column} = $1 returning 1`
    expect([[], REFUSED]).toContainEqual(await tried(change, [theirs]))
    expect([[], REFUSED]).toContainEqual(await tried(`delete from ${name} where ${column} = $1 returning 1`, [theirs]))
    expect(await records.owner(`select 1 from ${name} where ${column} = $1`, [theirs])).toHaveLength(1)
  })

  it('cannot be added to', async () => {
    const insert = await plainInsert(records, { name, owner: column })
    await expect(asUs(insert, [theirs])).rejects.toThrow('violates row-level security policy')
    expect(await tried(insert, [theirs])).toBe(REFUSED)
  })

  it('cannot be made of ours', async () => {
    expect(await tried(`update ${name} set ${column} = $1`, [theirs])).toBe(REFUSED)
  })
})

describe.each(tables)('$name outside a tenant’s transaction', ({ name }) => {
  it('is refused loudly, on a new connection and on one that has served a tenant', async () => {
    const client = new pg.Client({ connectionString: records.appUrl })
    await client.connect()
    try {
      await expect(client.query(`select 1 from ${name}`)).rejects.toThrow('unrecognized configuration parameter')
      await client.query(`begin; select set_config('app.tenant_id', '${ours}', true); commit`)
      await expect(client.query(`select 1 from ${name}`)).rejects.toThrow('invalid input syntax for type uuid')
    } finally {
      await client.end()
    }
  })
})

it('a transaction does not begin for what is no tenant’s id', async () => {
  const forged = { ...scope(ours), tenantId: `${ours}'; reset role; --` as TenantId }
  await expect(inTenant(records.db, forged, async () => true)).rejects.toThrow('needs a tenant')
})

it('a transaction of ours that ends leaves nothing of us on its connection', async () => {
  await asUs('select 1')
  const { rows } = await records.db.pool.query<{ tenant: string }>(
    `select current_setting('app.tenant_id', true) as tenant`,
  )
  expect(rows[0]?.tenant ?? '').toBe('')
})
