/** What a file is, by its first bytes. Everything that is not here is not kept: pages, programs, archives, drawings. */
export const KEPT_TYPES = [
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/heic',
  'application/pdf',
  'audio/ogg',
  'audio/mpeg',
  'audio/mp4',
  'audio/aac',
  'audio/amr',
  'audio/wav',
  'video/mp4',
  'video/3gpp',
  'text/plain',
] as const
export type KeptType = (typeof KEPT_TYPES)[number]

type Sign = readonly [type: KeptType, at: number, bytes: string]

const SIGNS: readonly Sign[] = [
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/gif', 0, 'GIF87a'],
  ['image/gif', 0, 'GIF89a'],
  ['image/webp', 8, 'WEBP'],
  ['audio/wav', 8, 'WAVE'],
  ['application/pdf', 0, '%PDF-'],
  ['audio/ogg', 0, 'OggS'],
  ['audio/amr', 0, '#!AMR'],
  ['audio/mpeg', 0, 'ID3'],
  ['audio/mpeg', 0, '\xff\xfb'],
  ['audio/mpeg', 0, '\xff\xf3'],
  ['audio/mpeg', 0, '\xff\xf2'],
  ['audio/aac', 0, '\xff\xf1'],
  ['audio/aac', 0, '\xff\xf9'],
]

/** The brand of an ISO container says whether it holds a picture, a sound or a film. */
const BRANDS: readonly (readonly [RegExp, KeptType])[] = [
  [/^(?:heic|heix|mif1|msf1|heim|heis|hevc)/, 'image/heic'],
  [/^M4[AB]/, 'audio/mp4'],
  [/^3g/, 'video/3gpp'],
  [/^(?:iso|mp4|avc1|M4V|MSNV|dash|qt)/, 'video/mp4'],
]

const HEAD = 4_096

/** Null for what nobody needs to open. `said` decides only between sound and film, and whether plain text is wanted. */
export function typeOfBytes(bytes: Uint8Array, said: string): KeptType | null {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1')
  const isRiff = head.startsWith('RIFF')
  const found = SIGNS.find(([, at, sign]) => (at === 8 ? isRiff : true) && head.startsWith(sign, at))
  if (found !== undefined) return found[0]
  if (head.startsWith('ftyp', 4)) return typeOfContainer(head.slice(8, 12), said)
  return said.startsWith('text/plain') && isText(bytes) ? 'text/plain' : null
}

/** Voice notes travel in the containers of films. */
function typeOfContainer(brand: string, said: string): KeptType | null {
  const type = BRANDS.find(([pattern]) => pattern.test(brand))?.[1] ?? null
  return said.startsWith('audio/') && type === 'video/mp4' ? 'audio/mp4' : type
}

const decoder = new TextDecoder('utf-8', { fatal: true })

function isText(bytes: Uint8Array): boolean {
  try {
    return !decoder.decode(bytes).includes('\0')
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

export type AttachmentKind = 'image' | 'audio' | 'video' | 'document'

export function kindOf(contentType: string): AttachmentKind {
  const [, kind] = /^(image|audio|video)\//.exec(contentType) ?? []
  return kind === 'image' || kind === 'audio' || kind === 'video' ? kind : 'document'
}

const EXTENSIONS: Readonly<Record<KeptType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'application/pdf': 'pdf',
  'audio/ogg': 'ogg',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/aac': 'aac',
  'audio/amr': 'amr',
  'audio/wav': 'wav',
  'video/mp4': 'mp4',
  'video/3gpp': '3gp',
  'text/plain': 'txt',
}

export const isKeptType = (type: string | null): type is KeptType => KEPT_TYPES.some((kept) => kept === type)

/** What a download is called: nothing the sender wrote is in it. */
export const fileNameOf = (type: KeptType, id: string): string =>
  `${kindOf(type)}-${id.slice(0, 8)}.${EXTENSIONS[type]}`
