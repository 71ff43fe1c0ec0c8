export interface TwimlMessage {
  readonly body: string
  readonly media: readonly string[]
  readonly to: string | null
  readonly statusCallback: string | null
}

export type TwimlAnswer =
  | { readonly kind: 'messages'; readonly messages: readonly TwimlMessage[] }
  /** Code for the debugger; nothing is sent. */
  | { readonly kind: 'invalid'; readonly code: number }

/** What an answer to an incoming message asks for. Plain text is sent to the customer as it stands: Twilio does that too. */
export function readTwiml(contentType: string, body: string): TwimlAnswer {
  if (body.trim() === '') return { kind: 'messages', messages: [] }
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase()
  if (type === 'text/plain') return { kind: 'messages', messages: [plainMessage(body)] }
  if (type !== 'text/xml' && type !== 'application/xml' && type !== 'text/html') return { kind: 'invalid', code: 12300 }
  const response = /<Response\b[^>]*?(?:\/>|>([\s\S]*?)<\/Response>)/.exec(body)
  if (!response) return { kind: 'invalid', code: 12100 }
  const messages = [...(response[1] ?? '').matchAll(/<(Message|Sms)\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1>)/g)]
  return { kind: 'messages', messages: messages.map((match) => messageOf(match[2] ?? '', match[3] ?? '')) }
}

const plainMessage = (body: string): TwimlMessage => ({ body, media: [], to: null, statusCallback: null })

function messageOf(attributes: string, inner: string): TwimlMessage {
  const bodies = [...inner.matchAll(/<Body\b[^>]*>([\s\S]*?)<\/Body>/g)].map((match) => text(match[1] ?? ''))
  const media = [...inner.matchAll(/<Media\b[^>]*>([\s\S]*?)<\/Media>/g)].map((match) => text(match[1] ?? '').trim())
  const body = bodies.length > 0 ? bodies.join('') : text(inner.replaceAll(/<Media\b[\s\S]*?<\/Media>/g, ''))
  return {
    body: body.trim(),
    media,
    to: attribute(attributes, 'to'),
    statusCallback: attribute(attributes, 'statusCallback'),
  }
}

const attribute = (attributes: string, name: string): string | null => {
  const value = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  return value ? text(value[1] ?? value[2] ?? '') : null
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

const text = (xml: string): string =>
  xml
    .replaceAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inner: string) => escapeAmpersands(inner))
    .replaceAll(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));/g, (entity, decimal?: string, hex?: string, name?: string) => {
      if (decimal) return String.fromCodePoint(Number(decimal))
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
      return ENTITIES[name ?? ''] ?? entity
    })

const escapeAmpersands = (inner: string): string => inner.replaceAll('&', '&amp;')
