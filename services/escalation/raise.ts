import type { AttentionReason } from '../../domain/conversation/attention.ts'
import type { EscalationId } from '../../domain/ids.ts'
import { higher, priorityOf } from '../../domain/ticket/priority.ts'
import { slaDeadlines } from '../../domain/ticket/sla.ts'
import { needPerson } from '../conversation/need-person.ts'
import { newId } from '../new-id.ts'
import { readSettings } from '../settings/read.ts'
import { changeTicket, emitTicket } from '../ticket/change.ts'
import type { Ticket } from '../ticket/read.ts'
import type { Tx } from '../transaction.ts'

export interface Raised {
  readonly reason: AttentionReason
  /** Whatever raised it has told the customer when somebody answers. */
  readonly isCustomerTold: boolean
}

const RAISE = `insert into escalations (tenant_id, id, ticket_id, customer_id, reason, told_customer_at)
values ($1, $2, $3, $4, $5, case when $6::boolean then now() end) on conflict do nothing returning id`

/** A locked ticket needs a person: on its list, in the inbox, and with somebody who is told until somebody has it. */
export async function raiseEscalation(tx: Tx, ticket: Ticket, { reason, isCustomerTold }: Raised): Promise<Ticket> {
  const graver = await addReason(tx, ticket, reason)
  await needPerson(tx, ticket.customerId, reason)
  const raised = await tx.run('raise_escalation', RAISE, [
    tx.tenantId,
    newId<EscalationId>(),
    ticket.id,
    ticket.customerId,
    reason,
    isCustomerTold,
  ])
  if (raised.length > 0) emitTicket(tx, ticket, { type: 'escalation:raised', payload: { reason } })
  return graver
}

/** A graver reason makes a graver ticket, with the deadlines of one. */
async function addReason(tx: Tx, ticket: Ticket, reason: AttentionReason): Promise<Ticket> {
  if (ticket.reasons.includes(reason)) return ticket
  const reasons = [...ticket.reasons, reason]
  const priority = higher(ticket.priority, priorityOf({ reasons, isVip: false }))
  const isGraver = priority !== ticket.priority && ticket.slaState === 'running'
  const settings = await readSettings(tx)
  const deadlines = isGraver ? slaDeadlines(settings, settings.support.sla[priority], ticket.now) : {}
  const event = { type: 'ticket:reason_added', payload: { reason } } as const
  return changeTicket(tx, ticket, { reasons, priority, ...deadlines }, event)
}
