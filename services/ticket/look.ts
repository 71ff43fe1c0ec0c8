import type { TicketId } from '../../domain/ids.ts'
import { type TicketDue, type TicketTimer, timersOf } from '../../domain/ticket/due.ts'
import type { TicketLook } from '../../domain/ticket/look.ts'
import { extended } from '../../domain/ticket/sla.ts'
import { lockAnswering } from '../conversation/lock.ts'
import { raiseEscalation } from '../escalation/raise.ts'
import type { Tx } from '../transaction.ts'
import { changeTicket } from './change.ts'
import { customerOfTicket, lockTicket, type Ticket } from './read.ts'
import { resolveTicket } from './resolve.ts'

const ARM = `update tickets set due_at = $3, armed_at = coalesce($3, 'infinity'::timestamptz) where tenant_id = $1 and id = $2`

/** Does everything that is due of a ticket, and says until when nothing will be. */
export async function lookAtTicket(tx: Tx, ticketId: TicketId, autoCloseMs: number): Promise<TicketLook> {
  // The conversation before the ticket, as every send does: a missed deadline marks it.
  await lockAnswering(tx, await customerOfTicket(tx, ticketId))
  let ticket = await lockTicket(tx, ticketId)
  let isEscalated = false
  for (;;) {
    const [next] = timersOf(ticket, autoCloseMs)
    if (next === undefined || next.at > ticket.now) return { ...(await arm(tx, ticket, next)), isEscalated }
    isEscalated ||= next.kind === 'first_response' || next.kind === 'resolution'
    ticket = await DO[next.kind](tx, ticket)
  }
}

async function arm(tx: Tx, { id, status, now }: Ticket, next: TicketDue | undefined) {
  if (status !== 'resolved') await tx.run('arm_ticket', ARM, [tx.tenantId, id, next?.at ?? null])
  return {
    status,
    next: next?.kind ?? null,
    wakeInMs: next === undefined ? null : Math.max(1, next.at.getTime() - now.getTime()),
  }
}

const DO: Readonly<Record<TicketTimer, (tx: Tx, ticket: Ticket) => Promise<Ticket>>> = {
  first_response: (tx, ticket) => miss(tx, ticket, 'first_response'),
  resolution: (tx, ticket) => miss(tx, ticket, 'resolution'),
  wake: (tx, ticket) =>
    changeTicket(
      tx,
      ticket,
      {
        status: 'open',
        snoozedUntil: null,
        resolutionDueAt: extended(ticket.resolutionDueAt, ticket.statusChangedAt, ticket.now),
      },
      { type: 'ticket:woken' },
    ),
  auto_close: (tx, ticket) => resolveTicket(tx, ticket, 'silence'),
}

async function miss(tx: Tx, ticket: Ticket, deadline: 'first_response' | 'resolution'): Promise<Ticket> {
  const missed = await changeTicket(
    tx,
    ticket,
    { slaState: deadline === 'resolution' ? 'resolution_missed' : 'first_response_missed' },
    { type: 'ticket:deadline_missed', payload: { kind: deadline } },
  )
  return raiseEscalation(tx, missed, {
    reason: deadline === 'resolution' ? 'resolution_late' : 'first_response_late',
    isCustomerTold: false,
  })
}
