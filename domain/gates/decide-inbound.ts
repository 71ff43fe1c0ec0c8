import type { AttentionReason } from '../conversation/attention.ts'
import type { GateHit } from '../conversation/why.ts'
import type { InboundHit, InboundRule } from './inbound-rule.ts'

/** support: a ticket of a customer, or one that needed people, is open · deal: a deal is open, prices are the engine's job · none: neither. */
export type InboundContext = 'support' | 'deal' | 'none'

export const REFUSALS = ['credentials', 'illegal', 'malware', 'prompt_injection'] as const
export type RefusalKind = (typeof REFUSALS)[number]

export interface InboundDecision {
  /** A person is needed; code decides this and no model takes it back. */
  readonly escalate: AttentionReason | null
  /** The text gets a fixed refusal and reaches no model. */
  readonly refuse: RefusalKind | null
  readonly opensDeal: boolean
  readonly optOut: boolean
  readonly optIn: boolean
  readonly help: boolean
  /** Only suspected: a classifier may confirm these, and must be assumed to when it cannot be asked. */
  readonly suspected: readonly AttentionReason[]
  /** Learned weights take it for an attack: a model may answer, but nothing it asks for changes anything in this turn. */
  readonly suspectsAttack: boolean
}

/** Below this a conversation goes to a person. */
const ESCALATE_BELOW = 0.3

interface Row {
  readonly rule: InboundRule
  readonly reason: AttentionReason
  readonly contexts: readonly InboundContext[]
}

const EVERYWHERE = ['support', 'deal', 'none'] as const

/** Which rule needs a person in which context; the first that fits gives the reason. */
const ESCALATIONS: readonly Row[] = [
  { rule: 'legal', reason: 'legal', contexts: EVERYWHERE },
  { rule: 'compliance', reason: 'compliance', contexts: EVERYWHERE },
  { rule: 'refund_request', reason: 'refund_request', contexts: EVERYWHERE },
  { rule: 'human_requested', reason: 'human_requested', contexts: EVERYWHERE },
  { rule: 'negative_sentiment', reason: 'negative_sentiment', contexts: EVERYWHERE },
  { rule: 'price_question', reason: 'pricing_inquiry', contexts: ['support'] },
  { rule: 'bargaining', reason: 'pricing_inquiry', contexts: ['support'] },
]

/** What opens a deal where none is: without a ticket, asking for the price is intent enough. */
const OPENS_DEAL: Record<InboundContext, readonly InboundRule[]> = {
  support: ['buying_intent'],
  none: ['buying_intent', 'price_question', 'bargaining'],
  deal: [],
}

/**
 * The table rule x context. Opting out beats all: after it nothing is answered but the confirmation; people still see to
 * what the law asks of us in the same words. Buying opens a deal in the very turn it is said, so a price asked along with
 * it is answered there and not escalated.
 */
export function decideInbound(
  hits: readonly InboundHit[],
  context: InboundContext,
  sentiment: number,
): InboundDecision {
  const isHard = (rule: InboundRule): boolean => hits.some((hit) => hit.rule === rule && hit.confidence === 'hard')
  const optOut = isHard('opt_out')
  const refuse = optOut ? null : (REFUSALS.find(isHard) ?? null)
  const opensDeal = !optOut && refuse === null && OPENS_DEAL[context].some(isHard)
  const rows = ESCALATIONS.filter(({ contexts }) => contexts.includes(opensDeal ? 'deal' : context))
  const needsPerson = (rule: InboundRule): boolean => hits.some((hit) => hit.rule === rule && hit.confidence !== 'soft')
  const ruled = rows.find(({ rule }) => needsPerson(rule))?.reason ?? null
  const asked = ruled ?? (sentiment < ESCALATE_BELOW ? 'negative_sentiment' : null)
  const escalate = optOut ? (isHard('compliance') ? 'compliance' : null) : asked
  return {
    escalate,
    refuse,
    opensDeal: opensDeal && escalate === null,
    optOut,
    optIn: !optOut && isHard('opt_in'),
    help: !optOut && isHard('help'),
    suspected: suspectedReasons(hits, rows, escalate),
    suspectsAttack: hits.some(({ rule, confidence }) => rule === 'prompt_injection' && confidence === 'guess'),
  }
}

function suspectedReasons(
  hits: readonly InboundHit[],
  rows: readonly Row[],
  escalate: AttentionReason | null,
): readonly AttentionReason[] {
  const soft = rows.filter(({ rule }) => hits.some((hit) => hit.rule === rule && hit.confidence === 'soft'))
  return [...new Set(soft.map(({ reason }) => reason))].filter((reason) => reason !== escalate)
}

/** The hits as the "why" of a message keeps them, each with what it led to. */
export const explainInbound = (hits: readonly InboundHit[], decision: InboundDecision): readonly GateHit[] =>
  hits.map(({ rule, span, confidence }) => ({
    rule,
    stage: 'inbound',
    span,
    effect: effectOf(rule, confidence, decision),
  }))

function effectOf(
  rule: InboundRule,
  confidence: InboundHit['confidence'],
  decision: InboundDecision,
): GateHit['effect'] {
  if (confidence === 'soft') return 'note'
  if (rule === decision.refuse) return 'refuse'
  const escalates = ESCALATIONS.some((row) => row.rule === rule && row.reason === decision.escalate)
  return escalates ? 'escalate' : 'note'
}
