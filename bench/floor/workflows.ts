import { condition, proxyActivities, proxyLocalActivities, setHandler, workflowInfo } from '@temporalio/workflow'
import { record, send, think as thinking } from '../../temporal/contract/activity-options.ts'
import type { FloorActivities } from './activities.ts'
import { FLOOR_QUEUES, floorBell, type Shape } from './contract.ts'

const { nextStep } = proxyLocalActivities<FloorActivities>(record)
const { sendMessage } = proxyActivities<FloorActivities>(send)
const { think } = proxyActivities<FloorActivities>({ ...thinking, taskQueue: FLOOR_QUEUES.model })

/** What a conversation costs the engine when nothing happens in it. */
export async function floorConversation({ customerId, shape }: { customerId: string; shape: Shape }): Promise<void> {
  let rung = 0
  let done = 0
  setHandler(floorBell, () => void rung++)
  while (workflowInfo().historyLength < 1_500) {
    await condition(() => rung > done)
    done = rung
    const { turnId, epoch } = await nextStep({ customerId })
    const { ledgerIds } = shape === 'turn' ? await think({ turnId, epoch }) : { ledgerIds: [turnId] }
    for (const ledgerId of ledgerIds) await sendMessage({ customerId, ledgerId })
  }
}

export { warmUp } from '../../workflows/warm-up.ts'
