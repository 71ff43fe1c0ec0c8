import type { Directive } from '../../domain/lead/directive.ts'
import { type LostReason, mayMove, type Stage } from '../../domain/lead/stage.ts'
import { ServiceError } from '../errors.ts'
import type { Tx } from '../transaction.ts'
import type { Lead } from './read.ts'

/** Sets what the next turn has to say; every drafted answer of the old version is thereby out of date. */
export async function setDirective(tx: Tx, lead: Lead, directive: Directive | null): Promise<Lead> {
  const [row] = await tx.run<{ version: number }>(
    'set_directive',
    `update universal_leads_ledger set directive = $3, version = version + 1, changed_at = now() where tenant_id = $1 and id = $2 returning version`,
    [tx.tenantId, lead.id, directive === null ? null : JSON.stringify(directive)],
  )
  return { ...lead, directive, version: row?.version ?? lead.version }
}

export interface Move {
  readonly to: Stage
  readonly lostReason?: LostReason
  readonly why: string
}

/** Moves a lead to a stage; a move the order of stages does not allow is a conflict. */
export async function moveLead(tx: Tx, lead: Lead, move: Move): Promise<Lead> {
  if (lead.stage === move.to) return lead
  if (!mayMove(lead.stage, move.to))
    throw new ServiceError('conflict', 'stage_order', `A lead cannot go from ${lead.stage} to ${move.to}.`)
  const [row] = await tx.run<{ version: number }>(
    'move_lead',
    `update universal_leads_ledger set stage = $3, stage_changed_at = now(), version = version + 1, changed_at = now(), waiting_for = null,
       lost_reason = $4, closed_at = case when $3 in ('paid', 'lost') then now() end
     where tenant_id = $1 and id = $2 returning version`,
    [tx.tenantId, lead.id, move.to, move.lostReason ?? null],
  )
  tx.emit({
    type: 'lead:status_changed',
    subject: { kind: 'lead', id: lead.id },
    customerId: lead.customerId,
    payload: { from: lead.stage, to: move.to, why: move.why, ...(move.lostReason ? { reason: move.lostReason } : {}) },
  })
  return { ...lead, stage: move.to, waitingFor: null, version: row?.version ?? lead.version }
}

/** Says on the lead's card what it waits for; null when it goes on by itself. */
export async function setWaiting(tx: Tx, lead: Lead, waitingFor: string | null): Promise<void> {
  const changed = await tx.run(
    'set_waiting',
    `update universal_leads_ledger set waiting_for = $3 where tenant_id = $1 and id = $2 and waiting_for is distinct from $3 returning id`,
    [tx.tenantId, lead.id, waitingFor],
  )
  if (changed.length > 0 && waitingFor !== null)
    tx.emit({
      type: 'lead:waiting',
      subject: { kind: 'lead', id: lead.id },
      customerId: lead.customerId,
      payload: { for: waitingFor },
    })
}
