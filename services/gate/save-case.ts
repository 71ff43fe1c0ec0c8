import type { JudgedCase } from '../../domain/gate/case.ts'
import type { GateRunId } from '../../domain/ids.ts'
import { storableJson } from '../json.ts'
import type { Tx } from '../transaction.ts'

const SAVE = `update gate_runs set cases = cases || jsonb_build_array($3::jsonb), changed_at = now()
where tenant_id = $1 and id = $2 and state = 'running' and not cases @> jsonb_build_array(jsonb_build_object('name', $4::text))`

/** Keeps what became of a case; once, and only while somebody still wants to know. */
export async function saveCase(tx: Tx, runId: GateRunId, judged: JudgedCase): Promise<void> {
  await tx.run('save_gate_case', SAVE, [tx.tenantId, runId, storableJson(judged), judged.name])
}
