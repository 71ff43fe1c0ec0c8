import type { Actor } from '../../domain/events/actor.ts'
import type { GatePurpose, GateState, JudgedCase } from '../../domain/gate/case.ts'
import type { GateRunId } from '../../domain/ids.ts'
import type { VendorOf } from '../../domain/providers.ts'
import { notFound } from '../errors.ts'
import type { Tx } from '../transaction.ts'

export interface GateRun {
  readonly id: GateRunId
  readonly purpose: GatePurpose
  readonly state: GateState
  readonly vendor: VendorOf<'llm'>
  readonly model: string
  readonly settings: Record<string, unknown>
  readonly credentials: Buffer | null
  readonly prompts: Readonly<Record<string, string>>
  readonly promptsDigest: string
  readonly cases: readonly JudgedCase[]
  readonly askedBy: Actor
  readonly createdAt: Date
  readonly endedAt: Date | null
}

type Row = GateRun & Record<string, unknown>

const COLUMNS = `id, purpose, state, vendor, model, settings, credentials, prompts, prompts_digest as "promptsDigest", cases,
  asked_by as "askedBy", created_at as "createdAt", ended_at as "endedAt"`

const READ = `select ${COLUMNS} from gate_runs where tenant_id = $1 and id = $2`

export async function readGateRun(tx: Tx, runId: GateRunId): Promise<GateRun> {
  const [row] = await tx.run<Row>('gate_run', READ, [tx.tenantId, runId])
  if (row === undefined) throw notFound('gate run')
  return row
}

/** Locked against every other change until the transaction ends. */
export async function lockGateRun(tx: Tx, runId: GateRunId): Promise<GateRun> {
  const [row] = await tx.run<Row>('lock_gate_run', `${READ} for no key update`, [tx.tenantId, runId])
  if (row === undefined) throw notFound('gate run')
  return row
}

const NEWEST = `select ${COLUMNS} from gate_runs where tenant_id = $1 and state <> 'discarded' order by created_at desc, id desc limit 1`

/** The run that is looked at: the one that runs, else the last that nobody gave up. */
export async function newestGateRun(tx: Tx): Promise<GateRun | null> {
  const [row] = await tx.run<Row>('newest_gate_run', NEWEST, [tx.tenantId])
  return row ?? null
}

const LAST_PASSED = `select ${COLUMNS} from gate_runs where tenant_id = $1 and state = 'passed' and vendor = $2 and model = $3
order by created_at desc, id desc limit 1`

/** When this model was last found good; null where it never was asked, as the first one of a business. */
export async function lastPassed(tx: Tx, vendor: string, model: string): Promise<GateRun | null> {
  const [row] = await tx.run<Row>('last_passed_gate_run', LAST_PASSED, [tx.tenantId, vendor, model])
  return row ?? null
}
