import type { Readable } from 'node:stream'
import { Busboy, type BusboyInstance } from '@fastify/busboy'
import { ProblemError } from '../problem.ts'

export interface UploadedFile {
  /** The last part of what its sender calls it; to be cleaned before it is shown. */
  readonly name: string
  /** The sender's word; the bytes decide. */
  readonly type: string
  readonly bytes: Buffer
}

export interface Upload {
  readonly fields: Readonly<Record<string, string>>
  readonly files: readonly UploadedFile[]
}

/** A form has a handful of fields; whoever sends more fills memory, not a form. */
const LIMITS = { parts: 40, headerPairs: 8, headerSize: 4_096, fieldSize: 32_000 }

const malformed = (what: string) => new ProblemError(400, 'malformed', `The form could not be read: ${what}.`)

/** A filled-in form with files, read as it comes in. Throws ProblemError: whatever is wrong with it is its sender's doing. */
export async function readUpload(contentType: string | undefined, body: Readable): Promise<Upload> {
  const reader = readerFor(contentType ?? '')
  const fields = new Map<string, string>()
  const files: UploadedFile[] = []
  const troubles: ProblemError[] = []
  reader.on('field', (name, value, _, isCut) => {
    if (isCut) troubles.push(new ProblemError(413, 'too_large', 'A field is larger than allowed here.'))
    if (fields.has(name)) troubles.push(malformed('a field comes twice'))
    fields.set(name, value)
  })
  reader.on('file', (_, stream, name, __, type) => {
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('end', () => files.push({ name: name ?? '', type, bytes: Buffer.concat(parts) }))
    stream.on('error', () => troubles.push(malformed('a file is cut off')))
  })
  reader.on('partsLimit', () => troubles.push(new ProblemError(400, 'too_many_parts', 'The form has too many parts.')))
  await toItsEnd(body, reader)
  const [trouble] = troubles
  if (trouble !== undefined) throw trouble
  // An input without a chosen file is sent as one without a name and without a byte.
  return {
    fields: Object.fromEntries(fields),
    files: files.filter(({ name, bytes }) => name !== '' || bytes.length > 0),
  }
}

function readerFor(contentType: string): BusboyInstance {
  try {
    return new Busboy({ headers: { 'content-type': contentType }, limits: LIMITS })
  } catch (error) {
    throw malformed(error instanceof Error ? error.message : 'it is of no known kind')
  }
}

/** Whoever is refused half-way is still listened to: answered before they have finished, they would never read why. */
function toItsEnd(body: Readable, reader: BusboyInstance): Promise<void> {
  return new Promise((resolve, reject) => {
    reader.once('finish', resolve)
    reader.on('error', (error) => {
      body.unpipe(reader)
      body.resume()
      reject(malformed(error instanceof Error ? error.message : 'it is broken'))
    })
    body.once('error', reject)
    body.pipe(reader)
  })
}
