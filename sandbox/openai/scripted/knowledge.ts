import type { Language } from '../../../domain/language.ts'
import type { Business } from './business.ts'
import { guessLanguage } from './language.ts'
import { namesMoney, namesShare } from './numbers.ts'
import { sentencesOf, termsOf } from './words.ts'

export interface Found {
  /** Null for the business's own description, which is no article. */
  readonly id: string | null
  readonly text: string
  readonly language: Language | null
  /** How much of what was asked it speaks of, from 0 to 1. */
  readonly share: number
}

/** Looks for the sentences that answer a question, by the words they share with it; `before` is what it leans on. */
export interface Index {
  search(question: string, room: number, before?: string): Found | null
}

interface Passage {
  readonly id: string | null
  /** Put before the text where it would not be clear what it speaks of. */
  readonly label: string
  readonly sentences: readonly string[]
  readonly at: number
  readonly terms: ReadonlyMap<string, number>
  readonly titleTerms: ReadonlySet<string>
  readonly length: number
}

const TITLE_WEIGHT = 1.2
const K1 = 1.2
const B = 0.6
/** Share of what is asked that the answer must speak of. */
const LEAST_COVERED = 0.5
/** A subject that no text speaks of says that the answer is not here; an odd word or a place name says little. */
const BEFORE_SHARE = 0.5
const ASKED_WEIGHT = { subject: 2, known: 1, unknown: 0.5, properName: 0.1 }
const CANDIDATES = 4
const MOST_SENTENCES = 2

const HOUSE_NUMBER = /\b\d{1,4}\s+\p{Lu}\p{L}+|\p{Lu}\p{L}+\s+\d{1,4}\b(?![.,:]?\d|\s+\p{Ll})/u
const STREET = /\b(?:street|road|avenue|lane|calle|rua|rue|via|piazza|plaza)\b|stra(?:ß|ss)e\b/iu
const PROPER_NAME = /(?<=[\p{Ll},] )\p{Lu}\p{Ll}+/gu

/** Asked for by "where are you"; an address has it although it does not say the word, and "at your new address" has not. */
export const PLACE = '@place'
const passageTerms = (text: string): readonly string[] =>
  HOUSE_NUMBER.test(text) || STREET.test(text) ? [...termsOf(text), '@address', PLACE] : termsOf(text)

function countsOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/** One passage per sentence, read together with the sentence after it. */
function passagesOf(id: string | null, title: string, text: string, label = ''): readonly Passage[] {
  const sentences = sentencesOf(text)
  const titleTerms = new Set(termsOf(title))
  return sentences.map((sentence, at) => {
    const terms = passageTerms(`${sentence} ${sentences[at + 1] ?? ''}`)
    return { id, label, sentences, at, terms: countsOf(terms), titleTerms, length: terms.length }
  })
}

/** Headings say nothing by themselves, and a list's marks are not said. Articles stay as they are: they are cited word for word. */
const withoutMarkup = (text: string): string => text.replace(/^#{1,6}\s.*$/gm, '').replace(/^[-*]\s+/gm, '')

/** From the found sentence on, as many whole sentences as fit; those that name a price, or a share that no article says, are left out. */
function excerpt({ id, sentences, at }: Passage, room: number): string {
  let text = ''
  for (const sentence of sentences.slice(at, at + MOST_SENTENCES)) {
    if (namesMoney(sentence) || (id === null && namesShare(sentence))) break
    if (text !== '' && text.length + 1 + sentence.length > room) break
    text = text === '' ? sentence : `${text} ${sentence}`
  }
  return text.length > room ? '' : text
}

export function createIndex(
  { profile, products, knowledge }: Pick<Business, 'profile' | 'products' | 'knowledge'>,
  leastCovered = LEAST_COVERED,
): Index {
  const passages = [
    ...knowledge.flatMap(({ id, title, text }) => passagesOf(id, title, text)),
    ...passagesOf(null, '', withoutMarkup(profile)),
    ...products.flatMap(({ name, description }) => passagesOf(null, name, description, `${name}: `)),
  ]
  const uses = new Map<string, number>()
  for (const { terms, titleTerms } of passages)
    for (const term of new Set([...terms.keys(), ...titleTerms])) uses.set(term, (uses.get(term) ?? 0) + 1)
  const averageLength = passages.reduce((sum, { length }) => sum + length, 0) / Math.max(1, passages.length)
  // Naming a product says what a question is about, not what it asks.
  const isAbout = new Set(products.flatMap(({ name }) => termsOf(name)))

  const rarity = (term: string) => Math.log(1 + (passages.length + 1) / ((uses.get(term) ?? 0) + 0.5))
  const scoreOf = (passage: Passage, terms: readonly string[]) =>
    terms.reduce((score, term) => {
      const count = passage.terms.get(term) ?? 0
      const saturated = (count * (K1 + 1)) / (count + K1 * (1 - B + (B * passage.length) / averageLength))
      return score + rarity(term) * (saturated + (passage.titleTerms.has(term) ? TITLE_WEIGHT : 0))
    }, 0)

  const askedWeights = (question: string, terms: readonly string[]): ReadonlyMap<string, number> => {
    const isGerman = guessLanguage(question)?.language === 'de'
    const names = new Set(isGerman ? [] : termsOf((question.match(PROPER_NAME) ?? []).join(' ')))
    const weightOf = (term: string) => {
      if (term.startsWith('@')) return ASKED_WEIGHT.subject
      if (uses.has(term)) return ASKED_WEIGHT.known
      return names.has(term) ? ASKED_WEIGHT.properName : ASKED_WEIGHT.unknown
    }
    const beside = terms.filter((term) => !isAbout.has(term))
    return new Map((beside.length > 0 ? beside : terms).map((term) => [term, weightOf(term)]))
  }

  return {
    search(question, room, before = '') {
      const own = [...new Set([...termsOf(question), ...(question.includes(PLACE) ? [PLACE] : [])])]
      const earlier = termsOf(before).filter((term) => !own.includes(term))
      const terms = [...new Set([...own, ...earlier])]
      const leant = [...askedWeights(before, earlier)].map(([term, weight]) => [term, weight * BEFORE_SHARE] as const)
      const asked = new Map([...askedWeights(question, own), ...leant])
      const whole = [...asked.values()].reduce((sum, weight) => sum + weight, 0)
      const covered = ({ titleTerms }: Passage, text: string): number => {
        const spoken = new Set([...passageTerms(text), ...titleTerms])
        const sum = [...asked].reduce((total, [term, weight]) => total + (spoken.has(term) ? weight : 0), 0)
        return whole > 0 ? sum / whole : 0
      }
      const ranked = passages
        .map((passage) => ({ passage, score: scoreOf(passage, terms) }))
        .filter(({ score }) => score > 0)
        .toSorted((left, right) => right.score - left.score)
      const [best] = ranked
        .slice(0, CANDIDATES)
        .map(({ passage }) => ({ passage, text: excerpt(passage, room) }))
        .map(({ passage, text }) => ({ passage, text, share: text === '' ? 0 : covered(passage, text) }))
        .filter(({ share }) => share >= leastCovered)
        .toSorted((left, right) => right.share - left.share)
      if (best === undefined) return null
      const { passage, text, share } = best
      const language = guessLanguage(text)?.language ?? null
      return { id: passage.id, text: `${passage.label}${text}`, language, share }
    },
  }
}
