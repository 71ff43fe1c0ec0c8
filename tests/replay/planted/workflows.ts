import { sleep } from '@temporalio/workflow'
import * as today from '../../../workflows/index.ts'

/** Today's workflows with one step more than their runs have taken: what a careless change looks like. */
const withOneStepMore =
  <Arguments extends readonly unknown[], Result>(workflow: (...given: Arguments) => Promise<Result>) =>
  async (...given: Arguments): Promise<Result> => {
    await sleep(1)
    return workflow(...given)
  }

export const conversation = withOneStepMore(today.conversation)
export const escalation = withOneStepMore(today.escalation)
export const leadToPayment = withOneStepMore(today.leadToPayment)
export const ticket = withOneStepMore(today.ticket)
export const transitionGate = withOneStepMore(today.transitionGate)
export const warmUp = withOneStepMore(today.warmUp)
