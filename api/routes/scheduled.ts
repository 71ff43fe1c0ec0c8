import { z } from 'zod'
import { asId, type CustomerId, type ScheduledId } from '../../domain/ids.ts'
import { requireCustomer } from '../../services/customer/known.ts'
import type { Database } from '../../services/database.ts'
import { ServiceError } from '../../services/errors.ts'
import { cancelScheduled, dismissScheduled } from '../../services/scheduled/cancel.ts'
import { changeScheduled } from '../../services/scheduled/change.ts'
import { planMessage } from '../../services/scheduled/plan.ts'
import type { PlannedWords } from '../../services/scheduled/words.ts'
import { inTenant } from '../../services/transaction.ts'
import { STAFF } from '../auth/access.ts'
import { written } from '../contract/conversation-commands.ts'
import { cancelResult, rescheduleRequest, scheduleRequest, type wordsRequest } from '../contract/scheduled.ts'
import { done, id } from '../contract/shared.ts'
import { commandUuidOf } from '../http/command-id.ts'
import { type Route, route } from '../route.ts'

const byId = z.object({ id })
const scheduledOf = ({ id: text }: { id: string }) => asId<ScheduledId>(text)
const wordsOf = (words: z.infer<typeof wordsRequest>): PlannedWords =>
  'text' in words ? { kind: 'text', text: words.text } : { kind: 'template', template: words.template }

/** Messages that leave later. */
export const scheduledRoutes = ({ db }: { readonly db: Database }): Route[] => [
  route(
    STAFF,
    {
      method: 'post',
      path: '/api/v1/conversations/{id}/scheduled',
      summary: 'Write to the customer at a later time',
      shapes: { params: byId, body: scheduleRequest },
      answers: written,
      status: 201,
    },
    async ({ params, body, identity, scope, request }) => {
      const { userId } = identity
      if (userId === null) throw new ServiceError('forbidden', 'people_only', 'Only a person can write as staff.')
      const customerId = asId<CustomerId>(params.id)
      const planned = {
        id: asId<ScheduledId>(commandUuidOf(request)),
        customerId,
        userId,
        words: wordsOf(body.words),
        dueAt: new Date(body.at),
        unlessTheyWrite: body.unlessTheyWrite,
      }
      return {
        id: await inTenant(db, scope, async (tx) => {
          await requireCustomer(tx, customerId)
          return planMessage(tx, planned)
        }),
      }
    },
  ),
  route(
    STAFF,
    {
      method: 'put',
      path: '/api/v1/scheduled/{id}',
      summary: 'Give a message for later other words or another time',
      shapes: { params: byId, body: rescheduleRequest },
      answers: done,
    },
    async ({ params, body, scope }) => {
      const words = body.words === undefined ? null : wordsOf(body.words)
      const change = { words, dueAt: new Date(body.at), unlessTheyWrite: body.unlessTheyWrite }
      await inTenant(db, scope, (tx) => changeScheduled(tx, scheduledOf(params), change))
      return { ok: true as const }
    },
  ),
  route(
    STAFF,
    {
      method: 'delete',
      path: '/api/v1/scheduled/{id}',
      summary: 'Cancel a message for later; says whether it had left',
      shapes: { params: byId },
      answers: cancelResult,
    },
    ({ params, scope }) => inTenant(db, scope, (tx) => cancelScheduled(tx, scheduledOf(params))),
  ),
  route(
    STAFF,
    {
      method: 'post',
      path: '/api/v1/scheduled/{id}/dismiss',
      summary: 'Say that you have seen that a message for later did not leave',
      shapes: { params: byId },
      answers: done,
    },
    async ({ params, scope }) => {
      await inTenant(db, scope, (tx) => dismissScheduled(tx, scheduledOf(params)))
      return { ok: true as const }
    },
  ),
]
