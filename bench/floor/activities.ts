import { activityInfo } from '@temporalio/activity'
import { newId } from '../../services/new-id.ts'
import type { FloorDone } from './contract.ts'

const id = newId()

/** The product's three steps of a turn by name and by the size of what goes in and out, without any work. */
export const floorActivities = {
  nextStep: async (_: { customerId: string }) =>
    ({ kind: 'think', turnId: id, epoch: 1, isRestartable: true }) as const,
  think: async (_: { turnId: string; epoch: number }) =>
    ({ kind: 'reserved', ledgerIds: [id], persona: 'professional' }) as const,
  async sendMessage(_: { customerId: string; ledgerId: string }) {
    const workflowId = activityInfo().workflowExecution?.workflowId ?? ''
    process.send?.({ workflowId } satisfies FloorDone)
    return { kind: 'sent' } as const
  },
}

export type FloorActivities = typeof floorActivities
