import type { MessageInstance, MessagePage } from 'twilio/lib/rest/api/v2010/account/message.js'
import type { Attachment } from '../../domain/messaging/message.ts'
import { ProviderError } from '../provider-error.ts'
import { WireError } from '../transport.ts'
import { toTwilioAddress, withoutPrefix } from '../twilio/address.ts'
import type { TwilioExchange, TwilioRest } from '../twilio/rest-client.ts'
import type { ListedMessage, MessagingProvider } from './contract.ts'

type Query = Parameters<MessagingProvider['list']>[0]

const PAGE_SIZE = 50
/** A listing that was cut short would look like proof that nothing was sent, so it fails instead. */
const MAX_PAGES = 40

/** By one address only: Twilio's date filter counts in days and hides what is still queued. */
export async function listMessages(
  rest: TwilioRest,
  query: Query,
  abort: AbortSignal,
): Promise<readonly ListedMessage[]> {
  const listed: ListedMessage[] = []
  let next: string | undefined
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const { instances, getNextPageUrl } = await readPage(rest, query, next, abort)
    const messages = instances.map(toListed)
    listed.push(...messages.filter((message) => !isBefore(message, query.since)))
    const oldest = messages.at(-1)
    next = getNextPageUrl()
    if (!next || !oldest || isBefore(oldest, query.since)) return listed
  }
  throw failure('listing_too_long', `more than ${MAX_PAGES} pages`, false)
}

// Twilio's times are whole seconds.
const isBefore = ({ createdAt }: ListedMessage, since: Date) =>
  createdAt !== null && createdAt.getTime() < Math.floor(since.getTime() / 1_000) * 1_000

async function readPage(rest: TwilioRest, query: Query, url: string | undefined, abort: AbortSignal) {
  const { channel, to, from } = query
  const filter =
    to !== undefined ? { to: toTwilioAddress(channel, to) } : { from: toTwilioAddress(channel, from ?? '') }
  const answer = await rest
    .exchange<MessagePage>(abort, ({ messages }) =>
      url ? messages.getPage(url) : messages.page({ ...filter, pageSize: PAGE_SIZE }),
    )
    .catch((error: unknown) => {
      throw error instanceof WireError ? failure('no_answer', error.message, true) : error
    })
  const page = answer.value ?? refuse(answer)
  return { instances: page.instances, getNextPageUrl: () => page.getNextPageUrl() }
}

function toListed(message: MessageInstance): ListedMessage {
  if (!message.sid) throw failure('bad_listing', 'a listed message has no id', false)
  const createdAt: unknown = message.dateCreated
  return {
    providerMessageId: message.sid,
    direction: message.direction === 'inbound' ? 'in' : 'out',
    from: withoutPrefix(message.from ?? ''),
    to: withoutPrefix(message.to ?? ''),
    text: message.body ?? '',
    status: message.status,
    createdAt: createdAt instanceof Date && !Number.isNaN(createdAt.getTime()) ? createdAt : null,
    ...(Number(message.numMedia) > 0 && { hasFiles: true }),
  }
}

/** Under the addresses a webhook gives them: the list names the record of each file, the file lies beside it. */
export async function listFiles(
  rest: TwilioRest,
  baseUrl: string,
  messageSid: string,
  abort: AbortSignal,
): Promise<readonly Attachment[]> {
  const answer = await rest
    .exchange(abort, ({ messages }) => messages(messageSid).media.page({ pageSize: PAGE_SIZE }))
    .catch((error: unknown) => {
      throw error instanceof WireError ? failure('no_answer', error.message, true) : error
    })
  const page = answer.value ?? refuse(answer)
  return page.instances.map(({ uri, contentType }) => ({
    url: `${baseUrl.replace(/\/+$/, '')}${uri.replace(/\.json$/, '')}`,
    contentType: contentType || 'application/octet-stream',
  }))
}

function refuse({ status, retryAfterMs }: TwilioExchange<unknown>): never {
  throw failure(
    `http_${status}`,
    `Twilio answered HTTP ${status}`,
    status < 300 || status === 429 || status >= 500,
    retryAfterMs,
  )
}

// Reading changes nothing, so the effect of a failed listing is known.
const failure = (code: string, message: string, retryable: boolean, retryAfterMs: number | null = null) =>
  new ProviderError({ vendor: 'twilio', code, message, effect: 'none', retryable, retryAfterMs })
