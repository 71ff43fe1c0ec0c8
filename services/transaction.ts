import type pg from 'pg'
import type { Actor } from '../domain/events/actor.ts'
import type { EventType, SubjectKind } from '../domain/events/event.ts'
import { type CustomerId, isUuid, type TenantId } from '../domain/ids.ts'
import type { NodePgDatabase } from '../schema/orm.ts'
import { type Database, ormOf } from './database.ts'

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
}

/** A transaction of one tenant. Events are written with the change they report, at commit. */
export interface Tx extends Scope {
  readonly orm: NodePgDatabase
  /** Runs one named, prepared statement; for the paths where every round trip counts. */
  run<Row extends pg.QueryResultRow>(name: string, text: string, values: readonly unknown[]): Promise<Row[]>
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
    await client.query(`begin${async}; select set_config('app.tenant_id', '${scope.tenantId}', true)`)
    const { tx, flush } = openTx(client, scope)
    const result = await work(tx)
    await flush()
    await client.query('commit')
    return result
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

function openTx(client: pg.PoolClient, scope: Scope): { tx: Tx; flush: () => Promise<void> } {
  const pending: NewEvent[] = []
  const tx: Tx = {
    ...scope,
    orm: ormOf(client),
    run: (name, text, values) => runStatement(client, name, text, values),
    emit: (event) => void pending.push(event),
  }
  return { tx, flush: () => appendEvents(tx, pending) }
}

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

const APPEND = `insert into events (tenant_id, position, type, subject_kind, subject_id, customer_id, actor, correlation_id, payload)
select $1, event_position(e.counter), e.type, e.subject_kind, e.subject_id, e.customer_id, e.actor, $2, e.payload
from jsonb_to_recordset($3::jsonb)
  as e(counter int, type text, subject_kind text, subject_id text, customer_id uuid, actor jsonb, payload jsonb)`

/** More events than this in one transaction would collide with the next one's positions. */
const MOST_EVENTS = 1_024

async function appendEvents(tx: Tx, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return
  if (events.length > MOST_EVENTS) throw new RangeError('too many events in one transaction')
  const rows = events.map((event, counter) => ({
    counter,
    type: event.type,
    subject_kind: event.subject.kind,
    subject_id: event.subject.id,
    customer_id: event.customerId ?? null,
    actor: event.actor ?? tx.actor,
    payload: event.payload ?? {},
  }))
  await tx.run('append_events', APPEND, [tx.tenantId, tx.correlationId, JSON.stringify(rows)])
}

/** The SQLSTATE behind an error, also through drizzle's wrapper; empty when it has none. */
export function sqlState(error: unknown): string {
  if (!(error instanceof Error)) return ''
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return code !== '' ? code : sqlState(error.cause)
}
