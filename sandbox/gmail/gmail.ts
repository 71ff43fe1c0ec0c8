import type { SandboxCore } from '../core/core.ts'
import type { SandboxProvider } from '../core/provider.ts'
import type { Specs } from '../core/specs.ts'
import { answeredMail } from '../mail/answered.ts'
import { customerMail, mimeOf } from '../mail/customer-mail.ts'
import { createMails } from '../mail/mail.ts'
import type { PhoneLine } from '../phone/lines.ts'
import { accountOfToken, exchangeToken, type GmailAccount, gmailAccountSchema } from './account.ts'
import { createGmailApi, gmailError } from './api.ts'
import { announce, pushStyle } from './push.ts'
import { checked } from './received.ts'
import { createSigningKey } from './signing-key.ts'
import { createMailboxStore } from './store.ts'

/** Mailboxes with their history, sending, Pub/Sub announcements, and Google's token and key endpoints beside them. */
export function createGmail(core: SandboxCore, specs: Specs): SandboxProvider {
  const accounts = core.accountsOf<GmailAccount>('gmail')
  const mails = createMails(core, 'gmail')
  const store = createMailboxStore(core)
  const key = createSigningKey(core)
  const api = createGmailApi({ core, specs, store, mails })
  core.webhooks.register(pushStyle(core, key))

  const reached = (to: string | null) => accounts.find(({ address }) => to === null || address === to.toLowerCase())
  const line: PhoneLine = {
    channels: ['email'],
    reaches: (_, to) => reached(to) !== null,
    write: async (written) => {
      const account = reached(written.to)
      if (account === null) throw new RangeError('no mailbox that receives')
      const mail = customerMail(written, account.address, answeredMail(core.phone, written, account.address))
      const raw = checked(mail, await mimeOf(mail, written.mediaUrl))
      return core.database.transaction(() => {
        mails.add(account.accountId, mail)
        const { historyId } = store.add(account.accountId, {
          raw,
          messageId: mail.messageId,
          labelIds: ['INBOX', 'UNREAD'],
          threadId: null,
        })
        const isWatched = store.position(account.accountId).watchedUntilMs > core.clock.nowMs()
        const deliveries = isWatched
          ? Array.from({ length: written.repeat }, () => announce(core, account, historyId)).flat()
          : []
        return { providerMessageId: mail.messageId, deliveries }
      })
    },
    messages: (_, customer) => mails.seen(customer),
  }
  core.phone.add(line)

  return {
    name: 'gmail',
    accountSchema: gmailAccountSchema,
    accountIdKey: 'accountId',
    accountOf: ({ headers }) => accountOfToken(accounts, headers.authorization, core.clock.nowMs())?.accountId ?? null,
    changesSomething: ({ path }) => path !== '/token',
    journalBody: ({ path, body }) => (path === '/token' ? '' : body.toString('utf8')),
    handle: (exchange) => {
      if (exchange.path === '/oauth2/v3/certs') return { status: 200, body: key.jwks() }
      if (exchange.path === '/token' && exchange.method === 'POST')
        return exchangeToken(accounts, new URLSearchParams(exchange.body.toString('utf8')), core.clock.nowMs())
      const account = accountOfToken(accounts, exchange.headers.authorization, core.clock.nowMs())
      if (!account) return gmailError(401, 'Request had invalid authentication credentials.', 'authError')
      return api(account, exchange)
    },
    refuse: (_, failure) =>
      failure.kind === 'rate_limited'
        ? gmailError(429, 'Too many concurrent requests for user', 'rateLimitExceeded', {
            'retry-after': String(failure.retryAfterSeconds),
          })
        : gmailError(500, 'Internal error encountered.', 'backendError'),
  }
}
