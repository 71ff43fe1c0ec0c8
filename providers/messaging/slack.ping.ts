import { ProviderError } from '../provider-error.ts'
import type { SlackCall } from '../slack/web-api.ts'

/** An app that is no longer let in is told so by a provider that works: the next message says what is wrong. */
const NOT_LET_IN = ['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired']

/** Asks whose token it is: nothing is posted, nothing is read of anybody's. */
export async function ping(call: SlackCall, abort: AbortSignal): Promise<void> {
  const { isOk, error, status, retryAfterMs } = await call('auth.test', {}, abort)
  if (isOk || (error !== null && NOT_LET_IN.includes(error))) return
  const code = error ?? `http_${status}`
  const message = `refused: ${code}`
  throw new ProviderError({ vendor: 'slack', code, message, effect: 'none', retryable: true, retryAfterMs })
}
