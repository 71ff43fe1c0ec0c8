import type { CustomerId, TicketId } from '../../domain/ids.ts'
import { mayReopen } from '../../domain/ticket/reopen.ts'
import { extended, slaDeadlines } from '../../domain/ticket/sla.ts'
import { ServiceError } from '../errors.ts'
import { readSettings } from '../settings/read.ts'
import type { Tx } from '../transaction.ts'
import { changeTicket } from './change.ts'
import { lockLastResolved, lockOpenTicket, lockTicket, type Ticket } from './read.ts'

const DAY_MS = 86_400_000

/** Opens a ticket that was done once more, with deadlines counted from now. */
export async function reopenTicket(tx: Tx, ticket: Ticket, why: 'reply' | 'staff'): Promise<Ticket> {
  const settings = await readSettings(tx)
  return changeTicket(
    tx,
    ticket,
    {
      status: 'open',
      slaState: 'running',
      openedAt: ticket.now,
      resolvedAt: null,
      snoozedUntil: null,
      firstResponseAt: null,
      ...slaDeadlines(settings, settings.support.sla[ticket.priority], ticket.now),
    },
    { type: 'ticket:reopened', payload: { why } },
  )
}

export async function reopenById(tx: Tx, ticketId: TicketId): Promise<Ticket> {
  const ticket = await lockTicket(tx, ticketId)
  if (ticket.status === 'open') return ticket
  if (ticket.status !== 'resolved') return resumeTicket(tx, ticket, 'staff')
  const newer = await lockOpenTicket(tx, [ticket.customerId])
  if (newer !== null)
    throw new ServiceError('conflict', 'ticket_status', `Ticket ${newer.number} of this customer is open already.`)
  return reopenTicket(tx, ticket, 'staff')
}

/** The customer's last matter goes on if it was done a short while ago; null when it is a new one. */
export async function continueLast(tx: Tx, members: readonly CustomerId[]): Promise<Ticket | null> {
  const last = await lockLastResolved(tx, members)
  const { support } = await readSettings(tx)
  if (last === null || !mayReopen(last, last.now, support.reopenDays * DAY_MS)) return null
  return reopenTicket(tx, last, 'reply')
}

/** A ticket that waited for the customer, or was put aside, is ours to answer again. */
export function resumeTicket(tx: Tx, ticket: Ticket, why: 'reply' | 'staff'): Promise<Ticket> {
  const pausedAt = ticket.statusChangedAt
  return changeTicket(
    tx,
    ticket,
    { status: 'open', snoozedUntil: null, resolutionDueAt: extended(ticket.resolutionDueAt, pausedAt, ticket.now) },
    { type: 'ticket:reopened', payload: { why, from: ticket.status } },
  )
}
