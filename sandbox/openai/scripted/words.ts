import { CONCEPTS } from './concepts.ts'
import { fold } from './fold.ts'
import { FUNCTION_WORDS } from './function-words.ts'

export const STOP_WORDS: ReadonlySet<string> = new Set(
  Object.values(FUNCTION_WORDS).flatMap((list) => list.split(/\s+/)),
)

/** Endings that several of the languages use for plurals, verbs and the like; longest first. */
const ENDINGS = [
  'ungen',
  'ments',
  'ment',
  'ings',
  'ing',
  'ien',
  'nen',
  'ies',
  'ed',
  'es',
  'en',
  'er',
  's',
  'y',
  'e',
  'n',
  'a',
  'o',
  'i',
]
const SHORTEST_STEM = 3

/** A rough stem: enough to find "windows" by "window" and "Fenstern" by "Fenster". */
export function stemOf(word: string): string {
  const ending = ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= SHORTEST_STEM)
  return ending === undefined ? word : word.slice(0, word.length - ending.length)
}

const CONCEPT_OF = new Map(
  Object.entries(CONCEPTS).flatMap(([concept, words]) =>
    words.split(/\s+/).map((word) => [stemOf(word), concept] as const),
  ),
)

/** The subject of a word that the six languages name differently: `@payment` for "pay", "pagar" and "bezahlen". */
const conceptOf = (stem: string): string | undefined => CONCEPT_OF.get(stem)

export const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** Stems of the words that carry meaning, each with its concept where it has one. */
export function termsOf(text: string): readonly string[] {
  const stems = wordsOf(text)
    .filter((word) => !STOP_WORDS.has(word) && (word.length > 1 || /\d/.test(word)))
    .map(stemOf)
  return stems.flatMap((stem) => {
    const concept = conceptOf(stem)
    return concept === undefined ? [stem] : [concept]
  })
}

const ABBREVIATION = /\b(?:e\.g|i\.e|etc|approx|incl|ca|bzw|z\.B|Nr|No|St|Dr|Mr|Mrs|Ms)\.$/

/** Sentences as written; a line break ends one too. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = []
  for (const piece of text.split(/(?<=[.!?…])\s+|\n+/)) {
    const previous = sentences.at(-1)
    if (previous !== undefined && ABBREVIATION.test(previous)) sentences[sentences.length - 1] = `${previous} ${piece}`
    else if (piece.trim() !== '') sentences.push(piece.trim())
  }
  return sentences
}
