import { setTimeout as wait } from 'node:timers/promises'
import { fetchOf } from '../files/fetched.ts'
import { ProviderError } from '../provider-error.ts'
import { retryAfterMs } from '../retry-after.ts'
import { createTransport, type WireAnswer, WireError } from '../transport.ts'
import { jsonOf } from './attempt.ts'
import type { Mailbox, MailboxNews } from './contract.ts'
import { addressesOf, plainMail } from './resend.received.ts'

interface ResendAccount {
  readonly apiKey: string
  readonly baseUrl: string
}

type Members = Readonly<Record<string, unknown>>

const PAGE = 100
/** Of one look, so that each comes to an end and the watermark moves. */
const MOST_MAILS = 100
/** A team may ask twice a second: a look that gave up at that would begin with the same mails again, and never end. */
const USUAL_WAIT_MS = 1_000
const SHORTEST_WAIT_MS = 100
const LONGEST_WAIT_MS = 5_000
/** A mail is in the list this long after it was received; what lies within is looked at again. */
const SETTLED_MS = 120_000
const LARGEST_MAIL = 40_000_000

/** What a Resend account received, all of its addresses together; the watermark is a time of theirs in milliseconds. */
export function createResendMailbox({ apiKey, baseUrl }: ResendAccount): Mailbox {
  const send = createTransport()
  const root = baseUrl.replace(/\/+$/, '')
  const headers = { authorization: `Bearer ${apiKey}`, 'user-agent': 'steward' }

  async function askOnce(path: string, abort: AbortSignal): Promise<WireAnswer> {
    const request = { method: 'GET', url: `${root}/emails/receiving${path}`, headers, body: null, abort }
    return send(request).catch((error: unknown) => {
      throw error instanceof WireError ? failure('no_answer', error.message) : error
    })
  }

  async function ask(path: string, abort: AbortSignal): Promise<WireAnswer> {
    for (;;) {
      const answer = await askOnce(path, abort)
      if (answer.status === 200 || answer.status === 404) return answer
      const waitMs = retryAfterMs(answer.headers['retry-after'])
      const isBusy = answer.status === 429 && (waitMs ?? 0) <= LONGEST_WAIT_MS
      const refused = failure(`http_${answer.status}`, `Resend answered HTTP ${answer.status}`, waitMs)
      if (!isBusy) throw refused
      await pause(Math.max(waitMs ?? USUAL_WAIT_MS, SHORTEST_WAIT_MS), abort, refused)
    }
  }

  async function receivedSince(afterMs: number, abort: AbortSignal): Promise<MailboxNews> {
    const startedAtMs = Date.now()
    const found: Members[] = []
    for (let after = ''; ; ) {
      const { data, has_more: hasMore } = jsonOf(await ask(`?limit=${PAGE}${after}`, abort))
      const page = listOf(data)
      const young = page.filter((mail) => receivedAt(mail) >= afterMs)
      found.push(...young)
      const last = page.at(-1)
      if (hasMore !== true || last === undefined || young.length < page.length) break
      after = `&after=${encodeURIComponent(idOf(last))}`
    }
    const oldest = found.toReversed().slice(0, MOST_MAILS)
    const last = oldest.at(-1)
    const isAll = last === undefined || oldest.length === found.length
    const watermark = Math.min(startedAtMs - SETTLED_MS, isAll ? Number.POSITIVE_INFINITY : receivedAt(last))
    return { messageIds: oldest.map(idOf), historyId: String(Math.floor(watermark)) }
  }

  return {
    // Nothing it documents tells an author who is checked from one who is not.
    server: null,
    since: (historyId, abort) => receivedSince(Number(historyId), abort),
    recent: receivedSince,
    position: () => Promise.resolve(String(Date.now() - SETTLED_MS)),
    async read(messageId, abort) {
      const answer = await ask(`/${encodeURIComponent(messageId)}`, abort)
      if (answer.status === 404) return null
      const mail = jsonOf(answer)
      const raw = (await rawOf(mail, baseUrl, abort)) ?? plainMail(mail)
      return { raw, threadId: null, isInbox: true, recipients: addressesOf(mail) }
    },
  }
}

/** Throws the refusal where there is no time left to wait. */
const pause = (ms: number, abort: AbortSignal, refused: Error): Promise<void> =>
  wait(ms, undefined, { signal: abort }).catch(() => {
    throw refused
  })

/** The mail as it travelled; null where it is not kept any more, or too large. */
async function rawOf({ raw }: Members, baseUrl: string, abort: AbortSignal): Promise<Buffer | null> {
  const url = typeof raw === 'object' && raw !== null && 'download_url' in raw ? raw.download_url : null
  if (typeof url !== 'string') return null
  // The address is signed: nobody's name is needed to open it.
  const got = await fetchOf('resend', {
    url,
    credentials: {},
    isOwnHost: ({ hostname }) => /(?:^|\.)(?:resend\.com|resend\.app|cloudfront\.net)$/.test(hostname),
    baseUrl,
    maxBytes: LARGEST_MAIL,
    abort,
  })
  return got.kind === 'fetched' ? Buffer.from(got.bytes) : null
}

const listOf = (value: unknown): readonly Members[] =>
  Array.isArray(value)
    ? value.flatMap((one: unknown) => (typeof one === 'object' && one !== null ? [{ ...one }] : []))
    : []

function idOf({ id }: Members): string {
  if (typeof id === 'string' && id !== '') return id
  throw failure('bad_answer', 'Resend listed a mail without an id')
}

/** "2025-10-09 14:37:40.951732+00"; what cannot be read counts as new. */
function receivedAt({ created_at: at }: Members): number {
  const text =
    typeof at === 'string'
      ? at
          .trim()
          .replace(' ', 'T')
          .replace(/([+-]\d\d)$/, '$1:00')
      : ''
  const ms = Date.parse(text)
  return Number.isNaN(ms) ? Number.POSITIVE_INFINITY : ms
}

const failure = (code: string, message: string, waitMs: number | null = null) =>
  new ProviderError({ vendor: 'resend', code, message, effect: 'none', retryable: true, retryAfterMs: waitMs })
