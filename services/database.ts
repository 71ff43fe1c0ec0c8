import pg from 'pg'
import { drizzle, type NodePgDatabase } from '../schema/orm.ts'

// Positions and amounts stay far below 2^53; as numbers they need no conversion anywhere else.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

export interface DatabaseOptions {
  readonly url: string
  readonly poolSize: number
  readonly name: string
}

/** Connections of one process, as the role that sees one tenant per transaction. */
export interface Database {
  readonly pool: pg.Pool
  close(): Promise<void>
}

export function openDatabase({ url, poolSize, name }: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    application_name: name,
    statement_timeout: 10_000,
    idle_in_transaction_session_timeout: 15_000,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    // The first message after a quiet hour does not wait for a login.
    min: Math.min(2, poolSize),
    // Statements that need nothing of each other are sent without waiting.
    pipeline: true,
  })
  // An idle connection that breaks is replaced at its next use; without a listener it would end the process.
  pool.on('error', (error) =>
    console.error(JSON.stringify({ level: 'warn', msg: 'idle database connection lost', error: error.message })),
  )
  // One that breaks while somebody has it tells them by their statement, and says so aloud besides: unheard, that ended the process.
  pool.on('connect', (client) => void client.on('error', heard))
  return { pool, close: () => pool.end() }
}

const heard = (): void => undefined

const orms = new WeakMap<pg.PoolClient, NodePgDatabase>()

/** drizzle over one connection; built once for each. */
export function ormOf(client: pg.PoolClient): NodePgDatabase {
  const known = orms.get(client)
  if (known !== undefined) return known
  const made = drizzle(client)
  orms.set(client, made)
  return made
}
