import { inflateSync } from 'node:zlib'

const LONGEST_TEXT = 100_000

/**
 * The readable lines of a PDF, as far as they are written in a simple one-byte font (the standard fonts of most
 * generators). Null when nothing could be read: then nothing can be said about its text either.
 */
export function pdfLines(pdf: Buffer): readonly string[] | null {
  const lines: string[] = []
  for (const content of contentStreams(pdf)) {
    if (lines.join('').length > LONGEST_TEXT) break
    if (/\bT[jJ]\b/.test(content)) lines.push(...linesOf(content))
  }
  const readable = lines.map((line) => line.trim()).filter((line) => line !== '')
  return readable.length > 0 && readable.every(isReadable) ? readable : null
}

const isReadable = (line: string) => Array.from(line).every((sign) => sign >= ' ' || sign === '\t' || sign === '\n')

function* contentStreams(pdf: Buffer): Generator<string> {
  const text = pdf.toString('latin1')
  for (const match of text.matchAll(/<<((?:(?!endobj)[\s\S])*?)>>\s*stream\r?\n/g)) {
    const start = match.index + match[0].length
    const end = text.indexOf('endstream', start)
    if (end < 0) return
    const dictionary = match[1] ?? ''
    if (/\/(?:Subtype\s*\/Image|FontFile|Type\s*\/XObject)/.test(dictionary)) continue
    const raw = pdf.subarray(start, end)
    const content = /\/FlateDecode/.test(dictionary) ? inflated(raw) : raw
    if (content) yield content.toString('latin1')
  }
}

function inflated(raw: Buffer): Buffer | null {
  try {
    return inflateSync(raw, { maxOutputLength: 16 * 1024 * 1024 })
  } catch {
    // Another filter or a damaged stream: its text stays unread.
    return null
  }
}

const TOKEN = /(\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f\s]*>)|\b(Tj|TJ|T\*|Td|TD|Tm|ET)(?=[\s\]/]|$)|(['"])(?=\s)/g

/** Text shown between two moves of the cursor is one line. */
function linesOf(content: string): string[] {
  const lines: string[] = []
  let line = ''
  let pending = ''
  for (const [, string, operator, quote] of content.matchAll(TOKEN)) {
    if (string !== undefined) pending += decoded(string)
    else if (operator === 'Tj' || operator === 'TJ' || quote !== undefined) {
      line += pending
      pending = ''
    } else {
      if (line !== '') lines.push(line)
      line = ''
      pending = ''
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** The encoding of the standard fonts. */
const WIN_ANSI = new TextDecoder('windows-1252')

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '', f: '' }

function decoded(string: string): string {
  if (string.startsWith('<')) return WIN_ANSI.decode(Buffer.from(string.replaceAll(/[<>\s]/g, ''), 'hex'))
  const bytes = string
    .slice(1, -1)
    .replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
      /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (ESCAPES[code] ?? code),
    )
  return WIN_ANSI.decode(Buffer.from(bytes, 'latin1'))
}

const AMOUNT = /(?:[$€£¥]|\b(?:USD|EUR|GBP|CHF|CAD|AUD)\b)\s?\d[\d.,]*\d|\b\d[\d.,]*\d\s?(?:USD|EUR|GBP|CHF|CAD|AUD|€)/g

export const amountsIn = (lines: readonly string[]): readonly string[] => [
  ...new Set(lines.flatMap((line) => line.match(AMOUNT) ?? [])),
]
