import type { AccountId, CustomerId, MessageId } from '../../domain/ids.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import type { Rating } from '../../domain/ticket/rating.ts'
import type { TicketStatus } from '../../domain/ticket/ticket.ts'
import { type AttachmentEntry, readAttachments } from '../attachment/read.ts'
import { readSettings } from '../settings/read.ts'
import type { Tx } from '../transaction.ts'

export interface PageMessage {
  readonly id: MessageId
  readonly text: string
  readonly by: 'customer' | 'ai' | 'staff' | 'system'
  readonly at: Date
  readonly rating: Rating | null
  /** What the customer sent along. */
  readonly files: readonly AttachmentEntry[]
}

export interface TicketPage {
  readonly businessName: string
  readonly language: string
  readonly timeZone: string
  readonly accountId: AccountId
  readonly thread: string
  readonly number: number | null
  readonly status: TicketStatus | null
  readonly isWithAi: boolean
  readonly messages: readonly PageMessage[]
}

// Only what was said on this page: other channels of the same person are none of its business.
const MESSAGES = `select m.id, m.text, m.author_kind as by, m.received_at as at, m.account_id as "accountId", m.address as thread, r.rating from messages m
left join answer_ratings r on r.tenant_id = m.tenant_id and r.message_id = m.id
left join outbound_ledger o on o.tenant_id = m.tenant_id and o.id = m.id
where m.tenant_id = $1 and m.customer_id = $2 and m.channel = $3
  and (m.direction = 'in' or m.direction = 'out' and o.state in ('dispatched', 'unknown', 'confirmed', 'undecided'))
order by m.position limit 500`

const TICKET = `select t.number, t.status, coalesce(c.language, p.language) as language, a.controller = 'ai' as "isWithAi" from customers p
join conversations c on c.tenant_id = p.tenant_id and c.customer_id = p.id
join conversations a on a.tenant_id = p.tenant_id and a.customer_id = coalesce(c.moved_to, c.customer_id)
left join lateral (select number, status from tickets t where t.tenant_id = p.tenant_id and t.customer_id = p.id
  order by t.opened_at desc, t.id desc limit 1) t on true
where p.tenant_id = $1 and p.id = $2`

interface TicketRow extends Record<string, unknown> {
  readonly number: number | null
  readonly status: TicketStatus | null
  readonly language: string | null
  readonly isWithAi: boolean
}

type MessageRow = Omit<PageMessage, 'files'> & { readonly accountId: AccountId; readonly thread: string }

/** A customer's ticket page; null when nothing was ever handed in. */
export async function readTicketPage(tx: Tx, customerId: CustomerId, channel: Channel): Promise<TicketPage | null> {
  const messages = await tx.run<MessageRow & Record<string, unknown>>('page_messages', MESSAGES, [
    tx.tenantId,
    customerId,
    channel,
  ])
  const [first] = messages
  const [ticket] = await tx.run<TicketRow>('page_ticket', TICKET, [tx.tenantId, customerId])
  if (first === undefined || ticket === undefined) return null
  const own = messages.flatMap(({ id, by }) => (by === 'customer' ? [id] : []))
  const [{ businessName, languages, timeZone }, files] = await Promise.all([readSettings(tx), readAttachments(tx, own)])
  return {
    businessName,
    language: ticket.language ?? languages[0] ?? 'en',
    timeZone,
    accountId: first.accountId,
    thread: first.thread,
    number: ticket.number,
    status: ticket.status,
    isWithAi: ticket.isWithAi,
    messages: messages.map((message) => ({
      ...message,
      files: files.filter(({ messageId }) => messageId === message.id),
    })),
  }
}
