import type { ProviderError } from '../provider-error.ts'

/**
 * What a failed call says about the model. away: it cannot be used at all, by anybody of this account · busy: it works, and
 * later · answered: it works, and this one request was wrong.
 */
export type Trouble = 'away' | 'busy' | 'answered'

const OF_ACCOUNT = new Set([
  'insufficient_quota',
  'billing_hard_limit_reached',
  'invalid_api_key',
  'model_not_found',
  'not_found_error',
  'bad_credentials',
  'http_401',
  'http_403',
  'http_404',
])
const RATE_LIMITS = new Set(['rate_limit_exceeded', 'requests', 'tokens', 'http_429'])

export function troubleIn({ code, retryable }: ProviderError): Trouble {
  if (RATE_LIMITS.has(code)) return 'busy'
  return retryable || OF_ACCOUNT.has(code) ? 'away' : 'answered'
}
