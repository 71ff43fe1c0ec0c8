import type { GateRunId } from '../../domain/ids.ts'
import type { Tx } from '../transaction.ts'

const DISCARD = `update gate_runs set state = 'discarded', credentials = null, changed_at = now(), ended_at = coalesce(ended_at, now())
where tenant_id = $1 and state in ('running', 'failed') returning id, vendor, model`

type Row = { id: GateRunId; vendor: string; model: string }

/** Gives the pending choice up, also while it is being asked; nothing changes where there is none. Who answers customers stays. */
export async function discardGate(tx: Tx): Promise<void> {
  const given = await tx.run<Row>('discard_gate_run', DISCARD, [tx.tenantId])
  for (const { id, vendor, model } of given)
    tx.emit({
      type: 'gate:discarded',
      subject: { kind: 'tenant', id: tx.tenantId },
      payload: { runId: id, vendor, model },
    })
}
