import { z } from 'zod'
import { asId, type TicketId, type UserId } from '../../domain/ids.ts'
import { readColleagues } from '../../services/access/colleagues.ts'
import type { Identity } from '../../services/access/identity.ts'
import { readHorizon } from '../../services/board/read.ts'
import { notFound } from '../../services/errors.ts'
import { readEscalations } from '../../services/escalation/read.ts'
import { listTickets, readTicket } from '../../services/ticket/list.ts'
import type { Ticket } from '../../services/ticket/read.ts'
import { reopenById } from '../../services/ticket/reopen.ts'
import { assignTicket, prioritiseTicket, resolveByStaff, snoozeTicket } from '../../services/ticket/staff.ts'
import { inTenant, type Scope, type Tx } from '../../services/transaction.ts'
import { workflowIds } from '../../temporal/contract/workflow-ids.ts'
import { mayReadTexts, READERS, STAFF } from '../auth/access.ts'
import { id } from '../contract/shared.ts'
import {
  assignRequest,
  colleagues,
  priorityRequest,
  reopenRequest,
  snoozeRequest,
  ticketList,
  ticketListQuery,
  ticketView,
} from '../contract/ticket.ts'
import { ringTicket, type TicketBell } from '../ring-ticket.ts'
import { type Route, route } from '../route.ts'
import { maybeInstant } from './present.ts'
import { presentEscalation, presentTicket } from './present-ticket.ts'

const params = z.object({ id })
const ticketOf = (text: string) => asId<TicketId>(text)

/** Tickets and what staff decide about them. The record changes at once; its workflow hears of it and looks again. */
export function ticketRoutes(deps: TicketBell): Route[] {
  const { db } = deps
  const command = <Body extends z.ZodType>(
    verb: string,
    summary: string,
    body: Body,
    change: (tx: Tx, ticketId: TicketId, given: z.output<Body>, identity: Identity) => Promise<Ticket>,
  ) =>
    route(
      STAFF,
      {
        method: 'post',
        path: `/api/v1/tickets/{id}/${verb}`,
        summary,
        shapes: { params, body },
        answers: ticketView,
      },
      async ({ params: { id: text }, body: given, scope, identity }) => {
        const ticketId = ticketOf(text)
        // safe: the body was parsed by exactly this schema
        await inTenant(db, scope, (tx) => change(tx, ticketId, given as z.output<Body>, identity))
        await ringTicket(deps, scope, ticketId)
        return view(deps, scope, identity, ticketId)
      },
    )

  return [
    route(
      READERS,
      {
        method: 'get',
        path: '/api/v1/tickets',
        summary: 'Tickets, those whose time runs out first at the top',
        shapes: { query: ticketListQuery },
        answers: ticketList,
      },
      ({ query, scope, identity }) =>
        inTenant(db, scope, async (tx) => {
          const mayRead = await mayReadTexts(tx, identity)
          const { rows, total } = await listTickets(tx, {
            ...query,
            status: query.status ?? null,
            search: query.search ?? null,
            byNameOnly: !mayRead,
            userId: identity.userId,
          })
          return { tickets: rows.map((row) => presentTicket(row, mayRead)), total, position: await readHorizon(tx) }
        }),
    ),
    route(
      READERS,
      {
        method: 'get',
        path: '/api/v1/tickets/{id}',
        summary: 'One ticket',
        shapes: { params },
        answers: ticketView,
      },
      ({ params: { id: text }, scope, identity }) => view(deps, scope, identity, ticketOf(text)),
    ),
    route(
      STAFF,
      {
        method: 'get',
        path: '/api/v1/colleagues',
        summary: 'Everybody a matter can be given to',
        answers: colleagues,
      },
      async ({ scope }) => ({ colleagues: await inTenant(db, scope, readColleagues) }),
    ),
    command(
      'assign',
      'Give it to a colleague, to yourself or to nobody',
      assignRequest,
      (tx, ticketId, given, identity) => assignTicket(tx, ticketId, assignee(given.userId, identity)),
    ),
    command('resolve', 'Say that it is done', z.object({}), (tx, ticketId) => resolveByStaff(tx, ticketId)),
    command(
      'reopen',
      'Open it again, or take back that it was done or put aside',
      reopenRequest,
      (tx, ticketId, { was }) => reopenById(tx, ticketId, was),
    ),
    command('snooze', 'Put it aside until a moment', snoozeRequest, (tx, ticketId, { until }) =>
      snoozeTicket(tx, ticketId, new Date(until)),
    ),
    command('priority', 'Say how urgent it is', priorityRequest, (tx, ticketId, { priority }) =>
      prioritiseTicket(tx, ticketId, priority),
    ),
  ]
}

const assignee = (asked: string | null | undefined, { userId }: Identity): UserId | null =>
  asked === undefined ? userId : asked === null ? null : asId<UserId>(asked)

async function view({ db }: TicketBell, scope: Scope, identity: Identity, ticketId: TicketId) {
  return inTenant(db, scope, async (tx): Promise<z.input<typeof ticketView>> => {
    const row = await readTicket(tx, ticketId)
    if (row === null) throw notFound('ticket')
    return {
      ...presentTicket(row, await mayReadTexts(tx, identity)),
      firstResponseAt: maybeInstant(row.firstResponseAt),
      firstResponseDueAt: maybeInstant(row.firstResponseDueAt),
      resolutionDueAt: maybeInstant(row.resolutionDueAt),
      escalations: (await readEscalations(tx, ticketId)).map(presentEscalation),
      colleagues: await readColleagues(tx),
      workflowId: workflowIds.ticket(scope.tenantId, ticketId),
    }
  })
}
