import type { SandboxCore } from '../core/core.ts'
import type { PhoneMessage } from '../phone/message.ts'
import { addressOf, botUser, type TelegramAccount } from './account.ts'
import type { Chat } from './chats.ts'

/** The message as the Bot API shows it, and what it does not show. */
export interface StoredMessage {
  readonly message: Readonly<Record<string, unknown>> & { readonly message_id: number; readonly date: number }
  readonly chat: string
  readonly direction: 'received' | 'sent'
  readonly media: readonly string[]
}

export const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : '')

export const textOf = ({ message }: StoredMessage): string => wordsOf(message['text'] ?? message['caption'])

export const personOf = ({ id, firstName }: Chat) => ({ id, is_bot: false, first_name: firstName })
export const chatOf = ({ id, firstName }: Chat) => ({ id, type: 'private', first_name: firstName })

/** Messages of every chat, in both directions, and their numbers, which count within a chat. */
export function createMessages(core: SandboxCore) {
  const table = core.table<StoredMessage, 'chat'>({ name: 'telegram_messages', keys: { chat: ({ chat }) => chat } })
  const idOf = (chat: string, messageId: number) => `${chat}/${messageId}`

  const nextId = (account: string, chat: string): number => {
    const [newest] = table.list({ account, where: { chat }, limit: 1 })
    return (newest?.object.message.message_id ?? 0) + 1
  }
  const shown = (account: TelegramAccount, stored: StoredMessage, atMs: number): PhoneMessage => {
    const bot = addressOf(account)
    const isSent = stored.direction === 'sent'
    return {
      id: idOf(stored.chat, stored.message.message_id),
      at: new Date(atMs).toISOString(),
      channel: 'telegram',
      direction: stored.direction,
      from: isSent ? stored.chat : bot,
      to: isSent ? bot : stored.chat,
      text: textOf(stored),
      media: stored.media,
      status: isSent ? 'received' : 'delivered',
    }
  }
  const add = (
    account: TelegramAccount,
    chat: Chat,
    direction: StoredMessage['direction'],
    content: object,
    media: readonly string[] = [],
  ): StoredMessage => {
    const nowMs = core.clock.nowMs()
    const message = {
      message_id: nextId(account.username, String(chat.id)),
      date: Math.floor(nowMs / 1_000),
      chat: chatOf(chat),
      from: direction === 'sent' ? personOf(chat) : botUser(account),
      ...content,
    }
    const stored: StoredMessage = { message, chat: String(chat.id), direction, media }
    table.insert(account.username, idOf(stored.chat, message.message_id), stored, nowMs)
    core.phone.tell(() => shown(account, stored, nowMs))
    return stored
  }
  /** The person changes what they wrote. */
  const change = (account: TelegramAccount, id: string, text: string): StoredMessage => {
    const stored = table.get(account.username, id)
    if (stored === null || stored.direction !== 'sent') throw new RangeError(`no message ${id} of a person`)
    const member = 'caption' in stored.message ? 'caption' : 'text'
    const edited = { ...stored.message, [member]: text, edit_date: Math.floor(core.clock.nowMs() / 1_000) }
    const changed = { ...stored, message: edited }
    table.replace(account.username, id, changed)
    core.phone.tell(() => shown(account, changed, changed.message.date * 1_000))
    return changed
  }
  return { table, add, change, shown, get: (account: string, id: string) => table.get(account, id) }
}
export type Messages = ReturnType<typeof createMessages>
