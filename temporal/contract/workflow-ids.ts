import {
  asId,
  type CustomerId,
  type GateRunId,
  isUuid,
  type LeadId,
  type TenantId,
  type TicketId,
} from '../../domain/ids.ts'

/** The only place that knows how a workflow id looks: noun, tenant, subject. */
export const workflowIds = {
  conversation: (tenant: TenantId, customer: CustomerId) => `conversation/${tenant}/${customer}`,
  leadToPayment: (tenant: TenantId, lead: LeadId) => `lead/${tenant}/${lead}`,
  ticket: (tenant: TenantId, ticket: TicketId) => `ticket/${tenant}/${ticket}`,
  escalation: (tenant: TenantId, ticket: TicketId) => `escalation/${tenant}/${ticket}`,
  transitionGate: (tenant: TenantId, run: GateRunId) => `gate/${tenant}/${run}`,
  warmUp: (process: string) => `warm-up/${process}`,
} as const

export interface WorkflowSubject {
  readonly noun: string
  readonly tenantId: TenantId
  readonly subject: string
}

/** The tenant is always the second segment; a schedule adds its time after the subject. Null for what has no tenant. */
export function parseWorkflowId(workflowId: string): WorkflowSubject | null {
  const [noun, tenant, subject] = workflowId.split('/')
  if (noun === undefined || subject === undefined || !isUuid(tenant)) return null
  return { noun, tenantId: asId<TenantId>(tenant), subject }
}
