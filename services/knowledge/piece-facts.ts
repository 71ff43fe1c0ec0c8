import { type FactKind, statesFact } from '../../domain/knowledge/asked-for.ts'
import { type Fact, spokenOf, type Weighed } from '../../domain/knowledge/signs.ts'
import { termsOf } from '../../domain/knowledge/terms.ts'
import type { IndexedChunk } from './search-index.ts'
import { stemOf } from './stem.ts'

const SENTENCE_END = /(?<=[.!?;:])\s+|\n+/

/** Does the piece state the kind of fact asked for, and where it speaks of the question? Forms of facts are English. */
export function factIn(kind: FactKind | null, words: readonly Weighed[], chunk: IndexedChunk): Fact {
  if (kind === null || chunk.language !== 'en') return 'not_asked'
  if (!statesFact(kind, `${chunk.headingPath} ${chunk.text}`)) return 'missing'
  const telling = mostTelling(words, chunk)
  return telling === null || statesFact(kind, telling) ? 'held' : 'apart'
}

/** The sentence that speaks of the question most, read under its headings; null where none has a word of it. */
function mostTelling(words: readonly Weighed[], { title, headingPath, text, language }: IndexedChunk): string | null {
  const above = [title, headingPath].flatMap((part) => termsOf(part, language, stemOf))
  let [telling, most]: [string | null, number] = [null, 0]
  for (const sentence of text.split(SENTENCE_END)) {
    const own = termsOf(sentence, language, stemOf)
    const { spoken } = spokenOf(words, new Set([...own, ...above]))
    if (spoken > most && spokenOf(words, new Set(own)).met > 0) [telling, most] = [sentence, spoken]
  }
  return telling
}
