import { LANGUAGES, type Language } from '../language.ts'
import { linksIn } from '../messaging/links.ts'
import { normalise } from '../text/normalise.ts'
import { LANGUAGE_SIGNS, LANGUAGE_WORDS } from './language-words.ts'

const ENTRIES = LANGUAGES.flatMap((language) =>
  [...new Set(LANGUAGE_WORDS[language].split(' '))].map((word) => ({ word, language })),
)
const WORDS = Map.groupBy(ENTRIES, ({ word }) => word)

const SIGN_WEIGHT = 0.7
/** The winner needs at least this much, and this much more than the second. */
const LEAST = 0.9
const MARGIN = 0.4
/** Two pages of chat are more than enough to tell. */
const LONGEST = 2_000
/** The signs are looked for at every letter of a word: one without an end would take seconds, and says no more. */
const LONG_WORD = /(\p{L}{40})\p{L}+/gu

/** Words without an end, cut where they could still be words. */
export const cutLongWords = (text: string): string => text.replace(LONG_WORD, '$1')

function readableWords(text: string): string {
  const short = cutLongWords(text)
  const bare = linksIn(short).reduce((rest, { text: link }) => rest.replace(link, ' '), short)
  return normalise(bare).folded.replace(/\S+@\S+/g, ' ')
}

function scores(text: string): Record<Language, number> {
  const total: Record<Language, number> = { en: 0, es: 0, pt: 0, fr: 0, de: 0, it: 0 }
  for (const word of text.match(/[\p{L}']+/gu) ?? []) {
    const spoken = WORDS.get(word.replace(/^'+|'+$/g, '')) ?? []
    // A word of one language says more than one that several share.
    for (const { language } of spoken) total[language] += 1 / spoken.length
  }
  for (const language of LANGUAGES)
    total[language] += SIGN_WEIGHT * Math.min(4, text.match(LANGUAGE_SIGNS[language])?.length ?? 0)
  return total
}

/** The language of a short chat text; `fallback` when it could be several or none of ours. */
export function detectLanguage<Fallback extends Language | null>(
  text: string,
  fallback: Fallback,
): Language | Fallback {
  const found = scores(readableWords(text.slice(0, LONGEST)))
  const [best, second] = LANGUAGES.toSorted((left, right) => found[right] - found[left])
  if (best === undefined || second === undefined) return fallback
  return found[best] >= LEAST && found[best] - found[second] >= MARGIN ? best : fallback
}

/**
 * What a customer is known to write in: what the text says, else what was known of them. Null while nobody can tell. Once
 * it is known, a single word changes nothing: HELP and STOP are English for everybody.
 */
export function rememberedLanguage(text: string, remembered: Language | null): Language | null {
  const words = text.match(/[\p{L}']+/gu)?.length ?? 0
  return remembered !== null && words <= 1 ? remembered : detectLanguage(text, remembered)
}
