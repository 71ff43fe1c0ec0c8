import { minorOf, type NumberInText, numbersIn, readable } from '../money-in-text.ts'
import { NOT_AMOUNTS } from '../negotiation/not-amounts.ts'
import { normalise } from '../text/normalise.ts'
import { plainInPlace } from '../text/plain-in-place.ts'
import type { DraftContext, DraftViolation } from './draft-rule.ts'
import { AGREEMENT_WORDS, ECHO_WORDS, PRICE_WORDS } from './rules/draft-phrases.ts'
import { SPELLED_AMOUNT, SPELLED_PERCENT } from './rules/number-words.ts'

interface Facts {
  readonly allowed: ReadonlySet<string>
  readonly echoed: ReadonlySet<string>
  readonly sourceShares: ReadonlySet<string>
  readonly sourceWords: string
}

/** How far from a price word a bare number still belongs to it. */
const NEAR = 60
/** Below this a number before a word counts things. */
const FEW = 100

const plain = (text: string): string => normalise(text).plain

function keyOf(found: NumberInText, context: DraftContext): string {
  const currency = found.currency ?? context.currency
  return found.isPercent ? `${Number(found.digits) / 10 ** found.decimals}%` : `${currency} ${minorOf(found, currency)}`
}

const keysIn = (texts: readonly string[], context: DraftContext): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => numbersIn(text, context.currency).map((found) => keyOf(found, context))))

const factsOf = (context: DraftContext): Facts => ({
  allowed: keysIn(context.allowedAmounts, context),
  echoed: keysIn(context.customerTexts, context),
  sourceShares: keysIn(context.sources, context),
  sourceWords: context.sources.map(plain).join('\n'),
})

/** Positions covered by dates, times, phone numbers and quantities. */
function coveredBy(text: string): (found: NumberInText) => boolean {
  const lower = plainInPlace(text)
  const spans = NOT_AMOUNTS.flatMap((pattern) =>
    [...lower.matchAll(pattern)].map((found) => [found.index, found.index + found[0].length] as const),
  )
  return ({ start, end }) => spans.some(([from, to]) => start < to && end > from)
}

function sentenceAround(text: string, { start, end }: NumberInText): string {
  const before = text.slice(0, start).search(/[^.!?\n]*$/)
  const behind = text.slice(end).search(/[.!?](?:\s|$)|\n/)
  return plain(text.slice(before, behind === -1 ? undefined : end + behind))
}

const isNearPrice = (text: string, { start, end }: NumberInText): boolean =>
  PRICE_WORDS.test(plain(text.slice(Math.max(0, start - NEAR), end + NEAR)))

const isCount = (text: string, { digits, decimals, end }: NumberInText): boolean =>
  decimals === 0 &&
  Number(digits) < FEW &&
  /^ \p{L}{3,}/u.test(text.slice(end)) &&
  !/^ (?:for|per|each|only|total|now|today|plus|por|pour|fur|pro|para|cada|chaque|solo|nur|with|and|all|netto|brutto|flat|monthly|weekly|yearly|daily|mensual\w*|mensal\w*|monatlich|mensil\w*)(?!\p{L})/iu.test(
    text.slice(end),
  )

/** Stands with the same neighbour in a source: "SolarMax 5000". */
function isQuoted(text: string, found: NumberInText, facts: Facts): boolean {
  const before = /(\p{L}[\p{L}\d-]*)[ -]*$/u.exec(text.slice(0, found.start))?.[1]
  return (
    before !== undefined &&
    before.length > 2 &&
    !PRICE_WORDS.test(plain(before)) &&
    facts.sourceWords.includes(plain(`${before} ${found.text}`))
  )
}

const isEchoed = (text: string, found: NumberInText, key: string, facts: Facts): boolean => {
  const sentence = sentenceAround(text, found)
  return facts.echoed.has(key) && ECHO_WORDS.test(sentence) && !AGREEMENT_WORDS.test(sentence)
}

/** Every amount, share and number in the context of money that nobody gave to the draft. */
export function amountViolations(draft: string, context: DraftContext): readonly DraftViolation[] {
  const text = readable(draft)
  const facts = factsOf(context)
  const isCovered = coveredBy(text)
  const found = numbersIn(text, context.currency).flatMap((number): readonly DraftViolation[] => {
    const key = keyOf(number, context)
    if (facts.allowed.has(key)) return []
    if (isForbidden(number, context)) return [{ rule: 'forbidden_amount', span: 'an amount that must not be said' }]
    if (number.isPercent)
      return facts.sourceShares.has(key) || isEchoed(text, number, key, facts)
        ? []
        : [{ rule: 'percent', span: number.text }]
    if (isEchoed(text, number, key, facts)) return []
    if (number.currency !== null) return [{ rule: 'amount', span: number.text }]
    const isHarmless =
      !isNearPrice(text, number) || isCovered(number) || isCount(text, number) || isQuoted(text, number, facts)
    return isHarmless ? [] : [{ rule: 'amount', span: number.text }]
  })
  return [...found, ...spelled(draft)]
}

function isForbidden(found: NumberInText, context: DraftContext): boolean {
  if (found.isPercent || (found.currency !== null && found.currency !== context.currency)) return false
  const amountMinor = minorOf(found, context.currency)
  return amountMinor !== null && context.forbiddenMinor.includes(amountMinor)
}

function spelled(draft: string): readonly DraftViolation[] {
  const text = plain(draft)
  const amount = SPELLED_AMOUNT.exec(text)?.[0]
  const share = SPELLED_PERCENT.exec(text)?.[0]
  return [
    ...(amount === undefined ? [] : [{ rule: 'amount', span: amount } as const]),
    ...(share === undefined ? [] : [{ rule: 'percent', span: share } as const]),
  ]
}
