import MailComposer from 'nodemailer/lib/mail-composer'
import type { SendOutcome } from '../messaging/contract.ts'
import { ProviderError } from '../provider-error.ts'
import { retryAfterMs } from '../retry-after.ts'
import type { WireAnswer } from '../transport.ts'
import { jsonOf, outcomeOfAttempt, rejected } from './attempt.ts'
import type { OutboundMail } from './contract.ts'
import type { GmailClient } from './gmail.client.ts'

export function createGmailSend(client: GmailClient) {
  return async (mail: OutboundMail, abort: AbortSignal): Promise<SendOutcome> => {
    const raw = (await mimeOf(mail)).toString('base64url')
    const body = { raw, ...(mail.threadId === null ? {} : { threadId: mail.threadId }) }
    try {
      return await outcomeOfAttempt('Gmail', () => client.call('POST', '/messages/send', body, abort), outcomeOf)
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error
      return rejected(error.code, error.message, error.retryable ? 'later' : 'never', {
        retryAfterMs: error.retryAfterMs,
      })
    }
  }
}

/** The mail as bytes; its date is left to the server, so that a repeated attempt is the same mail. */
export function mimeOf(mail: OutboundMail): Promise<Buffer> {
  const composer = new MailComposer({
    from: mail.from,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: mail.messageId,
    headers: { ...mail.headers },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}

const BUSY = /rateLimitExceeded|quotaExceeded|backendError/i

export function outcomeOf(answer: WireAnswer): SendOutcome {
  const { status, headers, body } = answer
  const { id, threadId } = jsonOf(answer)
  if (status < 300)
    return typeof id === 'string' && id !== ''
      ? { kind: 'accepted', providerMessageId: id, raw: { status, id, threadId } }
      : { kind: 'unknown', detail: 'Gmail accepted a mail without naming it' }
  if (status === 429 || (status === 403 && BUSY.test(body)))
    return rejected(`http_${status}`, 'too many requests at once', 'later', {
      retryAfterMs: retryAfterMs(headers['retry-after']),
    })
  if (status >= 500 || status === 408) return { kind: 'unknown', detail: `Gmail answered HTTP ${status}` }
  const isAddress = status === 400 && /invalid to header/i.test(body)
  return rejected(`http_${status}`, `Gmail refused the mail (${status})`, isAddress ? 'address' : 'never', {
    raw: { status },
  })
}
