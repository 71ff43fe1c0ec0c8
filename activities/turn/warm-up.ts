import { detectInbound } from '../../domain/gates/detect-inbound.ts'
import { checkDraft } from '../../domain/gates/draft.ts'
import { matchProduct } from '../../domain/lead/match-product.ts'
import type { SentimentProvider } from '../../providers/sentiment/contract.ts'

const SAMPLE = 'Good morning, how much does it cost, and could somebody call me back about an offer please?'

/** Compiles the detectors' patterns before the first customer writes: half a second that nobody should wait for. */
export function warmUpTurns(sentiment: SentimentProvider): void {
  for (let round = 0; round < 2; round++) {
    detectInbound(SAMPLE)
    sentiment.score(SAMPLE)
    matchProduct(SAMPLE, [{ id: '1', sku: 'S-1', name: 'Sample', description: 'A sample.' }])
    checkDraft({ text: SAMPLE }, EVERYTHING_FORBIDDEN)
  }
}

const EVERYTHING_FORBIDDEN: Parameters<typeof checkDraft>[1] = {
  currency: 'EUR',
  allowedAmounts: [],
  allowedLinks: [],
  isAgreed: false,
  customerTexts: [SAMPLE],
  sources: [],
  forbiddenMinor: [],
  canary: 'none',
  toolNames: ['send_response'],
  policyTexts: [SAMPLE],
  hardLimit: 1_600,
  language: 'en',
}
