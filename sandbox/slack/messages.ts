import type { SandboxCore } from '../core/core.ts'
import type { PhoneMessage } from '../phone/message.ts'
import { addressOf, type SlackAccount } from './account.ts'

/** A message as `conversations.history` shows it. */
export interface Message {
  readonly type: 'message'
  readonly subtype?: 'file_share'
  readonly user: string
  readonly text: string
  readonly ts: string
  readonly team: string
  readonly thread_ts?: string
  readonly bot_id?: string
  readonly app_id?: string
  readonly metadata?: unknown
  readonly files?: readonly object[]
  readonly edited?: { readonly user: string; readonly ts: string }
}

export interface StoredMessage {
  readonly message: Message
  readonly conversation: string
  /** Whose phone shows it. */
  readonly member: string
  readonly media: readonly string[]
}

const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>' } as const
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
/** As Slack draws it. */
const drawn = (text: string): string =>
  text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity as keyof typeof ENTITIES])

/** Messages of every conversation and their times, which are their names and never the same twice. */
export function createMessages(core: SandboxCore) {
  const table = core.table<StoredMessage, 'conversation' | 'thread' | 'member'>({
    name: 'slack_messages',
    keys: {
      conversation: ({ conversation }) => conversation,
      thread: ({ message }) => message.thread_ts ?? message.ts,
      member: ({ member }) => member,
    },
  })
  let last = 0
  const nextTs = (): string => {
    last = Math.max(last + 1, core.clock.nowMs() * 1_000)
    return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, '0')}`
  }
  const shown = (account: SlackAccount, { message, conversation, member, media }: StoredMessage): PhoneMessage => {
    const isSent = message.bot_id === undefined
    const ours = addressOf(account)
    return {
      id: `${conversation}/${message.ts}`,
      at: new Date(Number(message.ts) * 1_000).toISOString(),
      channel: 'slack',
      direction: isSent ? 'sent' : 'received',
      from: isSent ? member : ours,
      to: isSent ? ours : member,
      text: drawn(message.text),
      media,
      status: isSent ? 'received' : 'delivered',
      headers: { conversation, ...(message.thread_ts !== undefined && { thread: message.thread_ts }) },
    }
  }
  const add = (
    account: SlackAccount,
    stored: Omit<StoredMessage, 'message'>,
    content: Omit<Message, 'type' | 'ts' | 'team'>,
  ): StoredMessage => {
    const made = { ...stored, message: { type: 'message' as const, team: account.teamId, ts: nextTs(), ...content } }
    table.insert(account.appId, `${made.conversation}/${made.message.ts}`, made, core.clock.nowMs())
    core.phone.tell(() => shown(account, made))
    return made
  }
  /** Its writer changes a message; gives it as it was and as it is. */
  const change = (account: SlackAccount, id: string, text: string) => {
    const before = table.get(account.appId, id)
    if (before === null || before.message.bot_id !== undefined) throw new RangeError(`no message ${id} of a member`)
    const edited = { user: before.message.user, ts: nextTs() }
    const after = { ...before, message: { ...before.message, text: escaped(text), edited } }
    table.replace(account.appId, id, after)
    core.phone.tell(() => shown(account, after))
    return { before, after }
  }
  const remove = (account: SlackAccount, id: string): StoredMessage => {
    const stored = table.get(account.appId, id)
    if (stored === null) throw new RangeError(`no message ${id}`)
    table.remove(account.appId, id)
    return stored
  }
  return { table, add, change, remove, nextTs, shown }
}
export type Messages = ReturnType<typeof createMessages>
