import type OpenAI from 'openai'
import type { ModelAnswer, ModelProvider, ModelRequest } from './contract.ts'
import { fromWireResponse } from './openai.answer.ts'
import { failure, fromApiError, fromFailedResponse } from './openai.failure.ts'
import { toWireRequest } from './openai.request.ts'
import { wireModelSchema, wireResponseSchema } from './openai.wire.ts'

export interface OpenAiOptions {
  readonly apiKey: string
  /** With `/v1`. */
  readonly baseUrl: string
  readonly fetch?: typeof globalThis.fetch
}

const LIST_TIMEOUT_MS = 10_000

/** The SDK takes a tenth of a second to load, so only the process that asks a model pays for it. */
async function connect({ apiKey, baseUrl, fetch }: OpenAiOptions): Promise<OpenAI> {
  const { OpenAI } = await import('openai')
  return new OpenAI({
    apiKey,
    baseURL: baseUrl,
    organization: null,
    project: null,
    maxRetries: 0,
    logLevel: 'off',
    ...(fetch && { fetch }),
  })
}

async function failureOf(error: unknown, timeout: AbortSignal): Promise<Error> {
  const { APIError, APIConnectionTimeoutError } = await import('openai')
  if (timeout.aborted || error instanceof APIConnectionTimeoutError)
    return failure('timeout', 'the model took too long', true, { cause: error })
  if (error instanceof APIError) return fromApiError(error, new Date())
  if (error instanceof SyntaxError) return failure('unreadable_answer', error.message, true, { cause: error })
  return failure('connection', error instanceof Error ? error.message : String(error), true, { cause: error })
}

/** One attempt. A caller's abort comes back as its own reason, everything else as ProviderError. */
async function attempt<Answer>(
  timeoutMs: number,
  abort: AbortSignal | null,
  send: (options: { signal: AbortSignal; timeout: number }) => Promise<Answer>,
): Promise<Answer> {
  abort?.throwIfAborted()
  // The SDK's own timeout ends with the headers; this one also covers a body that never ends.
  const timeout = AbortSignal.timeout(timeoutMs)
  const signal = abort ? AbortSignal.any([abort, timeout]) : timeout
  try {
    return await send({ signal, timeout: timeoutMs })
  } catch (error) {
    abort?.throwIfAborted()
    throw await failureOf(error, timeout)
  }
}

function readResponse(body: unknown, latencyMs: number): ModelAnswer {
  const parsed = wireResponseSchema.safeParse(body)
  if (!parsed.success) throw failure('unreadable_answer', 'no response object came back', true, { cause: parsed.error })
  if (parsed.data.status === 'failed') throw fromFailedResponse(parsed.data)
  return fromWireResponse(parsed.data, latencyMs)
}

/** OpenAI's Responses API, and whatever else speaks it at `baseUrl`. */
export function createOpenAiModel(options: OpenAiOptions): ModelProvider {
  let connecting: Promise<OpenAI> | undefined
  const client = () => {
    connecting ??= connect(options)
    return connecting
  }

  return {
    async respond(request: ModelRequest, abort: AbortSignal) {
      const { responses } = await client()
      const startedAt = performance.now()
      const body = await attempt(request.timeoutMs, abort, (how) => responses.create(toWireRequest(request), how))
      return readResponse(body, Math.round(performance.now() - startedAt))
    },

    async listModels() {
      const { models } = await client()
      const page = await attempt(LIST_TIMEOUT_MS, null, (how) => models.list(how))
      const known = page.data.map((model) => wireModelSchema.safeParse(model)).flatMap(({ data }) => data ?? [])
      return known.map(({ id, shutdown_date }) => ({ name: id, shutdownAt: shutdown_date ?? null }))
    },
  }
}
