import type { ApprovalKind, ApprovalState } from '../../domain/approval/approval.ts'
import { type ApprovalId, asId, type LeadId, type UserId } from '../../domain/ids.ts'
import { ServiceError } from '../errors.ts'
import { setWaiting } from '../lead/change.ts'
import { type Lead, lockLead } from '../lead/read.ts'
import { offerByOwner, standByOffer } from '../negotiation/owner.ts'
import type { Tx } from '../transaction.ts'

export interface Verdict {
  readonly leadId: LeadId
  readonly approvalId: ApprovalId
  readonly decision: Exclude<ApprovalState, 'open'>
  readonly userId: string | null
}

interface Row {
  readonly kind: ApprovalKind
  readonly state: ApprovalState
  readonly amount_minor: number | null
}

const LOCK = `select kind, case when state = 'open' and expires_at < clock_timestamp() then 'expired' else state end as state, amount_minor
from approvals where tenant_id = $1 and id = $2 and lead_id = $3 for update`

const DECIDE = `update approvals set state = $3, decided_at = now(), decided_by = $4 where tenant_id = $1 and id = $2`

export interface Decided {
  readonly id: ApprovalId
  readonly kind: ApprovalKind
  readonly state: ApprovalState
}

/** Writes the owner's yes or no. A second, differing answer is a conflict; after its time an approval stays "no". */
export async function decideApproval(tx: Tx, verdict: Verdict): Promise<Decided> {
  const lead = await lockLead(tx, verdict.leadId)
  const [row] = await tx.run<Row & Record<string, unknown>>('lock_approval', LOCK, [
    tx.tenantId,
    verdict.approvalId,
    verdict.leadId,
  ])
  if (row === undefined) throw new ServiceError('not_found', 'approval_not_found', 'There is no such approval.')
  const decided = { id: verdict.approvalId, kind: row.kind, state: verdict.decision }
  if (row.state === verdict.decision) return decided
  if (row.state !== 'open' && !(row.state === 'expired' && verdict.decision === 'rejected'))
    throw new ServiceError('conflict', 'approval_decided', `This was already ${row.state}.`)
  const userId = verdict.userId === null ? null : asId<UserId>(verdict.userId)
  await tx.run('decide_approval', DECIDE, [tx.tenantId, verdict.approvalId, verdict.decision, userId])
  tx.emit({
    type: 'approval:decided',
    subject: { kind: 'approval', id: verdict.approvalId },
    customerId: lead.customerId,
    payload: { kind: row.kind, decision: verdict.decision, leadId: lead.id },
  })
  await goOn(tx, lead, row, verdict.decision)
  return decided
}

/** Turns every approval of a lead whose time has passed into "no". */
export async function expireApprovals(tx: Tx, leadId: LeadId): Promise<readonly Decided[]> {
  // Locked first: an answer that is being written is read once it is there, and not written over.
  const lead = await lockLead(tx, leadId)
  const overdue = await tx.run<Row & { id: ApprovalId } & Record<string, unknown>>(
    'overdue_approvals',
    `select id, kind, state, amount_minor from approvals
     where tenant_id = $1 and lead_id = $2 and state = 'open' and expires_at <= clock_timestamp()`,
    [tx.tenantId, leadId],
  )
  for (const row of overdue) await writeExpiry(tx, lead, row)
  return overdue.map(({ id, kind }) => ({ id, kind, state: 'expired' }))
}

async function writeExpiry(tx: Tx, lead: Lead, row: Row & { id: ApprovalId }): Promise<void> {
  await tx.run('decide_approval', DECIDE, [tx.tenantId, row.id, 'expired', null])
  tx.emit({
    type: 'approval:decided',
    subject: { kind: 'approval', id: row.id },
    customerId: lead.customerId,
    payload: { kind: row.kind, decision: 'expired', leadId: lead.id },
  })
  await goOn(tx, lead, row, 'expired')
}

/** What the answer means for the deal, whoever or whatever gave it. */
async function goOn(tx: Tx, lead: Lead, { kind, amount_minor }: Row, decision: Verdict['decision']): Promise<void> {
  if (lead.waitingFor === `approval:${kind}`) await setWaiting(tx, lead, null)
  if (kind !== 'below_floor') return
  await (decision === 'approved' && amount_minor !== null
    ? offerByOwner(tx, lead, amount_minor)
    : standByOffer(tx, lead))
}
