import { consentWish } from './consent-wish.ts'
import type { InboundHit } from './inbound-rule.ts'

/**
 * A STOP is an order where nothing else is said, and a burst is read as one text: so each message of it is asked, as it was
 * when it was stored. The newest wish of a burst counts.
 */
export function withOwnOrders(hits: readonly InboundHit[], texts: readonly string[]): readonly InboundHit[] {
  if (texts.length < 2 || hits.some(({ rule, confidence }) => rule === 'opt_out' && confidence === 'hard')) return hits
  const newest = texts.findLast((text) => consentWish(text) !== null)
  if (newest === undefined || consentWish(newest) !== 'withdraw') return hits
  return [...hits, { rule: 'opt_out', span: newest.slice(0, 80), confidence: 'hard' }]
}
