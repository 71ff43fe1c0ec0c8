import type { CustomerId, TicketId } from '../../domain/ids.ts'
import { mayReopen } from '../../domain/ticket/reopen.ts'
import { extended, slaDeadlines } from '../../domain/ticket/sla.ts'
import { readSettings } from '../settings/read.ts'
import type { Tx } from '../transaction.ts'
import { changeTicket } from './change.ts'
import { lockLastResolved, lockTicket, type Ticket } from './read.ts'

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

export const reopenById = async (tx: Tx, ticketId: TicketId): Promise<Ticket> =>
  reopenTicket(tx, await lockTicket(tx, ticketId), 'staff')

/** The customer's last matter goes on if it was done a short while ago; null when it is a new one. */
export async function continueLast(tx: Tx, members: readonly CustomerId[]): Promise<Ticket | null> {
  const last = await lockLastResolved(tx, members)
  const { support } = await readSettings(tx)
  if (last === null || !mayReopen(last, last.now, support.reopenDays * DAY_MS)) return null
  return reopenTicket(tx, last, 'reply')
}

/** The customer wrote: a ticket that waited for them, or was put aside, is ours to answer again. */
export function resumeTicket(tx: Tx, ticket: Ticket): Promise<Ticket> {
  const pausedAt = ticket.statusChangedAt
  return changeTicket(
    tx,
    ticket,
    { status: 'open', snoozedUntil: null, resolutionDueAt: extended(ticket.resolutionDueAt, pausedAt, ticket.now) },
    { type: 'ticket:reopened', payload: { why: 'reply', from: ticket.status } },
  )
}
