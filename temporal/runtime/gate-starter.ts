import type { Client } from '@temporalio/client'
import { GATE_CASES } from '../../domain/gate/case.ts'
import type { GateRunId, TenantId } from '../../domain/ids.ts'
import { searchAttributes } from '../contract/search-attributes.ts'
import { TASK_QUEUES } from '../contract/task-queues.ts'
import type { GateInput } from '../contract/transition-gate.ts'
import { workflowIds } from '../contract/workflow-ids.ts'

const START_LIMIT_MS = 2_000

/** Starts the check of a model; one that runs already goes on. What is lost here, the sweeper starts. */
export type GateStarter = (tenantId: TenantId, runId: GateRunId) => Promise<void>

export const createGateStarter =
  (client: Client): GateStarter =>
  async (tenantId, runId) => {
    const input: GateInput = { version: 1, tenantId, runId, cases: GATE_CASES }
    await client.withDeadline(Date.now() + START_LIMIT_MS, () =>
      client.workflow.start('transitionGate', {
        workflowId: workflowIds.transitionGate(tenantId, runId),
        taskQueue: TASK_QUEUES.steward,
        args: [input],
        workflowIdConflictPolicy: 'USE_EXISTING',
        typedSearchAttributes: [{ key: searchAttributes.tenant, value: tenantId }],
        staticSummary: 'A language model is checked before it answers',
      }),
    )
  }
