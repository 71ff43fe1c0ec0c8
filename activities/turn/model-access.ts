import { budgetFor, type ContextBudget } from '../../domain/context/budget.ts'
import type { VendorOf } from '../../domain/providers.ts'
import type { Breaker } from '../../providers/llm/breakers.ts'
import type { ModelProvider } from '../../providers/llm/contract.ts'
import { leftAlone } from '../../providers/llm/patient.ts'
import type { Turn, TurnDeps } from './deps.ts'

/** The model of this tenant: who serves it, what it is called, what fits into it, and whether it may be asked now. */
export interface ModelAccess {
  readonly provider: ModelProvider
  readonly vendor: VendorOf<'llm'>
  readonly name: string
  readonly breaker: Breaker
  readonly budget: ContextBudget
  /** Of one attempt. */
  readonly timeoutMs: number
  /** When the turn has to have something to say. */
  readonly endsAtMs: number
}

/** Of the 35 seconds its activity has; the rest is for writing down what came of it. */
const TURN_MS = 31_000

/** Throws ProviderError while the model is left alone, before anything is read or reserved for it. */
export async function openModel(deps: TurnDeps, { scope, context, startedAt }: Turn): Promise<ModelAccess> {
  const { provider, vendor, choice } = await deps.providers.model(scope.tenantId)
  const { name: usual, timeoutMs, openAfterFailures, openMs } = context.settings.model
  const name = choice.model ?? usual
  const breaker = deps.breakers.of({ tenantId: scope.tenantId, vendor, model: name }, { openAfterFailures, openMs })
  if (breaker.isOpen()) throw leftAlone(vendor)
  return {
    provider,
    vendor,
    name,
    breaker,
    budget: budgetFor({ tokens: choice.contextTokens, isExact: vendor === 'openai' }),
    timeoutMs: choice.timeoutMs ?? timeoutMs,
    endsAtMs: startedAt + TURN_MS,
  }
}
