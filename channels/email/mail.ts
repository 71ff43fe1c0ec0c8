import { createHash } from 'node:crypto'
import PostalMime, { type Address, type Email, type Attachment as Part } from 'postal-mime'
import { normaliseAddress } from './address.ts'

export interface MailPart {
  readonly name: string | null
  readonly contentType: string
  readonly sizeBytes: number
  readonly content: Uint8Array
}

/** One e-mail as this channel reads it; header names in lower case, repeated ones in order. */
export interface Mail {
  readonly headers: ReadonlyMap<string, readonly string[]>
  /** All who signed as authors; a mail normally has one. */
  readonly from: readonly { readonly name: string; readonly address: string }[]
  readonly to: readonly string[]
  readonly subject: string
  /** With angle brackets; a digest of the bytes where the sender's program gave none. */
  readonly messageId: string
  readonly references: readonly string[]
  /** ISO 8601; null when the date is missing or makes no sense. */
  readonly sentAt: string | null
  readonly text: string
  readonly html: string
  readonly parts: readonly MailPart[]
}

const LIMITS = { maxNestingDepth: 50, maxHeadersSize: 512 * 1024, maxRfc822NestingDepth: 3 } as const
const MESSAGE_ID = /<[^<>\s]{1,900}>/g
const LONGEST_SUBJECT = 500

/** Null for bytes that are no e-mail: no author, too deep, too many headers. */
export async function readMail(raw: Buffer): Promise<Mail | null> {
  const email = await PostalMime.parse(raw, { ...LIMITS, rfc822Attachments: true }).catch((error: unknown) => {
    // The parser throws for one reason only: the limits.
    if (error instanceof Error) return null
    throw error
  })
  if (email === null || email.headers.length === 0) return null
  const headers = Map.groupBy(email.headers, ({ key }) => key)
  return {
    headers: new Map([...headers].map(([key, found]) => [key, found.map(({ value }) => value)])),
    from: mailboxes(email.from ? [email.from] : []),
    to: mailboxes([...(email.to ?? []), ...(email.cc ?? [])]).map(({ address }) => address),
    subject: (email.subject ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_SUBJECT),
    messageId: (email.messageId ?? '').match(MESSAGE_ID)?.[0] ?? digestOf(raw),
    references: referencesOf(email),
    sentAt: dateOf(email.date),
    text: email.text ?? '',
    html: email.html ?? '',
    parts: email.attachments.map(partOf),
  }
}

/** The same bytes are the same mail: a delivery that is repeated finds itself. */
const digestOf = (raw: Buffer): string => `<${createHash('sha256').update(raw).digest('hex')}@no-message-id.invalid>`

function mailboxes(addresses: readonly Address[]): readonly { name: string; address: string }[] {
  return addresses
    .flatMap((entry) => entry.group ?? [entry])
    .flatMap(({ name, address }) => {
      const normal = normaliseAddress(address ?? '')
      return normal === null ? [] : [{ name: name.trim(), address: normal }]
    })
}

const referencesOf = ({ references = '', inReplyTo = '' }: Email): readonly string[] => [
  ...new Set(`${references} ${inReplyTo}`.match(MESSAGE_ID) ?? []),
]

function dateOf(date: string | undefined): string | null {
  const at = Date.parse(date ?? '')
  const isSane = at > Date.UTC(1990, 0) && at < Date.UTC(2100, 0)
  return isSane ? new Date(at).toISOString() : null
}

function partOf({ filename, mimeType, content }: Part): MailPart {
  const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)
  return {
    name: filename,
    contentType: mimeType || 'application/octet-stream',
    sizeBytes: bytes.byteLength,
    content: bytes,
  }
}
