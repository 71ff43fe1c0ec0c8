import type { Answer, InjectedFailure } from '../core/provider.ts'

interface Details {
  readonly status?: number
  readonly type?: string
  readonly param?: string
  readonly code?: string
}

/** Thrown by whatever finds a reason to refuse; turned into the API's answer once, in `openai.ts`. */
export class OpenAiError extends Error {
  readonly details: Details
  constructor(message: string, details: Details = {}) {
    super(message)
    this.name = 'OpenAiError'
    this.details = details
  }
}

export function errorAnswer({ message, details }: OpenAiError): Answer {
  const { status = 400, type = 'invalid_request_error', param = null, code = null } = details
  return { status, body: { error: { message, type, param, code } }, schema: 'openai.ErrorResponse' }
}

/** What the fault panel asks for. */
export function injectedFailure(failure: InjectedFailure): Answer {
  if (failure.kind === 'server_error')
    return errorAnswer(
      new OpenAiError('The server had an error while processing your request. Sorry about that!', {
        status: 500,
        type: 'server_error',
      }),
    )
  const limited = new OpenAiError('Rate limit reached for requests.', {
    status: 429,
    type: 'requests',
    code: 'rate_limit_exceeded',
  })
  const seconds = failure.retryAfterSeconds
  const headers = { 'retry-after': String(seconds), 'retry-after-ms': String(seconds * 1_000) }
  return { ...errorAnswer(limited), headers: { ...headers, 'x-ratelimit-remaining-requests': '0' } }
}
