import { type MoodLanguage, PHRASES, type PhraseTable } from './phrases.ts'

/** What a phrase does to the score: moves it each time it is found, or keeps it from rising past a point. */
export interface Cue {
  readonly name: string
  readonly pattern: RegExp
  readonly shift?: number
  readonly cap?: number
}

type PhraseKind = Exclude<keyof PhraseTable, 'sarcasm'>

const EFFECTS: Record<PhraseKind, { readonly shift?: number; readonly cap?: number }> = {
  insult: { cap: 0.08 },
  anger: { cap: 0.2 },
  complaint: { shift: -0.16 },
  // Alone no mood that needs a person, like a single word of the list; with another it is.
  displeased: { shift: -0.18 },
  joy: { shift: 0.24 },
  delight: { shift: 0.36 },
  thanks: { shift: 0.1 },
}

/** Thanks that mean the opposite; the phrase is the same joke in every language that has it. */
const BITTER_THANKS =
  /\bthank(?:s| you)(?: so much| a lot| very much)? for (?:nothing|wasting|ignoring|losing|ruining|breaking|forgetting|not \w+|the (?:wait|delay|mess|headache|silence)|keeping (?:me|us) waiting)|\b(?:love|loved|enjoy|adore) (?:waiting|being (?:ignored|overcharged|lied)|paying (?:twice|double|for nothing)|how (?:you|nobody|no one) (?:ignore|never|answers?))/gu

const SARCASM_CAP = 0.18

function phrasePattern(list: string): RegExp {
  const sources = list.split(/,\s*/).map((phrase) => phrase.trim().replaceAll('~', '\\p{L}*'))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
}

function sarcasmPattern({ praise, misfortune }: PhraseTable['sarcasm']): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${praise})(?!\\p{L})[^.?]{0,40}(?<!\\p{L})(?:${misfortune})(?!\\p{L})`, 'gu')
}

function cuesOf(table: PhraseTable): readonly Cue[] {
  const kinds = Object.keys(EFFECTS) as PhraseKind[]
  const filled = kinds.filter((kind) => table[kind] !== '')
  return [
    { name: 'sarcasm', pattern: sarcasmPattern(table.sarcasm), cap: SARCASM_CAP },
    ...filled.map((name) => ({ name, pattern: phrasePattern(table[name]), ...EFFECTS[name] })),
  ]
}

const BY_LANGUAGE = Object.fromEntries(
  Object.entries(PHRASES).map(([language, table]) => [language, cuesOf(table)]),
) as Record<MoodLanguage, readonly Cue[]>

const ENGLISH: readonly Cue[] = [{ name: 'sarcasm', pattern: BITTER_THANKS, cap: SARCASM_CAP }, ...BY_LANGUAGE.en]

/** The cues to look for in a text of this language, in order; every language's where nobody can tell. */
export function cuesFor(language: MoodLanguage | null): readonly Cue[] {
  if (language === null) return [...new Set([...ENGLISH, ...Object.values(BY_LANGUAGE).flat()])]
  return language === 'en' ? ENGLISH : [...ENGLISH, ...BY_LANGUAGE[language]]
}
