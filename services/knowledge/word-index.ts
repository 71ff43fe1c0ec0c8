import MiniSearch from 'minisearch'
import { termsOf, wordsOf } from '../../domain/knowledge/terms.ts'
import type { Language } from '../../domain/language.ts'
import type { IndexedChunk } from './search-index.ts'
import { stemOf } from './stem.ts'

interface Entry {
  readonly id: number
  readonly title: string
  readonly heading: string
  readonly text: string
}

const SPACE = ' '
const BOOST = { title: 1.6, heading: 1.6, text: 1 }
const BM25 = { k: 1.2, b: 0.7, d: 0.5 }

const stemsOf = (text: string, language: Language) => termsOf(text, language, stemOf)

/** The words of a business's articles; grows piece by piece. A piece is known by its place, from 0. */
export interface WordIndex {
  readonly add: (chunk: IndexedChunk) => void
  /** Places with their scores, best first: BM25 over stems, with title and headings above the text. */
  readonly rank: (weights: ReadonlyMap<string, number>) => readonly { readonly at: number; readonly score: number }[]
  /** The stems of each piece. */
  readonly spoken: readonly ReadonlySet<string>[]
  /** Stem -> in how many pieces it is. */
  readonly uses: ReadonlyMap<string, number>
  /** Words as they stand in the texts, with their stem. */
  readonly written: ReadonlyMap<string, string>
}

export function createWordIndex(): WordIndex {
  const index = new MiniSearch<Entry>({
    fields: ['title', 'heading', 'text'],
    tokenize: (text) => text.split(SPACE).filter((term) => term !== ''),
    processTerm: (term) => term,
    searchOptions: { boost: BOOST, bm25: BM25, combineWith: 'OR' },
  })
  const spoken: ReadonlySet<string>[] = []
  const uses = new Map<string, number>()
  const written = new Map<string, string>()
  return {
    spoken,
    uses,
    written,
    add({ title, headingPath, text, language }) {
      const [titles, headings, words] = [title, headingPath, text].map((part) => stemsOf(part, language))
      const terms = new Set([...(titles ?? []), ...(headings ?? []), ...(words ?? [])])
      index.add({
        id: spoken.length,
        title: (titles ?? []).join(SPACE),
        heading: (headings ?? []).join(SPACE),
        text: (words ?? []).join(SPACE),
      })
      spoken.push(terms)
      for (const term of terms) uses.set(term, (uses.get(term) ?? 0) + 1)
      for (const word of wordsOf(`${title} ${headingPath} ${text}`)) written.set(word, stemOf(word, language))
    },
    rank: (weights) =>
      weights.size === 0
        ? []
        : index
            .search([...weights.keys()].join(SPACE), { boostTerm: (term) => weights.get(term) ?? 1 })
            // safe: the pieces were added under their places
            .map(({ id, score }) => ({ at: id as number, score })),
  }
}
