import { type Client, isGrpcDeadlineError, ServiceError, WorkflowNotFoundError } from '@temporalio/client'
import { inject } from 'vitest'
import { CONVERSATION_TIMINGS, type ConversationTimings } from '../../../domain/conversation/timings.ts'
import type { CustomerId, LeadId } from '../../../domain/ids.ts'
import { createVault } from '../../../services/credential/vault.ts'
import { createKeyring } from '../../../services/payload-key/keyring.ts'
import { conversationState } from '../../../temporal/contract/conversation.ts'
import { leadState } from '../../../temporal/contract/lead-to-payment.ts'
import { TASK_QUEUES } from '../../../temporal/contract/task-queues.ts'
import { workflowIds } from '../../../temporal/contract/workflow-ids.ts'
import { createTemporalClient } from '../../../temporal/runtime/connection.ts'
import { sharedDatabase, type TestTenant } from '../../support/tenant.ts'
import { until } from '../../support/until.ts'

let shared: Client | undefined

/** The shared stack's Temporal, with the installation's own key: it reads what the product wrote. */
export function engine(): Client {
  if (shared !== undefined) return shared
  const { temporal, secretKeys } = inject('stack')
  const settings = { connection: { address: temporal }, namespace: 'steward' }
  shared = createTemporalClient(settings, createKeyring(sharedDatabase(), createVault(secretKeys))).client
  return shared
}

export const conversationOf = ({ tenantId }: TestTenant, customerId: CustomerId) =>
  engine().workflow.getHandle(workflowIds.conversation(tenantId, customerId))

export const dealOf = ({ tenantId }: TestTenant, leadId: LeadId) =>
  engine().workflow.getHandle(workflowIds.leadToPayment(tenantId, leadId))

/** Starts a customer's conversation with waits of its own; every later bell finds it running. */
export const startConversation = (
  { tenantId }: TestTenant,
  customerId: CustomerId,
  timings: Partial<ConversationTimings>,
) =>
  engine().workflow.start('conversation', {
    workflowId: workflowIds.conversation(tenantId, customerId),
    taskQueue: TASK_QUEUES.steward,
    args: [{ version: 1, tenantId, customerId, timings: { ...CONVERSATION_TIMINGS, ...timings } }],
  })

type Handle = ReturnType<typeof conversationOf>

/**
 * What a workflow says; null while there is none, because a bell that rang in vain is rung again within seconds, and while
 * a crowded worker has not come to the question.
 */
export async function answerOf<Answer>(question: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await question()
  } catch (error) {
    const isTooBusy = error instanceof ServiceError && isGrpcDeadlineError(error.cause)
    if (error instanceof WorkflowNotFoundError || isTooBusy || isGrpcDeadlineError(error)) return null
    throw error
  }
}

const statusOf = async (handle: Handle): Promise<string | undefined> =>
  (await answerOf(() => handle.describe()))?.status.name

/** Waits until a workflow has come to its end, and how. */
export const ended = (handle: Handle) =>
  until(`the end of ${handle.workflowId}`, async () => {
    const status = await statusOf(handle)
    return status === 'RUNNING' ? null : status
  })

/** Waits until a workflow runs, and has not ended. */
export const runs = (handle: Handle) =>
  until(`a run of ${handle.workflowId}`, async () => (await statusOf(handle)) === 'RUNNING')

/** Waits until the conversation does one thing. */
export const doing = (handle: Handle, wanted: string) =>
  until(
    `${handle.workflowId} ${wanted}`,
    async () => (await answerOf(() => handle.query(conversationState)))?.doing === wanted,
  )

/** Waits until a deal waits with this timer. */
export const waitsFor = (handle: Handle, timer: string) =>
  until(
    `${handle.workflowId} waits: ${timer}`,
    async () => (await answerOf(() => handle.query(leadState)))?.nextTimer?.kind === timer,
  )
