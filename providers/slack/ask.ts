import { ProviderError } from '../provider-error.ts'
import { WireError } from '../transport.ts'
import { meaningOf } from './errors.ts'
import type { Fields, SlackAnswer, SlackCall } from './web-api.ts'

/** Reads something; a refusal is a ProviderError that says whether asking again has a point. */
export async function ask(call: SlackCall, method: string, fields: Fields, abort: AbortSignal): Promise<SlackAnswer> {
  const answer = await call(method, fields, abort).catch((error: unknown) => {
    throw error instanceof WireError ? failure('no_answer', error.message, true) : error
  })
  if (answer.isOk) return answer
  const code = answer.error ?? `http_${answer.status}`
  const meaning = answer.error === null ? null : meaningOf(answer.error).retry
  const isPassing = answer.status === 429 || answer.status >= 500 || meaning === 'later' || meaning === 'unknown'
  throw failure(code, `Slack answered ${code} to ${method}`, isPassing, answer.retryAfterMs)
}

// Reading changes nothing, so the effect of a failure is known.
export const failure = (code: string, message: string, retryable: boolean, retryAfterMs: number | null = null) =>
  new ProviderError({ vendor: 'slack', code, message, effect: 'none', retryable, retryAfterMs })

export const asObject = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {}
