import type { z } from 'zod'
import { channels } from '../../channels/registry.ts'
import type { CustomerId, UserId } from '../../domain/ids.ts'
import { isChannel } from '../../domain/messaging/channel.ts'
import { maskAddress } from '../../domain/privacy/mask.ts'
import { readHorizon } from '../../services/board/read.ts'
import type { listConversations } from '../../services/conversation/list.ts'
import { readPerson } from '../../services/customer/members.ts'
import { readConsents, readCustomer, readIdentifiers, readLeadsOf } from '../../services/customer/read.ts'
import { readNames } from '../../services/customer/renamed.ts'
import { lastContact, type StaffContact } from '../../services/outbound/staff-send.ts'
import { readPromises } from '../../services/promise/read.ts'
import { readScheduled } from '../../services/scheduled/read.ts'
import { readAccounts } from '../../services/settings/overview.ts'
import { readSettings } from '../../services/settings/read.ts'
import { readTicketsOf } from '../../services/ticket/list.ts'
import { readTimeline } from '../../services/timeline/read.ts'
import type { Tx } from '../../services/transaction.ts'
import { workflowIds } from '../../temporal/contract/workflow-ids.ts'
import type { conversationList, customerView } from '../contract/conversation.ts'
import type { timeline } from '../contract/timeline.ts'
import { addressFor, hiddenUnless, instant, maybeInstant, presentEvent, presentMessage } from './present.ts'
import { presentTicket, presentTicketMark } from './present-ticket.ts'
import { NO_READING, presentReading, translationOf } from './present-translation.ts'

/** Conversations and customers as the console's contract shows them. */
type ListedConversation = Awaited<ReturnType<typeof listConversations>>['rows'][number]

export function presentRow(
  row: ListedConversation,
  mayRead: boolean,
): z.input<typeof conversationList>['conversations'][number] {
  return {
    customerId: row.customer_id,
    ...(row.is_blocked && { isBlocked: true }),
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

export async function presentTimeline(
  tx: Tx,
  customerId: CustomerId,
  query: { before?: string | undefined; limit: number },
  reader: { readonly mayRead: boolean; readonly userId: UserId | null },
): Promise<z.input<typeof timeline>> {
  const { mayRead } = reader
  const { members } = await readPerson(tx, customerId)
  const { messages, events } = await readTimeline(tx, { members, before: query.before ?? null, limit: query.limit })
  const { view, marks } = mayRead ? await presentReading(tx, messages, reader.userId) : NO_READING
  const items = [
    ...messages.map((row) => ({ ...presentMessage(row, mayRead), ...translationOf(marks.get(row.id)) })),
    ...events.map((row) => presentEvent(row, mayRead)),
  ]
    .sort((left, right) => left.at.localeCompare(right.at) || Number(opens(right)) - Number(opens(left)))
    .slice(-query.limit)
  return {
    items,
    hasOlder: messages.length + events.length > items.length || [messages.length, events.length].includes(query.limit),
    reading: view,
    position: await readHorizon(tx),
  }
}

export async function presentCustomer(
  tx: Tx,
  asked: CustomerId,
  mayRead: boolean,
): Promise<z.input<typeof customerView>> {
  const { id: customerId, members } = await readPerson(tx, asked)
  const row = await readCustomer(tx, customerId)
  const otherNames = mayRead ? (await readNames(tx, members)).filter((name) => name !== row.name) : []
  const accounts = await readAccounts(tx)
  return {
    id: row.id,
    name: row.name,
    ...(row.is_profile_name && { isProfileName: true }),
    ...(otherNames.length > 0 && { otherNames }),
    ...hiddenUnless(mayRead),
    email: addressFor(row.email, mayRead),
    language: row.language,
    timeZone: row.time_zone,
    clock: row.time_zone ?? (await readSettings(tx)).timeZone,
    isVip: row.is_vip,
    blocked:
      row.blocked_at === null
        ? null
        : { at: instant(row.blocked_at), by: row.blocked_by_name, reason: row.blocked_why },
    createdAt: instant(row.created_at),
    identifiers: (await readIdentifiers(tx, members)).map(({ kind, value, verified_at, unusable_on }) => ({
      kind,
      value: mayRead ? value : maskAddress(value),
      verifiedAt: maybeInstant(verified_at),
      unusableOn: [...unusable_on],
    })),
    consents: (await readConsents(tx, members)).map(({ at, address, ...consent }) => ({
      ...consent,
      address: mayRead ? address : maskAddress(address),
      at: instant(at),
    })),
    tickets: (await readTicketsOf(tx, members)).map((ticket) => presentTicket(ticket, mayRead)),
    promises: (await readPromises(tx, members)).map(({ madeAt, dueAt, text, ...promise }) => ({
      ...promise,
      madeAt: instant(madeAt),
      dueAt: instant(dueAt),
      text: mayRead ? text : '',
    })),
    scheduled: (await readScheduled(tx, members)).map(({ dueAt, plannedAt, text, ...entry }) => ({
      ...entry,
      dueAt: instant(dueAt),
      plannedAt: instant(plannedAt),
      text: mayRead ? text : '',
    })),
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
      writesOn: writesOn(await lastContact(tx, members), row.last_inbound),
      replyWindows: accounts.flatMap((account) => replyWindow(account, row.last_inbound)),
    },
    workflowId: workflowIds.conversation(tx.tenantId, customerId),
  }
}

function writesOn(to: StaffContact | null, lastInbound: Record<string, string>) {
  if (to === null) return null
  const { channel, accountId } = to
  const [window] = replyWindow({ id: accountId, channel }, lastInbound)
  const hasWindow = channels[channel].capabilities.replyWindowMs !== null
  return { channel, hasWindow, openUntil: window?.openUntil ?? null }
}

function replyWindow(account: { id: string; channel: string }, lastInbound: Record<string, string>) {
  if (!isChannel(account.channel)) return []
  const windowMs = channels[account.channel].capabilities.replyWindowMs
  const last = lastInbound[account.id]
  if (windowMs === null || last === undefined) return []
  const until = new Date(new Date(last).getTime() + windowMs)
  return [{ channel: account.channel, openUntil: until.getTime() > Date.now() ? until.toISOString() : null }]
}

/** A person who writes takes over in the same instant, and before. */
const opens = (item: z.input<typeof timeline>['items'][number]): boolean =>
  item.kind === 'event' && item.type === 'conversation:taken_over' && item.actor.kind === 'user'
