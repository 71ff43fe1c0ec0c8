import type { AttentionReason } from '../../domain/conversation/attention.ts'
import type { ControllerKind } from '../../domain/conversation/control.ts'
import type { CustomerId, TicketId, UserId } from '../../domain/ids.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import type { Persona } from '../../domain/persona/persona.ts'
import type { TicketClock } from '../../domain/ticket/due.ts'
import type { SlaState } from '../../domain/ticket/sla.ts'
import type { TicketStatus } from '../../domain/ticket/ticket.ts'
import type { AuthorKind } from '../../schema/tables/conversation.ts'
import { SHOWN_NAME } from '../customer/profile-name.ts'
import type { Tx } from '../transaction.ts'

export interface ConversationRow {
  readonly customer_id: CustomerId
  readonly name: string | null
  readonly is_blocked: boolean
  readonly address: string | null
  readonly channel: Channel | null
  readonly last_text: string | null
  readonly last_at: Date
  readonly last_by: AuthorKind | null
  readonly waiting_since: Date | null
  readonly controller: ControllerKind
  readonly controller_name: string | null
  readonly attention: AttentionReason | null
  readonly persona: Persona
  /** The matter that is open. */
  readonly ticket: TicketMark | null
}

export interface TicketMark extends TicketClock {
  readonly id: TicketId
  readonly number: number
  readonly openedAt: Date
  readonly assigneeName: string | null
}

export interface ConversationQuery {
  /** mine: what I write in, and whose ticket I have. unassigned: what people have to look after and nobody does. */
  readonly filter: 'all' | 'attention' | 'mine' | 'unassigned'
  /** How the matter stands; null shows every conversation, also those that never needed a ticket. */
  readonly status: TicketStatus | null
  readonly userId: UserId | null
  readonly search: string | null
  /** Searching must not tell an address to somebody who may not see it. */
  readonly byNameOnly: boolean
  readonly limit: number
  readonly offset: number
}

const FROM = `from conversations c
join customers p on p.tenant_id = c.tenant_id and p.id = c.customer_id
left join users u on u.tenant_id = c.tenant_id and u.id = c.controller_user_id
left join lateral (select value from customer_identifiers x where x.tenant_id = c.tenant_id and x.customer_id = c.customer_id
  order by created_at, id limit 1) i on true
where c.tenant_id = $1 and p.merged_into is null
  and case $2::text when 'attention' then c.attention is not null
    when 'mine' then c.controller_user_id = $3 or exists (select 1 from tickets t where t.tenant_id = c.tenant_id
      and t.customer_id = any(c.customer_id || c.members) and t.status <> 'resolved' and t.assignee_user_id = $3)
    when 'unassigned' then c.controller_user_id is null and (c.controller = 'staff' or c.attention is not null) else true end
  and ($4::text is null or ${SHOWN_NAME} ilike '%' || $4 || '%' or (not $5::boolean and (i.value ilike '%' || $4 || '%'
    or $7::text is not null and i.value like '%' || $7 || '%')))
  and ($6::text is null or $6 = (select t.status from tickets t where t.tenant_id = c.tenant_id
    and t.customer_id = any(c.customer_id || c.members) order by (t.status = 'resolved'), t.opened_at desc, t.id desc limit 1))`

const LIST = `select c.customer_id, ${SHOWN_NAME} as name, c.blocked_at is not null as is_blocked, i.value as address, m.channel, m.text as last_text, c.last_message_at as last_at, m.author_kind as last_by,
  (select min(received_at) from messages w where w.tenant_id = c.tenant_id and w.customer_id = any(c.customer_id || c.members) and w.direction = 'in'
    and w.answered_at is null) as waiting_since,
  c.controller, u.name as controller_name, c.attention, c.persona, k.*
${FROM.replace(
  'where c.tenant_id',
  `left join lateral (select x.channel, x.text, x.author_kind from unnest(c.customer_id || c.members) member, lateral (
    select n.* from messages n where n.tenant_id = c.tenant_id and n.customer_id = member and n.direction <> 'note' order by n.position desc limit 1) x
  order by x.position desc limit 1) m on true
left join lateral (select t.id as ticket_id, t.number as ticket_number, t.opened_at, h.name as assignee_name, t.status, t.sla_state, t.first_response_due_at, t.first_response_at,
  t.resolution_due_at, t.snoozed_until, t.answered_at from tickets t
    left join users h on h.tenant_id = t.tenant_id and h.id = t.assignee_user_id where t.tenant_id = c.tenant_id
    and t.customer_id = any(c.customer_id || c.members) and t.status <> 'resolved' order by t.opened_at desc, t.id desc limit 1) k on true
where c.tenant_id`,
)}
order by c.last_message_at desc, c.customer_id desc limit $8 offset $9`

interface TicketColumns {
  readonly ticket_id: TicketId | null
  readonly ticket_number: number
  readonly opened_at: Date
  readonly assignee_name: string | null
  readonly status: TicketStatus
  readonly sla_state: SlaState
  readonly first_response_due_at: Date | null
  readonly first_response_at: Date | null
  readonly resolution_due_at: Date | null
  readonly snoozed_until: Date | null
  readonly answered_at: Date | null
}

const markOf = (row: TicketColumns): TicketMark | null =>
  row.ticket_id === null
    ? null
    : {
        id: row.ticket_id,
        number: row.ticket_number,
        openedAt: row.opened_at,
        assigneeName: row.assignee_name,
        status: row.status,
        slaState: row.sla_state,
        firstResponseDueAt: row.first_response_due_at,
        firstResponseAt: row.first_response_at,
        resolutionDueAt: row.resolution_due_at,
        snoozedUntil: row.snoozed_until,
        answeredAt: row.answered_at,
      }

const values = (tx: Tx, query: ConversationQuery) => [
  tx.tenantId,
  query.filter,
  query.userId,
  query.search === null || query.search === '' ? null : query.search.replaceAll(/[\\%_]/g, '\\$&'),
  query.byNameOnly,
  query.status,
  digitsOf(query.search ?? ''),
]

const SHORTEST_NUMBER = 4

/** A number as somebody types it, with blanks and brackets; null for what is none. */
function digitsOf(search: string): string | null {
  const digits = search.replaceAll(/\D/g, '')
  return digits.length >= SHORTEST_NUMBER && /^[+\d\s()/.-]+$/.test(search) ? digits : null
}

/** Conversations, the one with the newest message first. */
export async function listConversations(
  tx: Tx,
  query: ConversationQuery,
): Promise<{ rows: ConversationRow[]; total: number }> {
  const found = await tx.run<Omit<ConversationRow, 'ticket'> & TicketColumns & Record<string, unknown>>(
    'conversation_list',
    LIST,
    [...values(tx, query), query.limit, query.offset],
  )
  const rows = found.map((row) => ({ ...row, ticket: markOf(row) }))
  const [count] = await tx.run<{ total: number }>(
    'conversation_count',
    `select count(*) as total ${FROM}`,
    values(tx, query),
  )
  return { rows, total: count?.total ?? 0 }
}
