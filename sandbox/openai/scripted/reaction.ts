import type { ToolInput } from '../../../domain/conversation/tools/tools.ts'
import { type Amount, amountsIn, plainAmount } from './numbers.ts'
import type { Reading } from './reading.ts'

export type Reaction = ToolInput<'respond_to_offer'>

const DOLLARS = new Set(['USD', 'CAD', 'AUD', 'MXN'])
/** A bare number this far from the offer is something else: a room, a year, a flat. */
const LEAST_SHARE = 0.2
const MOST_SHARE = 2
const SHORT_WORDS = 9

function currencyOf({ currency }: Amount, offer: Amount): string | null {
  if (currency !== '$') return currency
  return offer.currency !== null && DOLLARS.has(offer.currency) ? offer.currency : 'USD'
}

function isPlausible({ value, currency }: Amount, offer: Amount): boolean {
  return currency !== null || (value >= offer.value * LEAST_SHARE && value <= offer.value * MOST_SHARE)
}

const plain = (
  reaction: Reaction['reaction'],
  amount: number | null = null,
  currency: string | null = null,
): Reaction => ({
  reaction,
  amount,
  currency,
})

/** Negatives that agree, and the ones that do not. */
const AGREEING_NEGATIVE =
  /\b(?:no (?:problem\w*|worries|objections?|hay problema|issue)|why not|can'?t wait|kein(?:e)? (?:problem|einwande?)|warum nicht|sin problemas?|por que no|pas de (?:souci|probleme)s?|pourquoi pas|sem problemas?|por que nao|nessun problema|perche no)\b/g
const NEGATIVE = /\b(?:not|no|never|cannot|nicht|nie|kein\w*|pas|jamais|ne|nao|nunca|non|mai)\b|n't\b/

const isNegative = (folded: string): boolean => NEGATIVE.test(folded.replace(AGREEING_NEGATIVE, ' '))

function acceptance(reading: Reading): boolean {
  if (isNegative(reading.folded)) return false
  if (reading.has('accept')) return !reading.has('condition') && !/\?\s*$/.test(reading.text.trim())
  const isShort = reading.folded.split(/\s+/).length <= SHORT_WORDS
  return isShort && reading.has('yes') && !reading.has('condition') && !reading.text.includes('?')
}

/**
 * What the customer makes of an amount on the table, in the words of the tool; null where they speak of something else.
 * The last amount they name counts, unless it only repeats ours.
 */
export function reactionTo(reading: Reading, offered: string): Reaction | null {
  const offer = plainAmount(offered)
  if (offer === null) return null
  const named = amountsIn(reading.text).filter((amount) => isPlausible(amount, offer))
  const theirs = named.findLast(({ value }) => Math.abs(value - offer.value) >= 0.01)
  if (reading.has('decline') && theirs === undefined) return plain('declines')
  if (theirs !== undefined) return plain('counters', theirs.value, currencyOf(theirs, offer))
  const ours = named[0]
  if (reading.has('discount')) return plain('counters')
  if (reading.has('undecided')) return null
  if (acceptance(reading)) return plain('accepts', ours?.value ?? null, ours ? currencyOf(ours, offer) : null)
  return reading.has('price') ? plain('asks_price') : null
}
