import type { SandboxCore } from '../core/core.ts'
import type { Answer } from '../core/provider.ts'
import type { SlackAccount } from './account.ts'
import type { Messages, StoredMessage } from './messages.ts'
import type { Parameters } from './methods.ts'

const LIST_LAG_MS = 1_000
const DEFAULT_PAGE = 100
const LONGEST_PAGE = 999

/** `conversations.history` newest first, `conversations.replies` oldest first; threads show in the latter only. */
export function readHistory(
  core: SandboxCore,
  messages: Messages,
  account: SlackAccount,
  parameters: Parameters,
  subject: string,
): Answer {
  const { channel, ts: thread, oldest, cursor, include_all_metadata: withMetadata } = parameters
  const limit = Math.min(Number(parameters['limit'] ?? DEFAULT_PAGE), LONGEST_PAGE)
  const hit = core.faults.take('slack', 'list_lag', subject, account.appId)
  const rows = messages.table.list({
    account: account.appId,
    where: { conversation: String(channel), ...(thread !== undefined && { thread: formatTs(thread) }) },
    createdBeforeMs: core.clock.nowMs() - (hit ? (hit.ms ?? LIST_LAG_MS) : 0),
    order: thread === undefined ? 'newest' : 'oldest',
  })
  const from = Number(oldest ?? 0)
  const wanted = rows
    .filter(({ object: { message } }) => Number(message.ts) >= from && (thread !== undefined || isTopLevel(message)))
    .map(({ object }) => shown(object, withMetadata === true))
  const start = cursor === undefined ? 0 : Number(Buffer.from(String(cursor), 'base64').toString('utf8'))
  const end = start + limit
  const hasMore = wanted.length > end
  return {
    status: 200,
    body: {
      ok: true,
      messages: wanted.slice(start, end),
      has_more: hasMore,
      ...(hasMore && { response_metadata: { next_cursor: Buffer.from(String(end)).toString('base64') } }),
    },
    schema: 'slack.HistoryAnswer',
  }
}

/** The specification calls a thread's time a number, and reads it as one. */
const formatTs = (ts: Parameters[string]): string => (typeof ts === 'number' ? ts.toFixed(6) : String(ts))

const isTopLevel = ({ thread_ts: thread, ts }: StoredMessage['message']) => thread === undefined || thread === ts

function shown({ message }: StoredMessage, withMetadata: boolean): object {
  const { metadata, ...bare } = message
  return withMetadata && metadata !== undefined ? message : bare
}
