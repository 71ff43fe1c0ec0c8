import { createHash, randomUUID } from 'node:crypto'
import type { SandboxCore } from '../core/core.ts'
import type { Answer, Exchange, SandboxProvider } from '../core/provider.ts'
import type { Specs } from '../core/specs.ts'
import { createMails, type StoredMail } from '../mail/mail.ts'
import { fateOf } from '../mail/sentinels.ts'
import { authenticate, type ResendAccount, resendAccountSchema } from './account.ts'
import { resendError } from './errors.ts'
import { createProgress } from './progress.ts'
import { createReceiving } from './receiving.ts'
import { resendWebhookStyle } from './webhook-style.ts'

interface SendEmail {
  readonly from: string
  readonly to: string | readonly string[]
  readonly subject: string
  readonly text?: string
  readonly html?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly tags?: readonly { readonly name: string; readonly value: string }[]
}

interface UsedKey {
  readonly bodyHash: string
  readonly answer: Answer
}

const bare = (address: string): string => (/<([^<>]+)>\s*$/.exec(address)?.[1] ?? address).trim().toLowerCase()
const KEPT_MS = 24 * 60 * 60_000

/** `POST /emails` with its idempotency keys, reading one mail back, and webhooks. */
export function createResend(core: SandboxCore, specs: Specs): SandboxProvider {
  const accounts = core.accountsOf<ResendAccount>('resend')
  const mails = createMails(core, 'resend')
  const keys = core.table<UsedKey>({ name: 'resend_keys' })
  const progress = createProgress(core, mails)
  core.webhooks.register(resendWebhookStyle(core))
  const receiving = createReceiving(core, mails)
  core.phone.add(receiving.line)

  const create = (account: ResendAccount, body: Buffer): Answer => {
    const parsed = readSend(specs, account, body)
    if (!('messageId' in parsed)) return parsed
    mails.add(account.accountId, parsed)
    progress.start({ account: account.accountId, id: parsed.id })
    return { status: 200, body: { id: parsed.id }, schema: 'resend.SendEmailResponse' }
  }

  const once = (account: ResendAccount, exchange: Exchange): Answer => {
    const key = exchange.headers['idempotency-key']
    if (typeof key !== 'string') return create(account, exchange.body)
    const bodyHash = createHash('sha256').update(exchange.body).digest('hex')
    const row = keys.find(`${account.accountId} ${key}`)
    const isKept = row !== null && core.clock.nowMs() - row.createdAtMs < core.clock.scaledMs(KEPT_MS)
    if (isKept && row.object.bodyHash !== bodyHash)
      return resendError(
        409,
        'invalid_idempotent_request',
        'Same idempotency key used with a different request payload.',
      )
    if (isKept) return row.object.answer
    const answer = create(account, exchange.body)
    // A refused request may be corrected under the same key.
    if (answer.status === 200)
      keys.put(account.accountId, `${account.accountId} ${key}`, { bodyHash, answer }, core.clock.nowMs())
    return answer
  }

  const read = (account: ResendAccount, id: string): Answer => {
    const row = mails.table.list({ account: account.accountId }).find((one) => one.id === id)
    if (!row) return resendError(404, 'not_found', 'Email not found')
    const { object: mail, createdAtMs } = row
    return {
      status: 200,
      schema: 'resend.Email',
      body: {
        object: 'email',
        id: mail.id,
        message_id: mail.messageId,
        to: [mail.to],
        from: mail.from,
        created_at: new Date(createdAtMs).toISOString(),
        subject: mail.subject,
        html: mail.html,
        text: mail.text,
        bcc: [],
        cc: [],
        reply_to: [],
        last_event: mail.status === 'failed' ? 'bounced' : mail.status,
      },
    }
  }

  return {
    name: 'resend',
    accountSchema: resendAccountSchema,
    accountIdKey: 'accountId',
    accountOf: (exchange) => authenticate(accounts, exchange)?.accountId ?? null,
    handle: (exchange) => {
      const signed = /^\/received\/([^/]+)$/.exec(exchange.path)?.[1]
      if (signed !== undefined) return receiving.open(signed)
      const account = authenticate(accounts, exchange)
      if (!account) return resendError(401, 'missing_api_key', 'Missing API key in the authorization header.')
      if (exchange.method === 'GET' && exchange.path === '/emails/receiving')
        return receiving.list(account, exchange.query)
      const received = /^\/emails\/receiving\/([^/]+)$/.exec(exchange.path)?.[1]
      if (exchange.method === 'GET' && received !== undefined) return receiving.read(account, received)
      const id = /^\/emails\/([^/]+)$/.exec(exchange.path)?.[1]
      if (exchange.method === 'POST' && exchange.path === '/emails') return once(account, exchange)
      if (exchange.method === 'GET' && id !== undefined) return read(account, id)
      return resendError(404, 'not_found', 'The requested endpoint does not exist.')
    },
    refuse: (_, failure) =>
      failure.kind === 'rate_limited'
        ? resendError(429, 'rate_limit_exceeded', 'Too many requests.', {
            'retry-after': String(failure.retryAfterSeconds),
          })
        : resendError(500, 'internal_server_error', 'An unexpected error occurred.'),
  }
}

function readSend(specs: Specs, account: ResendAccount, raw: Buffer): StoredMail | Answer {
  const body = asJson(raw)
  const [error] = specs.checkJson('resend.SendEmailRequest', body)
  if (error) return resendError(422, 'validation_error', `Invalid \`${error.instancePath.slice(1)}\` field.`)
  // safe: the specification has just been checked
  const mail = body as SendEmail
  const [to = ''] = (typeof mail.to === 'string' ? [mail.to] : mail.to).map(bare)
  const from = bare(mail.from)
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(to) || fateOf(to) === 'refused')
    return resendError(422, 'validation_error', 'Invalid `to` field. The email address needs to follow the format.')
  if (!account.domains.includes(from.split('@')[1] ?? ''))
    return resendError(403, 'invalid_from_address', 'The domain is not verified.')
  const wrongTag = mail.tags?.find(({ name, value }) => !/^[\w-]{1,256}$/.test(name) || !/^[\w-]{1,256}$/.test(value))
  if (wrongTag)
    return resendError(
      422,
      'validation_error',
      'Tags should only contain ASCII letters, numbers, underscores, or dashes.',
    )
  const { 'Message-ID': own, ...headers } = mail.headers ?? {}
  const id = randomUUID()
  return {
    id,
    direction: 'received',
    from,
    to,
    subject: mail.subject,
    text: mail.text ?? '',
    html: mail.html ?? '',
    messageId: own ?? `<${id}@sandbox.resend.dev>`,
    headers,
    status: 'queued',
    fate: fateOf(to),
    marks: Object.fromEntries((mail.tags ?? []).map(({ name, value }) => [name, value])),
  }
}

function asJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return null
  }
}
