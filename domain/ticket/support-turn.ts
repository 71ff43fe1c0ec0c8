import type { InboundDecision } from '../gates/decide-inbound.ts'
import type { InboundHit, InboundRule } from '../gates/inbound-rule.ts'

/** Found only when a text says nothing else. */
const PLEASANTRIES: readonly InboundRule[] = ['greeting', 'smalltalk']

/**
 * Do these words raise a matter somebody has to see through? Not: a greeting, an order to stop or to go on, what gets a
 * fixed refusal, and whatever opens a deal instead.
 */
export function raisesMatter(hits: readonly InboundHit[], decision: InboundDecision): boolean {
  if (decision.escalate !== null) return true
  if (decision.opensDeal || decision.refuse !== null) return false
  if (decision.optOut || decision.optIn || decision.help) return false
  return !hits.some(({ rule, confidence }) => confidence === 'hard' && PLEASANTRIES.includes(rule))
}
