/** Workflows, record activities and sends share one queue (eager dispatch needs that); slow models have their own. */
export const TASK_QUEUES = { steward: 'steward', model: 'model' } as const
