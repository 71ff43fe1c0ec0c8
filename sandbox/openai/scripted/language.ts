import { LANGUAGES, type Language } from '../../../domain/language.ts'
import { fold } from './fold.ts'
import { BUSINESS_WORDS, FUNCTION_WORDS } from './function-words.ts'

export interface LanguageGuess {
  readonly language: Language
  /** Is it clearly this one, or only the first among equals? */
  readonly isSure: boolean
  /** Does the text fit this language just as well? */
  mayBe(language: Language): boolean
}

/** Letters and signs that one language has and the others hardly ever. */
const SIGNS: readonly (readonly [RegExp, Language])[] = [
  [/[¿¡ñ]/i, 'es'],
  [/[ãõ]|ção|ções/i, 'pt'],
  [/ß|\bä|ö|ü(?![eé])/i, 'de'],
  [/œ|ç(?!ã|õ)|\b[ldjcnsq]['’][aeéêh]|ê/i, 'fr'],
  [/\b(?:perché|più|è|città|dell['’]|un['’]|cos['’])/i, 'it'],
]

const SIGN_WEIGHT = 2
const SURE_LEAD = 2
const LONGEST_TEXT = 2_000
const ADDRESSES = /(?<!\S)\S+@\S+|https?:\/\/\S+/g

const WORDS = LANGUAGES.map((language) => ({
  language,
  words: new Set(`${FUNCTION_WORDS[language]} ${BUSINESS_WORDS[language]}`.split(/\s+/)),
}))

/** A word that only one of the languages has says twice as much. */
function weightsOf(word: string): readonly Language[] {
  const owners = WORDS.filter(({ words }) => words.has(word)).map(({ language }) => language)
  return owners.length === 1 ? [...owners, ...owners] : owners
}

export function guessLanguage(text: string): LanguageGuess | null {
  const read = text.slice(0, LONGEST_TEXT).replace(ADDRESSES, ' ')
  const points = new Map<Language, number>()
  const add = (language: Language, weight: number) => points.set(language, (points.get(language) ?? 0) + weight)
  for (const word of fold(read).match(/[\p{L}']+/gu) ?? []) for (const language of weightsOf(word)) add(language, 1)
  for (const [sign, language] of SIGNS) if (sign.test(read)) add(language, SIGN_WEIGHT)
  const [first, second] = [...points].toSorted((left, right) => right[1] - left[1])
  if (first === undefined) return null
  const [language, most] = first
  return {
    language,
    isSure: most - (second?.[1] ?? 0) >= SURE_LEAD,
    mayBe: (other) => (points.get(other) ?? 0) >= most,
  }
}
