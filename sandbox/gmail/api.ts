import PostalMime from 'postal-mime'
import type { SandboxCore } from '../core/core.ts'
import type { Answer, Exchange } from '../core/provider.ts'
import type { Specs } from '../core/specs.ts'
import type { Mails } from '../mail/mail.ts'
import { fateOf } from '../mail/sentinels.ts'
import type { GmailAccount } from './account.ts'
import { announce } from './push.ts'
import { bounceOf } from './received.ts'
import type { MailboxMail, MailboxStore } from './store.ts'

export const gmailError = (code: number, message: string, reason: string, headers = {}): Answer => ({
  status: code,
  headers,
  body: { error: { code, message, errors: [{ message, domain: 'global', reason }], status: reason } },
})

const WATCH_MS = 7 * 24 * 60 * 60_000
const notFound = () => gmailError(404, 'Requested entity was not found.', 'notFound')

interface ApiDeps {
  readonly core: SandboxCore
  readonly specs: Specs
  readonly store: MailboxStore
  readonly mails: Mails
}

/** The calls of `users/me` that a front office makes. */
export function createGmailApi({ core, specs, store, mails }: ApiDeps) {
  const lagMs = (account: GmailAccount, path: string) =>
    core.faults.take('gmail', 'list_lag', `GET ${path}`, account.accountId)?.ms ?? 0

  const history = ({ accountId }: GmailAccount, query: URLSearchParams): Answer => {
    const from = Number(query.get('startHistoryId'))
    if (!Number.isInteger(from)) return gmailError(400, 'Missing startHistoryId', 'invalidArgument')
    // Gmail forgets old history; so does this for anything before its own beginning.
    if (from < Number(store.first)) return notFound()
    const news = store.all(accountId).filter(({ historyId }) => Number(historyId) > from)
    const body = {
      ...(news.length === 0 ? {} : { history: news.map(recordOf) }),
      historyId: String(store.position(accountId).historyId),
    }
    return { status: 200, body, schema: 'gmail.ListHistoryResponse' }
  }

  const list = (account: GmailAccount, { query, path }: Exchange): Answer => {
    const wanted = query.get('q') ?? ''
    const messageId = /rfc822msgid:(\S+)/.exec(wanted)?.[1]
    const afterMs = Number(/after:(\d+)/.exec(wanted)?.[1] ?? 0) * 1_000
    const beforeMs = core.clock.nowMs() - lagMs(account, path)
    const found = store
      .all(account.accountId)
      .filter((mail) => messageId === undefined || mail.messageId === `<${messageId}>`)
      .filter((mail) => !wanted.includes('in:inbox') || mail.labelIds.includes('INBOX'))
      .filter(({ receivedMs }) => receivedMs >= afterMs && receivedMs <= beforeMs)
      .toReversed()
    const messages = found.map(({ id, threadId }) => ({ id, threadId }))
    const body = { ...(messages.length === 0 ? {} : { messages }), resultSizeEstimate: messages.length }
    return { status: 200, body, schema: 'gmail.ListMessagesResponse' }
  }

  const read = ({ accountId }: GmailAccount, id: string): Answer => {
    const mail = store.get(accountId, id)
    if (!mail) return notFound()
    const { messageId: _, receivedMs, ...shown } = mail
    return { status: 200, body: { ...shown, internalDate: String(receivedMs) }, schema: 'gmail.Message' }
  }

  const watch = ({ accountId }: GmailAccount, body: unknown): Answer => {
    const [error] = specs.checkJson('gmail.WatchRequest', body)
    if (error) return gmailError(400, error.message ?? 'invalid', 'invalidArgument')
    const untilMs = core.clock.nowMs() + WATCH_MS
    store.watch(accountId, untilMs)
    const answer = { historyId: String(store.position(accountId).historyId), expiration: String(untilMs) }
    return { status: 200, body: answer, schema: 'gmail.WatchResponse' }
  }

  /** Nobody receives there: the report lies in the sender's own mailbox. */
  const comeBack = (account: GmailAccount, sent: Parameters<typeof bounceOf>[0]): void => {
    const { historyId } = store.add(account.accountId, {
      ...bounceOf(sent),
      labelIds: ['INBOX', 'UNREAD'],
      threadId: null,
    })
    if (store.position(account.accountId).watchedUntilMs > core.clock.nowMs()) announce(core, account, historyId)
  }

  const send = async (account: GmailAccount, body: unknown): Promise<Answer> => {
    const [error] = specs.checkJson('gmail.SendRequest', body)
    const { raw, threadId = null } = (body ?? {}) as { raw?: string; threadId?: string }
    if (error || typeof raw !== 'string')
      return gmailError(400, error?.message ?? "'raw' RFC822 payload required", 'invalidArgument')
    const bytes = Buffer.from(raw, 'base64url')
    const mail = await PostalMime.parse(bytes)
    const to = mail.to?.[0]?.address?.toLowerCase() ?? ''
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(to) || fateOf(to) === 'refused')
      return gmailError(400, 'Invalid To header', 'invalidArgument')
    return core.database.transaction(() => {
      const messageId = mail.messageId ?? ''
      const stored = store.add(account.accountId, { raw: bytes, messageId, labelIds: ['SENT'], threadId })
      const kept = ['In-Reply-To', 'References', 'Auto-Submitted', 'X-Steward-Loop', 'List-Unsubscribe']
      const headers = mail.headers.filter(({ originalKey }) => kept.includes(originalKey))
      mails.add(account.accountId, {
        id: stored.id,
        direction: 'received',
        from: account.address,
        to,
        subject: mail.subject ?? '',
        text: (mail.text ?? '').trimEnd(),
        html: mail.html ?? '',
        messageId,
        headers: Object.fromEntries(headers.map(({ originalKey, value }) => [originalKey, value])),
        status: fateOf(to) === 'bounced' ? 'failed' : 'delivered',
        fate: fateOf(to) === 'bounced' ? 'bounced' : null,
        marks: {},
      })
      if (fateOf(to) === 'bounced') comeBack(account, { from: account.address, to, messageId })
      return {
        status: 200,
        body: { id: stored.id, threadId: stored.threadId, labelIds: ['SENT'] },
        schema: 'gmail.Message',
      }
    })
  }

  return (account: GmailAccount, exchange: Exchange): Answer | Promise<Answer> => {
    const path = /^\/gmail\/v1\/users\/(?:me|[^/]+@[^/]+)(\/.*)$/.exec(exchange.path)?.[1] ?? ''
    const id = /^\/messages\/([^/]+)$/.exec(path)?.[1]
    switch (`${exchange.method} ${path}`) {
      case 'GET /profile': {
        const { historyId } = store.position(account.accountId)
        const body = { emailAddress: account.address, messagesTotal: 0, threadsTotal: 0, historyId: String(historyId) }
        return { status: 200, body, schema: 'gmail.Profile' }
      }
      case 'GET /history':
        return history(account, exchange.query)
      case 'GET /messages':
        return list(account, exchange)
      case 'POST /watch':
        return watch(account, asJson(exchange.body))
      case 'POST /messages/send':
        return send(account, asJson(exchange.body))
      default:
        return exchange.method === 'GET' && id !== undefined ? read(account, id) : notFound()
    }
  }
}

const recordOf = ({ id, threadId, labelIds, historyId }: MailboxMail) => ({
  id: historyId,
  messages: [{ id, threadId }],
  messagesAdded: [{ message: { id, threadId, labelIds } }],
})

function asJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return null
  }
}
