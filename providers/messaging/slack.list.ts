import { ask, asObject, failure } from '../slack/ask.ts'
import { memberOf, type Place, placeOf } from '../slack/place.ts'
import type { SlackAnswer, SlackCall } from '../slack/web-api.ts'
import type { ListedMessage, MessagingProvider } from './contract.ts'
import { EVENT_TYPE } from './slack.send.ts'

type Query = Parameters<MessagingProvider['list']>[0]

const PAGE_SIZE = '200'
/** A listing that was cut short would look like proof that nothing was sent, so it fails instead. */
const MAX_PAGES = 20

/** The app itself, whose messages are ours. */
interface App {
  readonly teamId: string
  readonly appId: string
}

/** The history of the one conversation, or thread, in which a message to this person would stand. */
export async function listMessages(
  call: SlackCall,
  app: App,
  query: Query,
  abort: AbortSignal,
): Promise<readonly ListedMessage[]> {
  const person = query.to ?? query.from ?? ''
  const place = placeOf({ to: person, purpose: query.purpose ?? 'service', replyTo: query.replyTo ?? null })
  const { id, thread } = await conversationOf(call, place, abort)
  const method = thread === null ? 'conversations.history' : 'conversations.replies'
  const fields = {
    channel: id,
    ts: thread ?? undefined,
    oldest: (query.since.getTime() / 1_000).toFixed(6),
    inclusive: 'true',
    include_all_metadata: 'true',
    limit: PAGE_SIZE,
  }
  const found = await pages((cursor) => ask(call, method, { ...fields, cursor }, abort))
  const listed = found.flatMap((message) => toListed(app, message, id, person))
  const wanted = query.to === undefined ? listed.filter(({ direction }) => direction === 'in') : listed
  return wanted
    .filter(({ createdAt }) => createdAt !== null && createdAt >= query.since)
    .toSorted((left, right) => Number(right.createdAt) - Number(left.createdAt))
}

/** A member's own conversation with the app has an id that opening it again answers; nothing is said by that. */
async function conversationOf(call: SlackCall, place: Place, abort: AbortSignal) {
  if (place.kind === 'conversation') return place
  const { channel } = (await ask(call, 'conversations.open', { users: place.id }, abort)).body
  const id = asObject(channel)['id']
  if (typeof id !== 'string') throw failure('bad_listing', 'a conversation without an id', false)
  return { id, thread: null }
}

async function pages(read: (cursor: string | undefined) => Promise<SlackAnswer>): Promise<readonly unknown[]> {
  const all: unknown[] = []
  let cursor: string | undefined
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const { body } = await read(cursor)
    const { messages } = body
    if (!Array.isArray(messages)) throw failure('bad_listing', 'a page without messages', false)
    all.push(...(messages as unknown[]))
    const next = asObject(body['response_metadata'])['next_cursor']
    if (typeof next !== 'string' || next === '') return all
    cursor = next
  }
  throw failure('listing_too_long', `more than ${MAX_PAGES} pages`, false)
}

function toListed(
  { teamId, appId }: App,
  given: unknown,
  conversation: string,
  person: string,
): readonly ListedMessage[] {
  const message = asObject(given)
  const { ts, text, user, app_id: app } = message
  if (typeof ts !== 'string') throw failure('bad_listing', 'a listed message has no time', false)
  const isOut = app === appId
  if (!isOut && user !== memberOf(person)) return []
  const ours = `${teamId}/${appId}`
  const { event_type: type, event_payload: payload } = asObject(message['metadata'])
  const marker = type === EVENT_TYPE ? asObject(payload)['ledger_id'] : undefined
  return [
    {
      providerMessageId: `${conversation}/${ts}`,
      direction: isOut ? 'out' : 'in',
      from: isOut ? ours : person,
      to: isOut ? person : ours,
      text: unescaped(typeof text === 'string' ? text : ''),
      status: 'sent',
      createdAt: new Date(Number(ts) * 1_000),
      ...(typeof marker === 'string' && { marker }),
    },
  ]
}

/** Slack shows links it found in brackets. */
const unescaped = (text: string): string =>
  text
    .replaceAll(/<(https?:[^<>|]+)(?:\|[^<>]*)?>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
