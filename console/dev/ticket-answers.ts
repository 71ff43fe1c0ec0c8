import type { z } from 'zod'
import type { TicketRow, TicketView, ticketList, ticketListQuery } from '../../api/contract/ticket.ts'
import { USERS } from './business.ts'
import { horizon, minutesAgo, nextId } from './seeded.ts'
import type { Person, World } from './shapes.ts'

let count = 0

type Given = Pick<TicketRow, 'customerId' | 'customerName' | 'address' | 'channel' | 'reasons'>

/** A matter that waits for a person. */
export function makeTicket(given: Given): TicketRow {
  const number = ++count
  const isLate = number % 3 === 0
  return {
    ...given,
    id: nextId(),
    number,
    subject: 'The drawer of my table is stuck.',
    status: 'open',
    priority: isLate ? 'urgent' : 'high',
    assignee: null,
    controller: 'ai',
    isEscalated: true,
    sla: { kind: 'first_response', since: minutesAgo(30), dueAt: minutesAgo(isLate ? 12 : -35), isMissed: isLate },
    slaState: isLate ? 'first_response_missed' : 'running',
    snoozedUntil: null,
    openedAt: minutesAgo(30),
    changedAt: minutesAgo(12),
    resolvedAt: null,
  }
}

const allOf = (world: World): TicketRow[] =>
  [...world.people.values()].flatMap(({ view }: Person) =>
    view.tickets.map((ticket) => ({ ...ticket, customerName: view.name })),
  )

export function ticketsOf(
  world: World,
  { filter, status, search = '', limit, offset }: z.infer<typeof ticketListQuery>,
  userId: string | undefined,
): z.infer<typeof ticketList> {
  const rows = allOf(world)
    .filter((row) => (status === undefined ? row.status !== 'resolved' : row.status === status))
    .filter((row) => (filter === 'mine' ? row.assignee?.id === userId : filter === 'all' || row.assignee === null))
    .filter((row) =>
      `${row.number} ${row.customerName ?? ''} ${row.subject}`.toLowerCase().includes(search.toLowerCase()),
    )
  return { tickets: rows.slice(offset, offset + limit), total: rows.length, position: horizon() }
}

/** Changes a ticket where it is kept; undefined when there is none. */
export function changeTicket(world: World, id: string, change: Partial<TicketRow>): TicketView | undefined {
  for (const { view } of world.people.values()) {
    const place = view.tickets.findIndex((ticket) => ticket.id === id)
    const ticket = view.tickets[place]
    if (ticket === undefined) continue
    const changed = { ...ticket, ...change }
    view.tickets[place] = changed
    return viewOf(changed)
  }
  return undefined
}

const viewOf = (row: TicketRow): TicketView => ({
  ...row,
  firstResponseAt: null,
  firstResponseDueAt: row.sla?.dueAt ?? null,
  resolutionDueAt: null,
  escalations: [],
  colleagues: USERS.map(({ id, name }) => ({ id, name })),
  workflowId: `ticket/demo/${row.id}`,
})

export const SAVED_REPLIES = [
  { name: 'Thanks', text: 'Thank you for telling us. I am looking into it and will be back with you here.' },
  { name: 'Photo', text: 'Could you send me a photo of it? That helps me to find the right part.' },
]
