import type { LeadId } from '../../domain/ids.ts'
import type { Tx } from '../transaction.ts'

/** The lead's workflow runs: the sweeper need not start it. */
export async function markStarted(tx: Tx, leadId: LeadId): Promise<void> {
  await tx.run(
    'mark_started',
    'update universal_leads_ledger set workflow_started_at = now() where tenant_id = $1 and id = $2',
    [tx.tenantId, leadId],
  )
}
