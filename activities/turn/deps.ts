import type { Logger } from 'pino'
import type { ActorMode } from '../../domain/conversation/tools/tools.ts'
import type { Breakers } from '../../providers/llm/breakers.ts'
import type { SentimentProvider } from '../../providers/sentiment/contract.ts'
import type { TurnContext } from '../../services/conversation/load-turn.ts'
import type { Database } from '../../services/database.ts'
import type { Scope, Tx } from '../../services/transaction.ts'
import { type Spending, settleBudget } from '../../services/usage/budget.ts'
import type { Doorbell } from '../../temporal/runtime/doorbell.ts'
import type { Measures } from '../measures.ts'
import type { ProviderDirectory } from '../provider-directory.ts'
import type { TurnMeans } from './context-means.ts'
import type { TurnEffects } from './effects.ts'
import type { KnowledgeUse } from './knowledge.ts'
import type { Memory } from './long-ago.ts'
import type { MeaningReader } from './meaning-reader.ts'

export interface TurnDeps {
  readonly db: Database
  readonly providers: ProviderDirectory
  readonly sentiment: SentimentProvider
  readonly meaning: MeaningReader
  readonly breakers: Breakers
  readonly means: TurnMeans
  readonly memory: Memory
  readonly doorbell: Doorbell
  /** After this much thinking the customer is shown that an answer is being written; 0 never. */
  readonly typingAfterMs: number
  readonly log: Logger
  readonly measures?: Measures
}

/** A turn while it is thought about: what was read, and what became known since. */
export interface Turn {
  readonly context: TurnContext
  readonly scope: Scope
  readonly startedAt: number
  readonly mode: ActorMode
  readonly knowledge: KnowledgeUse
  readonly effects: TurnEffects
  readonly steps: { name: string; ms: number }[]
  /** Says that somebody still works on it; also how a cancellation gets here. */
  readonly beat: () => void
  /** Calls that were made and whose cost is not written down yet: it goes with the next transaction. */
  readonly unsettled: { readonly spending: Spending; readonly detail: Record<string, unknown> }[]
}

/** Writes down what calls of the model cost; within whatever transaction the turn has next. */
export function settleCosts(tx: Tx, { unsettled }: Turn): void {
  for (const { spending, detail } of unsettled) settleBudget(tx, spending, detail)
}

/** Notes how long a step of the turn took, for the "why". */
export async function timed<Result>(turn: Turn, name: string, work: () => Promise<Result>): Promise<Result> {
  const from = performance.now()
  try {
    return await work()
  } finally {
    turn.steps.push({ name, ms: Math.round((performance.now() - from) * 10) / 10 })
  }
}

/** What a line of the log about this turn is found by. */
export const idsOf = ({ scope, context }: Turn) => ({
  correlationId: scope.correlationId,
  tenantId: scope.tenantId,
  conversationId: context.customerId,
  customerId: context.writerId,
  channel: context.to.channel,
  turnId: context.fence.turnId,
})
