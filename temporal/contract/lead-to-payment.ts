import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow'
import type { ApprovalId, LeadId, TenantId } from '../../domain/ids.ts'
import type { LostReason, Stage } from '../../domain/lead/stage.ts'
import type { DealTimings } from '../../domain/lead/timings.ts'
import type { Persona } from '../../domain/persona/persona.ts'

export interface LeadToPaymentInput {
  readonly version: 1
  readonly tenantId: TenantId
  readonly leadId: LeadId
  readonly timings: DealTimings
}

/** The row changed: read it. */
export const dealBell = defineSignal('dealBell')
/** The provider said something about a document or an invoice: fetch the truth. */
export const envelopeChanged = defineSignal('envelopeChanged')
export const invoiceChanged = defineSignal('invoiceChanged')

export interface ApprovalCommand {
  readonly approvalId: ApprovalId
  readonly decision: 'approved' | 'rejected'
  readonly userId: string
}
export const approveStep = defineUpdate<{ state: string }, [ApprovalCommand]>('approveStep')
export const changePersona = defineUpdate<{ persona: Persona }, [{ persona: Persona; userId: string }]>('changePersona')
export const closeLead = defineUpdate<{ stage: Stage }, [{ reason: LostReason; userId: string }]>('closeLead')

export type SigningPage = { readonly kind: 'open'; readonly url: string } | { readonly kind: 'gone' }
/** The customer stands at the door: a fresh page of the provider for them. */
export const openSigningPage = defineUpdate<SigningPage, [{ returnUrl: string }]>('openSigningPage')

export interface LeadView {
  readonly stage: Stage
  readonly waitingFor: string | null
  readonly nextTimer: { readonly kind: string; readonly inMs: number } | null
}
export const leadState = defineQuery<LeadView>('leadState')
