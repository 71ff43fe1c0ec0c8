import { type GateState, outcomeOf } from '../../domain/gate/case.ts'
import type { GateRunId } from '../../domain/ids.ts'
import type { Vault } from '../credential/vault.ts'
import { chooseModel } from '../model/configurations.ts'
import type { Tx } from '../transaction.ts'
import { type GateRun, lockGateRun } from './read.ts'

// The key of a choice that failed stays for another try.
const CONCLUDE = `update gate_runs set state = $3, credentials = case when $3 = 'passed' then null else credentials end,
  changed_at = now(), ended_at = now() where tenant_id = $1 and id = $2`

/** All passed: the candidate answers from now on. Any failed: whoever answered goes on. Decides once. */
export async function concludeGate(tx: Tx, vault: Vault, runId: GateRunId): Promise<GateState> {
  const run = await lockGateRun(tx, runId)
  const outcome = run.state === 'running' ? outcomeOf(run.cases) : null
  if (outcome === null) return run.state
  await tx.run('conclude_gate_run', CONCLUDE, [tx.tenantId, runId, outcome])
  if (outcome === 'passed' && run.purpose === 'switch') await promote(tx, vault, run)
  const failed = run.cases.filter(({ passed }) => !passed).map(({ name }) => name)
  const { purpose, vendor, model } = run
  tx.emit({
    type: outcome === 'passed' ? 'gate:passed' : 'gate:failed',
    subject: { kind: 'tenant', id: tx.tenantId },
    payload: { runId, purpose, vendor, model, failed, askedBy: run.askedBy },
  })
  return outcome
}

const promote = (tx: Tx, vault: Vault, { vendor, settings, credentials }: GateRun): Promise<void> =>
  chooseModel(tx, vault, {
    vendor,
    settings,
    // safe: sealed by us from exactly this shape when the choice was made
    credentials: credentials === null ? undefined : (JSON.parse(vault.open(credentials)) as Record<string, unknown>),
    // That it has what it needs was made sure of when it was chosen.
    isKeyless: true,
  })
