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

/**
 * Runs `work` as one tenant in one transaction; serialisation failures and deadlocks are tried again, so `work` must
 * have no effect outside the database.
 */
export async function inTenant<Result>(db: Database, scope: Scope, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  if (!isUuid(scope.tenantId)) throw new TypeError('a transaction needs a tenant')
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(db, scope, work)
    } catch (error) {
      if (attempt >= ATTEMPTS || !RETRYABLE.has(sqlState(error))) throw error
    }
  }
}

async function once<Result>(db: Database, scope: Scope, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  const client = await db.pool.connect()
  let broken: Error | undefined
  try {
    // safe to inline: checked to be a UUID above; one round trip instead of two
    const async = scope.isRepeatable === true ? "; set local synchronous_commit = 'off'" : ''
    const begin = client.query(`begin${async}; select set_config('app.tenant_id', '${scope.tenantId}', true)`)
    const { tx, flush, reasonOf } = openTx(client, scope)
    // The first statement follows without waiting. Had this one failed, it would see no tenant and fail too.
    const [begun, worked] = await Promise.allSettled([begin, work(tx)])
    if (begun.status === 'rejected') throw begun.reason
    if (worked.status === 'rejected') throw await reasonOf(worked.reason)
    const flushed = flush()
    const [committed] = await Promise.all([client.query('commit'), flushed])
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
  const tx: Tx = {
    ...scope,
    orm: ormOf(client),
    run: (name, text, values) => runStatement(client, name, text, values),
    // Its failure is kept for the commit: the transaction may be given up before anybody waits for it.
    send: (name, text, values) => void sent.push(runStatement(client, name, text, values).then(() => null, asError)),
    emit: (event) => void pending.push(event),
  }
  const firstRefusal = async () => (await Promise.all(sent)).find((error) => error !== null) ?? null
  const reasonOf = async (error: unknown) => (sqlState(error) === ABORTED ? ((await firstRefusal()) ?? error) : error)
  const flush = async () => {
    const [appended] = await Promise.allSettled([appendEvents(tx, pending)])
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
