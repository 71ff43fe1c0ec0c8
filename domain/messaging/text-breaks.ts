import { ABBREVIATIONS } from './fact-words.ts'
import { emailsIn, linksIn } from './links.ts'

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Positions right after the end of a sentence or paragraph. */
export function sentenceEnds(text: string): readonly number[] {
  return [...text.matchAll(/[.!?…。！？]+["'»”’)\]]*(?=\s|$)|(?=\n)/gu)]
    .map((found) => found.index + found[0].length)
    .filter((end) => end > 0 && (text[end] === '\n' || !ABBREVIATIONS.test(text.slice(Math.max(0, end - 12), end))))
}

/** Positions of spaces where a line may break without tearing apart an amount, a date, a name or a link. */
export function wordEnds(text: string): readonly number[] {
  return [...text.matchAll(/\s+/gu)]
    .filter(({ index, 0: gap }) => !isTorn(text.slice(0, index), text.slice(index + gap.length)))
    .map(({ index }) => index)
}

const MONEY = /[\p{Sc}\p{N}%]/u
const SHOUTED = /^\p{Lu}{3}(?!\p{L})/u

function isTorn(before: string, behind: string): boolean {
  const last = /\S+$/u.exec(before)?.[0] ?? ''
  const next = /^\S+/u.exec(behind)?.[0] ?? ''
  const endsClause = /[.!?,;:]$/.test(last)
  if (endsClause) return false
  const isNumber = MONEY.test(last) || MONEY.test(next) || SHOUTED.test(next) || SHOUTED.test(last)
  return isNumber || (/^\p{Lu}/u.test(last) && /^\p{Lu}/u.test(next))
}

const spaces = (text: string): readonly number[] => [...text.matchAll(/\s+/gu)].map(({ index }) => index)

/** Ends of whole graphemes outside links, as a last resort for text without a single space. */
export function graphemeEnds(text: string): readonly number[] {
  const links = [...linksIn(text), ...emailsIn(text)]
  return [...GRAPHEMES.segment(text)]
    .map(({ index }) => index)
    .filter((at) => at > 0 && !links.some(({ start, end }) => at > start && at < end))
}

const codePointEnds = (text: string): readonly number[] => {
  let at = 0
  return Array.from(text, (letter) => (at += letter.length)).slice(0, -1)
}

/** A break before this share of the limit leaves more behind than it takes. */
const LATE = 1 / 3

/** Kinds of places from the best to the worst, and from which position on each is taken. */
const PLACES: readonly { readonly find: (text: string) => readonly number[]; readonly from: number }[] = [
  { find: sentenceEnds, from: LATE },
  { find: wordEnds, from: LATE },
  { find: spaces, from: LATE },
  { find: graphemeEnds, from: LATE },
  { find: spaces, from: 0 },
  { find: graphemeEnds, from: 0 },
  { find: codePointEnds, from: 0 },
]

/** Where to break a text that is longer than `limit`: at the best kind of place, there as late as possible. */
function breakBefore(text: string, limit: number): number {
  // A little more than fits, so that a place right behind the limit is not taken for the end of the text.
  const head = text.slice(0, limit + 50)
  for (const { find, from } of PLACES) {
    const latest = find(head).findLast((at) => at <= limit)
    if (latest !== undefined && latest > 0 && latest >= limit * from) return latest
  }
  return Array.from(head)[0]?.length ?? limit
}

/** The text in parts of at most `limit` UTF-16 units each, in order, without the spaces at the joints. */
export function splitText(text: string, limit: number): readonly string[] {
  const parts: string[] = []
  let rest = text.trim()
  while (rest.length > limit) {
    const at = breakBefore(rest, limit)
    parts.push(rest.slice(0, at).trimEnd())
    rest = rest.slice(at).trimStart()
  }
  return [...parts, rest].filter((part) => part !== '')
}
