import type { Language } from '../language.ts'
import { askedWords, type Stem } from './terms.ts'

const LONGEST = 500

/**
 * What a question asks, whatever its greeting, order and endings: two questions with the same key want the same article.
 * Empty for a text without a word.
 */
export function questionKey(question: string, language: Language, stem: Stem): string {
  const asked = askedWords(question, [language], stem)
  const telling = asked.filter(({ isLight }) => !isLight)
  const stems = (telling.length > 0 ? telling : asked).flatMap((one) => one.stems)
  return [...new Set(stems)].toSorted().join(' ').slice(0, LONGEST)
}
