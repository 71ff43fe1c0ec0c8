import type pg from 'pg'
import type { Actor } from '../domain/events/actor.ts'
import type { EventType, SubjectKind } from '../domain/events/event.ts'
import { type CustomerId, isUuid, type TenantId } from '../domain/ids.ts'
import type { NodePgDatabase } from '../schema/orm.ts'
import { type Database, ormOf } from './database.ts'
import { appendEvents } from './events/append.ts'

/** Who acts, for whom, on whose message: goes into every event of the transaction. */
export interface Scope {
  readonly tenantId: TenantId
  readonly actor: Actor
  readonly correlationId: string
  /** What it writes is made again by itself if a crash of the database loses it: its commit does not wait for the disk. */
  readonly isRepeatable?: boolean
}

export interface NewEvent {
  readonly type: EventType
  readonly subject: { readonly kind: SubjectKind; readonly id: string }
  readonly customerId?: CustomerId | null
  readonly payload?: Record<string, unknown>
  readonly actor?: Actor
  /** Where it belongs to another message than the one at hand. */
  readonly correlationId?: string
}

/** A transaction of one tenant. Events are written with the change they report, at commit. */
export interface Tx extends Scope {
  readonly orm: NodePgDatabase
  /** Runs one named, prepared statement; for the paths where every round trip counts. */
  run<Row extends pg.QueryResultRow>(name: string, text: string, values: readonly unknown[]): Promise<Row[]>
  /** Runs a statement whose rows nobody needs; it is waited for at commit, and its failure is the transaction's. */
  send(name: string, text: string, values: readonly unknown[]): void
  /** Reports a change; stored in this transaction, in the order of the calls. */
  emit(event: NewEvent): void
}

const RETRYABLE = new Set(['40001', '40P01'])
const ATTEMPTS = 4

type Work<Result> = (tx: Tx) => Promise<Result>

/**
 * Runs `work` as one tenant in one transaction; serialisation failures and deadlocks are tried again, so `work` must
 * have no effect outside the database.
 */
export const inTenant = <Result>(db: Database, scope: Scope, work: Work<Result>): Promise<Result> =>
  retried(() => once(db, scope, work, 'after_work'))

/**
 * The same for work that knows all its statements at once and reports nothing: the commit follows them without waiting for
 * their results, so that a row everybody writes is held only as long as the database needs.
 */
export const atOnce = <Result>(db: Database, scope: Scope, work: Work<Result>): Promise<Result> =>
  retried(() => once(db, scope, work, 'at_once'))

async function retried<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run()
    } catch (error) {
      if (attempt >= ATTEMPTS || !RETRYABLE.has(sqlState(error))) throw error
    }
  }
}

async function once<Result>(
  db: Database,
  scope: Scope,
  work: Work<Result>,
  commits: 'after_work' | 'at_once',
): Promise<Result> {
  if (!isUuid(scope.tenantId)) throw new TypeError('a transaction needs a tenant')
  const client = await db.pool.connect()
  let broken: Error | undefined
  try {
    // safe to inline: checked to be a UUID above; one round trip instead of two
    const async = scope.isRepeatable === true ? "; set local synchronous_commit = 'off'" : ''
    const begin = client.query(`begin${async}; select set_config('app.tenant_id', '${scope.tenantId}', true)`)
    const { tx, flush, reasonOf } = openTx(client, scope)
    const commit = async () => {
      const flushed = flush()
      const [committed] = await Promise.all([client.query('commit'), flushed])
      return committed
    }
    // The first statement follows without waiting. Had this one failed, it would see no tenant and fail too.
    const working = work(tx)
    const committing = commits === 'at_once' ? commit() : null
    const [begun, worked] = await Promise.allSettled([begin, working, committing])
    if (begun.status === 'rejected') throw begun.reason
    if (worked.status === 'rejected') throw await reasonOf(worked.reason)
    const committed = await (committing ?? commit())
    if (committed.command !== 'COMMIT') throw new Error('a transaction that had failed was committed')
    return worked.value
  } catch (error) {
    broken = await rollBack(client)
    throw error
  } finally {
    client.release(broken)
  }
}

async function rollBack(client: pg.PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback')
    return undefined
  } catch (error) {
    // the connection itself is gone: hand it back as broken so that the pool drops it
    return error instanceof Error ? error : new Error('rollback failed')
  }
}

interface OpenTx {
  readonly tx: Tx
  readonly flush: () => Promise<unknown>
  /** Why the work failed: a statement after the one that was refused only hears that the transaction is over. */
  readonly reasonOf: (error: unknown) => Promise<unknown>
}

const ABORTED = '25P02'

function openTx(client: pg.PoolClient, scope: Scope): OpenTx {
  const pending: NewEvent[] = []
  const sent: Promise<Error | null>[] = []
  let isOver = false
  const run: Tx['run'] = async (name, text, values) => {
    if (isOver) throw new Error(`${name}: its transaction is over`)
    return runStatement(client, name, text, values)
  }
  const tx: Tx = {
    ...scope,
    orm: ormOf(client),
    run,
    // Its failure is kept for the commit: the transaction may be given up before anybody waits for it.
    send: (name, text, values) => void sent.push(run(name, text, values).then(() => null, asError)),
    emit: (event) => void pending.push(event),
  }
  const firstRefusal = async () => (await Promise.all(sent)).find((error) => error !== null) ?? null
  const reasonOf = async (error: unknown) => (sqlState(error) === ABORTED ? ((await firstRefusal()) ?? error) : error)
  const flush = async () => {
    const appending = appendEvents(tx, pending)
    isOver = true
    const [appended] = await Promise.allSettled([appending])
    const refused = await firstRefusal()
    if (refused !== null) throw refused
    if (appended.status === 'rejected') throw appended.reason
  }
  return { tx, flush, reasonOf }
}

const asError = (error: unknown): Error =>
  error instanceof Error ? error : new Error('a statement failed', { cause: error })

/** A statement Postgres refused, named; the cause carries its SQLSTATE. */
class StatementError extends Error {
  constructor(name: string, cause: unknown) {
    super(`${name}: ${cause instanceof Error ? cause.message : 'failed'}`, { cause })
    this.name = 'StatementError'
  }
}

async function runStatement<Row extends pg.QueryResultRow>(
  client: pg.PoolClient,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  try {
    return (await client.query<Row>({ name, text, values: [...values] })).rows
  } catch (error) {
    throw new StatementError(name, error)
  }
}

/** The SQLSTATE behind an error, also through drizzle's wrapper; empty when it has none. */
export function sqlState(error: unknown): string {
  if (!(error instanceof Error)) return ''
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return code !== '' ? code : sqlState(error.cause)
}
