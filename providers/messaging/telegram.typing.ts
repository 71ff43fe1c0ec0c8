import { membersOf } from '../json-answer.ts'
import { ProviderError } from '../provider-error.ts'
import type { Transport } from '../transport.ts'
import type { TypingTo } from './contract.ts'

interface Bot {
  readonly botToken: string
  readonly baseUrl: string
}

export async function showTyping(
  wire: Transport,
  { botToken, baseUrl }: Bot,
  { to }: TypingTo,
  abort: AbortSignal,
): Promise<void> {
  const url = `${baseUrl.replace(/\/+$/, '')}/bot${botToken}/sendChatAction`
  const body = JSON.stringify({ chat_id: Number(to), action: 'typing' })
  const headers = { 'Content-Type': 'application/json' }
  const answer = await wire({ method: 'POST', url, headers, body, abort })
  if (membersOf(answer)['ok'] === true) return
  const code = `http_${answer.status}`
  const message = `refused with HTTP ${answer.status}`
  throw new ProviderError({ vendor: 'telegram', code, message, effect: 'none', retryable: false })
}
