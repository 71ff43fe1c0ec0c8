import { type Currency, shareOf } from '../money.ts'
import { minorOf, type NumberInText, numbersIn, readable } from '../money-in-text.ts'
import { plainInPlace } from '../text/plain-in-place.ts'
import { LIMIT_CUES, NOT_AMOUNTS, OFFER_CUES, REDUCES, REDUCTION } from './not-amounts.ts'

/** What a customer asks for in numbers. `foreign`: a currency we do not sell in, to be refused as such. */
export type AskedAmount =
  | { readonly kind: 'none' }
  | { readonly kind: 'amount'; readonly amountMinor: number; readonly span: string }
  | { readonly kind: 'foreign'; readonly currency: string; readonly span: string }

interface Candidate {
  readonly amountMinor: number
  readonly span: string
  readonly isMarked: boolean
  readonly isCued: boolean
  readonly isLimit: boolean
}

const NONE: AskedAmount = { kind: 'none' }
/** A bare number below this share of our offer, in basis points, is a quantity or a date rather than an amount. */
const LEAST = 2_000

const BLANK = '\u0000'

/** The text with everything blanked out that is no amount, position by position. */
const amountsOnly = (text: string): string =>
  NOT_AMOUNTS.reduce(
    (seen, pattern) => seen.replace(pattern, (found) => BLANK.repeat(found.length)),
    plainInPlace(text),
  )

function candidateOf(found: NumberInText, text: string, offeredMinor: number, currency: Currency): Candidate | null {
  const before = text.slice(0, found.start)
  const behind = text.slice(found.end)
  const isReduction = REDUCTION.test(behind) || REDUCES.test(before)
  const written = found.isPercent ? null : minorOf(found, currency)
  const amountMinor = isReduction ? reduced(found, written, offeredMinor) : written
  // "4900 is too much" and "they want 5200 elsewhere" ask for nothing: only less than our offer does.
  if (amountMinor === null || amountMinor <= 0 || amountMinor >= offeredMinor) return null
  const isMarked = found.currency !== null || isReduction
  if (!isMarked && amountMinor < shareOf(offeredMinor, LEAST)) return null
  return { amountMinor, span: found.text, isMarked, isCued: OFFER_CUES.test(before), isLimit: LIMIT_CUES.test(before) }
}

/** "200 off" and "10 % less" are read from our offer down. */
function reduced(found: NumberInText, written: number | null, offeredMinor: number): number | null {
  if (written !== null) return written < offeredMinor ? offeredMinor - written : null
  const basisPoints = minorOf(found, 'EUR')
  return found.isPercent && basisPoints !== null && basisPoints < 10_000
    ? shareOf(offeredMinor, 10_000 - basisPoints)
    : null
}

/** The one amount several candidates agree on, or null. */
function agreed(candidates: readonly Candidate[]): Candidate | null {
  const [first] = candidates
  return first !== undefined && candidates.every(({ amountMinor }) => amountMinor === first.amountMinor) ? first : null
}

const chosen = (candidates: readonly Candidate[]): Candidate | null =>
  agreed(candidates) ??
  agreed(candidates.filter(({ isLimit }) => isLimit)) ??
  agreed(candidates.filter(({ isCued }) => isCued)) ??
  agreed(candidates.filter(({ isMarked }) => isMarked))

/**
 * Reads the amount of a counter offer, always less than `near`, our standing offer in minor units, against which a bare
 * number must be plausible. Several amounts that nothing tells apart are none.
 */
export function askedAmount(text: string, { currency, near }: { currency: Currency; near: number }): AskedAmount {
  const visible = amountsOnly(readable(text))
  const numbers = numbersIn(visible, currency)
  const candidates = numbers
    .filter((found) => found.currency === null || found.currency === currency)
    .flatMap((found) => candidateOf(found, visible, near, currency) ?? [])
  const best = isRange(visible) ? highest(candidates) : chosen(candidates)
  if (best !== null) return { kind: 'amount', amountMinor: best.amountMinor, span: best.span }
  const foreign = numbers.find((found) => found.currency !== null && found.currency !== currency)
  return foreign?.currency == null ? NONE : { kind: 'foreign', currency: foreign.currency, span: foreign.text }
}

/** "between 4000 and 4300", "4000-4300": who names a range would pay its upper end. */
const isRange = (text: string): boolean =>
  /(?:between|entre|zwischen|tra|fra) \D{0,4}\d[\d.,]*k? ?\D{0,4} ?(?:and|y|e|et|und) \D{0,4}\d|\d{3,}k? ?(?:-|to|a|bis) ?\d{3,}/.test(
    text,
  )

const highest = (candidates: readonly Candidate[]): Candidate | null =>
  candidates.reduce<Candidate | null>(
    (best, candidate) => (best === null || candidate.amountMinor > best.amountMinor ? candidate : best),
    null,
  )
