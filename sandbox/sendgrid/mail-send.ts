import { randomBytes } from 'node:crypto'
import type { Answer } from '../core/provider.ts'
import type { Specs } from '../core/specs.ts'
import type { StoredMail } from '../mail/mail.ts'
import { fateOf } from '../mail/sentinels.ts'
import type { SendgridAccount } from './account.ts'

/** The parts of `/v3/mail/send` that matter here; the whole is held against the specification first. */
interface MailSend {
  readonly personalizations: readonly {
    readonly to: readonly { readonly email: string }[]
    readonly custom_args?: Record<string, string>
  }[]
  readonly from: { readonly email: string; readonly name?: string }
  readonly subject?: string
  readonly content?: readonly { readonly type: string; readonly value: string }[]
  readonly headers?: Readonly<Record<string, string>>
  readonly custom_args?: Readonly<Record<string, string>>
}

const RESERVED =
  /^(?:x-sg-id|x-sg-eid|received|dkim-signature|content-type|content-transfer-encoding|to|from|subject|reply-to|cc|bcc)$/i

export const sendgridError = (status: number, message: string, field: string | null = null, headers = {}): Answer => ({
  status,
  headers,
  body: { errors: [{ message, field, help: null }] },
})

/** A mail, or the refusal in SendGrid's words. */
export function readMailSend(specs: Specs, account: SendgridAccount, body: unknown): StoredMail | Answer {
  const [error] = specs.checkJson('sendgrid.MailSend', body)
  if (error) return sendgridError(400, `Bad Request: ${error.message ?? ''}`, fieldOf(error.instancePath) || null)
  // safe: the specification has just been checked
  const mail = body as MailSend
  const [first] = mail.personalizations
  const to = first?.to[0]?.email.toLowerCase() ?? ''
  if (!mail.subject) return sendgridError(400, 'The subject is required.', 'subject')
  if (mail.content?.[0]?.type !== 'text/plain')
    return sendgridError(
      400,
      'If present, text/plain and text/html may only be provided once, text/plain first.',
      'content',
    )
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(to) || fateOf(to) === 'refused')
    return sendgridError(400, 'Does not contain a valid address.', 'personalizations.0.to.0.email')
  if (!account.mailboxes.some(({ address }) => address === mail.from.email.toLowerCase()))
    return sendgridError(403, 'The from address does not match a verified Sender Identity.', 'from')
  const reserved = Object.keys(mail.headers ?? {}).find((name) => RESERVED.test(name))
  if (reserved) return sendgridError(400, `The header ${reserved} is reserved.`, `headers.${reserved}`)
  return storedMail(mail, first?.custom_args ?? {}, to)
}

function storedMail(mail: MailSend, customArgs: Record<string, string>, to: string): StoredMail {
  const { 'Message-ID': own, ...headers } = mail.headers ?? {}
  const id = randomBytes(16).toString('base64url')
  const part = (type: string) => mail.content?.find((one) => one.type === type)?.value ?? ''
  return {
    id,
    direction: 'received',
    from: mail.from.email.toLowerCase(),
    to,
    subject: mail.subject ?? '',
    text: part('text/plain'),
    html: part('text/html'),
    messageId: own ?? `<${id}@sandbox.sendgrid.net>`,
    headers,
    status: 'queued',
    fate: fateOf(to),
    marks: { ...mail.custom_args, ...customArgs },
  }
}

const fieldOf = (path: string): string => path.split('/').filter(Boolean).join('.')
