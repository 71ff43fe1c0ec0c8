import { defineSignal } from '@temporalio/workflow'

/** Beside the product's two queues and like them. */
export const FLOOR_QUEUES = { steward: 'bench-steward', model: 'bench-model' } as const

/** `turn`: one local and two regular activities a signal, as the product's turn; `bare`: one and one. */
export type Shape = 'turn' | 'bare'

export const floorBell = defineSignal('floorBell')

/** From the floor's worker to the benchmark: a signal of this workflow is through. */
export interface FloorDone {
  readonly workflowId: string
}
