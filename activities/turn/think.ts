import { cancellationSignal, heartbeat } from '@temporalio/activity'
import { WindowTooSmallError } from '../../domain/context/fit.ts'
import type { Draft } from '../../domain/conversation/draft.ts'
import type { ThinkResult } from '../../domain/conversation/step.ts'
import type { TurnId } from '../../domain/ids.ts'
import { fixedText } from '../../domain/messaging/fixed-texts.ts'
import { ProviderError } from '../../providers/provider-error.ts'
import { FencedError } from '../../services/conversation/fence.ts'
import { loadTurn } from '../../services/conversation/load-turn.ts'
import { ServiceError } from '../../services/errors.ts'
import type { Lead } from '../../services/lead/read.ts'
import { inTenant } from '../../services/transaction.ts'
import { scopeFor } from '../scope.ts'
import { mapFailures } from '../to-application-failure.ts'
import { openCase } from './case.ts'
import { idsOf, settleCosts, type Turn, type TurnDeps, timed } from './deps.ts'
import { blockedDraft, fallbackDraft, fixedDraft, handoverDraft, modelDraft, refusalText } from './drafts.ts'
import { recordedEffects } from './effects.ts'
import { decideMeanwhile, type LeftToPeople, meanwhile } from './handed-over.ts'
import { nothingLookedUp } from './knowledge.ts'
import { recall } from './long-ago.ts'
import { openModel } from './model-access.ts'
import { runModel } from './model-loop.ts'
import { overflows } from './overflow.ts'
import { buildPrompt, type TurnPrompt } from './prompt.ts'
import { reserveDraft } from './reserve-draft.ts'
import { typingMeanwhile } from './show-typing.ts'
import { type Understanding, understand } from './understand.ts'
import { wordlessDraft } from './wordless.ts'

/** The thinking of one turn: understand, open the case, decide what code decides, ask the model for the rest, reserve. */
export function createTurnActivities(deps: TurnDeps) {
  return mapFailures({
    async think({ turnId, epoch }: { turnId: TurnId; epoch: number }): Promise<ThinkResult> {
      try {
        return await thinkTurn(deps, { turnId, epoch })
      } catch (error) {
        // A newer claim or a takeover owns the turn: nothing of this one may be said.
        if (error instanceof FencedError) return { kind: 'nothing_to_send' }
        throw error
      }
    },
  })
}

export type TurnActivities = ReturnType<typeof createTurnActivities>

async function thinkTurn(deps: TurnDeps, fence: { turnId: TurnId; epoch: number }): Promise<ThinkResult> {
  const scope = scopeFor({ kind: 'ai', persona: 'professional' })
  const startedAt = performance.now()
  const context = await inTenant(deps.db, scope, (tx) => loadTurn(tx, fence))
  const turn: Turn = {
    context,
    scope: { ...scope, correlationId: context.correlationId },
    startedAt,
    mode: 'client',
    knowledge: nothingLookedUp(),
    effects: recordedEffects(deps.db),
    steps: [],
    beat: heartbeat,
    unsettled: [],
  }
  turn.steps.push({ name: 'read', ms: Math.round((performance.now() - startedAt) * 10) / 10 })
  deps.log.info({ ...idsOf(turn), epoch: fence.epoch }, 'a turn began')
  const known = await timed(turn, 'understand', () => understand(context, deps.sentiment, deps.meaning))
  const lead = await timed(turn, 'case', () => openCase(deps, turn, known))
  try {
    const drafted =
      context.draft === null ? await draft(deps, turn, known, lead) : { draft: context.draft, lead, pins: {} }
    return await reserveDraft(deps, turn, known, drafted)
  } finally {
    // An overtaken turn has cost what it has cost.
    if (turn.unsettled.length > 0) await inTenant(deps.db, turn.scope, async (tx) => settleCosts(tx, turn))
  }
}

export interface Drafted {
  /** Null when the turn is answered by saying nothing. */
  readonly draft: Draft | LeftToPeople | null
  readonly lead: Lead | null
  readonly pins: Readonly<Record<string, string>>
}

/** What is said to this turn, by code or by the model. */
export async function draft(deps: TurnDeps, turn: Turn, known: Understanding, lead: Lead | null): Promise<Drafted> {
  const decided = decideByCode(turn, known)
  return decided === 'model' ? askModel(deps, turn, known, lead) : { draft: decided, lead, pins: {} }
}

/** A question mark alone asks nothing; a picture does. */
const SAYS_SOMETHING = /[\p{L}\p{N}\p{Extended_Pictographic}]/u

/** The drafts that need no model; null is silence. */
function decideByCode(turn: Turn, known: Understanding): Draft | LeftToPeople | null | 'model' {
  const { decision, language } = known
  const { settings } = turn.context
  const business = settings.businessName
  const fixed = (text: string, rule: string) => fixedDraft(turn, known, text, rule)
  // Where the provider answers by itself, a second answer would be one too many.
  if ((decision.optOut || decision.optIn || decision.help) && isAnswered(turn)) return null
  if (decision.optOut) return fixed(fixedText('opt_out_confirmed', language, { business }), 'opt-out')
  if (decision.optIn && !isNew(turn)) return fixed(fixedText('opt_in_confirmed', language, { business }), 'opt-in')
  if (decision.optIn || decision.help) return fixed(fixedText('help', language, { business }), 'help')
  if (turn.context.handedOverAt === null && overflows(turn)) return handoverDraft(turn, known, 'flood')
  if (decision.refuse !== null)
    return fixed(refusalText(decision.refuse, known, business), `refused: ${decision.refuse}`)
  const whileHanded = decideMeanwhile(turn, known)
  if (whileHanded !== null) return whileHanded
  if (decision.escalate !== null) return handoverDraft(turn, known, decision.escalate)
  if (!SAYS_SOMETHING.test(known.text)) return wordlessDraft(turn, known)
  return 'model'
}

/** Some apps make everybody begin with a START: nobody is welcomed back who never was here. */
const isNew = ({ context }: Turn): boolean => context.messages.every(({ inTurn }) => inTurn)

const isAnswered = ({ context }: Turn): boolean =>
  context.messages.some(({ inTurn, answeredAs }) => inTurn && answeredAs !== null)

async function askModel(deps: TurnDeps, turn: Turn, known: Understanding, lead: Lead | null): Promise<Drafted> {
  let prompt: TurnPrompt | null = null
  try {
    const access = await openModel(deps, turn)
    const longAgo = await recall(deps, turn)
    prompt = buildPrompt(turn, { known, lead, now: new Date(), budget: access.budget, means: deps.means })
    const cancelled = cancellationSignal()
    const asked = { known, access, prompt, longAgo, lead }
    const result = await typingMeanwhile(deps, turn, cancelled, () => runModel(deps, turn, asked, cancelled))
    if (result.kind === 'person' && result.reason === 'no_answer_found') await turn.effects.noteGap(turn, known.text)
    const extra = {
      prompt,
      use: result.use,
      gates: result.gates,
      sources: result.kind === 'text' ? result.sources : [],
    }
    const made =
      result.kind === 'text'
        ? modelDraft(turn, known, result.text, extra)
        : result.kind === 'person'
          ? handoverDraft(turn, known, result.reason, extra)
          : blockedDraft(turn, known, result.lead, extra)
    return { draft: meanwhile(turn, known, made), lead: result.lead, pins: prompt.pins }
  } catch (error) {
    const draft = draftWithout(turn, known, error)
    if (draft === null) throw error
    deps.log.warn({ err: error, ...idsOf(turn) }, 'the model cannot be used')
    return { draft: meanwhile(turn, known, draft), lead, pins: prompt?.pins ?? {} }
  }
}

/** A model that is away is waited for; one that was never set up, or that no policy fits into, is not. */
function draftWithout(turn: Turn, known: Understanding, error: unknown): Draft | null {
  if (error instanceof ProviderError) return fallbackDraft(turn, known)
  const isUnusable =
    error instanceof WindowTooSmallError ||
    (error instanceof ServiceError && error.reason === 'provider_not_configured')
  return isUnusable ? handoverDraft(turn, known, 'model_unavailable') : null
}
