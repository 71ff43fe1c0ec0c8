import { isCancellation, proxyActivities, proxyLocalActivities, setCurrentDetails } from '@temporalio/workflow'
import type { GateActivities, GateRecordActivities } from '../activities/gate.ts'
import type { GateCase } from '../domain/gate/case.ts'
import { askCase, patientRecord, record } from '../temporal/contract/activity-options.ts'
import type { AskedCase, GateInput } from '../temporal/contract/transition-gate.ts'
import { retried } from './retried.ts'

const { askGateCase } = proxyActivities<GateActivities>(askCase)
const local = proxyLocalActivities<GateRecordActivities>(record)
const patient = proxyActivities<GateRecordActivities>(patientRecord)

/** Puts a model through every case, one after the other, and lets it answer customers if it passes them all. */
export async function transitionGate({ runId, cases }: GateInput): Promise<void> {
  for (const [at, name] of cases.entries()) {
    setCurrentDetails(`**${name.replaceAll('_', ' ')}**, ${at + 1} of ${cases.length}`)
    if ((await ask(runId, name)) === 'over') return
  }
  await retried(local, patient, (to) => to.concludeGate({ runId }))
}

/** A case that cannot be asked is a case that was not passed. */
async function ask(runId: GateInput['runId'], name: GateCase): Promise<AskedCase> {
  try {
    return await askGateCase({ runId, name })
  } catch (error) {
    if (isCancellation(error)) throw error
    return retried(local, patient, (to) => to.noteUnasked({ runId, name }))
  }
}
