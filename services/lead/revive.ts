import type { Database } from '../database.ts'
import { allTenants } from '../sweep/all-tenants.ts'
import { inTenant, type Tx } from '../transaction.ts'

const UNSEEN = `update universal_leads_ledger set seen_version = version - 1
where tenant_id = $1 and workflow_started_at is not null and stage not in ('paid', 'lost')`

const reviveLeads = (tx: Tx) => tx.run('revive_leads', UNSEEN, [tx.tenantId])

/** The engine has lost its workflows: every open lead counts as unseen, and the sweeper starts its workflow from its row. */
export async function reviveAllLeads(db: Database): Promise<void> {
  for (const tenantId of await allTenants(db))
    await inTenant(
      db,
      { tenantId, actor: { kind: 'system', part: 'sweeper' }, correlationId: 'engine-was-emptied' },
      reviveLeads,
    )
}
