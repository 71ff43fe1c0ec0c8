import type { CustomerId, TicketId } from '../../../domain/ids.ts'
import { ticketOfCase } from '../../../services/ticket/case.ts'
import { type Business, openBusiness } from './business.ts'
import { type Customer, newCustomer } from './people.ts'

const ROUND_THE_CLOCK = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }]

/** A business that is always open, so that its deadlines count every minute. */
export const openAllDay = (support: Record<string, unknown> = {}): Promise<Business> =>
  openBusiness({ hours: ROUND_THE_CLOCK, support })

export const ticketFor = (business: Business, { id }: Pick<Customer, 'id'>, members: CustomerId[] = [id]) =>
  business.run((tx) =>
    ticketOfCase(tx, {
      customerId: id,
      members,
      channel: 'whatsapp',
      text: 'The door does not close.',
      reasons: [],
      isVip: false,
    }),
  )

export async function customerWithTicket(support: Record<string, unknown> = {}) {
  const business = await openAllDay(support)
  const customer = await newCustomer(business, { text: 'The door does not close.' })
  return { business, customer, ticket: await ticketFor(business, customer) }
}

export interface TicketRow {
  readonly status: string
  readonly sla: string
  readonly priority: string
  readonly reasons: readonly string[]
}

export const ticketRow = (business: Business, id: TicketId): Promise<TicketRow> =>
  business.row<TicketRow & Record<string, unknown>>(
    'select status, sla_state as sla, priority, reasons from tickets where id = $1',
    [id],
  )

/** So much time passes for a ticket and all that waits for it. */
export async function later(business: Business, minutes: number): Promise<void> {
  const earlier = (column: string) => `${column} = ${column} - $1::int * interval '1 minute'`
  await business.rows(
    `update tickets set ${[
      'first_response_due_at',
      'resolution_due_at',
      'snoozed_until',
      'answered_at',
      'resolved_at',
      'status_changed_at',
      'changed_at',
      'due_at',
      'armed_at',
    ]
      .map(earlier)
      .join(', ')} where armed_at is distinct from 'infinity'`,
    [minutes],
  )
  await business.rows(
    `update escalations set ${['notified_at', 'changed_at', 'armed_at', 'created_at'].map(earlier).join(', ')}`,
    [minutes],
  )
}

const due = (list: string) => async (business: Business, ageMs: number) =>
  (
    await business.records.owner<{ tenant_id: string; ticket_id: TicketId }>(
      `select tenant_id, ticket_id from ${list}($1 * interval '1 millisecond', 1000)`,
      [ageMs],
    )
  )
    .filter(({ tenant_id }) => tenant_id === business.tenantId)
    .map(({ ticket_id }) => ticket_id)

export const dueTickets = due('due_tickets')
export const dueEscalations = due('due_escalations')
