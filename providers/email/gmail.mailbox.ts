import { retryAfterMs } from '../retry-after.ts'
import type { WireAnswer } from '../transport.ts'
import { WireError } from '../transport.ts'
import { jsonOf } from './attempt.ts'
import type { Mailbox } from './contract.ts'
import { type GmailClient, gmailFailure } from './gmail.client.ts'

const MOST_PAGES = 50

export function createMailbox(client: GmailClient): Mailbox {
  const ask = async (method: 'GET' | 'POST', path: string, body: unknown, abort: AbortSignal): Promise<WireAnswer> => {
    const answer = await client.call(method, path, body, abort).catch((error: unknown) => {
      throw error instanceof WireError ? gmailFailure('no_answer', error.message, { retryable: true }) : error
    })
    if (answer.status < 300 || answer.status === 404) return answer
    throw gmailFailure(`http_${answer.status}`, `Gmail answered HTTP ${answer.status}`, {
      retryable: answer.status === 429 || answer.status === 403 || answer.status >= 500,
      retryAfterMs: retryAfterMs(answer.headers['retry-after']),
    })
  }

  /** Every page of a list; one that does not end would look like a complete one. */
  async function pages(
    path: string,
    abort: AbortSignal,
    take: (page: Record<string, unknown>) => void,
  ): Promise<boolean> {
    let token = ''
    for (let count = 0; count < MOST_PAGES; count += 1) {
      const answer = await ask(
        'GET',
        `${path}${token === '' ? '' : `&pageToken=${encodeURIComponent(token)}`}`,
        null,
        abort,
      )
      if (answer.status === 404) return false
      const page = jsonOf(answer)
      take(page)
      token = typeof page['nextPageToken'] === 'string' ? page['nextPageToken'] : ''
      if (token === '') return true
    }
    throw gmailFailure('listing_too_long', `more than ${MOST_PAGES} pages`)
  }

  const position = async (abort: AbortSignal): Promise<string> =>
    idOf(jsonOf(await ask('GET', '/profile', null, abort))['historyId'])

  return {
    server: 'mx.google.com',
    position,
    async since(historyId, abort) {
      const found: string[] = []
      let newest = historyId
      const path = `/history?startHistoryId=${encodeURIComponent(historyId)}&historyTypes=messageAdded&maxResults=500`
      const isKnown = await pages(path, abort, (page) => {
        newest = idOf(page['historyId'])
        for (const record of listOf(page['history']))
          for (const added of listOf(record['messagesAdded'])) found.push(...receivedId(added['message']))
      })
      return isKnown ? { messageIds: [...new Set(found)], historyId: newest } : null
    },
    async recent(afterMs, abort) {
      // Read first: what arrives while the list is read is then found again, not missed.
      const historyId = await position(abort)
      const found: string[] = []
      const query = encodeURIComponent(`in:inbox after:${Math.floor(afterMs / 1_000)}`)
      await pages(`/messages?maxResults=500&q=${query}`, abort, (page) => {
        for (const message of listOf(page['messages'])) found.push(idOf(message['id']))
      })
      return { messageIds: found.toReversed(), historyId }
    },
    async read(messageId, abort) {
      const answer = await ask('GET', `/messages/${encodeURIComponent(messageId)}?format=raw`, null, abort)
      if (answer.status === 404) return null
      const { raw, threadId, labelIds } = jsonOf(answer)
      if (typeof raw !== 'string') throw gmailFailure('bad_message', 'a mail came without its content')
      return {
        raw: Buffer.from(raw, 'base64url'),
        threadId: String(threadId),
        isInbox: labelsOf(labelIds).includes('INBOX'),
        recipients: null,
      }
    },
    async watch(topic, abort) {
      const answer = await ask(
        'POST',
        '/watch',
        { topicName: topic, labelIds: ['INBOX'], labelFilterBehavior: 'include' },
        abort,
      )
      const at = Number(jsonOf(answer)['expiration'])
      if (!Number.isFinite(at)) throw gmailFailure('bad_watch', 'Gmail named no end of its announcements')
      return new Date(at)
    },
  }
}

function idOf(value: unknown): string {
  if (typeof value === 'string' && value !== '') return value
  throw gmailFailure('bad_answer', 'Gmail answered without an id')
}

const labelsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const listOf = (value: unknown): readonly Record<string, unknown>[] =>
  labelsOf(value).flatMap((entry) => (typeof entry === 'object' && entry !== null ? [{ ...entry }] : []))

/** What we sent ourselves is in the history as well, and so are drafts and spam. */
function receivedId(message: unknown): readonly string[] {
  if (typeof message !== 'object' || message === null || !('id' in message)) return []
  const labels = labelsOf('labelIds' in message ? message.labelIds : null)
  const isOurs = labels.some((label) => label === 'SENT' || label === 'DRAFT' || label === 'SPAM' || label === 'TRASH')
  return isOurs ? [] : [idOf(message.id)]
}
