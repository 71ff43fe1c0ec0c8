import type { Answer, InjectedFailure } from '../core/provider.ts'

/** Thrown by whatever finds a reason to refuse; turned into an answer once, in `ollama.ts`. */
export class OllamaError extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.name = 'OllamaError'
    this.status = status
  }
}

const TYPES: Readonly<Record<number, string>> = { 400: 'invalid_request_error', 404: 'not_found_error' }

/** The only three types there are; `param` and `code` are always null. */
export const errorAnswer = ({ status, message }: OllamaError): Answer => ({
  status,
  body: { error: { message, type: TYPES[status] ?? 'api_error', param: null, code: null } },
})

/** What the fault panel asks for. Ollama has no rate limit: too many at once find its queue full. */
export const injectedFailure = ({ kind }: InjectedFailure): Answer =>
  errorAnswer(
    kind === 'server_error'
      ? new OllamaError(500, 'model runner has unexpectedly stopped')
      : new OllamaError(503, 'server busy, please try again.  maximum pending requests exceeded'),
  )
