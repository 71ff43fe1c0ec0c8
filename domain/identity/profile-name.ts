import { consentWish } from '../gates/consent-wish.ts'
import { oneLine } from '../text/one-line.ts'

/** Longer than any name people write, short enough for a line. */
const MOST_CHARACTERS = 80
const LONGEST_FIRST_NAME = 20
const MOST_WORDS = 4

/** What a profile calls somebody, fit to be shown; null when nothing is left. Whoever has the profile typed it. */
export const profileNameOf = (typed: string | null): string | null => oneLine(typed ?? '', MOST_CHARACTERS)

const WORD = /^\p{L}[\p{L}\p{M}'’-]*\.?$/u
const SMALL_LETTER = /^\p{Ll}/u
const BETWEEN = new Set(
  [
    'al',
    'bin',
    'da',
    'das',
    'de',
    'del',
    'den',
    'der',
    'di',
    'do',
    'dos',
    'du',
    'e',
    'el',
    'la',
    'le',
    'ten',
    'van',
  ].concat(['ter', 'und', 'von', 'y', 'zu', 'zum']),
)

/**
 * The first name in a profile's name, where the whole reads like a person's; null otherwise. One short word at most: this is
 * what a greeting and a model are given of it.
 */
export function greetingNameOf(profileName: string | null): string | null {
  const words = (profileNameOf(profileName) ?? '').split(' ')
  const [first = ''] = words
  const isName = words.length <= MOST_WORDS && words.every((word, at) => isNameWord(word, at))
  if (!isName || first.length < 2 || first.length > LONGEST_FIRST_NAME || first.endsWith('.')) return null
  return consentWish(words.join(' ')) === null && consentWish(first) === null ? first : null
}

/** How a letter addresses somebody: by the name they gave, else by their profile's first one. */
export const addressedAs = (name: string | null, profileName: string | null): string | null =>
  name ?? greetingNameOf(profileName)

const isNameWord = (word: string, at: number): boolean =>
  WORD.test(word) && (!SMALL_LETTER.test(word) || (at > 0 && BETWEEN.has(word)))
