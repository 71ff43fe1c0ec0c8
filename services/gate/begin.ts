import type { GatePurpose } from '../../domain/gate/case.ts'
import type { GateRunId } from '../../domain/ids.ts'
import type { VendorOf } from '../../domain/providers.ts'
import { ServiceError } from '../errors.ts'
import { newId } from '../new-id.ts'
import type { Tx } from '../transaction.ts'
import { runningPrompts } from './prompts.ts'

export interface Candidate {
  readonly purpose: GatePurpose
  readonly vendor: VendorOf<'llm'>
  /** As it is asked for, the usual one by its name. */
  readonly model: string
  readonly settings: Record<string, unknown>
  /** A new key, sealed; null: the stored one. */
  readonly credentials: Buffer | null
}

// A choice that failed makes room for the next; its key goes with it.
const REPLACE = `update gate_runs set state = 'discarded', credentials = null, changed_at = now()
where tenant_id = $1 and state = 'failed'`

const BEGIN = `insert into gate_runs (tenant_id, id, purpose, vendor, model, settings, credentials, prompts, prompts_digest, asked_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (tenant_id) where state = 'running' do nothing returning id`

/** Makes a model the pending choice, or has the one in use checked again; refused while another is being asked. */
export async function beginGate(
  tx: Tx,
  { purpose, vendor, model, settings, credentials }: Candidate,
): Promise<GateRunId> {
  const prompts = await runningPrompts(tx)
  await tx.run('replace_failed_gate_runs', REPLACE, [tx.tenantId])
  const id = newId<GateRunId>()
  const begun = await tx.run('begin_gate_run', BEGIN, [
    tx.tenantId,
    id,
    purpose,
    vendor,
    model,
    JSON.stringify(settings),
    credentials,
    JSON.stringify(prompts.versions),
    prompts.digest,
    JSON.stringify(tx.actor),
  ])
  if (begun.length === 0)
    throw new ServiceError('conflict', 'gate_running', 'A model is being checked. Wait for it, or discard that choice.')
  tx.emit({
    type: 'gate:began',
    subject: { kind: 'tenant', id: tx.tenantId },
    payload: { runId: id, purpose, vendor, model },
  })
  return id
}
