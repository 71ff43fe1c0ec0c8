import { ProviderError } from '../provider-error.ts'
import { isFromTelegram } from '../telegram/signature.ts'
import { createTransport } from '../transport.ts'
import type { MessagingProvider } from './contract.ts'
import { fetchFile } from './telegram.file.ts'
import { ping } from './telegram.ping.ts'
import { sendMessage } from './telegram.send.ts'
import { showTyping } from './telegram.typing.ts'

export interface TelegramAccount {
  readonly botToken: string
  readonly webhookSecret: string
  /** Still accepted while a new one is being rolled out. */
  readonly previousWebhookSecret?: string | undefined
  readonly baseUrl: string
}

/** One bot. Keep one per account: it holds open connections. Telegram reports no delivery and lists nothing. */
export function createTelegramMessaging(account: TelegramAccount): MessagingProvider {
  const wire = createTransport()
  const { webhookSecret, previousWebhookSecret } = account
  const secrets = previousWebhookSecret ? [webhookSecret, previousWebhookSecret] : [webhookSecret]
  return {
    proof: 'none',
    send: (message, abort) => sendMessage(wire, account, message, abort),
    list: () => Promise.reject(noList()),
    verify: (request) => isFromTelegram(request, secrets),
    parseDelivery: () => null,
    showTyping: (to, abort) => showTyping(wire, account, to, abort),
    ping: (abort) => ping(wire, account, abort),
    fetchFile: (source, maxBytes, abort) => fetchFile(wire, account, source, maxBytes, abort),
  }
}

// An empty list would look like proof that nothing was sent.
const noList = () =>
  new ProviderError({
    vendor: 'telegram',
    code: 'no_list',
    message: 'Telegram does not list what a bot sent',
    effect: 'none',
    retryable: false,
  })
