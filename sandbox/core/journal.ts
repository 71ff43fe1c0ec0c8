import type { Database, SqlRow } from './database.ts'
import type { ProviderName } from './provider.ts'

export interface JournalEntry {
  readonly provider: ProviderName
  readonly method: string
  /** With query. */
  readonly path: string
  /** 0 when the request was never answered. */
  readonly status: number
  readonly idempotencyKey: string | null
  readonly contentType: string
  readonly body: string
  readonly atMs: number
}

export interface JournalQuery {
  readonly provider?: string | null
  /** ISO time, or the `id` of the last line already seen. */
  readonly since?: string | null
  readonly method?: string | null
  /** Part of the path. */
  readonly path?: string | null
}

export interface JournalLine {
  readonly id: number
  readonly [field: string]: unknown
}

/** Every API request, written before its answer leaves and in the transaction of its effects. */
export interface Journal {
  write(entry: JournalEntry): void
  /** At most `limit` lines after line `afterId`, oldest first. */
  page(query: JournalQuery, afterId: number, limit: number): readonly JournalLine[]
  /** Resolves with the next line that fits the query, at the latest after `ms`. */
  next(query: JournalQuery, ms: number): Promise<void>
  clear(): void
}

const LONGEST_BODY = 256 * 1024

export function createJournal(database: Database): Journal {
  database.exec(`CREATE TABLE IF NOT EXISTS requests (id INTEGER PRIMARY KEY AUTOINCREMENT, at_ms INTEGER NOT NULL, provider TEXT NOT NULL,
    method TEXT NOT NULL, path TEXT NOT NULL, status INTEGER NOT NULL, idempotency_key TEXT, content_type TEXT NOT NULL, body TEXT NOT NULL);
    CREATE INDEX IF NOT EXISTS requests_at ON requests (at_ms);`)
  // Straight to the first line that can match: readers poll for what is new in a long journal.
  const floorOf = (since: Since): number => {
    if (since === null) return 0
    if ('id' in since) return since.id
    const first = database.one('SELECT min(id) AS id FROM requests WHERE at_ms >= ?', since.atMs)
    return Number(first?.['id'] ?? Number.MAX_SAFE_INTEGER) - 1
  }
  const waiting = new Set<(entry: JournalEntry) => void>()
  return {
    write: (entry) => {
      database.run(
        'INSERT INTO requests (at_ms, provider, method, path, status, idempotency_key, content_type, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        entry.atMs,
        entry.provider,
        entry.method,
        entry.path,
        entry.status,
        entry.idempotencyKey,
        entry.contentType,
        entry.body.length > LONGEST_BODY ? `${entry.body.slice(0, LONGEST_BODY)}…` : entry.body,
      )
      if (waiting.size === 0) return
      database.afterCommit(() => {
        for (const tell of waiting) tell(entry)
      })
    },
    next: (query, ms) =>
      new Promise((resolve) => {
        const finish = () => {
          clearTimeout(timer)
          waiting.delete(tell)
          resolve()
        }
        const tell = (entry: JournalEntry) => {
          if (fits(entry, query)) finish()
        }
        const timer = setTimeout(finish, ms)
        waiting.add(tell)
      }),
    page: (query, afterId, limit) => {
      const { where, values, since } = conditions(query)
      const sql = `SELECT * FROM requests WHERE id > ? ${where} ORDER BY id LIMIT ?`
      return database.all(sql, Math.max(afterId, floorOf(since)), ...values, limit).map(lineOf)
    },
    clear: () => database.exec('DELETE FROM requests'),
  }
}

function conditions(query: JournalQuery) {
  const terms: string[] = []
  const values: (string | number)[] = []
  const add = (term: string, value: string | number | null | undefined) => {
    if (value === null || value === undefined || value === '') return
    terms.push(term)
    values.push(value)
  }
  add('provider = ?', query.provider)
  add('method = ?', query.method)
  add('instr(path, ?) > 0', query.path)
  const since = sinceOf(query.since)
  if (since !== null && 'atMs' in since) add('at_ms >= ?', since.atMs)
  return { where: terms.map((term) => `AND ${term}`).join(' '), values, since }
}

const fits = ({ provider, method, path }: JournalEntry, query: JournalQuery): boolean =>
  (!query.provider || query.provider === provider) &&
  (!query.method || query.method === method) &&
  (!query.path || path.includes(query.path))

type Since = { readonly id: number } | { readonly atMs: number } | null

function sinceOf(since: string | null | undefined): Since {
  if (!since) return null
  if (/^\d{1,12}$/.test(since)) return { id: Number(since) }
  const atMs = Date.parse(since)
  if (Number.isNaN(atMs)) throw new RangeError('since is an ISO time or the id of a journal line')
  return { atMs }
}

const lineOf = (row: SqlRow): JournalLine => ({
  id: Number(row['id']),
  at: new Date(Number(row['at_ms'])).toISOString(),
  provider: row['provider'],
  method: row['method'],
  path: row['path'],
  status: row['status'],
  idempotencyKey: row['idempotency_key'],
  body: readable(String(row['content_type']), String(row['body'])),
})

/** JSON and forms as objects (repeated fields as arrays), the rest as text; null for an empty body. */
function readable(contentType: string, body: string): unknown {
  if (body === '') return null
  if (contentType.includes('form-urlencoded')) return fieldsOf(new URLSearchParams(body))
  try {
    return JSON.parse(body)
  } catch {
    return body
  }
}

function fieldsOf(form: URLSearchParams): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {}
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name)
    fields[name] = values.length > 1 ? values : (values[0] ?? '')
  }
  return fields
}
