import type { ApprovalId, LeadId } from '../../domain/ids.ts'
import { notFound } from '../errors.ts'
import type { Tx } from '../transaction.ts'

/** The lead an approval belongs to. */
export async function approvalLead(tx: Tx, approvalId: ApprovalId): Promise<LeadId> {
  const [row] = await tx.run<{ lead_id: LeadId }>(
    'approval_lead',
    'select lead_id from approvals where tenant_id = $1 and id = $2',
    [tx.tenantId, approvalId],
  )
  if (row === undefined) throw notFound('approval')
  return row.lead_id
}
