import { membersOf } from '../json-answer.ts'
import { ProviderError } from '../provider-error.ts'
import { retryAfterMs } from '../retry-after.ts'
import type { Transport } from '../transport.ts'

interface Bot {
  readonly botToken: string
  readonly baseUrl: string
}

/** A bot that is no longer let in is told so by a provider that works: the next message says what is wrong. */
const NOT_LET_IN = [401, 403, 404]

/** Asks who the bot is: nothing is sent, nothing is read of anybody's. */
export async function ping(wire: Transport, { botToken, baseUrl }: Bot, abort: AbortSignal): Promise<void> {
  const url = `${baseUrl.replace(/\/+$/, '')}/bot${botToken}/getMe`
  const answer = await wire({ method: 'GET', url, headers: {}, body: null, abort })
  const { ok } = membersOf(answer)
  if (ok === true || (ok === false && NOT_LET_IN.includes(answer.status))) return
  throw new ProviderError({
    vendor: 'telegram',
    code: `http_${answer.status}`,
    message: `refused with HTTP ${answer.status}`,
    effect: 'none',
    retryable: true,
    retryAfterMs: retryAfterMs(answer.headers['retry-after']),
  })
}
