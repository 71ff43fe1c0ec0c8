import type { EventType } from '../../domain/events/event.ts'
import type { EnvelopeId, LeadId } from '../../domain/ids.ts'
import { type LostReason, mayMove } from '../../domain/lead/stage.ts'
import { advances, type EnvelopeState } from '../../domain/signature/envelope.ts'
import { executionKey, settleExecution } from '../execution/plan.ts'
import { moveLead } from '../lead/change.ts'
import { lockLead } from '../lead/read.ts'
import type { Tx } from '../transaction.ts'

/** The provider's state of an envelope and when we started to ask for it. */
export interface EnvelopeFact {
  readonly providerRef: string
  readonly state: Exclude<EnvelopeState, 'planned'>
  readonly askedAt: Date
  readonly raw: unknown
}

interface Row {
  readonly lead_id: LeadId
  readonly state: EnvelopeState
  readonly revision: number
  readonly truth_at: Date | null
}

const LOCK = `select lead_id, state, revision, truth_at from envelopes where tenant_id = $1 and id = $2 for no key update`

const SET = `update envelopes set state = $3, provider_ref = $4, truth = $5, truth_at = $6,
  sent_at = coalesce(sent_at, case when $3 <> 'planned' then now() end),
  settled_at = case when $3 in ('completed', 'declined', 'voided', 'expired') then coalesce(settled_at, now()) end
where tenant_id = $1 and id = $2`

/**
 * Brings our record to what the provider says, never backwards: facts asked for earlier than the last, and states the
 * order does not allow, change nothing. Returns whether the deal moved.
 */
export async function applyEnvelopeTruth(tx: Tx, envelopeId: EnvelopeId, fact: EnvelopeFact): Promise<boolean> {
  const [row] = await tx.run<Row & Record<string, unknown>>('lock_envelope', LOCK, [tx.tenantId, envelopeId])
  if (row === undefined) return false
  if (row.truth_at !== null && row.truth_at > fact.askedAt) return false
  if (!advances(row.state, fact.state)) return false
  await tx.run('set_envelope', SET, [
    tx.tenantId,
    envelopeId,
    fact.state,
    fact.providerRef,
    JSON.stringify(fact.raw),
    fact.askedAt,
  ])
  await report(tx, envelopeId, row, fact)
  return true
}

interface Consequence {
  readonly event: EventType
  readonly lost?: LostReason
}

const CONSEQUENCES: Record<Exclude<EnvelopeState, 'planned'>, Consequence> = {
  sent: { event: 'contract:sent' },
  delivered: { event: 'contract:viewed' },
  completed: { event: 'contract:signed' },
  declined: { event: 'contract:declined', lost: 'declined' },
  voided: { event: 'contract:voided', lost: 'voided' },
  expired: { event: 'contract:expired', lost: 'expired' },
}

async function report(tx: Tx, envelopeId: EnvelopeId, row: Row, fact: EnvelopeFact): Promise<void> {
  const lead = await lockLead(tx, row.lead_id)
  // A document that moved past a state went through it: sending is reported once, however late we hear of it.
  const events =
    row.state === 'planned' && fact.state !== 'sent' ? (['sent', fact.state] as const) : ([fact.state] as const)
  for (const state of events)
    tx.emit({
      type: CONSEQUENCES[state].event,
      subject: { kind: 'envelope', id: envelopeId },
      customerId: lead.customerId,
      payload: { leadId: lead.id },
    })
  if (row.state === 'planned')
    await settleExecution(tx, executionKey(lead.id, 'send_envelope', row.revision), {
      state: 'done',
      providerRef: fact.providerRef,
    })
  const sent =
    mayMove(lead.stage, 'contract_sent') && lead.stage !== 'lost'
      ? await moveLead(tx, lead, { to: 'contract_sent', why: 'the contract was sent' })
      : lead
  if (fact.state === 'completed' && mayMove(sent.stage, 'signed'))
    await moveLead(tx, sent, { to: 'signed', why: 'the customer signed' })
  const { lost } = CONSEQUENCES[fact.state]
  if (lost !== undefined && sent.stage === 'contract_sent')
    await moveLead(tx, sent, { to: 'lost', lostReason: lost, why: `the contract was ${fact.state}` })
}
