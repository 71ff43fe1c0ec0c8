import type { SandboxCore } from '../core/core.ts'
import type { Media } from '../core/media.ts'
import type { Answer } from '../core/provider.ts'
import type { Specs } from '../core/specs.ts'
import { addressOf, botUser, type TelegramAccount } from './account.ts'
import type { Chats } from './chats.ts'
import { badRequest, refusal } from './errors.ts'
import { type Messages, wordsOf } from './messages.ts'

type Parameters = Readonly<Record<string, unknown>>
type Method = (account: TelegramAccount, parameters: Parameters) => Answer

const LONGEST_TEXT = 4_096
const LONGEST_CAPTION = 1_024
const LAPSES_AFTER_MS = 5_000
const ACTIONS = new Set(
  ['typing', 'upload_photo', 'record_video', 'upload_video', 'record_voice', 'upload_voice', 'upload_document'].concat([
    'choose_sticker',
    'find_location',
    'record_video_note',
    'upload_video_note',
  ]),
)

interface MethodDeps {
  readonly core: SandboxCore
  readonly specs: Specs
  readonly chats: Chats
  readonly messages: Messages
  readonly media: Media
}

const isTrue: Answer = { status: 200, body: { ok: true, result: true }, schema: 'telegram.TrueAnswer' }

/** The methods the sandbox knows, by name; parameters have been held against the specification. */
export function createMethods({ core, specs, chats, messages, media }: MethodDeps) {
  const accounts = core.accounts
  const send = (account: TelegramAccount, to: unknown, content: object, shown: readonly string[] = []): Answer => {
    const chatId = String(to)
    const refused = chats.refusalFor(account.username, chatId)
    const chat = chats.get(account.username, chatId)
    if (refused || !chat) return refused ?? badRequest('chat not found')
    const { message } = messages.add(account, chat, 'received', content, shown)
    return { status: 200, body: { ok: true, result: message }, schema: 'telegram.MessageAnswer' }
  }
  const file = (given: unknown) => ({ file_id: String(given), file_unique_id: String(given).slice(-16) })
  const sendFile =
    (member: 'photo' | 'document'): Method =>
    (account, { chat_id: to, caption, [member]: given }) => {
      if (wordsOf(caption).length > LONGEST_CAPTION) return badRequest('message caption is too long')
      const sent = member === 'photo' ? [{ ...file(given), width: 1_280, height: 960 }] : file(given)
      return send(account, to, { [member]: sent, ...(caption !== undefined && { caption }) }, [String(given)])
    }
  const methods: Readonly<Record<string, Method>> = {
    getMe: (account) => ({ status: 200, body: { ok: true, result: botUser(account) }, schema: 'telegram.UserAnswer' }),
    sendMessage: (account, { chat_id: to, text, parse_mode: mode }) => {
      if (mode !== undefined) return badRequest('the sandbox reads no markup, only plain text')
      if (String(text).trim() === '') return badRequest('message text is empty')
      return String(text).length > LONGEST_TEXT ? badRequest('message is too long') : send(account, to, { text })
    },
    sendPhoto: sendFile('photo'),
    sendDocument: sendFile('document'),
    sendChatAction: (account, { chat_id: to, action }) => {
      const customer = String(to)
      const refused = chats.refusalFor(account.username, customer)
      if (refused) return refused
      if (!ACTIONS.has(String(action))) return badRequest('wrong parameter action in request')
      const business = addressOf(account)
      core.phone.tellTyping({ channel: 'telegram', customer, business, forMs: LAPSES_AFTER_MS })
      return isTrue
    },
    answerCallbackQuery: () => isTrue,
    setWebhook: (account, { url, secret_token: secretToken = '' }) => {
      accounts.put('telegram', account.username, { ...account, webhookUrl: url, secretToken })
      return isTrue
    },
    getFile: (_, { file_id: id }) => {
      if (media.sourceOf(String(id)) === null) return badRequest('wrong file_id or the file is temporarily unavailable')
      const result = { ...file(id), file_path: `files/${String(id)}` }
      return { status: 200, body: { ok: true, result }, schema: 'telegram.FileAnswer' }
    },
  }
  return (name: string, account: TelegramAccount, parameters: object): Answer => {
    const method = Object.hasOwn(methods, name) ? methods[name] : undefined
    if (method === undefined) return refusal(404, 'Not Found')
    const [fault] = name === 'getMe' ? [] : specs.checkJson(`telegram.${name}`, parameters)
    if (fault) return badRequest(`${fault.instancePath} ${fault.message ?? ''}`.trim())
    return method(account, { ...parameters })
  }
}
