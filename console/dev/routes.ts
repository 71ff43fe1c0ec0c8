import {
  approvalRequest,
  board,
  boardQuery,
  closeRequest,
  deal,
  leadList,
  leadListQuery,
  personaRequest,
} from '../../api/contract/board.ts'
import { conversationList, conversationListQuery, customerView } from '../../api/contract/conversation.ts'
import { noteRequest, settleRequest } from '../../api/contract/conversation-commands.ts'
import { customerMatches } from '../../api/contract/customer.ts'
import { health } from '../../api/contract/health.ts'
import { home } from '../../api/contract/home.ts'
import { session, setupState } from '../../api/contract/session.ts'
import { autonomy, autonomyRequest, settingsView, viewers } from '../../api/contract/settings.ts'
import { priorityRequest, snoozeRequest, ticketList, ticketListQuery } from '../../api/contract/ticket.ts'
import { timeline, timelineQuery } from '../../api/contract/timeline.ts'
import { type Asked, after, found, OK, path, Refused, type Routes, wordsOf } from './answering.ts'
import { boardOf, leadsOf } from './board-answers.ts'
import { TENANT } from './business.ts'
import type { createCommands, Emit } from './commands.ts'
import { conversationsOf, timelineOf, userByEmail } from './conversation-answers.ts'
import { healthOf, homeOf } from './home-answers.ts'
import { knowledgeRoutes } from './knowledge-routes.ts'
import { matterRoutes } from './matter-routes.ts'
import { now } from './seeded.ts'
import { settingsRoutes } from './settings-routes.ts'
import type { Message, Person, World } from './shapes.ts'
import { changeTicket, ticketsOf } from './ticket-answers.ts'

interface Deps {
  readonly world: () => World
  readonly commands: ReturnType<typeof createCommands>
  readonly emit: Emit
}

/** The routes of the api, answered from memory and held against the contract. */
export function createRoutes({ world, commands, emit }: Deps): Routes {
  const person = (id: string): Person => found(world().people.get(id))
  const lead = (id: string) => found(world().deals.get(id))
  const message = (id: string): [Person, Message] => {
    for (const one of world().people.values())
      for (const item of one.items) if (item.kind === 'message' && item.id === id) return [one, item]
    throw new Refused(404, 'There is no such message.')
  }
  const sessionOf = (user: Asked['user']) => {
    if (user === null) throw new Refused(401, 'Please log in or send an API key.')
    return session.parse({ user, tenant: TENANT, temporalUi: 'http://127.0.0.1:8233', temporalNamespace: 'steward' })
  }
  const nameOf = ({ user }: Asked) => user?.name ?? 'Somebody'
  return [
    ['GET', /^\/health$/, () => health.parse(healthOf(world()))],
    ['GET', path('/setup'), () => setupState.parse({ needed: world().scenario === 'setup' })],
    ['POST', path('/session'), ({ body }) => sessionOf(userByEmail((body as { email: string }).email) ?? null)],
    ['GET', path('/session'), ({ user }) => (user === null ? null : sessionOf(user))],
    ['DELETE', path('/session'), () => OK],
    ['GET', path('/home'), () => home.parse(homeOf(world()))],
    ['GET', path('/board'), ({ query }) => board.parse(boardOf(world(), boardQuery.parse(query)))],
    ['GET', path('/leads'), ({ query }) => leadList.parse(leadsOf(world(), leadListQuery.parse(query)))],
    ['GET', path('/leads/:id'), ({ id }) => deal.parse(lead(id))],
    [
      'POST',
      path('/leads/:id/close'),
      ({ id, body }) => after(() => commands.move(id, 'lost', { lostReason: closeRequest.parse(body).reason })),
    ],
    [
      'POST',
      path('/leads/:id/persona'),
      ({ id, body }) => after(() => Object.assign(lead(id).card, personaRequest.parse(body))),
    ],
    [
      'POST',
      path('/approvals/:id'),
      ({ id, body }) => after(() => found(commands.decide(id, approvalRequest.parse(body).decision) || undefined)),
    ],
    [
      'GET',
      path('/conversations'),
      (asked) =>
        conversationList.parse(conversationsOf(world(), conversationListQuery.parse(asked.query), nameOf(asked))),
    ],
    ['GET', path('/customers/:id'), ({ id }) => customerView.parse(person(id).view)],
    ['GET', path('/customers/:id/matches'), ({ id }) => customerMatches.parse(person(id).matches)],
    [
      'GET',
      path('/customers/:id/timeline'),
      ({ id, query }) => timeline.parse(timelineOf(person(id), timelineQuery.parse(query))),
    ],
    [
      'POST',
      path('/conversations/:id/takeover'),
      (asked) => {
        commands.control(person(asked.id), nameOf(asked))
        return { alreadyLeft: 1, undecided: 0, controlEpoch: 2 }
      },
    ],
    [
      'POST',
      path('/conversations/:id/give-back'),
      ({ id }) => {
        commands.control(person(id), null)
        return { controlEpoch: 3 }
      },
    ],
    [
      'POST',
      path('/conversations/:id/messages'),
      (asked) => ({
        id: commands.write(person(asked.id), 'message', wordsOf(asked.body), nameOf(asked)),
      }),
    ],
    [
      'POST',
      path('/conversations/:id/notes'),
      (asked) => ({
        id: commands.write(person(asked.id), 'note', noteRequest.parse(asked.body).text, nameOf(asked)),
      }),
    ],
    ['POST', path('/conversations/:id/settle'), ({ id }) => after(() => commands.settleAttention(person(id)))],
    ['POST', path('/dead-letters/:id/dismiss'), ({ id }) => after(() => commands.dismiss(id))],
    ['POST', path('/messages/:id/undo'), () => ({ undone: false })],
    [
      'POST',
      path('/messages/:id/settle'),
      ({ id, body }) => after(() => commands.settle(...message(id), settleRequest.parse(body).decision)),
    ],
    [
      'GET',
      path('/tickets'),
      ({ query, user }) => ticketList.parse(ticketsOf(world(), ticketListQuery.parse(query), user?.id)),
    ],
    ['GET', path('/tickets/:id'), ({ id }) => found(changeTicket(world(), id, {}))],
    [
      'POST',
      path('/tickets/:id/assign'),
      ({ id, user }) =>
        found(changeTicket(world(), id, { assignee: user === null ? null : { id: user.id, name: user.name } })),
    ],
    [
      'POST',
      path('/tickets/:id/resolve'),
      ({ id }) => found(changeTicket(world(), id, { status: 'resolved', sla: null, resolvedAt: now() })),
    ],
    [
      'POST',
      path('/tickets/:id/reopen'),
      ({ id }) => found(changeTicket(world(), id, { status: 'open', resolvedAt: null, snoozedUntil: null })),
    ],
    [
      'POST',
      path('/tickets/:id/snooze'),
      ({ id, body }) =>
        found(
          changeTicket(world(), id, { status: 'snoozed', sla: null, snoozedUntil: snoozeRequest.parse(body).until }),
        ),
    ],
    [
      'POST',
      path('/tickets/:id/priority'),
      ({ id, body }) => found(changeTicket(world(), id, priorityRequest.parse(body))),
    ],
    ['GET', path('/settings'), () => settingsView.parse(world().settings)],
    ['GET', path('/settings/autonomy'), () => autonomy.parse(world().autonomy)],
    [
      'PUT',
      path('/settings/autonomy'),
      (asked) => {
        const change = autonomyRequest.parse(asked.body)
        const pause = change.paused ? { pausedAt: now(), pausedBy: nameOf(asked) } : { pausedAt: null, pausedBy: null }
        world().autonomy = {
          default: change.default ?? world().autonomy.default,
          ...(change.paused === undefined ? {} : pause),
          setAt: now(),
          setBy: nameOf(asked),
        } as World['autonomy']
        emit({ type: 'autonomy:changed', subject: { kind: 'tenant', id: TENANT.id }, customerId: null, data: {} })
        return autonomy.parse(world().autonomy)
      },
    ],
    ['PUT', path('/settings/viewers'), ({ body }) => Object.assign(world().settings.viewers, viewers.parse(body))],
    ['POST', path('/users'), () => OK],
    ...knowledgeRoutes(world),
    ...settingsRoutes(world),
    ...matterRoutes({ world, person, nameOf }),
  ]
}
