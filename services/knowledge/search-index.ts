import MiniSearch from 'minisearch'
import { MOST_RESULTS } from '../../domain/knowledge/article.ts'
import { DEFAULT_LEAST_COVER } from '../../domain/knowledge/cover.ts'
import { type Asked, askedWords, termsOf, wordsOf } from '../../domain/knowledge/terms.ts'
import type { Language } from '../../domain/language.ts'
import { stemOf } from './stem.ts'

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
  /** How much of the question the best of them speaks of, 0 to 1. */
  readonly cover: number
  readonly isAnswered: boolean
}

export interface SearchIndex {
  readonly search: (question: string, most?: number) => SearchResult
}

interface Entry {
  readonly id: number
  readonly title: string
  readonly heading: string
  readonly text: string
}

const SPACE = ' '
const BOOST = { title: 1.6, heading: 1.6, text: 1 }
const BM25 = { k: 1.2, b: 0.7, d: 0.5 }
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

/** BM25 over stems, with title and headings above the text. */
export function createSearchIndex(
  chunks: readonly IndexedChunk[],
  options: { readonly synonyms?: readonly (readonly string[])[]; readonly leastCover?: number | null } = {},
): SearchIndex {
  const languages = [...new Set(chunks.map(({ language }) => language))]
  const synonyms = synonymTable(options.synonyms ?? [], languages)
  const index = new MiniSearch<Entry>({
    fields: ['title', 'heading', 'text'],
    tokenize: (text) => text.split(SPACE).filter((term) => term !== ''),
    processTerm: (term) => term,
    searchOptions: { boost: BOOST, bm25: BM25, combineWith: 'OR' },
  })
  const stems = (text: string, language: Language) => termsOf(text, language, stemOf).join(SPACE)
  const entries = chunks.map(({ title, headingPath, text, language }, id) => ({
    id,
    title: stems(title, language),
    heading: stems(headingPath, language),
    text: stems(text, language),
  }))
  index.addAll(entries)
  const spoken = entries.map(({ title, heading, text }) => new Set(`${title} ${heading} ${text}`.split(SPACE)))
  const uses = new Map<string, number>()
  for (const terms of spoken) for (const term of terms) uses.set(term, (uses.get(term) ?? 0) + 1)
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

  /** Words as they stand in the texts, with their stem: a slip of the finger is nearer to these. */
  const written = new Map(
    chunks.flatMap(({ title, headingPath, text, language }) =>
      wordsOf(`${title} ${headingPath} ${text}`).map((word) => [word, stemOf(word, language)] as const),
    ),
  )
  const typosOf = (word: string): readonly string[] =>
    word.length < SHORTEST_WITH_TYPO || /\d/.test(word)
      ? []
      : [...written].filter(([other, stem]) => uses.has(stem) && isOneEditApart(word, other)).map(([, stem]) => stem)

  const coverOf = (terms: ReadonlySet<string>, asked: readonly ReadonlyMap<string, number>[]): number => {
    const weights = asked.map((forms) => rarityOf(forms))
    const whole = weights.reduce((sum, weight) => sum + weight, 0)
    const part = asked.reduce((sum, forms, at) => {
      const said = [...forms].reduce((most, [stem, weight]) => (terms.has(stem) ? Math.max(most, weight) : most), 0)
      return sum + said * (weights[at] ?? 0)
    }, 0)
    return whole === 0 ? 0 : part / whole
  }
  /** A word no text has is the rarest there is. */
  const rarityOf = (forms: ReadonlyMap<string, number>): number =>
    forms.size === 0 ? rarity(0) : Math.min(...[...forms.keys()].map((stem) => rarity(uses.get(stem) ?? 0)))

  return {
    search(question, most = MOST_RESULTS) {
      const asked = askedWords(question, languages, stemOf).map(formsOf)
      const weights = new Map<string, number>()
      for (const forms of asked)
        for (const [stem, weight] of forms) weights.set(stem, Math.max(weight, weights.get(stem) ?? 0))
      const ranked =
        weights.size === 0
          ? []
          : index.search([...weights.keys()].join(SPACE), {
              boostTerm: (term) => weights.get(term) ?? 1,
            })
      const found = ranked.slice(0, most).flatMap(({ id, score }): readonly Found[] => {
        // safe: the index was built with these numbers
        const chunk = chunks[id as number]
        return chunk === undefined ? [] : [{ chunk, score }]
      })
      const cover = Math.max(
        0,
        ...ranked.slice(0, most).map(({ id }) => coverOf(spoken[id as number] ?? new Set(), asked)),
      )
      return { found, cover, isAnswered: found.length > 0 && cover >= (options.leastCover ?? DEFAULT_LEAST_COVER) }
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
