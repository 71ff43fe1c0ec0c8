import { z } from 'zod'
import { GATE_CASES } from '../../domain/gate/case.ts'
import { VENDORS } from '../../domain/providers.ts'
import { instant } from './shared.ts'

const judgedCase = z.object({
  name: z.enum(GATE_CASES),
  passed: z.boolean(),
  /** One plain sentence. */
  reason: z.string(),
  said: z.array(z.string()),
  answers: z.array(z.string()),
})

/** A model on its way through the gate, or what came of it. */
const gateRun = z.object({
  id: z.string(),
  /** switch: it answers customers once it has passed. check: it answers already. */
  purpose: z.enum(['switch', 'check']),
  state: z.enum(['running', 'passed', 'failed']),
  vendor: z.enum(VENDORS.llm),
  model: z.string(),
  /** In the order they are asked; the first without a result is being asked. */
  cases: z.array(z.enum(GATE_CASES)),
  judged: z.array(judgedCase),
  costUsdMicros: z.number().int(),
  startedAt: instant,
  endedAt: instant.nullable(),
})
export type GateRunView = z.infer<typeof gateRun>

export const gateView = z.object({
  /** The newest that nobody gave up. */
  run: gateRun.nullable(),
  /** Whether the model in use has passed with the rules as they run now; null where it never was asked. */
  isCurrent: z.boolean().nullable(),
  /** When it last passed. */
  passedAt: instant.nullable(),
})
export type GateView = z.infer<typeof gateView>
