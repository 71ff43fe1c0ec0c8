import { z } from 'zod'
import { channels } from '../../channels/registry.ts'
import { asId, type CustomerId, type MessageId, type UserId } from '../../domain/ids.ts'
import type { Identity } from '../../services/access/identity.ts'
import { assignConversation } from '../../services/conversation/assign.ts'
import { lookedAfter, notLookedAfter } from '../../services/conversation/look-after.ts'
import { addNote } from '../../services/conversation/note.ts'
import { requireCustomer } from '../../services/customer/known.ts'
import { readPerson } from '../../services/customer/members.ts'
import type { Database } from '../../services/database.ts'
import { ServiceError } from '../../services/errors.ts'
import { sendAsStaff } from '../../services/outbound/staff-send.ts'
import { usableTemplate } from '../../services/outbound/template-body.ts'
import { inTenant, type Scope } from '../../services/transaction.ts'
import { withCorrelation } from '../../temporal/runtime/correlation.ts'
import type { ConversationCommands, Doorbell } from '../../temporal/runtime/doorbell.ts'
import { STAFF } from '../auth/access.ts'
import {
  giveBackResult,
  handoffRequest,
  messageRequest,
  noteRequest,
  takeOverResult,
  written,
} from '../contract/conversation-commands.ts'
import { done, id } from '../contract/shared.ts'
import { assignRequest } from '../contract/ticket.ts'
import { commandIdOf, commandUuidOf } from '../http/command-id.ts'
import type { Log } from '../log.ts'
import { ringQuietly } from '../ring.ts'
import { ringTicket } from '../ring-ticket.ts'
import { type Call, type Route, route } from '../route.ts'

export interface ConversationCommandDeps {
  readonly db: Database
  readonly doorbell: Doorbell & ConversationCommands
  readonly log: Log
}

const byId = z.object({ id })
const customerOf = ({ id: text }: { id: string }) => asId<CustomerId>(text)
const commandOf = ({ userId, keyId, role }: Identity) => ({ userId: userId ?? keyId ?? '', role })

type Addressed = Pick<Call<object, Identity>, 'identity' | 'scope' | 'correlationId' | 'request'> & {
  params: { id: string }
}

export function conversationCommandRoutes({ db, doorbell, log }: ConversationCommandDeps): Route[] {
  const ring = (scope: Scope, customerId: CustomerId) => ringQuietly({ doorbell, log }, scope, customerId)

  /** A command to the workflow of a customer of this business, and of no other. */
  async function command<Result>(
    { params, scope, correlationId, request }: Addressed,
    give: (customerId: CustomerId, commandId: string) => Promise<Result>,
  ): Promise<Result> {
    const { id } = await inTenant(db, scope, (tx) => readPerson(tx, customerOf(params)))
    return withCorrelation(correlationId, () => give(id, commandIdOf(request)))
  }

  return [
    route(
      STAFF,
      {
        method: 'post',
        path: '/api/v1/conversations/{id}/takeover',
        summary: 'Write yourself; when this returns the AI is silent',
        shapes: { params: byId },
        answers: takeOverResult,
      },
      (call) =>
        command(call, (customerId, commandId) =>
          doorbell.takeOver(call.identity.tenantId, customerId, commandOf(call.identity), commandId),
        ),
    ),
    route(
      STAFF,
      {
        method: 'post',
        path: '/api/v1/conversations/{id}/give-back',
        summary: 'Let the AI answer again',
        shapes: { params: byId },
        answers: giveBackResult,
      },
      (call) =>
        command(call, (customerId, commandId) =>
          doorbell.giveBack(call.identity.tenantId, customerId, commandOf(call.identity), commandId),
        ),
    ),
    route(
      STAFF,
      {
        method: 'post',
        path: '/api/v1/conversations/{id}/messages',
        summary: 'Write to the customer',
        shapes: { params: byId, body: messageRequest },
        answers: written,
        status: 202,
      },
      async ({ params, body, identity, scope, request }) => {
        const { userId } = identity
        if (userId === null) throw new ServiceError('forbidden', 'people_only', 'Only a person can write as staff.')
        const customerId = customerOf(params)
        const ledgerId = await inTenant(db, scope, (tx) =>
          sendAsStaff(tx, {
            customerId,
            userId,
            commandId: commandIdOf(request),
            render: ({ channel }) =>
              'text' in body ? channels[channel].render(body.text) : usableTemplate(tx, channel, body.template),
          }),
        )
        await ring(scope, customerId)
        return { id: ledgerId }
      },
    ),
    route(
      STAFF,
      {
        method: 'post',
        path: '/api/v1/conversations/{id}/notes',
        summary: 'Leave a note for colleagues',
        shapes: { params: byId, body: noteRequest },
        answers: written,
        status: 201,
      },
      async ({ params, body, identity, scope, request }) => ({
        id: await inTenant(db, scope, async (tx) => {
          await requireCustomer(tx, customerOf(params))
          return addNote(tx, {
            id: asId<MessageId>(commandUuidOf(request)),
            customerId: customerOf(params),
            userId: identity.userId,
            text: body.text,
          })
        }),
      }),
    ),
    route(
      STAFF,
      {
        method: 'post',
        path: '/api/v1/conversations/{id}/settle',
        summary: 'Say that a conversation no longer needs a person',
        shapes: { params: byId },
        answers: done,
      },
      async ({ params, scope }) => {
        await inTenant(db, scope, async (tx) => {
          await requireCustomer(tx, customerOf(params))
          await lookedAfter(tx, customerOf(params))
        })
        return { ok: true as const }
      },
    ),
    route(
      STAFF,
      {
        method: 'post',
        path: '/api/v1/conversations/{id}/unsettle',
        summary: 'Take back that it no longer needs a person, within a minute',
        shapes: { params: byId },
        answers: done,
      },
      async ({ params, scope }) => {
        await inTenant(db, scope, async (tx) => {
          await requireCustomer(tx, customerOf(params))
          await notLookedAfter(tx, customerOf(params))
        })
        return { ok: true as const }
      },
    ),
    route(
      STAFF,
      {
        method: 'post',
        path: '/crm/conversations/{id}/handoff',
        summary: 'Hand a conversation to people',
        shapes: { params: byId, body: handoffRequest },
        answers: takeOverResult,
      },
      (call) =>
        command(call, (customerId, commandId) =>
          doorbell.takeOver(call.identity.tenantId, customerId, commandOf(call.identity), commandId),
        ),
    ),
    route(
      STAFF,
      {
        method: 'post',
        path: '/api/v1/conversations/{id}/assign',
        summary: 'Give a conversation and its open ticket to a colleague, to yourself or to nobody',
        shapes: { params: byId, body: assignRequest },
        answers: done,
      },
      async ({ params, body, scope, identity }) => {
        const userId = body.userId === undefined ? identity.userId : body.userId
        const ticketId = await inTenant(db, scope, (tx) =>
          assignConversation(tx, customerOf(params), userId === null ? null : asId<UserId>(userId)),
        )
        if (ticketId !== null) await ringTicket({ db, doorbell, log }, scope, ticketId)
        return { ok: true as const }
      },
    ),
  ]
}
