import { LANGUAGES, type Language } from '../language.ts'
import { normalise } from '../text/normalise.ts'
import { LIGHT_WORDS } from './light-words.ts'
import { STOP_WORDS } from './stop-words.ts'

/** Cuts a word down to what its forms share; given in, because it comes from a library. */
export type Stem = (word: string, language: Language) => string

type WordSets = Readonly<Record<Language, ReadonlySet<string>>>

const setsOf = (words: Readonly<Record<Language, string>>): WordSets => ({
  en: new Set(words.en.split(' ')),
  es: new Set(words.es.split(' ')),
  pt: new Set(words.pt.split(' ')),
  fr: new Set(words.fr.split(' ')),
  de: new Set(words.de.split(' ')),
  it: new Set(words.it.split(' ')),
})
const STOPS = setsOf(STOP_WORDS)
const LIGHT = setsOf(LIGHT_WORDS)

/** "24-hour" is two words, "3.5" one; an apostrophe ends a word. */
const WORD = /\d+(?:[.,]\d+)+|[\p{L}\p{N}]+/gu

/** Every word of a text, lower case and without accents. */
export const wordsOf = (text: string): readonly string[] => normalise(text).plain.match(WORD) ?? []

/** The stems a text is found by, in order and with repetitions; words without a subject are left out. */
export const termsOf = (text: string, language: Language, stem: Stem): readonly string[] =>
  wordsOf(text)
    .filter((word) => !STOPS[language].has(word))
    .map((word) => stem(word, language))

/** One word of a question, with the forms that count as it in the languages the articles are written in. */
export interface Asked {
  readonly word: string
  readonly stems: readonly string[]
  /** It carries little of the subject; never so where the question has no other words. */
  readonly isLight: boolean
}

/** "How long" asks for something; it does not speak of length. */
const ASKING =
  /(?<!\p{L})(?:how (?:long|often|far|soon|much|many|big|large|old|fast|quickly|late|early)|wie (?:lange?|oft|weit|bald|viele?|gross|schnell|alt)|quanto tempo|cuanto tiempo|combien de (?:temps|fois)|cuantas veces|quante volte|quantas vezes)(?!\p{L})/gu

/**
 * The words of a question that carry its subject, each once. A question of nothing but small words ("who are you?")
 * keeps them all.
 */
export function askedWords(question: string, languages: readonly Language[], stem: Stem): readonly Asked[] {
  const spoken = languages.length === 0 ? LANGUAGES.slice(0, 1) : languages
  const words = [...new Set(wordsOf(question))]
  const subject = new Set(wordsOf(normalise(question).plain.replace(ASKING, ' ')))
  const telling = words.filter((word) => subject.has(word) && !spoken.some((language) => STOPS[language].has(word)))
  const kept = telling.length > 0 ? telling : words
  const isLight = (word: string) => spoken.some((language) => LIGHT[language].has(word))
  const isAllLight = kept.every(isLight)
  const asked = kept.map((word) => ({
    word,
    stems: [...new Set(spoken.map((language) => stem(word, language)))],
    isLight: !isAllLight && isLight(word),
  }))
  return [...new Map(asked.map((one) => [one.stems.join(' '), one])).values()]
}
