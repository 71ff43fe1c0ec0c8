import { activityInfo } from '@temporalio/activity'
import { newId } from '../../services/new-id.ts'
import type { FloorDone } from './contract.ts'

const id = newId()

/** The product's three steps of a turn by name and by the size of what goes in and out. */
export interface FloorActivities {
  nextStep(of: {
    customerId: string
  }): Promise<{ kind: 'think'; turnId: string; epoch: number; isRestartable: boolean }>
  think(fence: { turnId: string; epoch: number }): Promise<{ kind: 'reserved'; ledgerIds: string[]; persona: string }>
  sendMessage(of: { customerId: string; ledgerId: string }): Promise<{ kind: 'sent' }>
}

/** They do nothing; the last one says that it ran. */
export const floorActivities: FloorActivities = {
  nextStep: async () => ({ kind: 'think', turnId: id, epoch: 1, isRestartable: true }),
  think: async () => ({ kind: 'reserved', ledgerIds: [id], persona: 'professional' }),
  async sendMessage() {
    const workflowId = activityInfo().workflowExecution?.workflowId ?? ''
    process.send?.({ workflowId } satisfies FloorDone)
    return { kind: 'sent' }
  },
}
