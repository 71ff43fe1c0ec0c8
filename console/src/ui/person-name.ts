import { addressWords } from './address-words.ts'

interface Known {
  readonly name: string | null
  readonly address?: string | null
}

/** What to call a customer whose name nobody knows yet. */
export const nameOf = ({ name, address }: Known): string =>
  // Where no name is known the api may say an address instead.
  addressWords(name?.trim() || address || '') || 'Unknown customer'

const LONGEST_IN_A_SENTENCE = 48

/** Short enough to stand in a sentence or on a button. */
export function shortName(known: Known): string {
  const name = nameOf(known)
  return name.length <= LONGEST_IN_A_SENTENCE ? name : `${name.slice(0, LONGEST_IN_A_SENTENCE).trimEnd()}…`
}

const segments = new Intl.Segmenter('en', { granularity: 'grapheme' })
const firstOf = (word: string): string => [...segments.segment(word)][0]?.segment ?? ''

/** One or two letters for a name, the last two digits of a bare number. */
export function initialsOf(known: Known): string {
  const words = nameOf(known)
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word))
  if (words.length === 0) return /(\d)\D*(\d)\D*$/.exec(nameOf(known))?.slice(1).join('') ?? '#'
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : '']
  return (firstOf(first) + (/^[\p{Script=Latin}]/u.test(first) ? firstOf(last) : '')).toUpperCase()
}

const TINTS = 5

/** The same person keeps the same tint everywhere. */
export function tintOf(seed: string): number {
  let hash = 0
  for (const letter of seed) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) | 0
  return (Math.abs(hash) % TINTS) + 1
}
