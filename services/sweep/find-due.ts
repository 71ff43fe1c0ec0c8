import {
  asId,
  type CustomerId,
  type GateRunId,
  type LeadId,
  type PromiseId,
  type ScheduledId,
  type TenantId,
  type TicketId,
} from '../../domain/ids.ts'
import type { Database } from '../database.ts'

const BATCH = 200

/** Conversations with something to do that nobody is doing. */
export async function dueConversations(
  db: Database,
  olderThanMs: number,
): Promise<readonly { tenantId: TenantId; customerId: CustomerId }[]> {
  const { rows } = await db.pool.query<{ tenant_id: string; customer_id: string }>({
    name: 'due_conversations',
    text: `select tenant_id, customer_id from due_conversations($1 * interval '1 millisecond', $2)`,
    values: [olderThanMs, BATCH],
  })
  return rows.map((row) => ({ tenantId: asId<TenantId>(row.tenant_id), customerId: asId<CustomerId>(row.customer_id) }))
}

/** Leads whose workflow was never started, or has not seen their newest change. */
export async function dueLeads(
  db: Database,
  olderThanMs: number,
): Promise<readonly { tenantId: TenantId; leadId: LeadId; isStarted: boolean }[]> {
  const { rows } = await db.pool.query<{ tenant_id: string; lead_id: string; is_started: boolean }>({
    name: 'due_leads',
    text: `select tenant_id, lead_id, is_started from due_leads($1 * interval '1 millisecond', $2)`,
    values: [olderThanMs, BATCH],
  })
  return rows.map((row) => ({
    tenantId: asId<TenantId>(row.tenant_id),
    leadId: asId<LeadId>(row.lead_id),
    isStarted: row.is_started,
  }))
}

/** Verified callbacks whose truth nobody has fetched yet. */
export async function dueProviderEvents(
  db: Database,
  olderThanMs: number,
): Promise<readonly { tenantId: TenantId; eventId: string }[]> {
  const { rows } = await db.pool.query<{ tenant_id: string; event_id: string }>({
    name: 'due_provider_events',
    text: `select tenant_id, event_id from due_provider_events($1 * interval '1 millisecond', $2)`,
    values: [olderThanMs, BATCH],
  })
  return rows.map((row) => ({ tenantId: asId<TenantId>(row.tenant_id), eventId: row.event_id }))
}

interface DueTicket {
  readonly tenantId: TenantId
  readonly ticketId: TicketId
}

/** Tickets whose workflow sleeps too long or is not there. */
export const dueTickets = (db: Database, olderThanMs: number): Promise<readonly DueTicket[]> =>
  ticketsFrom(db, 'due_tickets', olderThanMs)

/** The same of those that wait for a person. */
export const dueEscalations = (db: Database, olderThanMs: number): Promise<readonly DueTicket[]> =>
  ticketsFrom(db, 'due_escalations', olderThanMs)

async function ticketsFrom(
  db: Database,
  list: 'due_tickets' | 'due_escalations',
  olderThanMs: number,
): Promise<readonly DueTicket[]> {
  const { rows } = await db.pool.query<{ tenant_id: string; ticket_id: string }>({
    name: list,
    text: `select tenant_id, ticket_id from ${list}($1 * interval '1 millisecond', $2)`,
    values: [olderThanMs, BATCH],
  })
  return rows.map((row) => ({ tenantId: asId<TenantId>(row.tenant_id), ticketId: asId<TicketId>(row.ticket_id) }))
}

/** Conversations somebody took over and has been silent in. */
export async function dueTakeovers(
  db: Database,
  olderThanMs: number,
): Promise<readonly { tenantId: TenantId; customerId: CustomerId }[]> {
  const { rows } = await db.pool.query<{ tenant_id: string; customer_id: string }>({
    name: 'due_takeovers',
    text: `select tenant_id, customer_id from due_takeovers($1 * interval '1 millisecond', $2)`,
    values: [olderThanMs, BATCH],
  })
  return rows.map((row) => ({ tenantId: asId<TenantId>(row.tenant_id), customerId: asId<CustomerId>(row.customer_id) }))
}

/** Promises whose deadline has come. */
export async function duePromises(db: Database): Promise<readonly { tenantId: TenantId; promiseId: PromiseId }[]> {
  const { rows } = await db.pool.query<{ tenant_id: string; promise_id: string }>({
    name: 'due_promises',
    text: 'select tenant_id, promise_id from due_promises($1)',
    values: [BATCH],
  })
  return rows.map((row) => ({ tenantId: asId<TenantId>(row.tenant_id), promiseId: asId<PromiseId>(row.promise_id) }))
}

/** Messages for later whose time has come. */
export async function dueScheduled(db: Database): Promise<readonly { tenantId: TenantId; scheduledId: ScheduledId }[]> {
  const { rows } = await db.pool.query<{ tenant_id: string; scheduled_id: string }>({
    name: 'due_scheduled_messages',
    text: 'select tenant_id, scheduled_id from due_scheduled_messages($1)',
    values: [BATCH],
  })
  return rows.map((row) => ({
    tenantId: asId<TenantId>(row.tenant_id),
    scheduledId: asId<ScheduledId>(row.scheduled_id),
  }))
}

/** Businesses whose templates somebody asked for. */
export async function dueTemplateLists(db: Database): Promise<readonly TenantId[]> {
  const { rows } = await db.pool.query<{ tenant_id: string }>({
    name: 'due_template_lists',
    text: 'select tenant_id from due_template_lists($1)',
    values: [BATCH],
  })
  return rows.map((row) => asId<TenantId>(row.tenant_id))
}

/** Checks of a model in which nothing has happened for a while. */
export async function dueGateRuns(
  db: Database,
  olderThanMs: number,
): Promise<readonly { tenantId: TenantId; runId: GateRunId }[]> {
  const { rows } = await db.pool.query<{ tenant_id: string; run_id: string }>({
    name: 'due_gate_runs',
    text: `select tenant_id, run_id from due_gate_runs($1 * interval '1 millisecond', $2)`,
    values: [olderThanMs, BATCH],
  })
  return rows.map((row) => ({ tenantId: asId<TenantId>(row.tenant_id), runId: asId<GateRunId>(row.run_id) }))
}
