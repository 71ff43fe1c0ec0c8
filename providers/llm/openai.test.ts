import { describe, expect, it } from 'vitest'
import { ProviderError } from '../provider-error.ts'
import type { ModelRequest } from './contract.ts'
import { createOpenAiModel } from './openai.ts'

const never = new AbortController().signal
const tool = (name: string) => ({
  name,
  description: name,
  parameters: { type: 'object', additionalProperties: false },
})

const aRequest = (changes: Partial<ModelRequest> = {}): ModelRequest => ({
  model: 'gpt-6-luna',
  effort: 'none',
  instructions: 'be brief',
  input: [
    { kind: 'message', role: 'user', text: 'hello' },
    { kind: 'tool_call', callId: 'call_1', name: 'look', argumentsJson: '{}' },
    { kind: 'tool_result', callId: 'call_1', output: '{"found":true}' },
  ],
  tools: [tool('look'), tool('send')],
  allowedTools: ['send'],
  maxOutputTokens: 500,
  cacheKey: 'tenant:1',
  timeoutMs: 5_000,
  ...changes,
})

const message = (...content: readonly object[]) => ({ type: 'message', id: 'msg_1', role: 'assistant', content })
const answerOf = (changes: object) => ({ id: 'resp_1', status: 'completed', model: 'm', output: [], ...changes })

/** A model whose HTTP layer is this function; remembers what was sent. */
function over(reply: (signal: AbortSignal | null | undefined) => Response | Promise<Response>) {
  const sent: Record<string, unknown>[] = []
  const fetch = async (_url: unknown, init?: RequestInit) => {
    sent.push(typeof init?.body === 'string' ? JSON.parse(init.body) : {})
    return reply(init?.signal)
  }
  return { model: createOpenAiModel({ apiKey: 'sk-test', baseUrl: 'http://127.0.0.1:1/v1', fetch }), sent }
}

const answering = (body: object, status = 200, headers: Record<string, string> = {}) =>
  over(() => Response.json(body, { status, headers }))

async function failureFrom(model: ReturnType<typeof over>['model'], request = aRequest()): Promise<ProviderError> {
  const error = await model.respond(request, never).then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof ProviderError)) throw new Error(`not a ProviderError: ${String(error)}`)
  return error
}

describe('what is sent', () => {
  it('keeps nothing at the provider, forbids parallel calls and marks every tool strict', async () => {
    const { model, sent } = answering(answerOf({}))
    await model.respond(aRequest(), never)
    expect(sent[0]).toMatchObject({ store: false, parallel_tool_calls: false, prompt_cache_key: 'tenant:1' })
    expect(sent[0]).toMatchObject({ reasoning: { effort: 'none' }, max_output_tokens: 500 })
    expect(sent[0]?.['tools']).toMatchObject([{ strict: true }, { strict: true }])
  })

  it('sends history, calls and results in order and without provider ids', async () => {
    const { model, sent } = answering(answerOf({}))
    await model.respond(aRequest(), never)
    expect(sent[0]?.['input']).toEqual([
      { type: 'message', role: 'user', content: 'hello' },
      { type: 'function_call', call_id: 'call_1', name: 'look', arguments: '{}' },
      { type: 'function_call_output', call_id: 'call_1', output: '{"found":true}' },
    ])
  })

  it('narrows by tool_choice while the tools stay byte for byte the same', async () => {
    const { model, sent } = answering(answerOf({}))
    for (const allowedTools of [['send'], ['look', 'send'], [], ['unknown']])
      await model.respond(aRequest({ allowedTools }), never)
    expect(sent.map((body) => body['tool_choice'])).toEqual([
      { type: 'allowed_tools', mode: 'required', tools: [{ type: 'function', name: 'send' }] },
      'required',
      'none',
      'none',
    ])
    expect(new Set(sent.map((body) => JSON.stringify(body['tools']))).size).toBe(1)
  })

  it('leaves the tool fields out where there are no tools', async () => {
    const { model, sent } = answering(answerOf({}))
    await model.respond(aRequest({ tools: [], allowedTools: [] }), never)
    expect(Object.keys(sent[0] ?? {})).not.toContain('tool_choice')
  })
})

describe('what is answered', () => {
  it('reads text, calls and usage, and skips item types it does not know', async () => {
    const { model } = answering(
      answerOf({
        model: 'gpt-6-luna-2026-09-22',
        output: [
          { type: 'reasoning', id: 'rs_1', summary: [] },
          { type: 'telepathy', strength: 9 },
          message({ type: 'output_text', text: 'Hi', annotations: [] }, { type: 'hologram' }),
          { type: 'function_call', id: 'fc_1', call_id: 'call_2', name: 'send', arguments: '{"a":1}' },
        ],
        usage: { input_tokens: 50, input_tokens_details: { cached_tokens: 20 }, output_tokens: 7, total_tokens: 57 },
      }),
    )
    const answer = await model.respond(aRequest(), never)
    expect(answer).toMatchObject({ model: 'gpt-6-luna-2026-09-22', status: 'completed' })
    expect(answer.items).toEqual([
      { kind: 'message', role: 'assistant', text: 'Hi' },
      { kind: 'tool_call', callId: 'call_2', name: 'send', argumentsJson: '{"a":1}' },
    ])
    expect(answer.usage).toEqual({ tokensIn: 50, tokensCached: 20, tokensOut: 7 })
  })

  it.each([
    ['refused', answerOf({ output: [message({ type: 'refusal', refusal: 'no' })] })],
    ['refused', answerOf({ status: 'incomplete', incomplete_details: { reason: 'content_filter' } })],
    ['empty', answerOf({})],
    ['empty', answerOf({ output: [message({ type: 'output_text', text: '  ' })] })],
    ['incomplete', answerOf({ status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } })],
  ])('is %s where the response says so', async (status, body) => {
    const { model } = answering(body)
    expect(await model.respond(aRequest(), never)).toMatchObject({ status })
  })

  it('lists models with the day they stop', async () => {
    const { model } = answering({ object: 'list', data: [{ id: 'a', shutdown_date: '2026-12-11' }, { id: 'b' }] })
    expect(await model.listModels()).toEqual([
      { name: 'a', shutdownAt: '2026-12-11' },
      { name: 'b', shutdownAt: null },
    ])
  })
})

describe('what fails', () => {
  const errorBody = (code: string | null, type = 'invalid_request_error') => ({
    error: { message: 'said no', type, param: null, code },
  })

  it.each([
    [429, 'rate_limit_exceeded', {}, true],
    [429, 'insufficient_quota', {}, false],
    [500, 'server_error', {}, true],
    [503, null, {}, true],
    [408, null, {}, true],
    [409, null, {}, true],
    [400, 'context_length_exceeded', {}, false],
    [401, 'invalid_api_key', {}, false],
    [403, null, {}, false],
    [404, 'model_not_found', {}, false],
    [500, null, { 'x-should-retry': 'false' }, false],
    [400, null, { 'x-should-retry': 'true' }, true],
  ])(
    'status %i with code %s and headers %o: retryable %s, without effect',
    async (status, code, headers, retryable) => {
      const { model, sent } = answering(errorBody(code), status, headers)
      expect(await failureFrom(model)).toMatchObject({
        vendor: 'openai',
        code: code ?? 'invalid_request_error',
        retryable,
        effect: 'none',
      })
      expect(sent).toHaveLength(1)
    },
  )

  it.each([
    [{ 'retry-after-ms': '1500' }, 1_500],
    [{ 'retry-after': '7' }, 7_000],
    [{ 'retry-after-ms': '200', 'retry-after': '7' }, 200],
    [{ 'retry-after': 'Fri, 01 Jan 2010 00:00:00 GMT' }, 0],
    [{ 'retry-after': 'soon' }, null],
    [{}, null],
  ])('headers %o: wait %s ms', async (headers, retryAfterMs) => {
    const { model } = answering(errorBody('rate_limit_exceeded'), 429, headers)
    expect(await failureFrom(model)).toMatchObject({ retryAfterMs })
  })

  it.each([
    ['server_error', true],
    ['invalid_prompt', false],
  ])('a response that failed with %s: retryable %s', async (code, retryable) => {
    const { model } = answering(answerOf({ status: 'failed', error: { code, message: 'x' } }))
    expect(await failureFrom(model)).toMatchObject({ code, retryable })
  })

  it('takes an unreachable provider, a cut connection and a strange body for passing trouble', async () => {
    const unreachable = over(() => Promise.reject(new TypeError('fetch failed')))
    const cut = over(() => new Response('{"id":', { headers: { 'content-type': 'application/json' } }))
    const strange = answering({ hello: 'world' })
    expect(await failureFrom(unreachable.model)).toMatchObject({ code: 'connection', retryable: true, effect: 'none' })
    expect(await failureFrom(cut.model)).toMatchObject({ code: 'unreadable_answer', retryable: true })
    expect(await failureFrom(strange.model)).toMatchObject({ code: 'unreadable_answer', retryable: true })
  })

  const hang = (signal: AbortSignal | null | undefined) =>
    new Promise<Response>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
  const endlessBody = (signal: AbortSignal | null | undefined) =>
    new Response(
      new ReadableStream({
        start: (stream) => signal?.addEventListener('abort', () => stream.error(signal.reason)),
      }),
      { headers: { 'content-type': 'application/json' } },
    )

  it.each([
    ['headers', hang],
    ['a body', endlessBody],
  ])('gives up waiting for %s after its own timeout', async (_, reply) => {
    const failed = await failureFrom(over(reply).model, aRequest({ timeoutMs: 30 }))
    expect(failed).toMatchObject({ code: 'timeout', retryable: true, effect: 'none' })
  })

  it('ends at once with the reason of an abort', async () => {
    const controller = new AbortController()
    const pending = over(hang).model.respond(aRequest(), controller.signal)
    setTimeout(() => controller.abort(new Error('a newer message came')), 20)
    await expect(pending).rejects.toThrow('a newer message came')
    await expect(over(hang).model.respond(aRequest(), controller.signal)).rejects.toThrow('a newer message came')
  })
})
