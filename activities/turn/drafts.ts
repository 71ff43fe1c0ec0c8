import { isOpen, nextOpening } from '../../domain/calendar/business-hours.ts'
import { sayWhen } from '../../domain/calendar/say-when.ts'
import type { AttentionReason } from '../../domain/conversation/attention.ts'
import type { Draft } from '../../domain/conversation/draft.ts'
import type { GateHit, ModelUse, Why } from '../../domain/conversation/why.ts'
import { explainInbound } from '../../domain/gates/decide-inbound.ts'
import { wordDirective } from '../../domain/lead/word-directive.ts'
import { type FixedTextKey, fixedText } from '../../domain/messaging/fixed-texts.ts'
import { promisedAtOpening } from '../../domain/promise/opening.ts'
import type { Lead } from '../../services/lead/read.ts'
import type { Turn } from './deps.ts'
import type { TurnPrompt } from './prompt.ts'
import type { Understanding } from './understand.ts'

/** What the model's part of the turn left behind. */
export interface ModelTrace {
  readonly prompt: TurnPrompt
  readonly use: ModelUse | null
  readonly gates: readonly GateHit[]
  /** What the text relies on, verified. */
  readonly sources: Why['sources']
}

function whyOf(turn: Turn, known: Understanding, decidedBy: Why['decidedBy'], rule: string, trace?: ModelTrace): Why {
  return {
    decidedBy,
    rule,
    gates: [...explainInbound(known.hits, known.decision), ...(trace?.gates ?? [])],
    persona: { name: known.persona.state.current, rule: known.persona.rule, features: { ...known.features } },
    model: trace?.use ?? null,
    versions: trace?.prompt.versions ?? {},
    sources: trace?.sources ?? [],
    steps: [...turn.steps],
  }
}

export const modelDraft = (turn: Turn, known: Understanding, text: string, trace: ModelTrace): Draft => ({
  text,
  language: known.language,
  kind: 'reply',
  attention: null,
  why: whyOf(turn, known, 'model', 'the model answered and every check passed', trace),
})

/** A text that code chose; no model was asked. */
export const fixedDraft = (turn: Turn, known: Understanding, text: string, rule: string): Draft => ({
  text,
  language: known.language,
  kind: 'reply',
  attention: null,
  why: whyOf(turn, known, 'fixed_text', rule),
})

/** A person takes over; the customer hears honestly when somebody will answer. */
export function handoverDraft(turn: Turn, known: Understanding, reason: AttentionReason, trace?: ModelTrace): Draft {
  const { settings } = turn.context
  const now = new Date()
  const opening = isOpen(settings, now) ? null : nextOpening(settings, now)
  const text =
    opening === null
      ? fixedText('handover_in_hours', known.language, { business: settings.businessName })
      : fixedText('handover_out_of_hours', known.language, {
          time: sayWhen(opening, settings.timeZone, known.language, now),
        })
  const why = whyOf(turn, known, 'fixed_text', `handed to a person: ${reason}`, trace)
  const promise = opening === null ? {} : { promisedFor: promisedAtOpening(settings, opening).toISOString() }
  return { text, language: known.language, kind: 'handover', attention: reason, why, ...promise }
}

/** The model is away: say so at once, answer when it is back. */
export const fallbackDraft = (turn: Turn, known: Understanding): Draft => ({
  text: fixedText('fallback', known.language, {}),
  language: known.language,
  kind: 'fallback',
  attention: 'model_unavailable',
  why: whyOf(turn, known, 'fixed_text', 'the model did not answer'),
})

/** Nothing the model wrote may leave: code words the deal's directive, and without one a person takes over. */
export function blockedDraft(turn: Turn, known: Understanding, lead: Lead | null, trace: ModelTrace): Draft {
  const worded = lead?.directive == null ? null : wordDirective(lead.directive, known.language)
  if (worded === null) return handoverDraft(turn, known, 'draft_blocked', trace)
  return {
    text: worded,
    language: known.language,
    kind: 'reply',
    attention: null,
    why: whyOf(turn, known, 'directive', 'no draft of the model passed the checks', trace),
  }
}

type PlainKey = Extract<FixedTextKey, `refusal_${string}`>

/** The fixed answer to what must not reach a model. */
export const refusalText = (kind: string, known: Understanding, business: string): string =>
  // safe: every refusal kind has its text, which the table of texts is checked for
  fixedText(`refusal_${kind}` as PlainKey, known.language, { business })
