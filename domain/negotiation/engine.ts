import type { Currency } from '../money.ts'

export const OFFER_STATES = ['open', 'superseded', 'accepted', 'declined', 'expired', 'awaiting_owner'] as const
export type OfferState = (typeof OFFER_STATES)[number]

/** The tenant's terms for one deal, all in minor units for the whole quantity. The floor stays in here. */
export interface Terms {
  readonly listMinor: number
  readonly floorMinor: number
  readonly currency: Currency
  /** Share of (list - floor) given up in each round, in per cent; its length is the number of concessions. */
  readonly schedulePercent: readonly number[]
  /** Offers are rounded to this, so that they look like prices. */
  readonly roundToMinor: number
}

export interface Standing {
  /** 0 for the opening offer. */
  readonly round: number
  readonly offeredMinor: number
  /** How often the customer asked below the floor. */
  readonly belowFloor: number
}

export type Reaction =
  | { readonly kind: 'asks_price' }
  | { readonly kind: 'counters'; readonly askedMinor: number | null }
  | { readonly kind: 'accepts'; readonly atMinor: number | null }
  | { readonly kind: 'declines' }

export type Decision =
  | { readonly kind: 'open'; readonly offerMinor: number; readonly reason: string }
  | { readonly kind: 'concede'; readonly offerMinor: number; readonly isLast: boolean; readonly reason: string }
  | { readonly kind: 'accept_theirs'; readonly offerMinor: number; readonly reason: string }
  | { readonly kind: 'hold_firm'; readonly offerMinor: number; readonly reason: string }
  | { readonly kind: 'ask_owner'; readonly askedMinor: number; readonly reason: string }
  | { readonly kind: 'agreed'; readonly offerMinor: number; readonly reason: string }
  | { readonly kind: 'declined'; readonly reason: string }

const opening = (terms: Terms): Decision => ({
  kind: 'open',
  offerMinor: terms.listMinor,
  reason: 'opening at the list price',
})

/** Rounds up, so that rounding never gives away what the schedule did not. */
function roundUp(amountMinor: number, terms: Terms): number {
  const step = Math.max(1, terms.roundToMinor)
  return Math.min(terms.listMinor, Math.ceil(amountMinor / step) * step)
}

/** The offer of a round: list minus the scheduled share of the room, never below the floor. */
function scheduledOffer(terms: Terms, round: number): number {
  const room = terms.listMinor - terms.floorMinor
  const percent = terms.schedulePercent.slice(0, round).reduce((sum, share) => sum + share, 0)
  return Math.max(terms.floorMinor, roundUp(terms.listMinor - Math.floor((room * Math.min(100, percent)) / 100), terms))
}

function counter(terms: Terms, standing: Standing, askedMinor: number | null): Decision {
  const rounds = terms.schedulePercent.length
  const next = scheduledOffer(terms, standing.round + 1)
  if (askedMinor !== null && askedMinor >= standing.offeredMinor)
    return { kind: 'agreed', offerMinor: standing.offeredMinor, reason: 'asked for no less than our offer' }
  if (askedMinor !== null && standing.round < rounds && askedMinor >= next)
    return { kind: 'accept_theirs', offerMinor: askedMinor, reason: 'asked for no less than the next concession' }
  if (standing.round < rounds && next < standing.offeredMinor)
    return {
      kind: 'concede',
      offerMinor: next,
      isLast: standing.round + 1 >= rounds,
      reason: `concession ${standing.round + 1} of ${rounds}`,
    }
  // Before this point every request below the floor got the scheduled concession, so insisting tells nothing about it.
  if (askedMinor !== null && askedMinor < terms.floorMinor)
    return { kind: 'ask_owner', askedMinor, reason: 'no concession left and asked below the floor' }
  return { kind: 'hold_firm', offerMinor: standing.offeredMinor, reason: 'no concession left' }
}

/**
 * The only place where a price is decided. `standing` is null before the first offer. Offers never rise and never
 * fall below the floor; an acceptance counts only for the amount that was offered.
 */
export function decide(terms: Terms, standing: Standing | null, reaction: Reaction): Decision {
  if (standing === null) return opening(terms)
  switch (reaction.kind) {
    case 'asks_price':
      return { kind: 'hold_firm', offerMinor: standing.offeredMinor, reason: 'the offer stands' }
    case 'accepts':
      return reaction.atMinor === null || reaction.atMinor >= standing.offeredMinor
        ? { kind: 'agreed', offerMinor: standing.offeredMinor, reason: 'accepted our offer' }
        : counter(terms, standing, reaction.atMinor)
    case 'counters':
      return counter(terms, standing, reaction.askedMinor)
    case 'declines':
      return { kind: 'declined', reason: 'the customer said no' }
  }
}
