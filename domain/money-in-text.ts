import { CURRENCIES, type Currency, exponentOf, isCurrency } from './money.ts'
import { CURRENCY_MARKS, currencyOf, FOREIGN_CODES, MULTIPLIERS, PERCENT_MARKS } from './money-words.ts'

/** A number in a text with what stands around it. Positions refer to `readable(text)`. */
export interface NumberInText {
  /** As written, with its currency or per cent sign. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** All digits without a point, and how many of them are behind it: "4.30" is 430 and 2. */
  readonly digits: string
  readonly decimals: number
  /** ISO code where the text names a currency, also one we do not sell in. */
  readonly currency: string | null
  readonly isPercent: boolean
}

/** One way to write digits, spaces and signs, so that odd alphabets hide no amount. */
export const readable = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    // Two spaces before a currency are one: an amount must not hide behind its typesetting.
    .replace(/[^\S\n\r]+/gu, ' ')
    .replace(/[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F]/gu, (digit) =>
      String((digit.codePointAt(0) ?? 0) & 0xf).slice(-1),
    )

const literal = (mark: string): string => mark.replace(/[$.|()[\]{}*+?^\\]/g, '\\$&')
const anyOf = (marks: readonly string[]): string => marks.map(literal).join('|')
/** Codes a case-insensitive expression would take for words ("try 4300") keep their capitals. */
const MARK = `(?:${anyOf(CURRENCY_MARKS)}|${anyOf(CURRENCIES)}|(?-i:${anyOf(FOREIGN_CODES)}))`
const SPACES = '[ \\u00A0\\u202F\\u2009]'
// A line may end between an amount and its currency; a currency that goes on with a number of its own belongs to that.
const BREAK = '[\\r\\n]{1,2}'
const CORE = `\\d{1,3}(?:(?:[.,'’]|${SPACES})\\d{3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d+(?:[.,]\\d+)?`
const NUMBER = new RegExp(
  `(?:(?<!\\p{L})(?<before>${MARK})\\.?(?:${BREAK}|${SPACES}?-?${SPACES}?)|(?<![\\p{L}\\d]))(?<core>${CORE})` +
    `(?:${SPACES}?(?<times>${anyOf(Object.keys(MULTIPLIERS))})(?!\\p{L}))?` +
    `(?:(?:${SPACES}?|${BREAK}(?=${MARK}(?![\\p{L}]|\\s*\\d)))(?:(?<percent>${anyOf(PERCENT_MARKS)})|(?<after>${MARK}))(?!\\p{L}))?`,
  'giu',
)

function parse(core: string, hasMultiplier: boolean): { digits: string; decimals: number } {
  const compact = core.replace(/[^\d.,]/g, '')
  const marks = compact.match(/[.,]/g) ?? []
  const last = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','))
  const behind = last === -1 ? 0 : compact.length - last - 1
  const isMixed = new Set(marks).size === 2
  // One mark with three digits behind it groups thousands everywhere but before "k".
  const isPoint = isMixed || (marks.length === 1 && (behind !== 3 || hasMultiplier || /^0[.,]/.test(compact)))
  return { digits: compact.replace(/\D/g, ''), decimals: isPoint ? behind : 0 }
}

/** Every number in a text, in the usual notations: 1,200.50 · 1.200,50 · 1 200 € · EUR 1200 · $1.2k · 4300. */
export function numbersIn(text: string, home: Currency): readonly NumberInText[] {
  return [...readable(text).matchAll(NUMBER)].map((found) => {
    const { before, core = '', times, percent, after } = found.groups ?? {}
    const { digits, decimals } = parse(core, times !== undefined)
    const zeros = times === undefined ? 0 : (MULTIPLIERS[times.toLowerCase()] ?? 0)
    const mark = after ?? before
    return {
      text: found[0].trim(),
      start: found.index,
      end: found.index + found[0].length,
      digits: digits + '0'.repeat(Math.max(0, zeros - decimals)),
      decimals: Math.max(0, decimals - zeros),
      currency: mark === undefined ? null : currencyOf(mark, home),
      isPercent: percent !== undefined,
    }
  })
}

/** A number as an amount in minor units; null when it is too large or finer than the currency goes. */
export function minorOf(
  { digits, decimals }: Pick<NumberInText, 'digits' | 'decimals'>,
  currency: string,
): number | null {
  const shift = (isCurrency(currency) ? exponentOf(currency) : 2) - decimals
  const exact = shift >= 0 ? digits + '0'.repeat(shift) : digits.slice(0, shift)
  const isLossless = shift >= 0 || /^0*$/.test(digits.slice(shift))
  const amountMinor = Number(exact === '' ? '0' : exact)
  return isLossless && Number.isSafeInteger(amountMinor) ? amountMinor : null
}
