import { createHash } from 'node:crypto'
import type { SandboxCore } from './core.ts'
import type { Answer } from './provider.ts'

interface StoredMedia {
  readonly source: string
}

/** Files that travel with messages: a provider keeps them under a name of its own, whatever address they came from. */
export interface Media {
  /** Gives the name. */
  keep(source: string): string
  sourceOf(name: string): string | null
  /** The bytes as a web server hands them out. */
  open(name: string): Promise<Answer>
}

const ABORT_MS = 5_000
const NOTHING: Answer = { status: 404, body: 'no such file' }
const DATA_URL = /^data:([^,]*?)(;base64)?,(.*)$/s

export function createMedia(core: SandboxCore, table: string): Media {
  const kept = core.table<StoredMedia>({ name: table })
  const sourceOf = (name: string) => kept.find(name)?.object.source ?? null
  return {
    keep: (source) => {
      const name = createHash('sha256').update(source).digest('hex').slice(0, 32)
      kept.put('', name, { source }, core.clock.nowMs())
      return name
    },
    sourceOf,
    open: async (name) => {
      const source = sourceOf(name)
      const content = source === null ? null : await contentAt(source)
      return content === null
        ? NOTHING
        : { status: 200, headers: { 'content-type': content.type }, body: content.bytes }
    },
  }
}

interface Content {
  readonly type: string
  readonly bytes: Buffer
}

/** What lies at an address, or in it; null when there is nothing. */
export async function contentAt(source: string): Promise<Content | null> {
  const data = DATA_URL.exec(source)
  if (data !== null) {
    const [, type = '', base64, content = ''] = data
    const bytes = base64 === undefined ? Buffer.from(decodeURIComponent(content)) : Buffer.from(content, 'base64')
    return { type: type || 'text/plain', bytes }
  }
  const answer = await fetch(source, { signal: AbortSignal.timeout(ABORT_MS) }).catch(() => null)
  if (answer === null || !answer.ok) return null
  const type = answer.headers.get('content-type') ?? 'application/octet-stream'
  return { type, bytes: Buffer.from(await answer.arrayBuffer()) }
}

const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  pdf: 'application/pdf',
  ogg: 'audio/ogg',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  txt: 'text/plain',
  vcf: 'text/vcard',
}

/** What the sender's phone takes a file for: what it says, or the end of its name. */
export const mediaTypeOf = (source: string): string =>
  /^data:([^;,]+)/.exec(source)?.[1] ??
  TYPES[/\.(\w+)(?:[?#]|$)/.exec(source)?.[1]?.toLowerCase() ?? ''] ??
  'application/octet-stream'

export const mediaNameOf = (source: string): string =>
  source.startsWith('data:')
    ? `file.${Object.entries(TYPES).find(([, type]) => type === mediaTypeOf(source))?.[0] ?? 'bin'}`
    : (source.split('/').at(-1)?.split(/[?#]/, 1)[0] ?? 'file')
