import { LANGUAGES, type Language } from '../../../domain/language.ts'
import { de } from './cues/de.ts'
import { en } from './cues/en.ts'
import { es } from './cues/es.ts'
import { fr } from './cues/fr.ts'
import { it } from './cues/it.ts'
import { pt } from './cues/pt.ts'

/**
 * What a customer's words can signal. Each list holds folded phrases separated by commas; `~` is the rest of a word,
 * `_` up to thirty characters in between, the rest is regular-expression syntax.
 */
export interface CueTable {
  readonly price: string
  /** Wants to pay less without naming an amount. */
  readonly discount: string
  readonly accept: string
  /** Agreement only when nothing else is said. */
  readonly yes: string
  readonly decline: string
  readonly undecided: string
  /** Turns an agreement into a condition. */
  readonly condition: string
  readonly buy: string
  readonly person: string
  readonly refund: string
  readonly legal: string
  readonly privacy: string
  readonly angry: string
  readonly complaint: string
  readonly hours: string
  readonly place: string
  readonly offerings: string
  readonly greeting: string
  readonly thanks: string
  readonly bot: string
  readonly question: string
  /** Comes before a name. */
  readonly nameIs: string
}

export type CueName = keyof CueTable

const TABLES: Record<Language, CueTable> = { en, es, pt, fr, de, it }

function patternOf(list: string): RegExp {
  const phrases = list
    .split(/,\s*/)
    .map((phrase) => phrase.trim().replaceAll('~', '\\p{L}*').replaceAll('_', '.{0,30}?'))
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${phrases.filter((phrase) => phrase !== '').join('|')})(?![\\p{L}\\p{N}])`,
    'u',
  )
}

const compiled = new Map<string, RegExp>()

/** The pattern of a cue in one language, made when first needed. */
export function cuePattern(language: Language, cue: CueName): RegExp {
  const key = `${language}.${cue}`
  const pattern = compiled.get(key) ?? patternOf(TABLES[language][cue])
  compiled.set(key, pattern)
  return pattern
}

/** Does the folded text show the cue in one of these languages? */
export const hasCue = (folded: string, cue: CueName, languages: readonly Language[] = LANGUAGES): boolean =>
  languages.some((language) => cuePattern(language, cue).test(folded))

/** The folded text without the phrases of a cue. */
export const withoutCue = (folded: string, cue: CueName, languages: readonly Language[]): string =>
  languages.reduce((rest, language) => rest.replace(new RegExp(cuePattern(language, cue), 'gu'), ' '), folded)
