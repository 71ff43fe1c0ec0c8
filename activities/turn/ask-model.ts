import { ITEM_TOKENS } from '../../domain/context/budget.ts'
import { type FittedContext, fitContext } from '../../domain/context/fit.ts'
import type { ModelAnswer, ModelItem, ModelUsage, ToolSpec } from '../../providers/llm/contract.ts'
import { askPatiently } from '../../providers/llm/patient.ts'
import { costUsdMicros } from '../../providers/llm/prices.ts'
import { ProviderError } from '../../providers/provider-error.ts'
import { atOnce } from '../../services/transaction.ts'
import { reserveBudget } from '../../services/usage/budget.ts'
import { idsOf, settleCosts, type Turn, timed } from './deps.ts'
import type { Loop } from './model-loop.ts'

const FIRST_BEAT_MS = 1_500

/** One call of the model: what fits is composed, money is set aside, and what it cost is noted. Null without money. */
export async function askModel(loop: Loop, round: number, abort: AbortSignal): Promise<ModelAnswer | null> {
  const { deps, turn, access } = loop
  const { settings, fence } = turn.context
  const fitted = fitRound(loop)
  const spending = { turnId: `${fence.turnId}/${fence.epoch}`, step: `model-${round}` }
  const costOf = (usage: ModelUsage, name = access.name) => costUsdMicros(name, usage, access.vendor)
  const estimate = costOf({ tokensIn: fitted.tokens, tokensCached: 0, tokensOut: access.budget.outputTokens })
  // At once: every turn of the day adds to the same row.
  const reserved = await atOnce(deps.db, { ...turn.scope, isRepeatable: true }, (tx) => {
    settleCosts(tx, turn)
    return reserveBudget(tx, { ...spending, usdMicros: estimate }, settings.budget.dayUsdMicros)
  })
  turn.unsettled.length = 0
  if (reserved === 'exhausted') return null
  const calledAt = performance.now()
  try {
    const answer = await timed(turn, `model-${round}`, () =>
      beating(turn, () => askPatiently(access, requestOf(loop, fitted), abort)),
    )
    const cost = costOf(answer.usage, answer.model)
    turn.unsettled.push({
      spending: { ...spending, usdMicros: cost },
      detail: { ...answer.usage, model: answer.model, vendor: access.vendor, latencyMs: answer.latencyMs },
    })
    loop.use = usedSoFar(loop, answer, cost, fitted)
    note(loop, round, performance.now() - calledAt, answer)
    return answer
  } catch (error) {
    note(loop, round, performance.now() - calledAt, null)
    // An answer nobody waited for may have been billed; one that never began was not.
    const usdMicros = error instanceof ProviderError && error.code !== 'timeout' ? 0 : estimate
    turn.unsettled.push({ spending: { ...spending, usdMicros }, detail: { vendor: access.vendor, failed: true } })
    throw error
  }
}

/** For whoever follows one message, or counts all calls. */
function note({ deps, turn, access }: Loop, round: number, ms: number, answer: ModelAnswer | null): void {
  const { vendor, name: model } = access
  const { tokensIn, tokensOut } = answer?.usage ?? { tokensIn: 0, tokensOut: 0 }
  const outcome = answer === null ? 'failed' : 'answered'
  const figures = { vendor, model, outcome, tokensIn, tokensOut } as const
  deps.log.info({ ...idsOf(turn), round, ms: Math.round(ms), ...figures }, 'the model was asked')
  deps.measures?.modelCalled({ ...figures, ms })
}

const requestOf = ({ turn, tools, items, access, prompt }: Loop, { instructions, input, leftOut }: FittedContext) => ({
  model: access.name,
  effort: turn.context.settings.model.effort,
  instructions,
  input: [
    ...input.map(({ role, text }): ModelItem => ({ kind: 'message', role, text })),
    ...items.map((item, at): ModelItem => (leftOut.has(at) ? withoutResult(item) : item)),
  ],
  tools,
  allowedTools: tools.map(({ name }) => name),
  maxOutputTokens: access.budget.outputTokens,
  cacheKey: `${turn.scope.tenantId}/${prompt.versions['platform_policy'] ?? '0'}`,
  timeoutMs: access.timeoutMs,
})

const withoutResult = (item: ModelItem): ModelItem =>
  item.kind === 'tool_result' ? { ...item, output: '{"leftOut":true}' } : item

function fitRound({ deps, tools, items, prompt, longAgo, access }: Loop): FittedContext {
  const { count } = deps.means
  return fitContext(
    {
      layers: prompt.layers,
      toolTokens: count(toolText(tools)),
      earlier: prompt.earlier,
      commitmentsBefore: longAgo.commitments,
      messagesBefore: longAgo.messages,
      rounds: items.map((item) => ({
        tokens: count(wordsOf(item)) + 2 * ITEM_TOKENS,
        isResult: item.kind === 'tool_result',
      })),
    },
    access.budget,
    deps.means,
  )
}

const toolTexts = new WeakMap<ToolSpec, string>()

/** The list is put together anew in each turn, from the same tools. */
const toolText = (tools: readonly ToolSpec[]): string =>
  tools
    .map((tool) => {
      const text = toolTexts.get(tool) ?? JSON.stringify(tool)
      toolTexts.set(tool, text)
      return text
    })
    .join('')

function wordsOf(item: ModelItem): string {
  switch (item.kind) {
    case 'message':
      return item.text
    case 'tool_call':
      return item.name + item.argumentsJson
    case 'tool_result':
      return item.output
  }
}

function usedSoFar({ use, access }: Loop, answer: ModelAnswer, cost: number, fitted: FittedContext): Loop['use'] {
  return {
    ...use,
    name: answer.model,
    rounds: use.rounds + 1,
    tokensIn: use.tokensIn + answer.usage.tokensIn,
    tokensOut: use.tokensOut + answer.usage.tokensOut,
    costUsdMicros: use.costUsdMicros + cost,
    context: {
      tokens: Math.max(use.context?.tokens ?? 0, fitted.tokens),
      mostTokens: access.budget.inputTokens,
      cutMessages: fitted.cutMessages,
    },
  }
}

/** Heartbeats only calls that last, so that a short turn pays for none. */
async function beating<Result>({ beat }: Turn, work: () => Promise<Result>): Promise<Result> {
  const timer = setInterval(beat, FIRST_BEAT_MS)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}
