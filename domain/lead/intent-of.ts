import { detectInbound } from '../gates/detect-inbound.ts'
import { normalise } from '../text/normalise.ts'

export const LEAD_INTENTS = ['buying_intent', 'price_question', 'appointment', 'support', 'inquiry'] as const
export type LeadIntent = (typeof LEAD_INTENTS)[number]

const APPOINTMENT =
  /\b(?:appointment|book(?:ing)?|schedule|visit|viewing|call ?back|demo|cita|visita|agendar|marcar|horario|rendez-?vous|termin|besichtigung|ruckruf|appuntamento|sopralluogo)\b/

/** What someone wants, by what they wrote. */
export function intentOf(text: string): LeadIntent {
  const hard = new Set(detectInbound(text).flatMap(({ rule, confidence }) => (confidence === 'hard' ? [rule] : [])))
  if (hard.has('complaint') || hard.has('refund_request') || hard.has('negative_sentiment')) return 'support'
  if (hard.has('buying_intent')) return 'buying_intent'
  if (hard.has('price_question') || hard.has('bargaining')) return 'price_question'
  return APPOINTMENT.test(normalise(text).plain) ? 'appointment' : 'inquiry'
}
