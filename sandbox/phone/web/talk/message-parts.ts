export type MessagePart =
  | { readonly kind: 'text' | 'bold' | 'italic' | 'struck'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }

const ADDRESS = /https?:\/\/[^\s<>"]+/gi
const TRAILING = /[.,;:!?'"’”»\]}]+$/
const MARKED = /(?<![\p{L}\p{N}])([*_~])(?=\S)([^\n]+?)(?<=\S)\1(?![\p{L}\p{N}])/gu
const MARKS = { '*': 'bold', _: 'italic', '~': 'struck' } as const
const LONGEST_SHOWN = 30

/** Text as plain pieces and links; only http and https ever become links. */
export function partsOf(text: string, { hasMarkup }: { hasMarkup: boolean }): readonly MessagePart[] {
  const parts: MessagePart[] = []
  const plain = (piece: string) => {
    if (piece !== '') parts.push(...(hasMarkup ? markedUp(piece) : [{ kind: 'text' as const, text: piece }]))
  }
  let from = 0
  for (const match of text.matchAll(ADDRESS)) {
    const written = endOfAddress(match[0])
    const url = readAddress(written)
    if (url === null) continue
    plain(text.slice(from, match.index))
    parts.push({ kind: 'link', text: shownAddress(url), href: url.href })
    from = match.index + written.length
  }
  plain(text.slice(from))
  return parts
}

export const linksIn = (text: string): readonly string[] =>
  partsOf(text, { hasMarkup: false }).flatMap((part) => (part.kind === 'link' ? [part.href] : []))

/** A full stop belongs to the sentence, a bracket only to an address that opened it. */
function endOfAddress(found: string): string {
  const trimmed = found.replace(TRAILING, '')
  const isOpened = trimmed.split('(').length >= trimmed.split(')').length
  return isOpened || !trimmed.endsWith(')') ? trimmed : endOfAddress(trimmed.slice(0, -1))
}

function readAddress(written: string): URL | null {
  const url = URL.parse(written)
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname !== '' ? url : null
}

function shownAddress({ host, pathname, search }: URL): string {
  const whole = host + (pathname === '/' && search === '' ? '' : pathname + search)
  return whole.length > LONGEST_SHOWN ? `${whole.slice(0, LONGEST_SHOWN - 1)}…` : whole
}

function markedUp(text: string): readonly MessagePart[] {
  const parts: MessagePart[] = []
  let from = 0
  for (const match of text.matchAll(MARKED)) {
    if (match.index > from) parts.push({ kind: 'text', text: text.slice(from, match.index) })
    // Safe: the pattern's first group is one of the three marks.
    parts.push({ kind: MARKS[match[1] as keyof typeof MARKS], text: match[2] ?? '' })
    from = match.index + match[0].length
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) })
  return parts
}
