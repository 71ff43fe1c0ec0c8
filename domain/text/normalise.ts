import { unmask } from './confusables.ts'

/** Two copies of a text for matching: `folded` keeps accents, `plain` has none. Both are lower case with single spaces. */
export interface NormalisedText {
  readonly folded: string
  readonly plain: string
}

// Format characters (zero width, bidi, tags), variation selectors and fillers carry no meaning a rule should see.
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|[\u115F\u1160\u3164]/gu
const QUOTES = /[\u2018\u2019\u201A\u201B\u2032\u00B4`\u02BC]/gu
const DOUBLE_QUOTES = /[\u201C-\u201F\u00AB\u00BB\u2033]/gu
const DASHES = /[\u2010-\u2015\u2212]/gu
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ı: 'i' }

const PARAGRAPH = '\u2029'

/** A single line break wraps a sentence, an empty line ends one. */
function foldWhitespace(text: string): string {
  const paragraphs = text.replace(/\r\n?/g, '\n').replace(/\n[^\S\n]*\n\s*/g, PARAGRAPH)
  return paragraphs
    .split(PARAGRAPH)
    .map((paragraph) => paragraph.replace(/[\s\p{Cc}]+/gu, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n')
}

const withoutAccents = (text: string): string =>
  unmask(text.normalize('NFD').replace(/\p{M}+/gu, '')).replace(/[ßøæœłđı]/gu, (letter) => LETTERS[letter] ?? letter)

export function normalise(text: string): NormalisedText {
  const clean = text.toWellFormed().normalize('NFKC').replace(INVISIBLE, '')
  const folded = foldWhitespace(clean)
    .toLowerCase()
    .replace(QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-')
  // An accent that stood alone leaves the space it stood on.
  const plain = withoutAccents(folded)
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
  return { folded, plain }
}
