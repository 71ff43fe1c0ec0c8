import type { UserId } from '../../domain/ids.ts'
import type { TicketStatus } from '../../domain/ticket/ticket.ts'
import { SHOWN_NAME } from '../customer/profile-name.ts'
import type { Tx } from '../transaction.ts'
import { TICKET_COLUMNS, type Ticket } from './read.ts'

export interface TicketEntry extends Ticket {
  readonly customerName: string | null
  readonly address: string | null
  readonly assigneeName: string | null
  readonly controller: 'ai' | 'staff'
  readonly isEscalated: boolean
  readonly changedAt: Date
}

export interface TicketQuery {
  /** mine: what I have, and what I was told of. */
  readonly filter: 'mine' | 'unassigned' | 'all'
  /** Null shows everything that is not done. */
  readonly status: TicketStatus | null
  readonly userId: UserId | null
  readonly search: string | null
  readonly byNameOnly: boolean
  readonly limit: number
  readonly offset: number
}

const JOINS = `from tickets t
join customers p on p.tenant_id = t.tenant_id and p.id = t.customer_id
join conversations w on w.tenant_id = t.tenant_id and w.customer_id = t.customer_id
join conversations c on c.tenant_id = w.tenant_id and c.customer_id = coalesce(w.moved_to, w.customer_id)
left join users u on u.tenant_id = t.tenant_id and u.id = t.assignee_user_id
left join lateral (select value from customer_identifiers x where x.tenant_id = t.tenant_id and x.customer_id = t.customer_id
  order by created_at, id limit 1) i on true`

const COLUMNS = `${TICKET_COLUMNS}, ${SHOWN_NAME} as "customerName", i.value as address, u.name as "assigneeName", c.controller, t.changed_at as "changedAt",
  exists (select 1 from escalations e where e.tenant_id = t.tenant_id and e.ticket_id = t.id and e.acknowledged_at is null) as "isEscalated"`

const WHERE = `where t.tenant_id = $1 and case when $2::text is null then t.status <> 'resolved' else t.status = $2 end
  and case $3::text when 'mine' then t.assignee_user_id = $4 or exists (select 1 from escalations e where e.tenant_id = t.tenant_id
    and e.ticket_id = t.id and e.acknowledged_at is null and e.notified_user_id = $4) when 'unassigned' then t.assignee_user_id is null else true end
  and ($5::text is null or t.number::text = $5 or ${SHOWN_NAME} ilike '%' || $5 || '%' or (not $6::boolean and t.subject ilike '%' || $5 || '%'))`

// What is broken soonest comes first; what waits for nothing last.
const ORDER = `order by case when t.status = 'open' then coalesce(case when t.first_response_at is null and t.sla_state = 'running'
  then t.first_response_due_at end, t.resolution_due_at) end nulls last, t.changed_at desc, t.id`

/** Tickets, those whose time runs out first at the top. */
export async function listTickets(tx: Tx, query: TicketQuery): Promise<{ rows: TicketEntry[]; total: number }> {
  const search = query.search?.trim().replaceAll(/[\\%_]/g, '\\$&') ?? ''
  const asked = [tx.tenantId, query.status, query.filter, query.userId, search === '' ? null : search, query.byNameOnly]
  const rows = await tx.run<TicketEntry & Record<string, unknown>>(
    'ticket_list',
    `select ${COLUMNS} ${JOINS} ${WHERE} ${ORDER} limit $7 offset $8`,
    [...asked, query.limit, query.offset],
  )
  const [count] = await tx.run<{ total: number }>('ticket_count', `select count(*) as total ${JOINS} ${WHERE}`, asked)
  return { rows, total: count?.total ?? 0 }
}

export async function readTicket(tx: Tx, ticketId: Ticket['id']): Promise<TicketEntry | null> {
  const [row] = await tx.run<TicketEntry & Record<string, unknown>>(
    'ticket_entry',
    `select ${COLUMNS} ${JOINS} where t.tenant_id = $1 and t.id = $2`,
    [tx.tenantId, ticketId],
  )
  return row ?? null
}

/** The tickets of one person, newest first. */
export const readTicketsOf = (tx: Tx, members: readonly string[]): Promise<TicketEntry[]> =>
  tx.run<TicketEntry & Record<string, unknown>>(
    'tickets_of',
    `select ${COLUMNS} ${JOINS} where t.tenant_id = $1 and t.customer_id = any($2) order by t.opened_at desc, t.id desc limit 20`,
    [tx.tenantId, members],
  )
