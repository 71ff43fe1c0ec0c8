import type { SandboxCore } from '../core/core.ts'
import type { Outcome, WebhookStyle } from '../core/webhooks/style.ts'
import type { TelegramAccount } from './account.ts'

const STYLE = 'telegram.update'
const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 60_000
const KEPT_MS = 24 * 60 * 60_000
const FIRST_ID = 10_000

type Happened = 'message' | 'edited_message' | 'callback_query' | 'my_chat_member'

/** Updates are numbered in the order they happen and posted until they are taken or a day has gone by. */
export function createUpdates(core: SandboxCore, onAnswer: (account: string, body: string) => void) {
  const accounts = core.accountsOf<TelegramAccount>('telegram')
  const table = core.table<{ update_id: number }>({ name: 'telegram_updates' })

  const style: WebhookStyle = {
    name: STYLE,
    provider: 'telegram',
    dropFault: 'webhook_drop',
    limits: () => ({ connectTimeoutMs: 10_000, totalTimeoutMs: 60_000 }),
    prepare: ({ account, body }) => {
      const known = accounts.get(account)
      if (!known) return null
      const secret = known.secretToken ? { 'x-telegram-bot-api-secret-token': known.secretToken } : {}
      return { headers: { 'content-type': 'application/json', ...secret }, body }
    },
    isSuccess: (status) => status >= 200 && status < 300,
    retryDelayMs: ({ attempts, firstAtMs }) => {
      if (core.clock.nowMs() - firstAtMs > core.clock.scaledMs(KEPT_MS)) return null
      return core.clock.scaledMs(Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempts - 1)))
    },
    onSuccess: ({ account }, { body, contentType }: Extract<Outcome, { kind: 'answered' }>) => {
      if (contentType.startsWith('application/json')) onAnswer(account, body)
    },
  }
  core.webhooks.register(style)

  /** Ids of the deliveries: none when the bot has no webhook. */
  return (account: TelegramAccount, kind: Happened, content: object, copies = 1): readonly number[] => {
    const [newest] = table.list({ account: account.username, limit: 1 })
    const update = { update_id: (newest?.object.update_id ?? FIRST_ID) + 1, [kind]: content }
    table.insert(account.username, String(update.update_id), update, core.clock.nowMs())
    if (account.webhookUrl === '') return []
    const delivery = {
      style: STYLE,
      account: account.username,
      event: kind,
      url: account.webhookUrl,
      body: JSON.stringify(update),
      context: {},
      lane: null,
    }
    return Array.from({ length: copies }, () => core.webhooks.enqueue(delivery)).flat()
  }
}
export type Updates = ReturnType<typeof createUpdates>
