import type { AttentionReason } from '../../domain/conversation/attention.ts'
import type { CustomerId, TicketId, UserId } from '../../domain/ids.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import type { SlaState } from '../../domain/ticket/sla.ts'
import type { TicketPriority, TicketStatus } from '../../domain/ticket/ticket.ts'
import { notFound } from '../errors.ts'
import type { Tx } from '../transaction.ts'

export interface Ticket {
  readonly id: TicketId
  readonly number: number
  readonly customerId: CustomerId
  readonly channel: Channel
  readonly subject: string
  readonly status: TicketStatus
  readonly statusChangedAt: Date
  readonly priority: TicketPriority
  readonly reasons: readonly AttentionReason[]
  readonly assigneeUserId: UserId | null
  readonly openedAt: Date
  readonly firstResponseDueAt: Date | null
  readonly firstResponseAt: Date | null
  readonly resolutionDueAt: Date | null
  readonly resolvedAt: Date | null
  readonly slaState: SlaState
  readonly snoozedUntil: Date | null
  readonly answeredAt: Date | null
  readonly version: number
  /** The database's clock when it was read. */
  readonly now: Date
}

type Row = Ticket & Record<string, unknown>

export const TICKET_COLUMNS = `t.id, t.number, t.customer_id as "customerId", t.channel, t.subject, t.status, t.status_changed_at as "statusChangedAt",
  t.priority, t.reasons, t.assignee_user_id as "assigneeUserId", t.opened_at as "openedAt", t.first_response_due_at as "firstResponseDueAt",
  t.first_response_at as "firstResponseAt", t.resolution_due_at as "resolutionDueAt", t.resolved_at as "resolvedAt", t.sla_state as "slaState",
  t.snoozed_until as "snoozedUntil", t.answered_at as "answeredAt", t.version, clock_timestamp() as now`

// Locked rows that somebody changed meanwhile are read as they are now.
const LOCK = `select ${TICKET_COLUMNS} from tickets t where t.tenant_id = $1 and t.id = $2 for no key update`

export async function lockTicket(tx: Tx, ticketId: TicketId): Promise<Ticket> {
  const [row] = await tx.run<Row>('lock_ticket', LOCK, [tx.tenantId, ticketId])
  if (row === undefined) throw notFound('ticket')
  return row
}

const OPEN_OF = `select ${TICKET_COLUMNS} from tickets t where t.tenant_id = $1 and t.customer_id = any($2) and t.status <> 'resolved'
order by t.opened_at desc, t.id desc limit 1`

/** The matter that is open with any of these customers; the newest, should a merge have brought two together. */
export async function findOpenTicket(tx: Tx, members: readonly CustomerId[]): Promise<Ticket | null> {
  const [row] = await tx.run<Row>('open_ticket_of', OPEN_OF, [tx.tenantId, members])
  return row ?? null
}

export async function lockOpenTicket(tx: Tx, members: readonly CustomerId[]): Promise<Ticket | null> {
  const [row] = await tx.run<Row>('lock_open_ticket', `${OPEN_OF} for no key update`, [tx.tenantId, members])
  return row ?? null
}

const LAST_RESOLVED = `select ${TICKET_COLUMNS} from tickets t where t.tenant_id = $1 and t.customer_id = any($2) and t.status = 'resolved'
order by t.resolved_at desc, t.id desc limit 1 for no key update`

export async function lockLastResolved(tx: Tx, members: readonly CustomerId[]): Promise<Ticket | null> {
  const [row] = await tx.run<Row>('lock_last_resolved', LAST_RESOLVED, [tx.tenantId, members])
  return row ?? null
}

/** Whose matter it is: for locking the conversation before the ticket, in the order everybody else does. */
export async function customerOfTicket(tx: Tx, ticketId: TicketId): Promise<CustomerId> {
  const [row] = await tx.run<{ customer_id: CustomerId }>(
    'customer_of_ticket',
    'select customer_id from tickets where tenant_id = $1 and id = $2',
    [tx.tenantId, ticketId],
  )
  if (row === undefined) throw notFound('ticket')
  return row.customer_id
}
