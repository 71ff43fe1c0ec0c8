import { ProblemError } from '../problem.ts'

export interface UploadedFile {
  /** As its sender calls it: to be cleaned before it is shown, and never a path. */
  readonly name: string
  /** The sender's word; the bytes decide. */
  readonly type: string
  readonly bytes: Buffer
}

export interface Upload {
  readonly fields: Readonly<Record<string, string>>
  readonly files: readonly UploadedFile[]
}

const END_OF_HEAD = Buffer.from('\r\n\r\n')
const CRLF = Buffer.from('\r\n')
/** A form has a handful of fields; whoever sends more fills memory, not a form. */
const MOST_PARTS = 40
const LARGEST_HEAD = 4_096
const MOST_HEADERS = 8
const LARGEST_FIELD = 32_000

const malformed = (what: string) => new ProblemError(400, 'malformed', `The form could not be read: ${what}.`)

/** A filled-in form with files. Throws ProblemError: everything about it that is not as a browser sends it is refused. */
export function readUpload(contentType: string | undefined, body: Buffer): Upload {
  const boundary = boundaryOf(contentType ?? '')
  const parts = partsOf(body, boundary).map(readPart)
  const fields = new Map<string, string>()
  for (const part of parts) {
    if (part.fileName !== null) continue
    if (fields.has(part.name)) throw malformed('a field comes twice')
    fields.set(part.name, textOf(part.bytes))
  }
  // An input without a chosen file is sent as one without a name and without a byte.
  const files = parts.flatMap(({ fileName, type, bytes }) =>
    fileName === null || (fileName === '' && bytes.length === 0) ? [] : [{ name: fileName, type, bytes }],
  )
  return { fields: Object.fromEntries(fields), files }
}

function boundaryOf(contentType: string): Buffer {
  const found = /^multipart\/form-data\s*;\s*boundary=(?:"([\w'()+,./:=? -]{1,70})"|([\w'+.-]{1,70}))\s*$/i.exec(
    contentType,
  )
  const boundary = found?.[1] ?? found?.[2]
  if (boundary === undefined) throw malformed('it names no boundary')
  return Buffer.from(`--${boundary}`, 'latin1')
}

/** What lies between the boundaries, from the first byte to the closing one. */
function partsOf(body: Buffer, boundary: Buffer): readonly Buffer[] {
  if (!body.subarray(0, boundary.length).equals(boundary)) throw malformed('it does not begin with its boundary')
  const between = Buffer.concat([CRLF, boundary])
  const parts: Buffer[] = []
  for (let at = boundary.length; ; ) {
    const after = body.toString('latin1', at, at + 2)
    if (after === '--') return parts
    if (after !== '\r\n') throw malformed('a boundary is broken')
    if (parts.length >= MOST_PARTS) throw new ProblemError(400, 'too_many_parts', 'The form has too many parts.')
    const end = body.indexOf(between, at)
    if (end < 0) throw malformed('it is cut off')
    // A part without headers begins with the line break that ends its boundary.
    parts.push(body.subarray(at, end))
    at = end + between.length
  }
}

interface Part {
  readonly name: string
  /** Null for a field. */
  readonly fileName: string | null
  readonly type: string
  readonly bytes: Buffer
}

function readPart(part: Buffer): Part {
  const end = part.subarray(0, LARGEST_HEAD).indexOf(END_OF_HEAD)
  if (end < 0) throw malformed('a part has no headers, or too long ones')
  const headers = textOf(part.subarray(0, end)).split('\r\n').slice(1)
  if (headers.length > MOST_HEADERS) throw malformed('a part has too many headers')
  const disposition = headerOf(headers, 'content-disposition') ?? ''
  const name = /;\s*name="([^"\r\n]{1,100})"/i.exec(disposition)?.[1]
  if (name === undefined || !/^form-data\s*;/i.test(disposition)) throw malformed('a part has no name')
  const fileName = /;\s*filename="([^"\r\n]*)"/i.exec(disposition)?.[1] ?? null
  const type = headerOf(headers, 'content-type')?.slice(0, 100).toLowerCase() ?? 'text/plain'
  return { name, fileName, type, bytes: part.subarray(end + END_OF_HEAD.length) }
}

function headerOf(headers: readonly string[], name: string): string | null {
  const found = headers.filter((line) => line.toLowerCase().startsWith(`${name}:`))
  if (found.length > 1) throw malformed('a header comes twice')
  return found[0]?.slice(name.length + 1).trim() ?? null
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function textOf(bytes: Buffer): string {
  if (bytes.length > LARGEST_FIELD) throw new ProblemError(413, 'too_large', 'A field is larger than allowed here.')
  try {
    return decoder.decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) throw malformed('it is no UTF-8')
    throw error
  }
}
