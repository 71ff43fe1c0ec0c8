import { type Media, mediaNameOf, mediaTypeOf } from '../core/media.ts'
import type { Written } from '../phone/lines.ts'
import { botUser, type TelegramAccount } from './account.ts'
import { type Chat, type Chats, chatIdOf } from './chats.ts'
import { chatOf, type Messages, personOf, type StoredMessage } from './messages.ts'
import type { Updates } from './updates.ts'

interface CustomerDeps {
  readonly chats: Chats
  readonly messages: Messages
  readonly updates: Updates
  readonly media: Media
}

/** What a person does in their chat with the bot, and the update it causes. */
export function createCustomer({ chats, messages, updates, media: files }: CustomerDeps) {
  const known = (account: TelegramAccount, from: string): Chat => {
    const chat = chats.get(account.username, chatIdOf(from))
    if (chat === null) throw new RangeError(`${from} never wrote to @${account.username}`)
    return chat
  }
  const quoted = (account: TelegramAccount, id: string | null) => {
    const message = id === null ? null : messages.get(account.username, id)?.message
    return message ? { reply_to_message: message } : {}
  }
  return {
    write: (account: TelegramAccount, { from, text, mediaUrl, replyTo, repeat, profileName }: Written) => {
      const chatId = chatIdOf(from)
      chats.meet(account.username, chatId, profileName ?? 'Customer')
      const media = mediaUrl === null ? {} : mediaOf(mediaUrl, files.keep(mediaUrl))
      const words = text === '' ? {} : mediaUrl === null ? { text } : { caption: text }
      const content = { ...quoted(account, replyTo), ...media, ...words }
      const stored = messages.add(account, known(account, chatId), 'sent', content, mediaUrl === null ? [] : [mediaUrl])
      return {
        providerMessageId: `${stored.chat}/${stored.message.message_id}`,
        deliveries: updates(account, 'message', stored.message, repeat),
      }
    },
    edit: (account: TelegramAccount, id: string, text: string, copies: number) =>
      updates(account, 'edited_message', messages.change(account, id, text).message, copies),
    press: (
      account: TelegramAccount,
      from: string,
      button: { text: string; data: string },
      under: StoredMessage | null,
    ) =>
      updates(account, 'callback_query', {
        id: `${Date.now()}${from}`,
        from: personOf(known(account, from)),
        chat_instance: chatIdOf(from),
        data: button.data,
        ...(under && {
          message: {
            ...under.message,
            reply_markup: { inline_keyboard: [[{ text: button.text, callback_data: button.data }]] },
          },
        }),
      }),
    block: (account: TelegramAccount, from: string, isBlocked: boolean) => {
      const chat = known(account, from)
      chats.block(account.username, chat, isBlocked)
      const member = { status: 'member', user: botUser(account) }
      const kicked = { status: 'kicked', user: botUser(account), until_date: 0 }
      return updates(account, 'my_chat_member', {
        chat: chatOf(chat),
        from: personOf(chat),
        date: Math.floor(Date.now() / 1_000),
        old_chat_member: isBlocked ? member : kicked,
        new_chat_member: isBlocked ? kicked : member,
      })
    },
  }
}
export type Customer = ReturnType<typeof createCustomer>

/** A picture comes in sizes, a voice note as such, anything else as a document. */
function mediaOf(source: string, id: string): object {
  const type = mediaTypeOf(source)
  const file = { file_id: id, file_unique_id: id.slice(-16) }
  if (/^image\/(?:jpeg|png|webp)$/.test(type))
    return { photo: [320, 1_280].map((width) => ({ ...file, width, height: (width * 3) / 4 })) }
  if (type === 'audio/ogg') return { voice: { ...file, duration: 3, mime_type: type } }
  return { document: { ...file, file_name: mediaNameOf(source), mime_type: type } }
}
