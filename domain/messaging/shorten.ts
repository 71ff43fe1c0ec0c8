import type { Language } from '../language.ts'
import { normalise } from '../text/normalise.ts'
import { COURTESY, DATE_WORDS, TITLES } from './fact-words.ts'
import { emailsIn, linksIn } from './links.ts'
import { graphemeEnds, sentenceEnds, wordEnds } from './text-breaks.ts'

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const CAPITAL = /\p{Lu}[\p{Ll}\p{Lu}]+/u
/** Shorter beginnings are not worth sending. */
const SHORTEST = 40

/** A capital inside a sentence is a name; in German every noun has one, so there it takes a title before it. */
function hasName(sentence: string, language: Language): boolean {
  if (language === 'de') return TITLES.test(sentence)
  return CAPITAL.test(sentence.trim().replace(/^\P{L}*\p{L}[\p{L}'’]*/u, ''))
}

function hasOpenQuestion(sentence: string, plain: string, language: Language): boolean {
  return /[?？؟]/.test(sentence) && !COURTESY[language].test(plain)
}

const sentencesOf = (text: string): readonly string[] => {
  const ends = sentenceEnds(text)
  return [...ends, text.length]
    .map((end, index) => text.slice(ends[index - 1] ?? 0, end))
    .filter((part) => part.trim() !== '')
}

/** Would someone miss what this says: an amount, a date, a name, a link, or a question that waits for its answer? */
function hasFacts(text: string, language: Language): boolean {
  if (/\p{N}|\p{Sc}/u.test(text) || linksIn(text).length > 0 || emailsIn(text).length > 0) return true
  return sentencesOf(text).some((sentence) => {
    const { plain } = normalise(sentence)
    return DATE_WORDS.test(plain) || hasName(sentence, language) || hasOpenQuestion(sentence, plain, language)
  })
}

/**
 * The beginning of a text, cut at a sentence end (else between words) to at most `budget` characters, without the
 * point. Null when nothing needs to go or when what would go holds a fact.
 */
export function shortened(text: string, budget: number, language: Language): string | null {
  if (text.length <= budget || budget < SHORTEST || RIGHT_TO_LEFT.test(text)) return null
  const places = [sentenceEnds, wordEnds, graphemeEnds].map((find) =>
    find(text).findLast((end) => end <= budget && end >= SHORTEST),
  )
  const at = places.find((place) => place !== undefined)
  if (at === undefined || hasFacts(text.slice(at), language)) return null
  return text.slice(0, at).replace(/[\s.,;:…-]+$/u, '')
}
