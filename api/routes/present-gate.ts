import { GATE_CASES } from '../../domain/gate/case.ts'
import { type GateRun, newestGateRun } from '../../services/gate/read.ts'
import { gateStanding } from '../../services/gate/standing.ts'
import type { Tx } from '../../services/transaction.ts'
import type { GateRunView, GateView } from '../contract/gate.ts'

/** Where the choice of a model stands, and whether the one in use was asked with today's rules. */
export async function readGate(tx: Tx, active: { readonly vendor: string; readonly model: string }): Promise<GateView> {
  const [newest, { isCurrent, passedAt }] = await Promise.all([newestGateRun(tx), gateStanding(tx, active)])
  return {
    run: newest === null ? null : presentRun(newest),
    isCurrent,
    passedAt: passedAt?.toISOString() ?? null,
  }
}

function presentRun({ id, purpose, state, vendor, model, cases, createdAt, endedAt }: GateRun): GateRunView | null {
  // What was given up is nobody's to look at.
  if (state === 'discarded') return null
  return {
    id,
    purpose,
    state,
    vendor,
    model,
    cases: [...GATE_CASES],
    judged: cases.map(({ name, passed, reason, said, answers }) => ({
      name,
      passed,
      reason,
      said: [...said],
      answers: [...answers],
    })),
    costUsdMicros: cases.reduce((sum, { costUsdMicros }) => sum + costUsdMicros, 0),
    startedAt: createdAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  }
}
