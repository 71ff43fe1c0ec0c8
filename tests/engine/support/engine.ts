import { Client, Connection } from '@temporalio/client'
import { inject } from 'vitest'
import type { CustomerId, LeadId } from '../../../domain/ids.ts'
import { conversationState } from '../../../temporal/contract/conversation.ts'
import { leadState } from '../../../temporal/contract/lead-to-payment.ts'
import { workflowIds } from '../../../temporal/contract/workflow-ids.ts'
import type { TestTenant } from '../../support/tenant.ts'
import { until } from '../../support/until.ts'

let shared: Client | undefined

/** The shared stack's Temporal, as a developer at the command line sees it. */
export function engine(): Client {
  shared ??= new Client({ connection: Connection.lazy({ address: inject('stack').temporal }), namespace: 'steward' })
  return shared
}

export const conversationOf = ({ tenantId }: TestTenant, customerId: CustomerId) =>
  engine().workflow.getHandle(workflowIds.conversation(tenantId, customerId))

export const dealOf = ({ tenantId }: TestTenant, leadId: LeadId) =>
  engine().workflow.getHandle(workflowIds.leadToPayment(tenantId, leadId))

type Handle = ReturnType<typeof conversationOf>

const statusOf = async (handle: Handle) => (await handle.describe()).status.name

/** Waits until a workflow has come to its end, and how. */
export const ended = (handle: Handle) =>
  until(`the end of ${handle.workflowId}`, async () => {
    const status = await statusOf(handle)
    return status === 'RUNNING' ? null : status
  })

/** Waits until the conversation does one thing. */
export const doing = (handle: Handle, wanted: string) =>
  until(`${handle.workflowId} ${wanted}`, async () => (await handle.query(conversationState)).doing === wanted)

/** Waits until a deal waits with this timer. */
export const waitsFor = (handle: Handle, timer: string) =>
  until(`${handle.workflowId} waits: ${timer}`, async () => (await handle.query(leadState)).nextTimer?.kind === timer)
