import type { CustomerId, TicketId } from '../../domain/ids.ts'
import { mayReopen } from '../../domain/ticket/reopen.ts'
import { extended, slaDeadlines } from '../../domain/ticket/sla.ts'
import { ServiceError } from '../errors.ts'
import { readSettings } from '../settings/read.ts'
import type { Tx } from '../transaction.ts'
import { changeTicket } from './change.ts'
import { lockLastResolved, lockOpenTicket, lockTicket, type Ticket } from './read.ts'

const DAY_MS = 86_400_000
/** The button that takes it back is gone after some seconds. */
const SLIP_MS = 60_000

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

/** With `was` a slip is taken back: while it is fresh, the ticket stands as it did and its clock never stopped. */
export async function reopenById(tx: Tx, ticketId: TicketId, was?: 'open' | 'pending'): Promise<Ticket> {
  const ticket = await lockTicket(tx, ticketId)
  if (ticket.status === 'open') return ticket
  const isFresh = ticket.now.getTime() - ticket.statusChangedAt.getTime() < SLIP_MS
  if (ticket.status === 'snoozed' && was !== undefined && isFresh) return restoreTicket(tx, ticket, was)
  if (ticket.status !== 'resolved') return resumeTicket(tx, ticket, 'staff')
  const newer = await lockOpenTicket(tx, [ticket.customerId])
  if (newer !== null)
    throw new ServiceError('conflict', 'ticket_status', `Ticket ${newer.number} of this customer is open already.`)
  return was !== undefined && isFresh ? restoreTicket(tx, ticket, was) : reopenTicket(tx, ticket, 'staff')
}

function restoreTicket(tx: Tx, ticket: Ticket, status: 'open' | 'pending'): Promise<Ticket> {
  const slaState = ticket.slaState === 'met' ? 'running' : ticket.slaState
  return changeTicket(
    tx,
    ticket,
    { status, slaState, resolvedAt: null, snoozedUntil: null },
    { type: 'ticket:reopened', payload: { why: 'undo', from: ticket.status } },
  )
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
