import type { EventType } from '../../domain/events/event.ts'
import type { TicketId } from '../../domain/ids.ts'
import { timersOf } from '../../domain/ticket/due.ts'
import { mayBecome, type TicketStatus } from '../../domain/ticket/ticket.ts'
import { ticketTimings } from '../../domain/ticket/timings.ts'
import { ServiceError } from '../errors.ts'
import { readSettings } from '../settings/read.ts'
import type { Tx } from '../transaction.ts'
import type { Ticket } from './read.ts'

/** What may change of a ticket; its number, customer and subject never do. */
export type TicketChange = Partial<
  Pick<
    Ticket,
    | 'status'
    | 'priority'
    | 'reasons'
    | 'assigneeUserId'
    | 'openedAt'
    | 'firstResponseDueAt'
    | 'firstResponseAt'
    | 'resolutionDueAt'
    | 'resolvedAt'
    | 'slaState'
    | 'snoozedUntil'
    | 'answeredAt'
  >
>

const SAVE = `update tickets set status = $3, status_changed_at = case when status = $3 then status_changed_at else now() end,
  priority = $4, reasons = $5, assignee_user_id = $6, opened_at = $7, first_response_due_at = $8, first_response_at = $9,
  resolution_due_at = $10, resolved_at = $11, sla_state = $12, snoozed_until = $13, answered_at = $14, due_at = $15,
  -- Its workflow ends with it: a ticket opened again needs a new one.
  armed_at = case when $3 = 'resolved' then null else armed_at end, version = version + 1, changed_at = now()
where tenant_id = $1 and id = $2`

export interface TicketEvent {
  readonly type: EventType
  readonly payload?: Record<string, unknown>
}

/** Writes a locked ticket's new state with when it is due next, and says what happened. */
export async function changeTicket(tx: Tx, before: Ticket, change: TicketChange, event: TicketEvent): Promise<Ticket> {
  const after = { ...before, ...change }
  if (after.status !== before.status) mustBecome(before, after.status)
  const dueAt = await dueAtOf(tx, after)
  tx.send('save_ticket', SAVE, [
    tx.tenantId,
    after.id,
    after.status,
    after.priority,
    after.reasons,
    after.assigneeUserId,
    after.openedAt,
    after.firstResponseDueAt,
    after.firstResponseAt,
    after.resolutionDueAt,
    after.resolvedAt,
    after.slaState,
    after.snoozedUntil,
    after.answeredAt,
    dueAt,
  ])
  emitTicket(tx, after, event)
  return { ...after, version: before.version + 1 }
}

export async function dueAtOf(tx: Tx, ticket: Ticket): Promise<Date | null> {
  const { autoCloseMs } = ticketTimings(await readSettings(tx))
  return timersOf(ticket, autoCloseMs)[0]?.at ?? null
}

export const emitTicket = (
  tx: Tx,
  { id, customerId, number }: Pick<Ticket, 'customerId' | 'number'> & { readonly id: TicketId },
  { type, payload }: TicketEvent,
): void => tx.emit({ type, subject: { kind: 'ticket', id }, customerId, payload: { number, ...payload } })

function mustBecome({ status, number }: Ticket, to: TicketStatus): void {
  if (!mayBecome(status, to))
    throw new ServiceError('conflict', 'ticket_status', `Ticket ${number} is ${status} and cannot become ${to}.`)
}
