import type { APIError } from 'openai'
import type { VendorOf } from '../../domain/providers.ts'
import { ProviderError } from '../provider-error.ts'
import type { WireResponse } from './openai.wire.ts'

/** A model call changes nothing outside, so whatever went wrong, the same request may be sent again. */
export const failure = (
  vendor: ModelVendor,
  code: string,
  message: string,
  retryable: boolean,
  more: FailureDetail = {},
): ProviderError => new ProviderError({ vendor, code, message, effect: 'none', retryable, ...more })

export type ModelVendor = VendorOf<'llm'>

interface FailureDetail {
  readonly retryAfterMs?: number | null
  readonly cause?: unknown
}

const RETRYABLE_STATUS = new Set([408, 409, 429])
/** Codes that no waiting cures although their status says otherwise. */
const FINAL_CODES = new Set(['insufficient_quota', 'billing_hard_limit_reached'])
const RETRYABLE_RESPONSE_CODES = new Set(['server_error', 'rate_limit_exceeded'])

function isRetryable(status: number, code: string, headers: Headers | undefined): boolean {
  if (FINAL_CODES.has(code)) return false
  const advice = headers?.get('x-should-retry')
  if (advice === 'true' || advice === 'false') return advice === 'true'
  return RETRYABLE_STATUS.has(status) || status >= 500
}

/** `retry-after-ms`, else `Retry-After` in seconds or as a date; null when neither says anything usable. */
function retryAfterMs(headers: Headers | undefined, now: Date): number | null {
  const milliseconds = headers?.get('retry-after-ms')
  if (milliseconds && Number(milliseconds) >= 0) return Math.ceil(Number(milliseconds))
  const after = headers?.get('retry-after')
  if (!after) return null
  const waitMs = Number.isNaN(Number(after)) ? Date.parse(after) - now.getTime() : Number(after) * 1_000
  return Number.isFinite(waitMs) ? Math.max(0, Math.ceil(waitMs)) : null
}

/** An error of the SDK in our words; without a status the request got no answer at all. */
export function fromApiError(vendor: ModelVendor, error: APIError, now: Date): ProviderError {
  if (error.status === undefined) return failure(vendor, 'connection', error.message, true, { cause: error })
  const code = error.code ?? error.type ?? `http_${error.status}`
  return failure(vendor, code, error.message, isRetryable(error.status, code, error.headers), {
    retryAfterMs: retryAfterMs(error.headers, now),
    cause: error,
  })
}

/** A response that arrived but says of itself that it failed. */
export function fromFailedResponse(vendor: ModelVendor, { error }: WireResponse): ProviderError {
  const code = error?.code ?? 'failed'
  return failure(vendor, code, error?.message ?? 'the response failed', RETRYABLE_RESPONSE_CODES.has(code))
}
