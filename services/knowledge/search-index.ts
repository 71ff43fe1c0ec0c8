import { MOST_RESULTS } from '../../domain/knowledge/article.ts'
import { limitFrom } from '../../domain/knowledge/cover.ts'
import { coverOf, type Signs, signsOf, type Weighed } from '../../domain/knowledge/signs.ts'
import { type Asked, askedWords, termsOf } from '../../domain/knowledge/terms.ts'
import type { Language } from '../../domain/language.ts'
import { stemOf } from './stem.ts'
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
}

export interface SearchIndex {
  readonly search: (question: string, most?: number) => SearchResult
}

/** A synonym is a guess: it counts less than the word itself. */
const SYNONYM_WEIGHT = 0.6
const TYPO_WEIGHT = 0.5
const SHORTEST_WITH_TYPO = 5

/** The words that mean the same to a business, by stem. */
function synonymTable(groups: readonly (readonly string[])[], languages: readonly Language[]) {
  const table = new Map<string, Set<string>>()
  for (const group of groups) {
    const stems = group.flatMap((word) => languages.flatMap((language) => termsOf(word, language, stemOf)))
    for (const stem of stems) table.set(stem, new Set([...(table.get(stem) ?? []), ...stems]))
  }
  return table
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
  const { uses, written, spoken } = words
  const languages = [...new Set(chunks.map(({ language }) => language))]
  const synonyms = synonymTable(options.synonyms ?? [], languages)
  const rarity = (count: number) => Math.log(1 + (chunks.length - count + 0.5) / (count + 0.5))

  /** A word as the texts may say it, each form with its weight. */
  const formsOf = ({ word, stems: own }: Asked): ReadonlyMap<string, number> => {
    const known = own.filter((stem) => uses.has(stem))
    const guesses = own.flatMap((stem) => [...(synonyms.get(stem) ?? [])]).filter((stem) => uses.has(stem))
    const forms = new Map(guesses.map((stem) => [stem, SYNONYM_WEIGHT]))
    if (known.length === 0 && guesses.length === 0) for (const stem of typosOf(word)) forms.set(stem, TYPO_WEIGHT)
    for (const stem of known) forms.set(stem, 1)
    return forms
  }

  /** A slip of the finger is nearer to a word as it is written than to its stem. */
  const typosOf = (word: string): readonly string[] =>
    word.length < SHORTEST_WITH_TYPO || /\d/.test(word)
      ? []
      : [...written].filter(([other, stem]) => uses.has(stem) && isOneEditApart(word, other)).map(([, stem]) => stem)

  const weigh = (word: Asked): Weighed => {
    const forms = formsOf(word)
    // A word no text has is the rarest there is.
    const uncommon = [...forms.keys()].map((stem) => rarity(uses.get(stem) ?? 0))
    return { forms, rarity: forms.size === 0 ? rarity(0) : Math.min(...uncommon), isLight: word.isLight }
  }

  return {
    search(question, most = MOST_RESULTS) {
      const asked = askedWords(question, languages, stemOf).map(weigh)
      const weights = new Map<string, number>()
      for (const { forms } of asked)
        for (const [stem, weight] of forms) weights.set(stem, Math.max(weight, weights.get(stem) ?? 0))
      const ranked = words.rank(weights).slice(0, most)
      const found = ranked.flatMap(({ at, score }): readonly Found[] => {
        const chunk = chunks[at]
        return chunk === undefined ? [] : [{ chunk, score }]
      })
      const judged = ranked.map(({ at }) => signsOf(asked, spoken[at] ?? new Set(), chunks.length))
      const [signs = null] = judged.toSorted((left, right) => coverOf(right) - coverOf(left))
      const cover = signs === null ? 0 : coverOf(signs)
      return { found, cover, signs, isAnswered: cover >= limitFrom(options.leastCover ?? null) }
    },
  }
}

/** One letter changed, left out, added, or two swapped. */
export function isOneEditApart(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1 || left === right) return false
  let from = 0
  while (from < left.length && left[from] === right[from]) from++
  const [a, b] = [left.slice(from), right.slice(from)]
  if (a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1)) return true
  return a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2)
}
