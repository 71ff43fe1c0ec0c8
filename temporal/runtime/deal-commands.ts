import { type Client, WorkflowNotFoundError } from '@temporalio/client'
import type { LeadId, TenantId } from '../../domain/ids.ts'
import type { LostReason, Stage } from '../../domain/lead/stage.ts'
import type { Persona } from '../../domain/persona/persona.ts'
import {
  type ApprovalCommand,
  approveStep,
  changePersona,
  closeLead,
  openSigningPage,
  type SigningPage,
} from '../contract/lead-to-payment.ts'
import { workflowIds } from '../contract/workflow-ids.ts'
import { COMMAND_LIMIT_MS } from './doorbell.ts'

/** Commands to a deal that is running; each answers, and a repeated `updateId` is the same command. */
export interface DealCommands {
  approve(tenantId: TenantId, leadId: LeadId, command: ApprovalCommand, updateId: string): Promise<{ state: string }>
  changePersona(
    tenantId: TenantId,
    leadId: LeadId,
    command: { persona: Persona; userId: string },
    updateId: string,
  ): Promise<{ persona: Persona }>
  close(
    tenantId: TenantId,
    leadId: LeadId,
    command: { reason: LostReason; userId: string },
    updateId: string,
  ): Promise<{ stage: Stage }>
  /** Null when the deal is no longer running. */
  openSigningPage(tenantId: TenantId, leadId: LeadId, returnUrl: string): Promise<SigningPage | null>
}

export function createDealCommands(client: Client): DealCommands {
  const handle = (tenantId: TenantId, leadId: LeadId) =>
    client.workflow.getHandle(workflowIds.leadToPayment(tenantId, leadId))
  const answered = <Result>(call: () => Promise<Result>) => client.withDeadline(Date.now() + COMMAND_LIMIT_MS, call)
  return {
    approve: (tenantId, leadId, command, updateId) =>
      answered(() => handle(tenantId, leadId).executeUpdate(approveStep, { args: [command], updateId })),
    changePersona: (tenantId, leadId, command, updateId) =>
      answered(() => handle(tenantId, leadId).executeUpdate(changePersona, { args: [command], updateId })),
    close: (tenantId, leadId, command, updateId) =>
      answered(() => handle(tenantId, leadId).executeUpdate(closeLead, { args: [command], updateId })),
    async openSigningPage(tenantId, leadId, returnUrl) {
      try {
        return await answered(() => handle(tenantId, leadId).executeUpdate(openSigningPage, { args: [{ returnUrl }] }))
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return null
        throw error
      }
    },
  }
}
