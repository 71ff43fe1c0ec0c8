import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'

export type SqlRow = Record<string, string | number | null>

export interface Database {
  exec(sql: string): void
  run(sql: string, ...values: SQLInputValue[]): { lastId: number; changes: number }
  one(sql: string, ...values: SQLInputValue[]): SqlRow | null
  all(sql: string, ...values: SQLInputValue[]): SqlRow[]
  /** Nested calls join the outer transaction. */
  transaction<T>(work: () => T): T
  /** Like `transaction`, but inside one it undoes only its own part when the work throws. */
  attempt<T>(work: () => T): T
  /** Runs after the current transaction has committed, at once outside of one. */
  afterCommit(effect: () => void): void
  close(): void
}

export function openDatabase(dataDir: string): Database {
  const sql = new DatabaseSync(pathOf(dataDir))
  // NORMAL in WAL mode keeps every commit through kill -9 of this process; only a power cut may lose the last ones.
  sql.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-4096')
  const statements = new Map<string, StatementSync>()
  const prepared = (text: string) => {
    const known = statements.get(text)
    if (known) return known
    const made = sql.prepare(text)
    statements.set(text, made)
    return made
  }
  const effects: (() => void)[] = []
  let depth = 0

  const run: Database['run'] = (text, ...values) => {
    const result = prepared(text).run(...values)
    return { lastId: Number(result.lastInsertRowid), changes: Number(result.changes) }
  }
  const nested = <T>(begin: string, commit: string, undo: string, work: () => T): T => {
    run(begin)
    depth += 1
    try {
      const result = work()
      run(commit)
      return result
    } catch (error) {
      sql.exec(undo)
      if (depth === 1) effects.length = 0
      throw error
    } finally {
      depth -= 1
    }
  }
  const transaction = <T>(work: () => T): T => {
    if (depth > 0) return work()
    const result = nested('BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK', work)
    for (const effect of effects.splice(0)) effect()
    return result
  }
  return {
    exec: (text) => sql.exec(text),
    run,
    // Safe: every column of this database is TEXT, INTEGER or REAL, so no bigint or blob comes back.
    one: (text, ...values) => (prepared(text).get(...values) as SqlRow | undefined) ?? null,
    all: (text, ...values) => prepared(text).all(...values) as SqlRow[],
    transaction,
    attempt: (work) =>
      depth === 0
        ? transaction(work)
        : nested('SAVEPOINT part', 'RELEASE part', 'ROLLBACK TO part; RELEASE part', work),
    afterCommit: (effect) => {
      if (depth === 0) effect()
      else effects.push(effect)
    },
    close: () => sql.close(),
  }
}

function pathOf(dataDir: string): string {
  if (dataDir === ':memory:') return dataDir
  mkdirSync(dataDir, { recursive: true })
  return join(dataDir, 'sandbox.db')
}
