export const ENVELOPE_STATES = ['planned', 'sent', 'delivered', 'completed', 'declined', 'voided', 'expired'] as const
export type EnvelopeState = (typeof ENVELOPE_STATES)[number]

const RANK: Record<EnvelopeState, number> = {
  planned: 0,
  sent: 1,
  delivered: 2,
  expired: 3,
  voided: 4,
  declined: 4,
  completed: 5,
}

/** The provider's truth moves a document forward only; a completed one is signed whatever else is claimed later. */
export const advances = (known: EnvelopeState, truth: EnvelopeState): boolean => RANK[truth] > RANK[known]

export const isSettled = (state: EnvelopeState): boolean => RANK[state] >= RANK.expired
