import { safeUrl } from '../ui/safe-url.ts'

export interface TextPart {
  /** Where in the text it begins. */
  readonly at: number
  readonly text: string
  /** Of a page that can be opened; null for plain words. */
  readonly url: string | null
}

const ADDRESS = /https?:\/\/[^\s<>"']+/gi
/** What ends a sentence, not an address. */
const TRAILING = /[.,;:!?\u2026\u060c\u061f\u3002]+$/

/** Words and the addresses among them, in order; together they are the text. */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = []
  let done = 0
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = withoutEnd(found)
    const url = safeUrl(address, 'https://page.invalid')
    if (url === null) continue
    if (index > done) parts.push({ at: done, text: text.slice(done, index), url: null })
    parts.push({ at: index, text: address, url })
    done = index + address.length
  }
  if (done < text.length) parts.push({ at: done, text: text.slice(done), url: null })
  return parts
}

/** A bracket belongs to an address only where it was opened there. */
function withoutEnd(found: string): string {
  const address = found.replace(TRAILING, '')
  const [open, close] = [address.split('(').length, address.split(')').length]
  return address.endsWith(')') && close > open ? withoutEnd(address.slice(0, -1)) : address
}

const LONG_ADDRESS = 72

/** An address with its beginning in sight: whose page it is stands there. */
export const shortAddress = (address: string): string =>
  address.length <= LONG_ADDRESS ? address : `${address.slice(0, LONG_ADDRESS - 8)}…`

const LONG_CHARS = 1_600
const LONG_LINES = 30
const SHOWN_CHARS = 900
const SHOWN_LINES = 16

/** The beginning of what is very long; null where all of it may stand. */
export function beginningOf(text: string): string | null {
  const lines = text.split('\n')
  if (text.length <= LONG_CHARS && lines.length <= LONG_LINES) return null
  const start = lines.slice(0, SHOWN_LINES).join('\n')
  const cut = start.length <= SHOWN_CHARS ? start : start.slice(0, SHOWN_CHARS).replace(/\s+\S{0,40}$/, '')
  return `${cut.toWellFormed().trimEnd()}…`
}
