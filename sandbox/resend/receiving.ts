import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { SandboxCore } from '../core/core.ts'
import type { Answer } from '../core/provider.ts'
import { answeredMail } from '../mail/answered.ts'
import { customerMail, mimeOf } from '../mail/customer-mail.ts'
import type { Mails, StoredMail } from '../mail/mail.ts'
import type { PhoneLine } from '../phone/lines.ts'
import type { ResendAccount } from './account.ts'
import { resendError } from './errors.ts'
import { RESEND_STYLE } from './webhook-style.ts'

interface ReceivedMail {
  readonly id: string
  /** Base64: the table holds JSON. */
  readonly raw: string
  readonly mail: StoredMail
}

const SIGNED_FOR_MS = 60 * 60_000
const MOST = 100

/** Mail that comes in: announced without its body, listed, read one by one, and opened whole by a signed address. */
export function createReceiving(core: SandboxCore, mails: Mails) {
  const accounts = core.accountsOf<ResendAccount>('resend')
  const table = core.table<ReceivedMail>({ name: 'resend_received' })
  const secretOf = (id: string) => createHash('sha256').update(`resend raw ${id}`).digest('hex').slice(0, 32)

  const metadata = ({ id, mail }: ReceivedMail, createdAtMs: number) => ({
    id,
    to: [mail.to],
    from: mail.headers['From'] ?? mail.from,
    subject: mail.subject,
    message_id: mail.headers['Message-ID'] ?? mail.messageId,
    bcc: [],
    cc: [],
    created_at: new Date(createdAtMs).toISOString(),
    attachments: [],
  })
  const reached = (to: string | null) => {
    for (const account of accounts.all())
      for (const mailbox of account.mailboxes)
        if (to === null || mailbox.address === to.toLowerCase()) return { account, mailbox }
    return null
  }
  const announce = (account: ResendAccount, url: string, received: ReceivedMail, nowMs: number) => {
    const { id, ...data } = metadata(received, nowMs)
    return core.webhooks.enqueue({
      style: RESEND_STYLE,
      account: account.accountId,
      event: 'email.received',
      url,
      body: JSON.stringify({
        type: 'email.received',
        created_at: new Date(nowMs).toISOString(),
        data: { email_id: id, ...data, received_for: [received.mail.to] },
      }),
      context: { id: `msg_${randomBytes(14).toString('hex')}` },
      lane: null,
    })
  }
  const line: PhoneLine = {
    channels: ['email'],
    reaches: (_, to) => reached(to) !== null,
    write: async (written) => {
      const found = reached(written.to)
      if (found === null) throw new RangeError('no mailbox that receives')
      const { account, mailbox } = found
      const mail = customerMail(written, mailbox.address, answeredMail(core.phone, written, mailbox.address))
      const received = { id: randomUUID(), raw: (await mimeOf(mail, written.mediaUrl)).toString('base64'), mail }
      return core.database.transaction(() => {
        const nowMs = core.clock.nowMs()
        mails.add(account.accountId, mail)
        table.insert(account.accountId, received.id, received, nowMs)
        const { receivedUrl: url } = mailbox
        const deliveries = url
          ? Array.from({ length: written.repeat }, () => announce(account, url, received, nowMs)).flat()
          : []
        return { providerMessageId: mail.messageId, deliveries }
      })
    },
    messages: (_, customer) => mails.seen(customer),
  }

  /** Newest first; `after` is the last one already seen. */
  const list = ({ accountId }: ResendAccount, query: URLSearchParams): Answer => {
    const limit = Number(query.get('limit') ?? 20)
    if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
      return resendError(422, 'validation_error', 'The `limit` field should be between 1 and 100.')
    const all = table.list({ account: accountId, order: 'oldest' }).toReversed()
    const after = query.get('after')
    const from = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1
    const page = all.slice(from, from + limit)
    const data = page.map(({ object, createdAtMs }) => metadata(object, createdAtMs))
    const body = { object: 'list', has_more: all.length > from + page.length, data }
    return { status: 200, body, schema: 'resend.ReceivedEmails' }
  }

  const read = ({ accountId }: ResendAccount, id: string): Answer => {
    const row = table.list({ account: accountId }).find((one) => one.id === id)
    if (!row) return resendError(404, 'not_found', 'Email not found')
    const { object: received, createdAtMs } = row
    return {
      status: 200,
      schema: 'resend.ReceivedEmail',
      body: {
        object: 'email',
        ...metadata(received, createdAtMs),
        reply_to: [],
        received_for: [received.mail.to],
        html: null,
        text: received.mail.text,
        headers: received.mail.headers,
        raw: {
          download_url: `${core.urlOf('resend')}/received/${id}.${secretOf(id)}`,
          expires_at: new Date(core.clock.nowMs() + SIGNED_FOR_MS).toISOString(),
        },
      },
    }
  }

  /** Whoever has the address may open it. */
  const open = (token: string): Answer => {
    const [id = '', secret] = token.split('.')
    const row = secret === secretOf(id) ? table.find(id) : null
    if (!row) return { status: 403 }
    return { status: 200, headers: { 'content-type': 'message/rfc822' }, body: Buffer.from(row.object.raw, 'base64') }
  }
  return { line, list, read, open }
}
