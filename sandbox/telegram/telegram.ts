import type { SandboxCore } from '../core/core.ts'
import { createMedia } from '../core/media.ts'
import type { Answer, Exchange, SandboxProvider } from '../core/provider.ts'
import type { Specs } from '../core/specs.ts'
import { byToken, callOf, type TelegramAccount, telegramAccountSchema } from './account.ts'
import { createChats } from './chats.ts'
import { telegramRoutes } from './control-routes.ts'
import { createCustomer } from './customer.ts'
import { badRequest, refusal, tooMany } from './errors.ts'
import { createMessages } from './messages.ts'
import { createMethods } from './methods.ts'
import { telegramPhoneLine } from './phone-line.ts'
import { createUpdates } from './updates.ts'

/** The Bot API: private chats, webhooks, files by address. */
export function createTelegram(core: SandboxCore, specs: Specs): SandboxProvider {
  const accounts = core.accountsOf<TelegramAccount>('telegram')
  const chats = createChats(core)
  const messages = createMessages(core)
  const media = createMedia(core, 'telegram_files')
  const run = createMethods({ core, specs, chats, messages, media })
  /** A webhook's answer may carry one call, whose result nobody learns. */
  const onAnswer = (username: string, body: string) => {
    const { method, ...parameters } = readObject(body) ?? {}
    const account = accounts.get(username)
    if (account && typeof method === 'string') run(method, account, parameters)
  }
  const updates = createUpdates(core, onAnswer)
  const customer = createCustomer({ chats, messages, updates, media })
  core.phone.add(telegramPhoneLine(core, messages, customer))

  const handle = (exchange: Exchange): Answer | Promise<Answer> => {
    const file = fileOf(accounts, exchange)
    if (file !== null) return media.open(file)
    const call = callOf(exchange)
    if (call === null || !/^\d+:[\w-]+$/.test(call.token)) return refusal(404, 'Not Found')
    const account = byToken(accounts, call.token)
    if (account === null) return refusal(401, 'Unauthorized')
    const parameters = exchange.body.length === 0 ? {} : readObject(exchange.body.toString('utf8'))
    return parameters === null ? badRequest("can't parse JSON object") : run(call.method, account, parameters)
  }
  return {
    name: 'telegram',
    accountSchema: telegramAccountSchema,
    accountIdKey: 'username',
    accountOf: (exchange) => byToken(accounts, callOf(exchange)?.token ?? '')?.username ?? null,
    handle,
    refuse: (_, failure) =>
      failure.kind === 'rate_limited' ? tooMany(failure.retryAfterSeconds) : refusal(500, 'Internal Server Error'),
    changesSomething: (exchange) => !/^(get|answer)/.test(callOf(exchange)?.method ?? ''),
    controlRoutes: telegramRoutes(core, messages, customer),
  }
}

/** `/file/bot<token>/files/<id>`: whoever has the token may read the file. */
function fileOf(accounts: Parameters<typeof byToken>[0], { path }: Exchange): string | null {
  const [, token = '', id = ''] = /^\/file\/bot([^/]+)\/files\/([0-9a-f]+)$/.exec(path) ?? []
  return byToken(accounts, token) === null || id === '' ? null : id
}

function readObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
