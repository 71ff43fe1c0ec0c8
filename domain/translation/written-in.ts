import { cutLongWords, detectLanguage } from '../conversation/language.ts'
import { LANGUAGE_WORDS } from '../conversation/language-words.ts'
import { emailsIn, linksIn } from '../messaging/links.ts'
import { normalise } from '../text/normalise.ts'
import { byScript } from './script.ts'
import type { Spoken, WrittenIn } from './spoken.ts'
import { NEIGHBOUR_WORDS } from './spoken-words.ts'

const setsOf = (lists: Readonly<Record<string, string>>) =>
  Object.entries(lists).map(
    ([language, words]) => [language as Spoken, new Set(words.normalize('NFC').split(' '))] as const,
  )
const OURS = setsOf(LANGUAGE_WORDS)
const NEIGHBOURS = setsOf(NEIGHBOUR_WORDS)

/** Two pages are more than enough to tell. */
const LONGEST = 2_000
/** So many different words, and none of them known: it is a language nobody listed. */
const UNKNOWN_WORDS = 8

/**
 * What a text is written in. Null when it could be several languages or none: names, numbers, a word or two that the
 * reader's language may well have.
 */
export function writtenIn(text: string, reads: Spoken): WrittenIn | null {
  const bare = withoutAddresses(cutLongWords(text.slice(0, LONGEST)))
  const script = byScript(bare)
  if (script !== null) return script
  const words = [...new Set(normalise(bare).folded.match(/\p{L}[\p{L}']*/gu) ?? [])]
  const known = (sets: typeof OURS): readonly Hits[] =>
    sets.map(([language, set]) => ({ language, hits: words.filter((word) => set.has(word)).length }))
  const ours = known(OURS)
  const [neighbour, next] = known(NEIGHBOURS).toSorted((left, right) => right.hits - left.hits)
  const most = Math.max(...ours.map(({ hits }) => hits))
  if (neighbour !== undefined && neighbour.hits >= 2 && neighbour.hits > most)
    return neighbour.hits > (next?.hits ?? 0) ? neighbour.language : next?.language === reads ? reads : 'und'
  const clear = clearlyIn(ours)
  if (clear !== null) return clear
  const language = detectLanguage(bare, null)
  if (language !== null && isEvident(ours, language, words.length)) return language
  if ([...ours, ...known(NEIGHBOURS)].some((one) => one.language === reads && one.hits > 0)) return null
  const foreign = words.filter((word) => OURS.some(([, set]) => set.has(word))).length
  if (foreign >= 3) return leading(ours)
  return words.length >= UNKNOWN_WORDS ? 'und' : null
}

interface Hits {
  readonly language: Spoken
  /** Different words of the text that the language has. */
  readonly hits: number
}

/** Most texts say it by their words alone; the detector, which costs ten times as much, is for the others. */
function clearlyIn(ours: readonly Hits[]): Spoken | null {
  const [first, second] = ours.toSorted((left, right) => right.hits - left.hits)
  return first !== undefined && first.hits >= 3 && first.hits >= 2 * (second?.hits ?? 0) ? first.language : null
}

/** One word of another language among others proves nothing: "die cut", "pour over", "sale". */
function isEvident(ours: readonly Hits[], language: Spoken, words: number): boolean {
  const { hits } = ours.find((one) => one.language === language) ?? { hits: 0 }
  return hits >= 2 || hits === words
}

/** It is foreign anyway: the one most of its words are from, if there is one. */
function leading(ours: readonly Hits[]): WrittenIn {
  const [first, second] = ours.toSorted((left, right) => right.hits - left.hits)
  return first !== undefined && first.hits > (second?.hits ?? 0) ? first.language : 'und'
}

function withoutAddresses(text: string): string {
  const spans = [...linksIn(text), ...emailsIn(text)]
  return spans.reduce((rest, { text: span }) => rest.replace(span, ' '), text)
}

/** What a text is written in, where the reader would need it translated. */
export function foreignTo(text: string, reads: Spoken): WrittenIn | null {
  const language = writtenIn(text, reads)
  return language === reads ? null : language
}
