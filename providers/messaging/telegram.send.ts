import { membersOf } from '../json-answer.ts'
import { retryAfterMs } from '../retry-after.ts'
import type { Transport, WireAnswer } from '../transport.ts'
import type { OutboundMessage, SendOutcome } from './contract.ts'
import { withoutAnswer } from './unreachable.ts'

interface Bot {
  readonly botToken: string
  readonly baseUrl: string
}

export async function sendMessage(
  wire: Transport,
  { botToken, baseUrl }: Bot,
  message: OutboundMessage,
  abort: AbortSignal,
): Promise<SendOutcome> {
  const call = callFor(message)
  if (call === null)
    return refused('attachments', 'one file, and a text that fits under it, is all one request carries', 'never')
  const { method, parameters } = call
  const url = `${baseUrl.replace(/\/+$/, '')}/bot${botToken}/${method}`
  const headers = { 'Content-Type': 'application/json' }
  try {
    return outcomeOf(await wire({ method: 'POST', url, headers, body: JSON.stringify(parameters), abort }))
  } catch (error) {
    return withoutAnswer('Telegram', error)
  }
}

interface BotCall {
  readonly method: 'sendMessage' | 'sendPhoto' | 'sendDocument'
  readonly parameters: Readonly<Record<string, unknown>>
}

const LONGEST_CAPTION = 1_024

/** One request for one row of the ledger, or null where it would take several. Templates are plain text here. */
export function callFor({ to, body }: OutboundMessage): BotCall | null {
  const chat_id = Number(to)
  const [file, ...others] = body.form === 'text' ? body.attachments : []
  if (file === undefined) {
    // A preview would open the customer's personal link before they do.
    const parameters = { chat_id, text: body.text, link_preview_options: { is_disabled: true } }
    return { method: 'sendMessage', parameters }
  }
  if (others.length > 0 || body.text.length > LONGEST_CAPTION) return null
  const caption = body.text === '' ? {} : { caption: body.text }
  return file.contentType.startsWith('image/')
    ? { method: 'sendPhoto', parameters: { chat_id, photo: file.url, ...caption } }
    : { method: 'sendDocument', parameters: { chat_id, document: file.url, ...caption } }
}

const refused = (
  code: string,
  detail: string,
  retry: 'never' | 'later' | 'address',
  waitMs: number | null = null,
  raw: unknown = null,
): SendOutcome => ({ kind: 'rejected', code, detail, retry, retryAfterMs: waitMs, raw })

export function outcomeOf(answer: WireAnswer): SendOutcome {
  const { status } = answer
  const raw = membersOf(answer)
  if (raw['ok'] === true) {
    const { message_id: id, chat } = { ...asObject(raw['result']) }
    const chatId = asObject(chat)['id']
    if (typeof id === 'number' && typeof chatId === 'number')
      return { kind: 'accepted', providerMessageId: `${chatId}/${id}`, raw }
    return { kind: 'unknown', detail: 'accepted without a message id' }
  }
  if (status >= 500 || status === 408 || status < 400) return { kind: 'unknown', detail: `HTTP ${status}` }
  const said = typeof raw['description'] === 'string' ? raw['description'] : ''
  if (status === 429) return refused('429', 'too many requests', 'later', waitOf(raw, answer), raw)
  const [code, detail, retry] = meaningOf(status, said)
  return refused(code, detail, retry, null, raw)
}

type Meaning = readonly [code: string, detail: string, retry: 'never' | 'address']

/** Telegram has words, not codes. */
const WORDS: readonly (readonly [RegExp, Meaning])[] = [
  [/blocked by the user/i, ['blocked', 'the person blocked the bot', 'address']],
  [/user is deactivated/i, ['deactivated', 'the account no longer exists', 'address']],
  [
    /can't initiate conversation|bot can't send messages to/i,
    ['not_started', 'the person never wrote to the bot', 'address'],
  ],
  [/was kicked|not a member/i, ['kicked', 'the bot is no longer there', 'address']],
  [/chat not found|peer_id_invalid|user not found/i, ['chat_not_found', 'there is no such chat', 'address']],
  [/too long/i, ['too_long', 'the text is longer than a message may be', 'never']],
  [/text is empty/i, ['empty', 'there is nothing to send', 'never']],
  [/wrong file|failed to get http url/i, ['file', 'the file cannot be fetched', 'never']],
]

function meaningOf(status: number, said: string): Meaning {
  const known = WORDS.find(([words]) => words.test(said))?.[1]
  if (known) return known
  if (status === 401 || status === 404) return ['unauthorised', 'the bot token was refused', 'never']
  if (status === 403) return ['forbidden', 'the bot may not write there', 'address']
  return [`http_${status}`, 'refused for another reason', 'never']
}

function waitOf(raw: Readonly<Record<string, unknown>>, { headers }: WireAnswer): number | null {
  const seconds = asObject(raw['parameters'])['retry_after']
  return typeof seconds === 'number' ? seconds * 1_000 : retryAfterMs(headers['retry-after'])
}

const asObject = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {}
