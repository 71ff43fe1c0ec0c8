import { asId, type TicketId } from '../../../domain/ids.ts'
import { workflowIds } from '../../../temporal/contract/workflow-ids.ts'
import { rows } from '../../support/rows.ts'
import type { TestTenant } from '../../support/tenant.ts'
import { until } from '../../support/until.ts'
import { engine } from './engine.ts'
import { hours } from './settings.ts'

/** Waits of a support desk in seconds; whatever is not named never ends within a test. */
export interface Desk {
  readonly firstResponse?: number
  readonly resolution?: number
  readonly autoClose?: number
  readonly remind?: number
}

const NEVER = 30 * 86_400
const minutes = (seconds = NEVER) => seconds / 60

/** A desk that is always open and on a fast clock. */
export function fastDesk(desk: Desk = {}, more: Record<string, unknown> = {}): Record<string, unknown> {
  const target = {
    firstResponseMinutes: minutes(desk.firstResponse),
    resolutionMinutes: minutes(desk.resolution ?? NEVER + (desk.firstResponse ?? 0)),
  }
  return {
    hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }],
    quietHours: { from: '00:00', to: '00:00' },
    support: {
      sla: { urgent: target, high: target, normal: target, low: target },
      autoCloseHours: hours(desk.autoClose ?? NEVER),
      remindAfterMinutes: minutes(desk.remind),
      longestReminderMinutes: minutes(desk.remind),
    },
    ...more,
  }
}

export interface TicketRow extends Record<string, unknown> {
  readonly id: TicketId
  readonly number: number
  readonly status: string
  readonly priority: string
  readonly reasons: readonly string[]
  readonly sla_state: string
  readonly customer_id: string
}

export const ticketsOf = (tenant: TestTenant) => rows<TicketRow>(tenant, 'select * from tickets order by number')

/** Waits until the only ticket is in a state. */
export const ticketIs = (tenant: TestTenant, status: string) =>
  until(`a ticket that is ${status}`, async () => {
    const [ticket] = await ticketsOf(tenant)
    return ticket?.status === status ? ticket : null
  })

export const ticketFlow = ({ tenantId }: TestTenant, ticketId: string) =>
  engine().workflow.getHandle(workflowIds.ticket(tenantId, asId<TicketId>(ticketId)))

export const escalationFlow = ({ tenantId }: TestTenant, ticketId: string) =>
  engine().workflow.getHandle(workflowIds.escalation(tenantId, asId<TicketId>(ticketId)))

/** The words of the event store about tickets, in order. */
export const ticketEvents = async (tenant: TestTenant) =>
  (await rows<{ type: string }>(tenant, `select type from events where subject_kind = 'ticket' order by position`)).map(
    ({ type }) => type,
  )
