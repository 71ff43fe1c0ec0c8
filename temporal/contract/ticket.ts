import { defineQuery, defineSignal } from '@temporalio/workflow'
import type { TenantId, TicketId } from '../../domain/ids.ts'
import type { TicketTimer } from '../../domain/ticket/due.ts'
import type { TicketStatus } from '../../domain/ticket/ticket.ts'
import type { TicketTimings } from '../../domain/ticket/timings.ts'

export interface TicketInput {
  readonly version: 1
  readonly tenantId: TenantId
  readonly ticketId: TicketId
  readonly timings: TicketTimings
}

/** The ticket changed: read it. Carries nothing. */
export const ticketBell = defineSignal('ticketBell')

export interface TicketView {
  readonly status: TicketStatus | null
  readonly next: { readonly kind: TicketTimer; readonly inMs: number } | null
}
export const ticketState = defineQuery<TicketView>('ticketState')
