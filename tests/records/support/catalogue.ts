import type { RecordsDatabase } from './database.ts'

/** A table as the database itself describes it: a new one is found without anybody naming it here. */
export interface Table {
  readonly name: string
  /** The column that says whose row it is. */
  readonly owner: 'tenant_id' | 'id'
}

const TABLES = `select c.relname as name, case when c.relname = 'tenants' then 'id' else 'tenant_id' end as owner
from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname`

/** Every table of the product. */
export const everyTable = ({ owner }: RecordsDatabase) => owner<Table & Record<string, unknown>>(TABLES)

interface Column {
  readonly name: string
  readonly type: string
}

const NEEDED = `select attname as name, format_type(atttypid, null) as type from pg_attribute
where attrelid = $1::regclass and attnum > 0 and not attisdropped and attnotnull and not atthasdef and attidentity = ''`

const PLAIN: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  text: 'gen_random_uuid()::text',
  jsonb: `'{}'::jsonb`,
  bytea: `'\\x00'::bytea`,
  integer: '1',
  bigint: '(random() * 1000000000)::bigint',
  real: '0.5',
  boolean: 'true',
  'timestamp with time zone': 'now()',
}

/** An insert of one row of a tenant with something in every column that needs it; takes the tenant's id as $1. */
export async function plainInsert(records: RecordsDatabase, table: Table): Promise<string> {
  const columns = await records.owner<Column & Record<string, unknown>>(NEEDED, [table.name])
  const values = columns.map(({ name, type }) => {
    if (name === table.owner) return '$1::uuid'
    const value = PLAIN[type]
    if (value === undefined) throw new Error(`say what a plain ${type} is, for ${table.name}.${name}`)
    return value
  })
  return `insert into ${table.name} (${columns.map(({ name }) => name).join(', ')}) values (${values.join(', ')})`
}

/** Puts a plain row of a tenant into every table, past foreign keys and policies. */
export async function fillEveryTable(records: RecordsDatabase, tenantId: string): Promise<void> {
  for (const table of await everyTable(records)) {
    const insert = (await plainInsert(records, table)).replaceAll('$1', `'${tenantId}'`)
    await records.owner(`set session_replication_role = replica; ${insert}; set session_replication_role = origin`)
  }
}
