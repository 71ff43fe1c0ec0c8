import type { TicketId } from '../../domain/ids.ts'
import { raisesMatter } from '../../domain/ticket/support-turn.ts'
import { ticketTimings } from '../../domain/ticket/timings.ts'
import { fencedEffect } from '../../services/conversation/fence.ts'
import { ticketOfCase } from '../../services/ticket/case.ts'
import { inTenant, type Tx } from '../../services/transaction.ts'
import type { Turn, TurnDeps } from './deps.ts'
import type { Understanding } from './understand.ts'

interface Opened {
  readonly id: TicketId
}

/** The ticket of a turn that is no deal's: the open one, the last one if it was done a short while ago, or a new one. */
export async function openSupportCase(deps: TurnDeps, turn: Turn, known: Understanding): Promise<void> {
  const { context, scope } = turn
  if (context.ticket !== null || !raisesMatter(known.hits, known.decision)) return
  const ticket = await inTenant(deps.db, scope, (tx) =>
    fencedEffect(tx, context.fence, {
      tool: 'create_ticket',
      businessKey: 'support',
      run: () => open(tx, turn, known),
    }),
  )
  // Nobody waits for its timers: the answer goes first, and the sweeper starts what this does not.
  void start(deps, turn, ticket)
}

async function open(tx: Tx, { context }: Turn, known: Understanding): Promise<Opened> {
  const ticket = await ticketOfCase(tx, {
    customerId: context.customerId,
    members: context.members,
    channel: context.to.channel,
    text: known.text,
    reasons: known.decision.escalate === null ? [] : [known.decision.escalate],
    isVip: context.customer.isVip,
  })
  return { id: ticket.id }
}

async function start({ doorbell, log }: TurnDeps, { context, scope }: Turn, { id }: Opened): Promise<void> {
  try {
    await doorbell.ringTicket(scope.tenantId, id, ticketTimings(context.settings))
  } catch (error) {
    log.warn({ err: error, ticketId: id }, 'the ticket could not be started yet; the sweeper will')
  }
}
