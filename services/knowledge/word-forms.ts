import { isKin, isOneEditApart } from '../../domain/knowledge/alike.ts'
import { COMMON_WORDS, EVERYDAY_GROUPS } from '../../domain/knowledge/everyday-words.ts'
import type { Weighed } from '../../domain/knowledge/signs.ts'
import { type Asked, termsOf } from '../../domain/knowledge/terms.ts'
import type { Language } from '../../domain/language.ts'
import { stemOf } from './stem.ts'
import type { WordIndex } from './word-index.ts'

/** A synonym is a guess: it counts less than the word itself. */
const SYNONYM_WEIGHT = 0.6
const GUESS_WEIGHT = 0.5
/** Where the articles have the word itself, what people say instead hardly moves the ranking. */
const BESIDE_THE_WORD = 0.2
const SHORTEST_GUESSED = 5

type Table = ReadonlyMap<string, ReadonlySet<string>>
type Forms = ReadonlyMap<string, number>

/** The words that mean the same to a business, by stem. */
export function synonymTable(groups: readonly (readonly string[])[], languages: readonly Language[]): Table {
  const table = new Map<string, Set<string>>()
  for (const group of groups) {
    const stems = group.flatMap((word) => languages.flatMap((language) => termsOf(word, language, stemOf)))
    for (const stem of stems) table.set(stem, new Set([...(table.get(stem) ?? []), ...stems]))
  }
  return table
}

let everyday: Table | undefined
const everydayTable = (): Table => (everyday ??= synonymTable(EVERYDAY_GROUPS, ['en']))

const isNumber = (word: string) => /^\d+$/.test(word)

export interface WordForms {
  /** A word as the texts may say it, each form with its weight. */
  readonly weigh: (asked: Asked) => Weighed
  /** Stem -> how much it counts when pieces are ranked. */
  readonly rankedBy: (asked: readonly Weighed[]) => Forms
}

export function createWordForms(
  { uses, written, spoken }: WordIndex,
  languages: readonly Language[],
  synonyms: Table,
): WordForms {
  const isEnglish = languages.includes('en')
  const rarity = (count: number) => Math.log(1 + (spoken.length - count + 0.5) / (count + 0.5))
  const inUse = (table: Table, stems: readonly string[]) =>
    stems.flatMap((stem) => [...(table.get(stem) ?? [])]).filter((stem) => uses.has(stem))

  const formsOf = ({ word, stems }: Asked): Forms => {
    const forms = new Map<string, number>()
    if (isEnglish) for (const stem of inUse(everydayTable(), stems)) forms.set(stem, GUESS_WEIGHT)
    for (const stem of inUse(synonyms, stems)) forms.set(stem, SYNONYM_WEIGHT)
    for (const stem of stems.filter((one) => uses.has(one))) forms.set(stem, 1)
    return forms.size > 0 ? forms : new Map(guessesFor(word).map((stem) => [stem, GUESS_WEIGHT]))
  }

  /** Words that grew from the same one; else slips of the finger, nearer to a word as it is written than to its stem. */
  const guessesFor = (word: string): readonly string[] => {
    if (word.length < SHORTEST_GUESSED || /\d/.test(word)) return []
    const [kin, slips]: [string[], string[]] = [[], []]
    for (const [other, stem] of written)
      if (isKin(word, other)) kin.push(stem)
      else if (isOneEditApart(word, other)) slips.push(stem)
    return (kin.length > 0 ? kin : slips).filter((stem) => uses.has(stem))
  }

  const weigh = (asked: Asked): Weighed => {
    const forms = formsOf(asked)
    const own = [...forms].filter(([, weight]) => weight === 1)
    const counted = (own.length > 0 ? own : [...forms]).map(([stem]) => rarity(uses.get(stem) ?? 0))
    const saysLittle = isEnglish && forms.size === 0 && (COMMON_WORDS.has(asked.word) || isNumber(asked.word))
    return {
      word: asked.word,
      forms,
      // A word no text has is the rarest there is.
      rarity: counted.length === 0 ? rarity(0) : Math.min(...counted),
      isLight: asked.isLight || saysLittle,
    }
  }

  return { weigh, rankedBy }
}

/** Of guesses for one word each counts the less the more there are. */
function rankedBy(asked: readonly Weighed[]): Forms {
  const weights = new Map<string, number>()
  for (const { forms } of asked) {
    const isKnown = [...forms.values()].some((weight) => weight > GUESS_WEIGHT)
    const share = isKnown ? BESIDE_THE_WORD : 1 / Math.sqrt(Math.max(1, forms.size))
    for (const [stem, weight] of forms) {
      const counts = weight > GUESS_WEIGHT ? weight : weight * share
      weights.set(stem, Math.max(counts, weights.get(stem) ?? 0))
    }
  }
  return weights
}
