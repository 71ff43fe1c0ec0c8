import { neverLeft, reasonOf } from '../never-left.ts'
import { ProviderError } from '../provider-error.ts'
import { retryAfterMs } from '../retry-after.ts'

/** DocuSign's own texts may quote names and addresses, so a failure carries codes only. */
export const failure = (
  code: string,
  input: Partial<Pick<ProviderError, 'effect' | 'retryable' | 'retryAfterMs'>> & { message?: string } = {},
): ProviderError =>
  new ProviderError({
    vendor: 'docusign',
    code,
    effect: 'none',
    retryable: false,
    ...input,
    message: input.message ?? `DocuSign refused the request (${code})`,
  })

export interface Refusal {
  readonly status: number
  readonly body: unknown
  readonly header: (name: string) => unknown
}

// The same limit comes as 400 or as 429, so the code decides and not the status.
const RATE_LIMITS = new Set([
  'HOURLY_APIINVOCATION_LIMIT_EXCEEDED',
  'BURST_APIINVOCATION_LIMIT_EXCEEDED',
  'HOURLY_ENVELOPE_POLLING_LIMIT_EXCEEDED',
])
const LOCKED = /^(EDIT_LOCK|LOCK)_/

/** What a refused request means. Reading changes nothing, so a failed read never has an unknown effect. */
export function toFailure(refusal: Refusal, isRead: boolean, nowMs = Date.now()): ProviderError {
  const { status } = refusal
  const code = errorCodeOf(refusal.body) ?? `http_${status}`
  if (status === 429 || RATE_LIMITS.has(code.toUpperCase()))
    return failure(code, { retryable: true, retryAfterMs: waitOf(refusal, nowMs) })
  if (LOCKED.test(code)) return failure(code, { retryable: true })
  if (status >= 500 || status === 408) return failure(code, { effect: isRead ? 'none' : 'unknown', retryable: true })
  return failure(code)
}

export function toNoAnswer(error: unknown, isRead: boolean): ProviderError {
  const effect = isRead || neverLeft(error) ? 'none' : 'unknown'
  return failure('no_answer', { message: `DocuSign did not answer (${reasonOf(error)})`, effect, retryable: true })
}

/** REST errors say `errorCode`, the account server says `error`. */
function errorCodeOf(body: unknown): string | null {
  const { errorCode, error } = (typeof body === 'object' && body ? body : {}) as {
    errorCode?: unknown
    error?: unknown
  }
  const code = errorCode ?? error
  return typeof code === 'string' && /^[\w-]{1,80}$/.test(code) ? code : null
}

/** X-RateLimit-Reset is a moment in seconds since 1970. */
function waitOf({ header }: Refusal, nowMs: number): number | null {
  const reset = Number(header('x-ratelimit-reset'))
  return reset > 0 ? Math.max(0, reset * 1_000 - nowMs) : retryAfterMs(header('retry-after'), nowMs)
}
