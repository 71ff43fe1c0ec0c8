import { randomBytes } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import { contentAt, mediaNameOf } from '../core/media.ts'
import type { Written } from '../phone/lines.ts'
import type { PhoneMessage } from '../phone/message.ts'
import type { StoredMail } from './mail.ts'

const ADDRESS = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/

/** What a customer's mail program makes of what they typed: an answer names and quotes the mail it answers. */
export function customerMail(written: Written, to: string, answered: PhoneMessage | null): StoredMail {
  const from = written.from.toLowerCase()
  if (!ADDRESS.test(from)) throw new RangeError('from is an e-mail address')
  const messageId = `<${randomBytes(12).toString('hex')}@${from.split('@')[1]}>`
  const thread: Record<string, string> =
    answered === null
      ? {}
      : {
          'In-Reply-To': answered.headers?.['Message-ID'] ?? '',
          References: `${answered.headers?.['References'] ?? ''} ${answered.headers?.['Message-ID'] ?? ''}`.trim(),
        }
  return {
    id: messageId,
    direction: 'sent',
    from,
    to,
    subject: written.subject ?? (answered === null ? 'A question' : reply(answered.subject ?? '')),
    text: answered === null ? written.text : `${written.text}\n\n${quoted(answered)}`,
    html: '',
    messageId,
    headers: { ...thread, ...written.headers },
    status: 'delivered',
    fate: null,
    marks: written.profileName === null ? {} : { name: written.profileName },
  }
}

const reply = (subject: string): string => (/^re:/i.test(subject) ? subject : `Re: ${subject}`)

const quoted = ({ from, text }: PhoneMessage): string =>
  `On Fri, 20 Nov 2026 at 10:00, ${from} <${from}> wrote:\n${text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')}\n`

const SENT_AS_IT_IS = ['From', 'Message-ID']

/** The bytes that travel; plain ASCII, whatever the text holds. */
export async function mimeOf(mail: StoredMail, mediaUrl: string | null): Promise<Buffer> {
  const content = mediaUrl === null ? null : await contentAt(mediaUrl)
  if (mediaUrl !== null && content === null) throw new RangeError('nothing lies at mediaUrl')
  const own = Object.fromEntries(Object.entries(mail.headers).filter(([name]) => !SENT_AS_IT_IS.includes(name)))
  const composer = new MailComposer({
    from: mail.headers['From'] ?? { name: mail.marks['name'] ?? '', address: mail.from },
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    messageId: mail.headers['Message-ID'] ?? mail.messageId,
    headers: own,
    textEncoding: 'base64',
    ...(mediaUrl !== null &&
      content !== null && {
        attachments: [{ filename: mediaNameOf(mediaUrl), content: content.bytes, contentType: content.type }],
      }),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}
