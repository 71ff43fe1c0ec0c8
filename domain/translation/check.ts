import { emailsIn, linksIn } from '../messaging/links.ts'
import { type NumberInText, numbersIn } from '../money-in-text.ts'
import { normalise } from '../text/normalise.ts'

/** Why something is no translation of a text. */
export type TranslationFault = 'empty' | 'too_long' | 'instructions' | 'link' | 'amount' | 'shape'

/** Words grow between languages, and short ones grow most. */
const GROWTH = 3
const ROOM = 160
/** So many words in a row are no coincidence. */
const OVERLAP_WORDS = 8

export const mostCharacters = (text: string): number => ROOM + GROWTH * text.length

/**
 * Whether what a model gave back can be a translation of the text: nothing of the model's instructions, no address and no
 * sum of money that the text has not, no data format, and about as long. Null when it can.
 */
export function translationFault(text: string, given: string, instructions: string): TranslationFault | null {
  if (!/[\p{L}\p{N}]/u.test(given)) return 'empty'
  if (given.length > mostCharacters(text)) return 'too_long'
  if (isShaped(given) && !isShaped(text)) return 'shape'
  if (quotes(given, instructions) && !quotes(text, instructions)) return 'instructions'
  if (addressesIn(given).some((address) => !text.toLowerCase().includes(address))) return 'link'
  return hasNewAmount(text, given) ? 'amount' : null
}

/** Sums of money with a figure the text has nowhere, however each language writes it. */
function hasNewAmount(text: string, given: string): boolean {
  const figures = new Set(numbersIn(text, HOME).map(figureOf))
  return numbersIn(given, HOME).some((number) => number.currency !== null && !figures.has(figureOf(number)))
}

const HOME = 'EUR'
const figureOf = ({ digits, decimals }: NumberInText): number => Number(digits) / 10 ** decimals

/** As a program would be answered: an object, a list, a fenced block, a call. */
const isShaped = (text: string): boolean => /^\s*(?:[{[]\s*["{[]|`{3})/.test(text)

const addressesIn = (text: string): readonly string[] =>
  [...linksIn(text), ...emailsIn(text)].map(({ text: address }) => address.toLowerCase())

const wordsOf = (text: string): readonly string[] => normalise(text).plain.match(/[\p{L}\p{N}]+/gu) ?? []

function quotes(text: string, instructions: string): boolean {
  const words = wordsOf(text)
  const secret = ` ${wordsOf(instructions).join(' ')} `
  return words.some(
    (_, at) =>
      at + OVERLAP_WORDS <= words.length && secret.includes(` ${words.slice(at, at + OVERLAP_WORDS).join(' ')} `),
  )
}

// Control characters mean nothing to a reader, and Postgres refuses the null character.
const UNPRINTABLE = /(?![\n\t])\p{Cc}/gu

/** A translation as it is kept: text, and nothing a screen would obey. */
export const cleanTranslation = (given: string): string =>
  given.toWellFormed().replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '').trim()
