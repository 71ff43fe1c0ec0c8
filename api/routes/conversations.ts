import { z } from 'zod'
import { channels } from '../../channels/registry.ts'
import { asId, type CustomerId, type LedgerId } from '../../domain/ids.ts'
import { isChannel } from '../../domain/messaging/channel.ts'
import { maskAddress } from '../../domain/privacy/mask.ts'
import type { Identity } from '../../services/access/identity.ts'
import { readHorizon } from '../../services/board/read.ts'
import { listConversations } from '../../services/conversation/list.ts'
import { settleAttention } from '../../services/conversation/need-person.ts'
import { addNote } from '../../services/conversation/note.ts'
import { requireCustomer } from '../../services/customer/known.ts'
import { readPerson } from '../../services/customer/members.ts'
import { readConsents, readCustomer, readIdentifiers, readLeadsOf } from '../../services/customer/read.ts'
import type { Database } from '../../services/database.ts'
import { ServiceError } from '../../services/errors.ts'
import { decideSend } from '../../services/outbound/decide.ts'
import { customerOfSend } from '../../services/outbound/find.ts'
import { sendAsStaff } from '../../services/outbound/staff-send.ts'
import { readAccounts } from '../../services/settings/overview.ts'
import { readTicketsOf } from '../../services/ticket/list.ts'
import { readTimeline } from '../../services/timeline/read.ts'
import { inTenant, type Scope, type Tx } from '../../services/transaction.ts'
import { workflowIds } from '../../temporal/contract/workflow-ids.ts'
import { withCorrelation } from '../../temporal/runtime/correlation.ts'
import type { ConversationCommands, Doorbell } from '../../temporal/runtime/doorbell.ts'
import { mayReadTexts, READERS, STAFF } from '../auth/access.ts'
import {
  conversationList,
  conversationListQuery,
  customerView,
  giveBackResult,
  handoffRequest,
  messageRequest,
  noteRequest,
  settleRequest,
  takeOverResult,
  timeline,
  timelineQuery,
  undoResult,
  written,
} from '../contract/conversation.ts'
import { done, id } from '../contract/shared.ts'
import { commandIdOf } from '../http/command-id.ts'
import type { Log } from '../log.ts'
import { ringQuietly } from '../ring.ts'
import { type Call, type Route, route } from '../route.ts'
import { addressFor, hiddenUnless, instant, maybeInstant, presentEvent, presentMessage } from './present.ts'
import { presentTicket, presentTicketMark } from './present-ticket.ts'

export interface ConversationDeps {
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

export function conversationRoutes({ db, doorbell, log }: ConversationDeps): Route[] {
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
        inTenant(db, scope, async (tx) =>
          presentTimeline(tx, customerOf(params), query, await mayReadTexts(tx, identity)),
        ),
    ),
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
      async ({ params, body, identity, scope }) => {
        const { userId } = identity
        if (userId === null) throw new ServiceError('forbidden', 'people_only', 'Only a person can write as staff.')
        const customerId = customerOf(params)
        const ledgerId = await inTenant(db, scope, (tx) =>
          sendAsStaff(tx, { customerId, userId, render: ({ channel }) => channels[channel].render(body.text) }),
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
      async ({ params, body, identity, scope }) => ({
        id: await inTenant(db, scope, async (tx) => {
          await requireCustomer(tx, customerOf(params))
          return addNote(tx, { customerId: customerOf(params), userId: identity.userId, text: body.text })
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
          await settleAttention(tx, customerOf(params))
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
        path: '/api/v1/messages/{id}/undo',
        summary: 'Take back a message that has not left',
        shapes: { params: byId },
        answers: undoResult,
      },
      async ({ params, identity, scope, correlationId, request }) => {
        const ledgerId = asId<LedgerId>(params.id)
        const customerId = await inTenant(db, scope, (tx) => customerOfSend(tx, ledgerId))
        const command = { ...commandOf(identity), ledgerId }
        return withCorrelation(correlationId, () =>
          doorbell.undo(identity.tenantId, customerId, command, commandIdOf(request)),
        )
      },
    ),
    route(
      STAFF,
      {
        method: 'post',
        path: '/api/v1/messages/{id}/settle',
        summary: 'Say what became of a message, or let a draft go',
        shapes: { params: byId, body: settleRequest },
        answers: done,
      },
      async ({ params, body, scope }) => {
        const customerId = await inTenant(db, scope, (tx) => decideSend(tx, asId<LedgerId>(params.id), body.decision))
        await ring(scope, customerId)
        return { ok: true as const }
      },
    ),
  ]
}

type ListedConversation = Awaited<ReturnType<typeof listConversations>>['rows'][number]

function presentRow(
  row: ListedConversation,
  mayRead: boolean,
): z.input<typeof conversationList>['conversations'][number] {
  return {
    customerId: row.customer_id,
    name: row.name,
    address: addressFor(row.address, mayRead),
    channel: row.channel,
    lastText: mayRead ? (row.last_text ?? '') : '',
    ...hiddenUnless(mayRead),
    lastAt: instant(row.last_at),
    lastBy: row.last_by ?? 'system',
    waitingSince: maybeInstant(row.waiting_since),
    controller: row.controller,
    controllerName: row.controller_name,
    attention: row.attention,
    persona: row.persona,
    ticket: presentTicketMark(row.ticket),
  }
}

async function presentTimeline(
  tx: Tx,
  customerId: CustomerId,
  query: { before?: string | undefined; limit: number },
  mayRead: boolean,
): Promise<z.input<typeof timeline>> {
  const { members } = await readPerson(tx, customerId)
  const { messages, events } = await readTimeline(tx, { members, before: query.before ?? null, limit: query.limit })
  const items = [
    ...messages.map((row) => presentMessage(row, mayRead)),
    ...events.map((row) => presentEvent(row, mayRead)),
  ]
    .sort((left, right) => left.at.localeCompare(right.at))
    .slice(-query.limit)
  return {
    items,
    hasOlder: messages.length + events.length > items.length || messages.length === query.limit,
    position: await readHorizon(tx),
  }
}

async function presentCustomer(tx: Tx, asked: CustomerId, mayRead: boolean): Promise<z.input<typeof customerView>> {
  const { id: customerId, members } = await readPerson(tx, asked)
  const row = await readCustomer(tx, customerId)
  const accounts = await readAccounts(tx)
  return {
    id: row.id,
    name: row.name,
    ...hiddenUnless(mayRead),
    email: addressFor(row.email, mayRead),
    language: row.language,
    timeZone: row.time_zone,
    isVip: row.is_vip,
    createdAt: instant(row.created_at),
    identifiers: (await readIdentifiers(tx, members)).map(({ kind, value, verified_at }) => ({
      kind,
      value: mayRead ? value : maskAddress(value),
      verifiedAt: maybeInstant(verified_at),
    })),
    consents: (await readConsents(tx, members)).map(({ at, address, ...consent }) => ({
      ...consent,
      address: mayRead ? address : maskAddress(address),
      at: instant(at),
    })),
    tickets: (await readTicketsOf(tx, members)).map((ticket) => presentTicket(ticket, mayRead)),
    leads: (await readLeadsOf(tx, members)).map((lead) => ({
      id: lead.id,
      stage: lead.stage,
      interest: mayRead ? lead.interest : lead.product,
      amountMinor: lead.amount_minor,
      currency: lead.currency,
      createdAt: instant(lead.created_at),
    })),
    conversation: {
      controller: row.controller,
      controllerName: row.controller_name,
      controlledAt: maybeInstant(row.controlled_at),
      attention: row.attention,
      attentionAt: maybeInstant(row.attention_at),
      persona: row.persona,
      sentiment: row.sentiment,
      disclosures: row.disclosures,
      replyWindows: accounts.flatMap((account) => replyWindow(account, row.last_inbound)),
    },
    workflowId: workflowIds.conversation(tx.tenantId, customerId),
  }
}

function replyWindow(account: { id: string; channel: string }, lastInbound: Record<string, string>) {
  if (!isChannel(account.channel)) return []
  const windowMs = channels[account.channel].capabilities.replyWindowMs
  const last = lastInbound[account.id]
  if (windowMs === null || last === undefined) return []
  const until = new Date(new Date(last).getTime() + windowMs)
  return [{ channel: account.channel, openUntil: until.getTime() > Date.now() ? until.toISOString() : null }]
}
