import type { ActivityOptions, LocalActivityOptions } from '@temporalio/common'
import { TASK_QUEUES } from './task-queues.ts'

/** Idempotent record changes on the worker that holds the workflow. */
export const record: LocalActivityOptions = {
  scheduleToCloseTimeout: '2s',
  retry: { maximumAttempts: 2, initialInterval: '100ms' },
}

/** The same verbs as a regular activity, for when Postgres is away longer than a local one may take. */
export const patientRecord: ActivityOptions = {
  startToCloseTimeout: '10s',
  retry: { initialInterval: '500ms', backoffCoefficient: 2, maximumInterval: '10s' },
}

/** One HTTP attempt at most; the ledger decides about any other, so a lost result is asked again, not sent again. */
export const send: ActivityOptions = {
  startToCloseTimeout: '10s',
  retry: { initialInterval: '500ms', backoffCoefficient: 2, maximumInterval: '10s' },
}

/** Calls that move documents or money: idempotent by their business key, patient. */
export const vendorCall: ActivityOptions = {
  startToCloseTimeout: '60s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1m' },
}

/**
 * The model's rounds of one turn. Cancellation reaches it through heartbeats. Its attempts outlast a restart of the database: after
 * them the turn waits for the end of its claim.
 */
export const think: ActivityOptions = {
  taskQueue: TASK_QUEUES.model,
  startToCloseTimeout: '35s',
  heartbeatTimeout: '4s',
  cancellationType: 'TRY_CANCEL',
  retry: { initialInterval: '500ms', backoffCoefficient: 2, maximumAttempts: 6 },
}

/** One case of the transition gate: up to three turns as above, one after the other, and nobody waits for an answer. */
export const askCase: ActivityOptions = {
  taskQueue: TASK_QUEUES.model,
  startToCloseTimeout: '110s',
  heartbeatTimeout: '10s',
  retry: { initialInterval: '500ms', backoffCoefficient: 2, maximumInterval: '10s', maximumAttempts: 6 },
}
