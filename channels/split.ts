/**
 * Things that lose their meaning when they are cut: links, e-mail addresses, amounts with their currency, grouped
 * digits. The lengths are bounded so that no text makes the search slow.
 */
const WHOLE = [
  /https?:\/\/\S+/giu,
  /\bwww\.\S+/giu,
  /[\w.+-]{1,64}@[\w.-]{1,190}/gu,
  /(?:\b[A-Z]{3}|[$€£¥₹])\s?[-+]?\d(?:[\d.,' \u00a0\u202f]{0,24}\d)?/gu,
  /\d[\d.,' \u00a0\u202f]{0,24}\s?(?:%|[A-Z]{3}\b|[$€£¥₹])/gu,
  /\+?\d[\d \u00a0\u202f.,'()/-]{0,24}\d/gu,
]

/** From the best place to cut to the worst; each matches the white space that is dropped there. */
const PLACES = [/\s*\n\s*\n\s*/gu, /\s*\n\s*/gu, /(?<=[.!?…。！？]["'”’)\]]{0,3})\s+/gu, /\s+/gu]

/** A cut that leaves a part emptier than this makes way for a worse place further on. */
const MIN_FILL = 0.5

/**
 * Parts of at most `limit` UTF-16 units, in order: cut between paragraphs, lines, sentences or words, never inside a
 * link or an amount.
 */
export function splitText(text: string, limit: number): readonly string[] {
  const parts: string[] = []
  let rest = text.trim()
  while (rest.length > limit) {
    const cut = cutOf(rest, limit)
    parts.push(rest.slice(0, cut.from))
    rest = rest.slice(cut.to).trimStart()
  }
  return rest === '' ? parts : [...parts, rest]
}

interface Span {
  readonly from: number
  readonly to: number
}

function cutOf(text: string, limit: number): Span {
  const whole = WHOLE.flatMap((pattern) => spansOf(text.slice(0, limit * 2), pattern))
  // One unit more: white space right behind the limit still ends a part that fits.
  const window = text.slice(0, limit + 1)
  const cuts = PLACES.map((place) =>
    spansOf(window, place)
      .filter(({ from, to }) => from > 0 && from <= limit && !whole.some((span) => span.from < to && from < span.to))
      .at(-1),
  )
  return (
    cuts.find((cut) => cut && cut.from >= limit * MIN_FILL) ?? cuts.findLast(Boolean) ?? hardCut(text, whole, limit)
  )
}

const spansOf = (text: string, pattern: RegExp): readonly Span[] =>
  [...text.matchAll(pattern)].map(({ index, 0: hit }) => ({ from: index, to: index + hit.length }))

/** Text without usable white space: cut before a whole thing that would be divided, else between two characters. */
function hardCut(text: string, whole: readonly Span[], limit: number): Span {
  const divided = whole.find(({ from, to }) => from > 0 && from < limit && to > limit)
  const at = divided?.from ?? characterBoundary(text, limit)
  return { from: at, to: at }
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** Longer than any character a person writes, flags and families included. */
const LONGEST_CHARACTER = 64

function characterBoundary(text: string, limit: number): number {
  const start = Math.max(0, limit - LONGEST_CHARACTER)
  const boundary = [...characters.segment(text.slice(start, limit + LONGEST_CHARACTER))]
    .map(({ index }) => start + index)
    .filter((index) => index > start && index <= limit)
    .at(-1)
  if (boundary !== undefined) return boundary
  return /[\uD800-\uDBFF]/.test(text.charAt(limit - 1)) ? limit - 1 : limit
}
