import type Stripe from 'stripe'
import { neverLeft, reasonOf } from '../never-left.ts'
import { ProviderError } from '../provider-error.ts'
import { retryAfterMs } from '../retry-after.ts'

/** Stripe's own texts quote what the customer typed, so a failure carries codes only. */
export const failure = (
  code: string,
  input: Partial<Pick<ProviderError, 'effect' | 'retryable' | 'retryAfterMs'>> & { message?: string } = {},
): ProviderError =>
  new ProviderError({
    vendor: 'stripe',
    code,
    effect: 'none',
    retryable: false,
    ...input,
    message: input.message ?? `Stripe refused the request (${code})`,
  })

type RawError = Partial<
  Pick<Stripe.errors.StripeError, 'statusCode' | 'code' | 'rawType' | 'headers' | 'decline_code'>
> & {
  readonly type?: string
  readonly detail?: unknown
}

/** What a thrown error means. Reading changes nothing, so a failed read never has an unknown effect. */
export function toFailure(error: unknown, isRead: boolean): unknown {
  if (error instanceof ProviderError || !isStripeError(error)) return error
  const unknown = isRead ? 'none' : 'unknown'
  const { statusCode: status, code = error.rawType ?? 'error', headers } = error
  if (error.type === 'StripeConnectionError') {
    const effect = neverLeft(error.detail) ? 'none' : unknown
    return failure('no_answer', {
      message: `Stripe did not answer (${reasonOf(error.detail)})`,
      effect,
      retryable: true,
    })
  }
  if (isRateLimit(error))
    return failure('rate_limit', { retryable: true, retryAfterMs: retryAfterMs(headers?.['retry-after']) })
  if (status === undefined || status >= 500) return failure(`http_${status}`, { effect: unknown, retryable: true })
  if (status === 409) return failure(code, { effect: unknown, retryable: true })
  return failure(code)
}

const isStripeError = (error: unknown): error is RawError =>
  error instanceof Error &&
  typeof (error as RawError).type === 'string' &&
  String((error as RawError).type).startsWith('Stripe')

const isRateLimit = ({ statusCode, code }: RawError) =>
  statusCode === 429 || code === 'rate_limit' || code === 'lock_timeout'

/** The thing asked for does not exist (any more). */
export const isMissing = (error: unknown): boolean => isStripeError(error) && error.code === 'resource_missing'

/**
 * A key that can only fail from now on: Stripe repeats a stored 500 for a day, and refuses a key whose first request
 * differed.
 */
export const isSpentKey = (error: unknown): boolean =>
  isStripeError(error) &&
  (error.type === 'StripeIdempotencyError' ||
    ((error.statusCode ?? 0) >= 500 && error.headers?.['idempotent-replayed'] === 'true'))
