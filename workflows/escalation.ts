import {
  condition,
  continueAsNew,
  proxyActivities,
  proxyLocalActivities,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow'
import type { EscalationActivities } from '../activities/escalation.ts'
import { patientRecord, record, vendorCall } from '../temporal/contract/activity-options.ts'
import {
  acknowledge,
  type EscalationInput,
  type EscalationView,
  escalationState,
} from '../temporal/contract/escalation.ts'
import { retried } from './retried.ts'

const local = proxyLocalActivities<EscalationActivities>(record)
const patient = proxyActivities<EscalationActivities>(patientRecord)
const { tellCustomer } = proxyActivities<EscalationActivities>(vendorCall)

/**
 * A ticket that needs a person: one is told, reminded, then the next, until somebody has it. The customer hears once when
 * somebody answers.
 */
export async function escalation(input: EscalationInput): Promise<void> {
  const { ticketId, timings } = input
  let rung = 1
  let view: EscalationView = { told: 0, remindsInMs: null }

  setHandler(acknowledge, () => void rung++)
  setHandler(escalationState, () => view)

  while (true) {
    const heard = rung
    const look = await retried(local, patient, (to) => to.lookAtEscalation({ ticketId, timings }))
    if (look.kind === 'over') {
      if (rung > heard) continue
      return
    }
    view = { told: look.told, remindsInMs: look.wakeInMs }
    setCurrentDetails(`**waits for a person**, ${look.told} told`)
    if (look.tellsCustomer) await tellCustomer({ ticketId })
    if (look.wakeInMs === null) await condition(() => rung > heard)
    else await condition(() => rung > heard, look.wakeInMs)
    if (workflowInfo().historyLength >= timings.historyEvents) await continueAsNew<typeof escalation>(input)
  }
}
