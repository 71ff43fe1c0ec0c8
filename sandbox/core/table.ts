import type { Database, SqlRow } from './database.ts'

export interface TableShape<T extends object, K extends string> {
  /** `twilio_messages` */
  readonly name: string
  /** Columns to search by, each computed from the object. */
  readonly keys?: Readonly<Record<K, (object: T) => string | null>>
}

export interface Row<T> {
  readonly seq: number
  readonly account: string
  readonly id: string
  readonly createdAtMs: number
  readonly object: T
}

export interface Query<K extends string> {
  readonly account?: string
  readonly where?: Partial<Record<K, string>>
  readonly beforeSeq?: number
  readonly afterSeq?: number
  readonly createdBeforeMs?: number
  readonly order?: 'newest' | 'oldest'
  readonly limit?: number
}

/** Objects as the provider would return them, by account and id. */
export interface Table<T extends object, K extends string = never> {
  readonly name: string
  readonly insert: (account: string, id: string, object: T, createdAtMs: number) => void
  readonly replace: (account: string, id: string, object: T) => void
  /** Inserts or replaces. */
  readonly put: (account: string, id: string, object: T, createdAtMs: number) => void
  readonly remove: (account: string, id: string) => void
  readonly get: (account: string, id: string) => T | null
  /** For ids that are unique over all accounts. */
  readonly find: (id: string) => Row<T> | null
  readonly list: (query?: Query<K>) => Row<T>[]
  readonly clear: () => void
}

export function createTable<T extends object, K extends string>(
  database: Database,
  { name, keys }: TableShape<T, K>,
): Table<T, K> {
  const columns = Object.keys(keys ?? {}) as K[]
  const quoted = columns.map((column) => `"k_${column}"`)
  database.exec(definition(name, quoted))
  const marks = quoted.map(() => ', ?').join('')
  const insertSql = `INSERT INTO ${name} (account, id, created_ms, body${quoted.map((column) => `, ${column}`).join('')}) VALUES (?, ?, ?, ?${marks})`
  const updates = ['body', ...quoted].map((column) => `${column} = excluded.${column}`).join(', ')
  const replaceSql = `UPDATE ${name} SET ${['body', ...quoted].map((column) => `${column} = ?`).join(', ')} WHERE account = ? AND id = ?`
  const valuesOf = (object: T) => columns.map((column) => keys?.[column](object) ?? null)
  const insertWith = (sql: string) => (account: string, id: string, object: T, createdAtMs: number) =>
    void database.run(sql, account, id, createdAtMs, JSON.stringify(object), ...valuesOf(object))
  return {
    name,
    insert: insertWith(insertSql),
    put: insertWith(`${insertSql} ON CONFLICT (account, id) DO UPDATE SET ${updates}`),
    replace: (account, id, object) =>
      void database.run(replaceSql, JSON.stringify(object), ...valuesOf(object), account, id),
    remove: (account, id) => void database.run(`DELETE FROM ${name} WHERE account = ? AND id = ?`, account, id),
    get: (account, id) => {
      const row = database.one(`SELECT body FROM ${name} WHERE account = ? AND id = ?`, account, id)
      return row ? (JSON.parse(String(row['body'])) as T) : null
    },
    find: (id) => {
      const row = database.one(`SELECT * FROM ${name} WHERE id = ? LIMIT 1`, id)
      return row ? rowOf<T>(row) : null
    },
    list: (query = {}) => {
      const { sql, values } = select(name, query)
      return database.all(sql, ...values).map((row) => rowOf<T>(row))
    },
    clear: () => database.exec(`DELETE FROM ${name}`),
  }
}

function definition(name: string, keyColumns: readonly string[]): string {
  const columns = keyColumns.map((column) => `, ${column} TEXT`).join('')
  const indexes = keyColumns.map(
    (column) =>
      `CREATE INDEX IF NOT EXISTS "${name}_${column.replaceAll('"', '')}" ON ${name} (account, ${column}, seq);`,
  )
  return `CREATE TABLE IF NOT EXISTS ${name} (seq INTEGER PRIMARY KEY AUTOINCREMENT, account TEXT NOT NULL, id TEXT NOT NULL,
    created_ms INTEGER NOT NULL, body TEXT NOT NULL${columns}, UNIQUE (account, id));
    CREATE INDEX IF NOT EXISTS "${name}_id" ON ${name} (id); ${indexes.join(' ')}`
}

function select<K extends string>(name: string, query: Query<K>): { sql: string; values: (string | number)[] } {
  const terms: string[] = []
  const values: (string | number)[] = []
  const add = (term: string, value: string | number | undefined) => {
    if (value === undefined) return
    terms.push(term)
    values.push(value)
  }
  add('account = ?', query.account)
  for (const [column, value] of Object.entries(query.where ?? {})) add(`"k_${column}" = ?`, value as string | undefined)
  add('seq < ?', query.beforeSeq)
  add('seq > ?', query.afterSeq)
  add('created_ms <= ?', query.createdBeforeMs)
  const where = terms.length > 0 ? `WHERE ${terms.join(' AND ')}` : ''
  const order = query.order === 'oldest' ? 'ASC' : 'DESC'
  const limit = query.limit === undefined ? '' : `LIMIT ${Math.floor(query.limit)}`
  return { sql: `SELECT * FROM ${name} ${where} ORDER BY seq ${order} ${limit}`, values }
}

// Safe: only this file writes the body column, from an object of type T.
const rowOf = <T>(row: SqlRow): Row<T> => ({
  seq: Number(row['seq']),
  account: String(row['account']),
  id: String(row['id']),
  createdAtMs: Number(row['created_ms']),
  object: JSON.parse(String(row['body'])) as T,
})
