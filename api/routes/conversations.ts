import { z } from 'zod'
import { asId, type CustomerId } from '../../domain/ids.ts'
import { readHorizon } from '../../services/board/read.ts'
import { listConversations } from '../../services/conversation/list.ts'
import type { Database } from '../../services/database.ts'
import { inTenant } from '../../services/transaction.ts'
import { mayReadTexts, READERS } from '../auth/access.ts'
import { conversationList, conversationListQuery, customerView } from '../contract/conversation.ts'
import { id } from '../contract/shared.ts'
import { timeline, timelineQuery } from '../contract/timeline.ts'
import { type Route, route } from '../route.ts'
import { presentCustomer, presentRow, presentTimeline } from './present-conversation.ts'

const byId = z.object({ id })
const customerOf = ({ id: text }: { id: string }) => asId<CustomerId>(text)

/** Reading conversations; what is done to them is in conversation-commands.ts. */
export function conversationRoutes({ db }: { readonly db: Database }): Route[] {
  return [
    route(
      READERS,
      {
        method: 'get',
        path: '/api/v1/conversations',
        summary: 'Conversations, newest first',
        shapes: { query: conversationListQuery },
        answers: conversationList,
      },
      ({ query, scope, identity }) =>
        inTenant(db, scope, async (tx) => {
          const mayRead = await mayReadTexts(tx, identity)
          const { rows, total } = await listConversations(tx, {
            ...query,
            byNameOnly: !mayRead,
            status: query.status ?? null,
            search: query.search ?? null,
            userId: identity.userId,
          })
          const conversations = rows.map((row) => presentRow(row, mayRead))
          return { conversations, total, position: await readHorizon(tx) }
        }),
    ),
    route(
      READERS,
      {
        method: 'get',
        path: '/api/v1/customers/{id}',
        summary: 'One customer',
        shapes: { params: byId },
        answers: customerView,
      },
      ({ params, scope, identity }) =>
        inTenant(db, scope, async (tx) => presentCustomer(tx, customerOf(params), await mayReadTexts(tx, identity))),
    ),
    route(
      READERS,
      {
        method: 'get',
        path: '/api/v1/customers/{id}/timeline',
        summary: 'Everything that happened with a customer',
        shapes: { params: byId, query: timelineQuery },
        answers: timeline,
      },
      ({ params, query, scope, identity }) =>
        inTenant(db, scope, async (tx) => {
          const reader = { mayRead: await mayReadTexts(tx, identity), userId: identity.userId }
          return presentTimeline(tx, customerOf(params), query, reader)
        }),
    ),
  ]
}
