import type { SandboxCore } from '../core/core.ts'
import type { Answer, Exchange, SandboxProvider } from '../core/provider.ts'
import type { Specs } from '../core/specs.ts'
import { createMails } from '../mail/mail.ts'
import { authenticate, type SendgridAccount, sendgridAccountSchema } from './account.ts'
import { readMailSend, sendgridError } from './mail-send.ts'
import { sendgridPhoneLine } from './phone-line.ts'
import { createProgress } from './progress.ts'
import { sendgridWebhookStyles } from './webhook-styles.ts'

/** Mail Send, the event webhook and inbound parse. It knows no idempotency key: a mail sent twice is two mails. */
export function createSendgrid(core: SandboxCore, specs: Specs): SandboxProvider {
  const accounts = core.accountsOf<SendgridAccount>('sendgrid')
  const mails = createMails(core, 'sendgrid')
  const progress = createProgress(core, mails)
  for (const style of sendgridWebhookStyles(core)) core.webhooks.register(style)
  core.phone.add(sendgridPhoneLine(core, mails))

  const send = (account: SendgridAccount, { body }: Exchange): Answer => {
    const json = asJson(body)
    if (json === undefined) return sendgridError(400, 'Bad Request')
    const made = readMailSend(specs, account, json)
    if (!('messageId' in made)) return made
    mails.add(account.accountId, made)
    progress.start({ account: account.accountId, id: made.id })
    return { status: 202, headers: { 'x-message-id': made.id } }
  }

  return {
    name: 'sendgrid',
    accountSchema: sendgridAccountSchema,
    accountIdKey: 'accountId',
    accountOf: (exchange) => authenticate(accounts, exchange)?.accountId ?? null,
    handle: (exchange) => {
      const account = authenticate(accounts, exchange)
      if (!account) return sendgridError(401, 'The provided authorization grant is invalid, expired, or revoked')
      if (exchange.path !== '/v3/mail/send') return sendgridError(404, 'not found')
      return exchange.method === 'POST' ? send(account, exchange) : sendgridError(405, 'method not allowed')
    },
    refuse: (_, failure) =>
      failure.kind === 'rate_limited'
        ? sendgridError(429, 'too many requests', null, {
            'x-ratelimit-reset': String(Math.ceil(Date.now() / 1_000) + failure.retryAfterSeconds),
          })
        : sendgridError(500, 'Internal Server Error'),
  }
}

function asJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
