import { defineQuery, defineSignal } from '@temporalio/workflow'
import type { EscalationTimings } from '../../domain/escalation/timings.ts'
import type { TenantId, TicketId } from '../../domain/ids.ts'

export interface EscalationInput {
  readonly version: 1
  readonly tenantId: TenantId
  readonly ticketId: TicketId
  readonly timings: EscalationTimings
}

/** Somebody may have it now, or it was raised again: read the row. Carries nothing. */
export const acknowledge = defineSignal('acknowledge')

export interface EscalationView {
  /** How many people have been told. */
  readonly told: number
  readonly remindsInMs: number | null
}
export const escalationState = defineQuery<EscalationView>('escalationState')
