import type { TicketId, UserId } from '../../domain/ids.ts'
import { slaDeadlines } from '../../domain/ticket/sla.ts'
import type { TicketPriority } from '../../domain/ticket/ticket.ts'
import { requireMoment } from '../chosen-moment.ts'
import { ServiceError } from '../errors.ts'
import { acknowledgeEscalation } from '../escalation/acknowledge.ts'
import { readSettings } from '../settings/read.ts'
import type { Tx } from '../transaction.ts'
import { changeTicket } from './change.ts'
import { lockTicket, type Ticket } from './read.ts'
import { resolveTicket } from './resolve.ts'

const KNOWN = `select 1 from users where tenant_id = $1 and id = $2 and disabled_at is null and role <> 'viewer'`

/** Somebody takes it, or it is nobody's again. Whoever takes it has heard of the escalation. */
export async function assignTicket(tx: Tx, ticketId: TicketId, userId: UserId | null): Promise<Ticket> {
  const ticket = await lockTicket(tx, ticketId)
  if (userId !== null) {
    const known = await tx.run('known_colleague', KNOWN, [tx.tenantId, userId])
    if (known.length === 0) throw new ServiceError('invalid', 'unknown_user', 'There is no such colleague.')
    await acknowledgeEscalation(tx, ticket, userId)
  }
  if (ticket.assigneeUserId === userId) return ticket
  return changeTicket(tx, ticket, { assigneeUserId: userId }, { type: 'ticket:assigned', payload: { userId } })
}

export async function resolveByStaff(tx: Tx, ticketId: TicketId): Promise<Ticket> {
  const ticket = await lockTicket(tx, ticketId)
  return ticket.status === 'resolved' ? ticket : resolveTicket(tx, ticket, 'staff')
}

/** Puts a ticket aside; it comes back by itself, or when the customer writes. */
export async function snoozeTicket(tx: Tx, ticketId: TicketId, until: Date): Promise<Ticket> {
  const ticket = await lockTicket(tx, ticketId)
  requireMoment(until, ticket.now)
  await acknowledgeEscalation(tx, ticket, null)
  return changeTicket(
    tx,
    ticket,
    { status: 'snoozed', snoozedUntil: until },
    { type: 'ticket:snoozed', payload: { until: until.toISOString() } },
  )
}

/** Another priority has other deadlines, counted from when the ticket was opened. */
export async function prioritiseTicket(tx: Tx, ticketId: TicketId, priority: TicketPriority): Promise<Ticket> {
  const ticket = await lockTicket(tx, ticketId)
  if (ticket.priority === priority) return ticket
  const settings = await readSettings(tx)
  const deadlines = slaDeadlines(settings, settings.support.sla[priority], ticket.openedAt)
  return changeTicket(
    tx,
    ticket,
    { priority, ...deadlines },
    { type: 'ticket:priority_changed', payload: { from: ticket.priority, to: priority } },
  )
}
