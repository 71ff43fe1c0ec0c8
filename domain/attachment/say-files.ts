import { type AttachmentKind, kindOf } from './content-type.ts'

export interface CarriedFile {
  readonly type: string
  /** Null while only its provider knows. */
  readonly bytes: number | null
}

const NOUNS: Readonly<Record<AttachmentKind, string>> = {
  image: 'a photo',
  audio: 'a voice note',
  video: 'a video',
  document: 'a file',
}
const TYPE = /^[a-z]+\/[\w.+-]{1,60}/

/** What a model is told of files it cannot see. Nothing the sender wrote is in it: no name, and of the type only its form. */
export function sayFiles(files: readonly CarriedFile[], by: 'customer' | 'us' = 'customer'): string {
  if (files.length === 0) return ''
  const said = files.map(({ type, bytes }) => {
    const known = [TYPE.exec(type)?.[0], bytes === null ? null : sayBytes(bytes)].filter((word) => word != null)
    return known.length === 0 ? NOUNS[kindOf(type)] : `${NOUNS[kindOf(type)]} (${known.join(', ')})`
  })
  if (by === 'us') return `[We sent the customer ${said.join(' and ')}.]`
  return `[The customer sent ${said.join(' and ')}. You cannot see or hear what is in it; the team can.]`
}

const sayBytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
