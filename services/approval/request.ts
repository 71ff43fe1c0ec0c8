import { createHash } from 'node:crypto'
import type { ApprovalKind } from '../../domain/approval/approval.ts'
import type { ApprovalId } from '../../domain/ids.ts'
import type { Money } from '../../domain/money.ts'
import { setWaiting } from '../lead/change.ts'
import type { Lead } from '../lead/read.ts'
import { newId } from '../new-id.ts'
import type { Tx } from '../transaction.ts'

export interface ApprovalRequest {
  readonly kind: ApprovalKind
  readonly lead: Lead
  readonly amount: Money | null
  /** Shown to the owner; the approval is bound to its hash. */
  readonly request: Record<string, unknown>
  readonly expiryHours: number
}

const REQUEST = `insert into approvals (tenant_id, id, kind, lead_id, request, request_sha256, amount_minor, currency, expires_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, now() + $9 * interval '1 hour')
on conflict (tenant_id, lead_id, kind, request_sha256) do nothing returning id`

/** Asks the owner, once per distinct request; the lead waits visibly. Returns the approval that now stands for it. */
export async function requestApproval(tx: Tx, input: ApprovalRequest): Promise<ApprovalId> {
  const sha256 = createHash('sha256').update(JSON.stringify(input.request)).digest('hex')
  const id = newId<ApprovalId>()
  const asked = await tx.run<{ id: ApprovalId }>('request_approval', REQUEST, [
    tx.tenantId,
    id,
    input.kind,
    input.lead.id,
    JSON.stringify(input.request),
    sha256,
    input.amount?.amountMinor ?? null,
    input.amount?.currency ?? null,
    input.expiryHours,
  ])
  if (asked.length === 0) return findApproval(tx, input, sha256)
  await setWaiting(tx, input.lead, `approval:${input.kind}`)
  tx.emit({
    type: 'approval:requested',
    subject: { kind: 'approval', id },
    customerId: input.lead.customerId,
    payload: { kind: input.kind, leadId: input.lead.id, ...input.amount },
  })
  return id
}

async function findApproval(tx: Tx, input: ApprovalRequest, sha256: string): Promise<ApprovalId> {
  const [row] = await tx.run<{ id: ApprovalId }>(
    'find_approval',
    'select id from approvals where tenant_id = $1 and lead_id = $2 and kind = $3 and request_sha256 = $4',
    [tx.tenantId, input.lead.id, input.kind, sha256],
  )
  if (row === undefined) throw new Error('an approval vanished between two statements')
  return row.id
}
