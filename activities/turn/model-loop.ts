import { channels } from '../../channels/registry.ts'
import { type PromptItem, rejectedItem } from '../../domain/context/compose.ts'
import type { AttentionReason } from '../../domain/conversation/attention.ts'
import { type ToolInput, toolSchemas } from '../../domain/conversation/tools/tools.ts'
import type { GateHit, ModelUse, Why } from '../../domain/conversation/why.ts'
import { checkDraft } from '../../domain/gates/draft.ts'
import type { DraftContext, DraftViolation } from '../../domain/gates/draft-rule.ts'
import { allowedAmounts, allowedLinks, type Directive } from '../../domain/lead/directive.ts'
import { linksIn } from '../../domain/messaging/links.ts'
import { formatMoney } from '../../domain/money.ts'
import type { ModelAnswer, ModelItem, ToolSpec } from '../../providers/llm/contract.ts'
import { FencedError } from '../../services/conversation/fence.ts'
import type { Lead } from '../../services/lead/read.ts'
import { askModel } from './ask-model.ts'
import type { Turn, TurnDeps } from './deps.ts'
import { timed } from './deps.ts'
import { mustCite, readBy, verifyCited } from './knowledge.ts'
import type { LongAgo } from './long-ago.ts'
import type { ModelAccess } from './model-access.ts'
import { type TurnPrompt, toolsFor } from './prompt.ts'
import { runTool, type ToolOutcome } from './tools.ts'
import type { Understanding } from './understand.ts'

export type LoopResult =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly language: string
      readonly lead: Lead | null
      readonly use: ModelUse
      readonly gates: readonly GateHit[]
      readonly sources: Why['sources']
    }
  | {
      readonly kind: 'person'
      readonly reason: AttentionReason
      readonly lead: Lead | null
      readonly use: ModelUse | null
      readonly gates: readonly GateHit[]
    }
  /** Nothing the model wrote may leave: code words the directive instead. */
  | { readonly kind: 'blocked'; readonly lead: Lead | null; readonly use: ModelUse; readonly gates: readonly GateHit[] }

const MOST_ROUNDS = 6
const MOST_TOOL_CALLS = 8

export interface Loop {
  readonly deps: TurnDeps
  readonly turn: Turn
  readonly known: Understanding
  readonly access: ModelAccess
  readonly prompt: TurnPrompt
  readonly longAgo: LongAgo
  /** What model and tools said to each other in this turn. */
  readonly items: ModelItem[]
  readonly tools: readonly ToolSpec[]
  lead: Lead | null
  use: ModelUse
  toolCalls: number
  gates: GateHit[]
}

const asItem = ({ role, text }: PromptItem): ModelItem => ({ kind: 'message', role, text })

export interface ModelTurn {
  readonly known: Understanding
  readonly access: ModelAccess
  readonly prompt: TurnPrompt
  readonly longAgo: LongAgo
  readonly lead: Lead | null
}

/** Rounds of model and tools until there is one text that may leave, a person is asked for, or the limits are reached. */
export async function runModel(
  deps: TurnDeps,
  turn: Turn,
  { known, access, prompt, longAgo, lead }: ModelTurn,
  abort: AbortSignal,
): Promise<LoopResult> {
  const use = { name: access.name, rounds: 0, tokensIn: 0, tokensOut: 0, costUsdMicros: 0, repaired: false }
  const loop: Loop = {
    deps,
    turn,
    known,
    access,
    prompt,
    longAgo,
    items: [],
    tools: toolsFor(turn, known),
    lead,
    use,
    toolCalls: 0,
    gates: [],
  }
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    if (round > 1 && !(await turn.effects.isStillOurs(turn))) throw new FencedError()
    const answer = await askModel(loop, round, abort)
    if (answer === null) return person(loop, 'budget_exhausted')
    const result = await digest(loop, answer)
    if (result !== null) return result
  }
  return { kind: 'blocked', lead: loop.lead, use: loop.use, gates: loop.gates }
}

/** Takes in one answer; null when another round is needed. */
async function digest(loop: Loop, answer: ModelAnswer): Promise<LoopResult | null> {
  if (answer.status === 'refused' || answer.status === 'empty') return person(loop, 'model_refused')
  for (const item of answer.items) {
    if (item.kind !== 'tool_call') continue
    loop.items.push(item)
    if (++loop.toolCalls > MOST_TOOL_CALLS)
      return { kind: 'blocked', lead: loop.lead, use: loop.use, gates: loop.gates }
    const outcome = await timed(loop.turn, item.name, () =>
      runTool(loop.deps, loop.turn, loop.known, loop.lead, {
        call: item,
        searchTokens: loop.access.budget.knowledgeTokens,
      }),
    )
    const done = accept(loop, item.callId, outcome)
    if (done !== 'next') return done
  }
  // A model without tools answers in plain text: that is its response.
  const text = answer.items.filter((item) => item.kind === 'message' && item.role === 'assistant')
  const hadCalls = answer.items.some((item) => item.kind === 'tool_call')
  const [last] = text.slice(-1)
  if (!hadCalls && last?.kind === 'message') {
    loop.items.push(last)
    const done = judge(loop, { text: last.text, language: loop.known.language, cites: [] })
    return done === 'next' ? null : done
  }
  return null
}

function accept(loop: Loop, callId: string, outcome: ToolOutcome): LoopResult | null | 'next' {
  switch (outcome.kind) {
    case 'person':
      return person(loop, outcome.reason)
    case 'result':
      loop.lead = outcome.lead
      loop.items.push({ kind: 'tool_result', callId, output: outcome.output })
      return 'next'
    case 'response': {
      const done = judge(loop, outcome)
      if (done === 'next') loop.items.splice(-1, 0, { kind: 'tool_result', callId, output: '{"sent":false}' })
      return done === 'next' ? null : done
    }
  }
}

/** Checks a finished draft: it may leave, gets one repair, or is given up. */
function judge(loop: Loop, { text, language, cites }: ToolInput<'send_response'>): LoopResult | 'next' {
  const directive = loop.lead?.directive ?? null
  const { violations } = checkDraft({ text }, draftContext(loop, directive))
  const { sources, hits } = verifyCited(loop.turn, cites)
  const blocked = [...violations.map(blockedBy), ...hits]
  if (blocked.length === 0 && sources.length === 0 && mustCite(loop.turn.knowledge))
    return person(loop, 'no_answer_found')
  if (blocked.length === 0)
    return { kind: 'text', text, language, lead: loop.lead, use: loop.use, gates: loop.gates, sources }
  loop.gates.push(...blocked)
  if (loop.use.repaired) return { kind: 'blocked', lead: loop.lead, use: loop.use, gates: loop.gates }
  loop.use = { ...loop.use, repaired: true }
  loop.items.push(asItem(rejectedItem(blocked.map(({ rule }) => rule))))
  return 'next'
}

const blockedBy = ({ rule, span }: DraftViolation): GateHit => ({
  rule,
  span: span.slice(0, 80),
  stage: 'draft',
  effect: 'block',
})

function draftContext({ turn, lead, known: heard, prompt }: Loop, directive: Directive | null): DraftContext {
  const { settings, to, prices } = turn.context
  const articles = readBy(turn.knowledge).map(({ text }) => text)
  return {
    currency: settings.currency,
    allowedAmounts: [...allowedAmounts(directive), ...listPrices(turn, lead)],
    allowedLinks: [...allowedLinks(directive), ...articles.flatMap((text) => linksIn(text).map((link) => link.text))],
    isAgreed:
      directive?.kind === 'agreed' ||
      directive?.kind === 'sign' ||
      directive?.kind === 'pay' ||
      directive?.kind === 'thank',
    customerTexts: [heard.text],
    sources: [
      settings.profile,
      ...articles,
      ...prices.map(({ name, description }) => `${name} ${description}`),
      ...(directive?.kind === 'offer' && directive.includesTax !== null ? [directive.includesTax] : []),
    ],
    // The floor is not known here at all; what is not allowed above is blocked anyway.
    forbiddenMinor: [],
    canary: prompt.canary,
    toolNames: Object.keys(toolSchemas),
    policyTexts: [prompt.policy],
    hardLimit: channels[to.channel].capabilities.hardLimit,
    language: heard.language,
  }
}

/** While no offer stands, a customer may be told what the price list says. Afterwards there is one price. */
function listPrices(turn: Turn, lead: Lead | null): string[] {
  if (lead?.offerId != null) return []
  return turn.context.prices.map(({ listMinor, currency }) => formatMoney({ amountMinor: listMinor, currency }))
}

const person = (loop: Loop, reason: AttentionReason): LoopResult => ({
  kind: 'person',
  reason,
  lead: loop.lead,
  use: loop.use,
  gates: loop.gates,
})
