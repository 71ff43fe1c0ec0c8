import type OpenAI from 'openai'
import type { ResponseCreateParamsNonStreaming } from 'openai/resources/responses/responses'
import type { ModelAnswer, ModelProvider, ModelRequest } from './contract.ts'
import { fromWireResponse } from './openai.answer.ts'
import { failure, fromApiError, fromFailedResponse, type ModelVendor } from './openai.failure.ts'
import { toWireRequest } from './openai.request.ts'
import { wireModelSchema, wireResponseSchema } from './openai.wire.ts'

export interface OpenAiOptions {
  readonly apiKey: string
  /** With `/v1`. */
  readonly baseUrl: string
  readonly fetch?: typeof globalThis.fetch
}

/** What differs between those who speak the Responses API. */
export interface ResponsesDialect {
  readonly vendor: ModelVendor
  readonly toWireRequest: (request: ModelRequest) => ResponseCreateParamsNonStreaming
  /** Puts right what the vendor does not say of an answer. */
  readonly complete: (answer: ModelAnswer, request: ModelRequest) => ModelAnswer
}

const OPENAI: ResponsesDialect = { vendor: 'openai', toWireRequest, complete: (answer) => answer }

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

async function failureOf(vendor: ModelVendor, error: unknown, timeout: AbortSignal): Promise<Error> {
  const { APIError, APIConnectionTimeoutError } = await import('openai')
  if (timeout.aborted || error instanceof APIConnectionTimeoutError)
    return failure(vendor, 'timeout', 'the model took too long', true, { cause: error })
  if (error instanceof APIError) return fromApiError(vendor, error, new Date())
  if (error instanceof SyntaxError) return failure(vendor, 'unreadable_answer', error.message, true, { cause: error })
  return failure(vendor, 'connection', error instanceof Error ? error.message : String(error), true, { cause: error })
}

/** One attempt. A caller's abort comes back as its own reason, everything else as ProviderError. */
async function attempt<Answer>(
  vendor: ModelVendor,
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
    throw await failureOf(vendor, error, timeout)
  }
}

function readResponse(vendor: ModelVendor, body: unknown, latencyMs: number): ModelAnswer {
  const parsed = wireResponseSchema.safeParse(body)
  if (!parsed.success)
    throw failure(vendor, 'unreadable_answer', 'no response object came back', true, { cause: parsed.error })
  if (parsed.data.status === 'failed') throw fromFailedResponse(vendor, parsed.data)
  return fromWireResponse(parsed.data, latencyMs)
}

/** OpenAI's Responses API. */
export const createOpenAiModel = (options: OpenAiOptions): ModelProvider => createResponsesModel(options, OPENAI)

/** Whatever speaks the Responses API at `baseUrl`. */
export function createResponsesModel(options: OpenAiOptions, dialect: ResponsesDialect): ModelProvider {
  const { vendor } = dialect
  let connecting: Promise<OpenAI> | undefined
  const client = () => {
    connecting ??= connect(options)
    return connecting
  }

  return {
    async respond(request: ModelRequest, abort: AbortSignal) {
      const { responses } = await client()
      const startedAt = performance.now()
      const wire = dialect.toWireRequest(request)
      const body = await attempt(vendor, request.timeoutMs, abort, (how) => responses.create(wire, how))
      return dialect.complete(readResponse(vendor, body, Math.round(performance.now() - startedAt)), request)
    },

    async listModels() {
      const { models } = await client()
      const page = await attempt(vendor, LIST_TIMEOUT_MS, null, (how) => models.list(how))
      const known = page.data.map((model) => wireModelSchema.safeParse(model)).flatMap(({ data }) => data ?? [])
      return known.map(({ id, shutdown_date }) => ({ name: id, shutdownAt: shutdown_date ?? null }))
    },
  }
}
