import snowball from 'snowball-stemmers'
import type { Stem } from '../../domain/knowledge/terms.ts'
import type { Language } from '../../domain/language.ts'

const ALGORITHMS: Readonly<Record<Language, string>> = {
  en: 'english',
  es: 'spanish',
  pt: 'portuguese',
  fr: 'french',
  de: 'german',
  it: 'italian',
}

const stemmers = new Map<Language, ReturnType<typeof snowball.newStemmer>>()
const KEPT = 20_000
const known = new Map<string, string>()

/** Snowball's stem of a word; the words of a business repeat, so they are kept. */
export const stemOf: Stem = (word, language) => {
  const key = `${language}${word}`
  const found = known.get(key)
  if (found !== undefined) return found
  const stemmer = stemmers.get(language) ?? snowball.newStemmer(ALGORITHMS[language])
  stemmers.set(language, stemmer)
  const stem = stemmer.stem(word)
  if (known.size >= KEPT) known.clear()
  known.set(key, stem)
  return stem
}
