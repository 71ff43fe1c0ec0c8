import type { SandboxCore } from '../core/core.ts'
import type { Answer } from '../core/provider.ts'
import type { Specs } from '../core/specs.ts'
import type { SlackAccount } from './account.ts'
import { type Conversations, sentinelOf } from './conversations.ts'
import { refusal } from './errors.ts'
import { readHistory } from './history.ts'
import type { Members } from './members.ts'
import type { Messages } from './messages.ts'

/** Parameters after the schema has turned text into what it asks for. */
export type Parameters = Readonly<Record<string, string | number | boolean | undefined>>
type Method = (account: SlackAccount, parameters: Parameters, subject: string) => Answer

const LONGEST_TEXT = 40_000

interface MethodDeps {
  readonly core: SandboxCore
  readonly specs: Specs
  readonly conversations: Conversations
  readonly members: Members
  readonly messages: Messages
}

const SCHEMAS = {
  'chat.postMessage': 'slack.PostMessage',
  'conversations.open': 'slack.OpenConversation',
  'conversations.history': 'slack.History',
  'conversations.replies': 'slack.Replies',
  'users.info': 'slack.UserInfo',
} as const

/** The methods the sandbox knows, by name. */
export function createMethods({ core, specs, conversations, members, messages }: MethodDeps) {
  const isMember = (id: string) => /^[UW][A-Z0-9]{2,}$/.test(id)
  const placeOf = (account: SlackAccount, channel: string) =>
    isMember(channel) ? conversations.alone(account, channel) : conversations.get(account, channel)

  const post: Method = (account, { channel: to, text, thread_ts: thread, metadata }) => {
    const place = placeOf(account, String(to))
    const refused = place?.member ? sentinelOf(place.member) : null
    if (place === null || refused) return refusal(refused ?? 'channel_not_found')
    const words = String(text ?? '')
    if (words === '') return refusal('no_text')
    if (words.length > LONGEST_TEXT) return refusal('msg_too_long')
    const about = metadata === undefined ? null : readMetadata(String(metadata))
    if (about === 'bad') return refusal('invalid_metadata_format')
    const stored = { conversation: place.id, member: place.member ?? memberIn(account, place.id, thread), media: [] }
    const { message } = messages.add(account, stored, {
      user: account.botUserId,
      bot_id: account.botId,
      app_id: account.appId,
      text: words,
      ...(thread !== undefined && { thread_ts: String(thread) }),
      ...(about !== null && { metadata: about }),
    })
    const { metadata: _, app_id: __, ...answered } = message
    return {
      status: 200,
      body: { ok: true, channel: place.id, ts: message.ts, message: answered },
      schema: 'slack.PostMessageAnswer',
    }
  }
  /** In a channel the phone of whoever opened the thread shows the answer. */
  const memberIn = (account: SlackAccount, conversation: string, thread: Parameters[string]): string => {
    const [first] = messages.table.list({
      account: account.appId,
      where: { conversation, ...(thread !== undefined && { thread: String(thread) }) },
      order: 'oldest',
      limit: 1,
    })
    return first?.object.member ?? ''
  }
  const open: Method = (account, { users }) => {
    const member = String(users ?? '')
    if (!isMember(member)) return refusal('user_not_found')
    const channel = { id: conversations.alone(account, member).id }
    return { status: 200, body: { ok: true, channel }, schema: 'slack.OpenAnswer' }
  }
  const history: Method = (account, parameters, subject) =>
    conversations.get(account, String(parameters['channel'])) === null
      ? refusal('channel_not_found')
      : readHistory(core, messages, account, parameters, subject)
  const methods: Readonly<Record<string, Method>> = {
    'auth.test': ({ teamName, teamId, botUserId, botId }) => ({
      status: 200,
      body: {
        ok: true,
        url: 'https://sandbox.slack.com/',
        team: teamName,
        user: 'steward',
        team_id: teamId,
        user_id: botUserId,
        bot_id: botId,
      },
      schema: 'slack.AuthTestAnswer',
    }),
    'chat.postMessage': post,
    'conversations.open': open,
    'conversations.history': history,
    'conversations.replies': history,
    'users.info': (account, { user }) => members.info(account, String(user ?? '')),
  }
  return (name: string, account: SlackAccount, fields: Record<string, string>): Answer => {
    const method = Object.hasOwn(methods, name) ? methods[name] : undefined
    if (method === undefined) return refusal('unknown_method')
    const schema = Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name as keyof typeof SCHEMAS] : null
    if (schema !== null && specs.checkForm(schema, fields).length > 0) return refusal('invalid_arguments')
    return method(account, fields, `POST /${name}`)
  }
}

/** Shown in the history to whoever asks for metadata. */
function readMetadata(text: string): object | 'bad' {
  try {
    const value: unknown = JSON.parse(text)
    const { event_type: type, event_payload: payload } = { ...(value as Record<string, unknown>) }
    return typeof type === 'string' && typeof payload === 'object' && payload !== null
      ? { ...(value as object) }
      : 'bad'
  } catch (error) {
    if (error instanceof SyntaxError) return 'bad'
    throw error
  }
}
