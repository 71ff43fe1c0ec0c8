import type { LeadId } from '../../domain/ids.ts'
import { notFound } from '../errors.ts'
import type { Tx } from '../transaction.ts'

/** Throws when this business knows no such lead. */
export async function requireLead(tx: Tx, leadId: LeadId): Promise<void> {
  const known = await tx.run('known_lead', 'select 1 from universal_leads_ledger where tenant_id = $1 and id = $2', [
    tx.tenantId,
    leadId,
  ])
  if (known.length === 0) throw notFound('lead')
}
