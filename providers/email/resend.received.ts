type Members = Readonly<Record<string, unknown>>

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const textsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(textOf).filter(Boolean) : [])

/** Everybody the mail was for, as its head and those who handed it on say. */
export const addressesOf = ({ to, cc, bcc, received_for: receivedFor }: Members): readonly string[] =>
  [to, cc, bcc, receivedFor].flatMap(textsOf)

const KEPT = ['in-reply-to', 'references', 'date', 'auto-submitted', 'precedence', 'list-id', 'x-steward-loop']

/** A mail made again of its parts, for when the bytes it came in are gone: its words, and what answers it. */
export function plainMail(mail: Members): Buffer {
  const { headers } = mail
  const given = typeof headers === 'object' && headers !== null ? Object.entries(headers) : []
  const kept = given.flatMap(([name, value]) =>
    KEPT.includes(name.toLowerCase()) ? [[name, textOf(value)] as const] : [],
  )
  const lines = [
    ['From', textOf(mail['from'])],
    ['To', textsOf(mail['to']).join(', ')],
    ['Subject', textOf(mail['subject'])],
    ['Message-ID', textOf(mail['message_id'])],
    ...kept,
    ['MIME-Version', '1.0'],
    ['Content-Type', `text/${textOf(mail['text']) === '' ? 'html' : 'plain'}; charset=utf-8`],
    ['Content-Transfer-Encoding', 'base64'],
  ] as const
  const head = lines.flatMap(([name, value]) => (value === '' ? [] : [`${name}: ${oneLine(value)}`]))
  const body = Buffer.from(textOf(mail['text']) || textOf(mail['html'])).toString('base64')
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body.replace(/.{76}/g, '$&\r\n')}\r\n`)
}

/** A line break within would begin another header. */
const oneLine = (value: string): string => value.replaceAll(/[\r\n\0]+/g, ' ').trim()
