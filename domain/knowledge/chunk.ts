/** A piece of an article before it is stored. */
export interface NewChunk {
  readonly headingPath: string
  readonly text: string
  readonly tokens: number
}

export interface ChunkSizes {
  /** A piece is closed before it grows beyond this. */
  readonly mostTokens: number
  /** A piece smaller than this joins the one before it under the same heading. */
  readonly leastTokens: number
}

/** Real tokens of a text; given in, because it comes from a library. */
export type CountTokens = (text: string) => number

export const CHUNK_SIZES: ChunkSizes = { mostTokens: 320, leastTokens: 24 }

interface Section {
  readonly path: string
  readonly text: string
}

const HEADING = /^(#{1,6})[ \t]+(.+?)[ \t]*#*$/
const FENCE = /^(?:```|~~~)/

/** Sections by heading. A line of code that begins with "#" is none. */
function sectionsOf(markdown: string, title: string): readonly Section[] {
  const sections: { path: string; lines: string[] }[] = [{ path: '', lines: [] }]
  const open: { depth: number; name: string }[] = []
  let isCode = false
  for (const line of markdown.split('\n')) {
    if (FENCE.test(line.trim())) isCode = !isCode
    const heading = isCode ? null : HEADING.exec(line)
    if (heading === null) {
      sections.at(-1)?.lines.push(line)
      continue
    }
    const depth = heading[1]?.length ?? 1
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop()
    open.push({ depth, name: heading[2] ?? '' })
    sections.push({ path: pathOf(open, title), lines: [] })
  }
  return sections.map(({ path, lines }) => ({ path, text: lines.join('\n').trim() })).filter(({ text }) => text !== '')
}

/** The article's own title above everything is said once, not in every path. */
const pathOf = (open: readonly { readonly name: string }[], title: string): string =>
  open
    .map(({ name }) => name)
    .filter((name, at) => at > 0 || name.trim().toLowerCase() !== title.trim().toLowerCase())
    .join(' > ')

const PARAGRAPHS = /\n[ \t]*\n+/
const SENTENCES = /(?<=[.!?…])\s+(?=[\p{Lu}\p{N}"'(¿¡])|\n+/u
const WORDS = /\s+/

/** Splits by the coarsest break that makes every part small enough; a word that is too long is cut. */
function smallParts(text: string, most: number, count: CountTokens): readonly string[] {
  if (count(text) <= most) return [text]
  for (const [breaks, joint] of [
    [PARAGRAPHS, '\n\n'],
    [SENTENCES, ' '],
    [WORDS, ' '],
  ] as const) {
    const parts = text.split(breaks).filter((part) => part !== '')
    if (parts.length > 1)
      return packed(
        parts.flatMap((part) => smallParts(part, most, count)),
        joint,
        most,
        count,
      )
  }
  const half = Math.ceil(text.length / 2)
  return text.length <= 1
    ? [text]
    : [text.slice(0, half), text.slice(half)].flatMap((part) => smallParts(part.toWellFormed(), most, count))
}

/** As many neighbours together as fit. */
function packed(parts: readonly string[], joint: string, most: number, count: CountTokens): readonly string[] {
  const made: string[] = []
  for (const part of parts) {
    const last = made.at(-1)
    const longer = last === undefined ? null : `${last}${joint}${part}`
    if (longer !== null && count(longer) <= most) made[made.length - 1] = longer
    else made.push(part)
  }
  return made
}

/** An article's pieces by heading and size, nothing left out and nothing twice. */
export function chunksOf(
  article: { readonly title: string; readonly markdown: string },
  count: CountTokens,
  { mostTokens, leastTokens }: ChunkSizes = CHUNK_SIZES,
): readonly NewChunk[] {
  const pieces = sectionsOf(article.markdown, article.title).flatMap(({ path, text }) =>
    smallParts(text, mostTokens, count).map((part) => ({ headingPath: path, text: part.trim() })),
  )
  const chunks: NewChunk[] = []
  for (const piece of pieces.filter(({ text }) => text !== '')) {
    const tokens = count(piece.text)
    const last = chunks.at(-1)
    const joined = last === undefined ? '' : `${last.text}\n\n${piece.text}`
    const joins = last !== undefined && last.headingPath === piece.headingPath && tokens < leastTokens
    if (joins && count(joined) <= mostTokens)
      chunks[chunks.length - 1] = { ...last, text: joined, tokens: count(joined) }
    else chunks.push({ ...piece, tokens })
  }
  return chunks
}
