import type { z } from 'zod'
import type { conversationList, conversationListQuery } from '../../api/contract/conversation.ts'
import type { Timeline, timelineQuery } from '../../api/contract/timeline.ts'
import { USERS } from './business.ts'
import { horizon } from './seeded.ts'
import type { Message, Person, World } from './shapes.ts'

type Row = z.infer<typeof conversationList>['conversations'][number]

const messagesOf = ({ items }: Person): Message[] =>
  items.filter((item): item is Message => item.kind === 'message' && item.direction !== 'note')

function rowOf(person: Person): Row {
  const { view } = person
  const last = messagesOf(person).at(-1)
  const { controller, controllerName, attention, persona } = view.conversation
  return {
    customerId: view.id,
    name: view.name,
    address: view.identifiers[0]?.value ?? null,
    isBlocked: view.blocked != null,
    channel: last?.channel ?? null,
    lastText: last?.text ?? '',
    lastAt: last?.at ?? view.createdAt,
    lastBy: last?.author.kind ?? 'system',
    waitingSince: last?.direction === 'in' || last?.state === 'held' ? last.at : null,
    controller,
    controllerName,
    attention,
    persona,
    ticket: markOf(view.tickets.find(({ status }) => status !== 'resolved')),
  }
}

const markOf = (ticket: Person['view']['tickets'][number] | undefined): Row['ticket'] =>
  ticket === undefined
    ? null
    : {
        id: ticket.id,
        number: ticket.number,
        status: ticket.status,
        assigneeName: ticket.assignee?.name ?? null,
        sla: ticket.sla,
      }

export function conversationsOf(
  world: World,
  query: z.infer<typeof conversationListQuery>,
  userName: string,
): z.infer<typeof conversationList> {
  const wanted = (query.search ?? '').toLowerCase()
  const rows = [...world.people.values()]
    .filter(({ view }) => `${view.name ?? ''} ${view.identifiers[0]?.value ?? ''}`.toLowerCase().includes(wanted))
    .map(rowOf)
    .filter((row) => {
      if (query.filter === 'attention') return row.attention !== null
      if (query.filter === 'mine') return row.controllerName === userName
      return query.filter === 'all' || (row.attention !== null && row.controller === 'ai')
    })
    .sort((left, right) => right.lastAt.localeCompare(left.lastAt))
  return {
    conversations: rows.slice(query.offset, query.offset + query.limit),
    total: rows.length,
    position: horizon(),
  }
}

export function timelineOf(person: Person, { before, limit }: z.infer<typeof timelineQuery>): Timeline {
  const items = person.items.filter(({ at }) => before === undefined || at < before)
  return { items: items.slice(-limit), hasOlder: items.length > limit, reading: person.reading, position: horizon() }
}

export const userByEmail = (email: string) => USERS.find((user) => user.email === email) ?? USERS[0]
