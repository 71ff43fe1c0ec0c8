import type SendgridSdk from '@sendgrid/mail'
import type { SendOutcome } from '../messaging/contract.ts'
import { retryAfterMs } from '../retry-after.ts'
import { createTransport, type WireAnswer } from '../transport.ts'
import { jsonOf, outcomeOfAttempt, rejected } from './attempt.ts'
import type { OutboundMail } from './contract.ts'

export interface SendgridAccount {
  readonly apiKey: string
  readonly baseUrl: string
}

type Sdk = typeof SendgridSdk
type MailData = Exclude<Parameters<Sdk['send']>[0], readonly unknown[]>

/** The official SDK builds the request; it leaves over our own connections, once. */
export function createSendgridSend({ apiKey, baseUrl }: SendgridAccount) {
  const transport = createTransport()
  const url = `${baseUrl.replace(/\/+$/, '')}/v3/mail/send`
  // The SDK would repeat the mail's own headers on the request; only these belong there.
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' }
  return (mail: OutboundMail, abort: AbortSignal): Promise<SendOutcome> => {
    const send = (body: unknown) => transport({ method: 'POST', url, headers, body: JSON.stringify(body), abort })
    return outcomeOfAttempt('SendGrid', () => throughSdk(mail, send), outcomeOf)
  }
}

async function throughSdk(mail: OutboundMail, send: (body: unknown) => Promise<WireAnswer>): Promise<WireAnswer> {
  // Loading the SDK takes a while and axios with it: only a process that sends pays for it.
  const { default: shared } = await import('@sendgrid/mail')
  // safe: the package exports one object of its class; a service of our own shares nothing with others
  const service = new (shared.constructor as new () => Sdk)()
  let answer: WireAnswer | null = null
  const client = {
    request: async ({ body }: { readonly body?: unknown }) => {
      answer = await send(body)
      return [{ statusCode: answer.status, body: answer.body, headers: answer.headers }, {}]
    },
  }
  // safe: of the client the service uses `request` alone
  service.setClient(client as unknown as Parameters<Sdk['setClient']>[0])
  await service.send(toData(mail))
  if (answer === null) throw new Error('a SendGrid call that asked nothing')
  return answer
}

export function toData(mail: OutboundMail): MailData {
  const off = { enable: false }
  return {
    from: { name: mail.from.name, email: mail.from.address },
    to: mail.to,
    replyTo: mail.from.address,
    subject: mail.subject,
    content: [
      { type: 'text/plain', value: mail.text },
      { type: 'text/html', value: mail.html },
    ],
    headers: { ...mail.headers, 'Message-ID': mail.messageId },
    customArgs: { ledger: mail.ledgerId },
    // Counted opens are mostly mail servers, and rewritten links look like fraud.
    trackingSettings: { clickTracking: off, openTracking: off, subscriptionTracking: off },
  }
}

export function outcomeOf(answer: WireAnswer): SendOutcome {
  const { status, headers } = answer
  const id = headers['x-message-id']
  if (status === 202)
    return typeof id === 'string' && id !== ''
      ? { kind: 'accepted', providerMessageId: id, raw: { status, id } }
      : { kind: 'unknown', detail: 'SendGrid accepted a mail without naming it' }
  if (status === 429) return rejected('429', 'too many requests at once', 'later', { retryAfterMs: waitOf(headers) })
  if (status >= 500 || status === 408 || status < 300)
    return { kind: 'unknown', detail: `SendGrid answered HTTP ${status}` }
  const fields = errorFields(answer)
  const isAddress = status === 400 && fields.some((field) => /^personalizations\.\d+\.to\b/.test(field))
  return rejected(
    `http_${status}`,
    `SendGrid refused the mail (${fields.join(', ') || status})`,
    isAddress ? 'address' : 'never',
    {
      raw: { status, fields },
    },
  )
}

/** Names of the faulty fields only: the messages quote what the customer wrote. */
function errorFields(answer: WireAnswer): readonly string[] {
  const { errors } = jsonOf(answer)
  const all: readonly unknown[] = Array.isArray(errors) ? errors : []
  return all.flatMap((error) => {
    const field = typeof error === 'object' && error !== null && 'field' in error ? error.field : null
    return typeof field === 'string' ? [field] : []
  })
}

function waitOf(headers: WireAnswer['headers']): number | null {
  const reset = Number(headers['x-ratelimit-reset'])
  if (Number.isFinite(reset) && reset > 0) return Math.max(1_000, reset * 1_000 - Date.now())
  return retryAfterMs(headers['retry-after'])
}
