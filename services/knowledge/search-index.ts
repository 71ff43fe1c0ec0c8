import { MOST_RESULTS } from '../../domain/knowledge/article.ts'
import { factAskedFor, namedAfterQuestionWord } from '../../domain/knowledge/asked-for.ts'
import { LEAST_UNSURE, limitFrom } from '../../domain/knowledge/cover.ts'
import { coverOf, type Signs, signsOf, type Weighed } from '../../domain/knowledge/signs.ts'
import { askedWords, wordsOf } from '../../domain/knowledge/terms.ts'
import type { Language } from '../../domain/language.ts'
import { factIn } from './piece-facts.ts'
import { stemOf } from './stem.ts'
import { createWordForms, synonymTable } from './word-forms.ts'
import { createWordIndex, type WordIndex } from './word-index.ts'

export interface IndexedChunk {
  readonly id: string
  readonly documentId: string
  readonly title: string
  readonly headingPath: string
  readonly text: string
  readonly language: Language
}

export interface Found {
  readonly chunk: IndexedChunk
  readonly score: number
}

export interface SearchResult {
  /** Best first, at most five. */
  readonly found: readonly Found[]
  /** How likely the best of them answers the question, 0 to 1. */
  readonly cover: number
  /** What that is judged by; null where nothing was found. */
  readonly signs: Signs | null
  readonly isAnswered: boolean
  /** Not answered for all the words tell, yet worth a look by whoever understands the texts. */
  readonly isUnsure: boolean
}

export interface SearchIndex {
  readonly search: (question: string, most?: number) => SearchResult
}

interface IndexOptions {
  readonly synonyms?: readonly (readonly string[])[]
  readonly leastCover?: number | null
}

export function createSearchIndex(chunks: readonly IndexedChunk[], options: IndexOptions = {}): SearchIndex {
  const words = createWordIndex()
  for (const chunk of chunks) words.add(chunk)
  return searchIn(words, chunks, options)
}

/** Some twenty milliseconds of work. */
const PIECES_AT_ONCE = 100

/** The same, with a breath between: ten thousand pieces take seconds, and others wait for the event loop. */
export async function buildSearchIndex(chunks: readonly IndexedChunk[], options: IndexOptions): Promise<SearchIndex> {
  const words = createWordIndex()
  for (const [at, chunk] of chunks.entries()) {
    words.add(chunk)
    if (at % PIECES_AT_ONCE === PIECES_AT_ONCE - 1) await new Promise(setImmediate)
  }
  return searchIn(words, chunks, options)
}

function searchIn(words: WordIndex, chunks: readonly IndexedChunk[], options: IndexOptions): SearchIndex {
  const languages = [...new Set(chunks.map(({ language }) => language))]
  const { weigh, rankedBy } = createWordForms(words, languages, synonymTable(options.synonyms ?? [], languages))
  const limit = limitFrom(options.leastCover ?? null)

  return {
    search(question, most = MOST_RESULTS) {
      const asked = askedWords(question, languages, stemOf).map(weigh)
      const ranked = words.rank(rankedBy(asked)).slice(0, most)
      const found = ranked.flatMap(({ at, score }): readonly Found[] => {
        const chunk = chunks[at]
        return chunk === undefined ? [] : [{ chunk, score }]
      })
      const named = namedIn(question, asked)
      const kind = factAskedFor(question)
      const judged = ranked.flatMap(({ at }) => {
        const [chunk, terms] = [chunks[at], words.spoken[at]]
        if (chunk === undefined || terms === undefined) return []
        return [signsOf({ words: asked, named }, terms, factIn(kind, asked, chunk), chunks.length)]
      })
      const [signs = null] = judged.toSorted((left, right) => coverOf(right) - coverOf(left))
      const cover = signs === null ? 0 : coverOf(signs)
      const isAnswered = cover >= limit
      return { found, cover, signs, isAnswered, isUnsure: !isAnswered && cover >= LEAST_UNSURE }
    },
  }
}

/** The word that a question asks for by name, if it carries a subject. */
function namedIn(question: string, asked: readonly Weighed[]): Weighed | null {
  const after = namedAfterQuestionWord(question)
  if (after === null) return null
  const telling = wordsOf(after).flatMap((word) => asked.filter((one) => one.word === word && !one.isLight))
  return telling[0] ?? null
}
