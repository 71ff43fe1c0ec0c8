import type { Attachment, ChannelEvent } from '../../domain/messaging/message.ts'
import { isAuthenticated } from './authentication.ts'
import { bouncesIn, returnedMail } from './bounce.ts'
import { type Mail, readMail } from './mail.ts'
import { repliedTo } from './replied-to.ts'
import { whyUnanswerable } from './unanswerable.ts'
import { withSubject } from './with-subject.ts'
import { writtenText } from './written-text.ts'

export interface Received {
  readonly raw: Buffer
  /** The mailbox that received it. */
  readonly to: string
  /** The receiving server that says in the mail's head whether the author's domain sent it; null where another place tells. */
  readonly checkedBy: string | null
  /** What the mailbox's own provider calls it, for answering in its thread. */
  readonly threadId?: string
}

const MOST_ATTACHMENTS = 50
const MOST_REFERENCES = 20

/** One raw mail as the channel's message, or why it is none; null for bytes that are no mail. */
export async function eventOf(received: Received): Promise<ChannelEvent | null> {
  const mail = await readMail(received.raw)
  if (mail === null) return null
  const ignored = (reason: string): ChannelEvent => ({ kind: 'ignored', channel: 'email', reason })
  const [bounce] = bouncesIn(mail)
  const ledgerId = bounce === undefined ? null : returnedMail(mail, received.to)
  if (bounce !== undefined && ledgerId !== null) return { kind: 'bounce', channel: 'email', ledgerId, ...bounce }
  const why = whyUnanswerable(mail, received.to)
  const [author] = mail.from
  if (why !== null || author === undefined) return ignored(why ?? 'no author to answer')
  const text = withSubject(mail, writtenText(mail))
  const answered = repliedTo(mail, received.to)
  const files = mail.parts
    .slice(0, MOST_ATTACHMENTS)
    .map((part, index) => ({ part, attachment: attachmentOf(mail, part, index) }))
  if (text === '' && mail.parts.length === 0) return ignored('nothing in it')
  return {
    kind: 'message',
    channel: 'email',
    providerMessageId: mail.messageId,
    from: author.address,
    to: received.to,
    text,
    profileName: author.name === '' ? null : author.name,
    attachments: files.map(({ attachment }) => attachment),
    enclosed: new Map(files.map(({ attachment, part }) => [attachment.url, part.content])),
    providerAt: mail.sentAt,
    isSenderUnproven: received.checkedBy === null || !isAuthenticated(mail, received.checkedBy),
    metadata: {
      subject: mail.subject,
      references: mail.references.slice(-MOST_REFERENCES).join(' '),
      ...(answered === null ? {} : { repliedTo: answered }),
      ...(received.threadId === undefined ? {} : { threadId: received.threadId }),
    },
  }
}

/** Named by the mail it lies in (RFC 2392), and brought by it. */
const attachmentOf = (mail: Mail, part: Mail['parts'][number], index: number): Attachment => ({
  url: `mid:${encodeURIComponent(mail.messageId.slice(1, -1))}/${index + 1}`,
  contentType: part.contentType,
  ...(part.name === null ? {} : { name: part.name.slice(0, 200) }),
  sizeBytes: part.sizeBytes,
})
