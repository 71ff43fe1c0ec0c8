import type { LeadId } from '../../domain/ids.ts'
import type { Money } from '../../domain/money.ts'
import type { CompensationOutcome, ExecutionKind } from '../../domain/payment/execution.ts'
import { newId } from '../new-id.ts'
import type { Tx } from '../transaction.ts'

/** The key every request of a step carries: business data only, the same on every retry. */
export const executionKey = (leadId: LeadId, kind: ExecutionKind, revision: number) => `${leadId}/${kind}/${revision}`

const PLAN = `insert into financial_execution_queue (tenant_id, id, lead_id, kind, revision, idempotency_key, amount_minor, currency)
values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (tenant_id, idempotency_key) do nothing`

/** Writes down what is about to be done with a document or money, and with it what would undo it. */
export async function planExecution(
  tx: Tx,
  step: { leadId: LeadId; kind: ExecutionKind; revision: number; amount: Money | null },
): Promise<string> {
  const key = executionKey(step.leadId, step.kind, step.revision)
  await tx.run('plan_execution', PLAN, [
    tx.tenantId,
    newId(),
    step.leadId,
    step.kind,
    step.revision,
    key,
    step.amount?.amountMinor ?? null,
    step.amount?.currency ?? null,
  ])
  return key
}

const SETTLE = `update financial_execution_queue set state = $3, outcome = $4, provider_ref = coalesce($5, provider_ref),
  detail = detail || $6, settled_at = now() where tenant_id = $1 and idempotency_key = $2`

/** What came of a planned step. */
export async function settleExecution(
  tx: Tx,
  key: string,
  result: {
    state: 'done' | 'failed' | 'compensated'
    outcome?: CompensationOutcome
    providerRef?: string | null
    detail?: Record<string, unknown>
  },
): Promise<void> {
  await tx.run('settle_execution', SETTLE, [
    tx.tenantId,
    key,
    result.state,
    result.outcome ?? null,
    result.providerRef ?? null,
    JSON.stringify(result.detail ?? {}),
  ])
}
