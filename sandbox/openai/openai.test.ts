import { afterAll, describe, expect, it } from 'vitest'
import { createCore } from '../core/core.ts'
import type { Answer, Exchange } from '../core/provider.ts'
import { createSpecs } from '../core/specs.ts'
import { listModels, showModel } from './models.ts'
import { createOpenAi } from './openai.ts'
import { JOINERY } from './scripted/businesses.fixture.ts'
import { openCounter } from './scripted/counter.fixture.ts'
import { MODES } from './scripted/misbehaviour.ts'

const specs = createSpecs()
const core = createCore({ dataDir: ':memory:' })
const provider = createOpenAi(core, specs)
core.accounts.put('openai', 'main', { accountId: 'main', apiKey: 'sk-main', isOutOfCredit: false })
core.accounts.put('openai', 'broke', { accountId: 'broke', apiKey: 'sk-broke', isOutOfCredit: true })
afterAll(() => core.database.close())

const exchange = (method: string, path: string, body: string, key: string | null): Exchange => ({
  id: '0190b7a4-1111-7000-8000-000000000000',
  method,
  path,
  query: new URLSearchParams(),
  headers: key === null ? {} : { authorization: `Bearer ${key}` },
  body: Buffer.from(body),
  receivedAtMs: 0,
  gone: new AbortController().signal,
})

interface ErrorBody {
  readonly error: {
    readonly message: string
    readonly type: string
    readonly param: string | null
    readonly code: string | null
  }
}
interface ResponseBody {
  readonly model: string
  readonly status: string
  readonly output: readonly {
    readonly type: string
    readonly name?: string
    readonly arguments?: string
    readonly status?: string
  }[]
  readonly usage: {
    readonly input_tokens: number
    readonly output_tokens: number
    readonly input_tokens_details: { cached_tokens: number; cache_write_tokens: number }
  }
}

/** Asks the provider and holds every answer against the specification. */
async function ask(method: string, path: string, body: unknown = '', key: string | null = 'sk-main'): Promise<Answer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const answer = await provider.handle(exchange(method, path, text, key))
  if (answer.schema !== undefined)
    expect(specs.checkAnswer(answer.schema, JSON.parse(JSON.stringify(answer.body)))).toEqual([])
  return answer
}
const responses = (body: unknown, key?: string | null) => ask('POST', '/v1/responses', body, key)
const ok = async (body: unknown) => {
  const answer = await responses(body)
  expect(answer).toMatchObject({ status: 200, schema: 'openai.Response' })
  return answer.body as ResponseBody
}
const refusal = async (body: unknown, key?: string | null) => {
  const answer = await responses(body, key)
  expect(answer.schema).toBe('openai.ErrorResponse')
  return { status: answer.status, ...(answer.body as ErrorBody).error }
}

const simple = { model: 'gpt-6-luna', input: 'hello' }
const message = { type: 'message', role: 'user', content: 'hi' }
const tool = (parameters: object, changes: object = {}) => ({
  type: 'function',
  name: 'look',
  description: '',
  strict: true,
  parameters,
  ...changes,
})
const closed = (properties: object, more: object = {}) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
  ...more,
})

describe('an answer', () => {
  it.each(MODES)('fits the specification in mode %s', async (mode) => {
    core.settings.section('model', { latencyMs: 0, mode: 'scripted' }).set({ mode })
    const body = await ok(openCounter(JOINERY).requestFor(['I am Ann Poe and want an oak window']))
    expect(body.model).toBe('scripted-1')
    core.settings.section('model', { latencyMs: 0, mode: 'scripted' }).set({ mode: 'scripted' })
  })

  it('is cut where it is longer than allowed', async () => {
    const body = await ok({ ...openCounter(JOINERY).requestFor(['What do you offer?']), max_output_tokens: 16 })
    expect(body).toMatchObject({ status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } })
    expect(body.output).toMatchObject([{ type: 'function_call', status: 'incomplete' }])
    expect(body.usage.output_tokens).toBe(16)
  })

  it('counts tokens, and the part of a long prompt the cache had', async () => {
    const long = { ...simple, instructions: 'x'.repeat(8_000), prompt_cache_key: 'k1' }
    const first = await ok(long)
    const second = await ok({ ...long, input: 'another question' })
    const other = await ok({ ...long, prompt_cache_key: 'k2' })
    expect(first.usage.input_tokens).toBeGreaterThan(2_000)
    expect(first.usage.input_tokens_details.cached_tokens).toBe(0)
    expect(first.usage.input_tokens_details.cache_write_tokens).toBe(first.usage.input_tokens)
    expect(second.usage.input_tokens_details.cached_tokens).toBe(1_920)
    expect(other.usage.input_tokens_details.cached_tokens).toBe(0)
    expect((await ok(simple)).usage.input_tokens_details).toEqual({ cached_tokens: 0, cache_write_tokens: 0 })
  })

  it('takes input as text, as messages and as parts', async () => {
    const parts = { role: 'user', content: [{ type: 'input_text', text: 'hello' }] }
    for (const input of ['hello', [message], [parts]]) expect((await ok({ ...simple, input })).output).toHaveLength(1)
  })
})

describe('who may ask', () => {
  it.each([
    [null, 401, null],
    ['sk-wrong', 401, 'invalid_api_key'],
    ['sk-broke', 429, 'insufficient_quota'],
  ])('key %s: %i', async (key, status, code) => {
    expect(await refusal(simple, key)).toMatchObject({ status, code })
  })

  it('never repeats a key', async () => {
    expect((await refusal(simple, 'sk-very-secret-key')).message).not.toContain('secret')
  })
})

describe('a request that the API would refuse', () => {
  it.each([
    ['no JSON', '{"model":', null, null],
    ['a list', [], null, null],
    ['no model', { input: 'x' }, 'model', 'missing_required_parameter'],
    ['an unknown parameter', { ...simple, temprature: 1 }, 'temprature', 'unknown_parameter'],
    ['a wrong type', { ...simple, max_output_tokens: 'many' }, 'max_output_tokens', 'invalid_type'],
    [
      'a role that does not exist',
      { ...simple, input: [{ ...message, role: 'boss' }] },
      'input[0].role',
      'invalid_value',
    ],
    ['a stream', { ...simple, stream: true }, 'stream', 'unsupported_parameter'],
    [
      'a state kept there',
      { ...simple, previous_response_id: 'resp_1' },
      'previous_response_id',
      'unsupported_parameter',
    ],
    ['a tool of its own', { ...simple, tools: [{ type: 'web_search' }] }, 'tools[0].type', null],
    [
      'a bad tool name',
      { ...simple, tools: [tool(closed({}), { name: 'look here' })] },
      'tools[0].name',
      'invalid_value',
    ],
    [
      'a choice of a tool that is not there',
      { ...simple, tools: [tool(closed({}))], tool_choice: { type: 'function', name: 'x' } },
      'tool_choice',
      null,
    ],
    [
      'an allowed tool that is not there',
      {
        ...simple,
        tools: [tool(closed({}))],
        tool_choice: { type: 'allowed_tools', mode: 'required', tools: [{ type: 'function', name: 'x' }] },
      },
      'tool_choice',
      null,
    ],
    [
      'a call without a result',
      { ...simple, input: [message, { type: 'function_call', call_id: 'c1', name: 'look', arguments: '{}' }] },
      'input',
      null,
    ],
    [
      'a result without a call',
      { ...simple, input: [message, { type: 'function_call_output', call_id: 'c1', output: '{}' }] },
      'input',
      null,
    ],
    [
      'effort none where there is none',
      { ...simple, model: 'gpt-6.1-sol', reasoning: { effort: 'none' } },
      'reasoning.effort',
      'unsupported_value',
    ],
    [
      'a loose answer schema',
      {
        ...simple,
        text: { format: { type: 'json_schema', name: 'x', strict: true, schema: { type: 'object', properties: {} } } },
      },
      'text.format.schema',
      'invalid_json_schema',
    ],
  ])('%s', async (_, body, param, code) => {
    expect(await refusal(body)).toMatchObject({ status: 400, type: 'invalid_request_error', param, code })
  })

  it.each(['gpt-7', 'o3-mini', 'text-embedding-3-small'])('a model that is not offered: %s', async (model) => {
    expect(await refusal({ ...simple, model })).toMatchObject({ status: 404, code: 'model_not_found' })
  })

  it('an address that does not exist', async () => {
    expect(await ask('GET', '/v1/responses/resp_1')).toMatchObject({ status: 404 })
    expect(await ask('GET', '/v1/responses')).toMatchObject({ status: 404 })
  })
})

describe('strict tool schemas', () => {
  it.each([
    ['no closed object', { type: 'object', properties: {} }],
    ['an optional property', closed({ a: { type: 'string' } }, { required: [] })],
    ['a required property that is not there', closed({}, { required: ['a'] })],
    ['an open object inside', closed({ a: { type: 'object', properties: {} } })],
    ['an open object in a choice', closed({ a: { anyOf: [{ type: 'object', properties: {} }, { type: 'null' }] } })],
    ['an open object in a definition', closed({}, { $defs: { a: { type: 'object', properties: {} } } })],
    ['allOf', closed({ a: { allOf: [{ type: 'string' }] } })],
    ['a default', closed({ a: { type: 'string', default: 'x' } })],
    ['a choice at the root', closed({}, { anyOf: [] })],
    ['a list at the root', { type: 'array', items: { type: 'string' } }],
    [
      'too many enum values',
      closed({ a: { type: 'string', enum: Array.from({ length: 1_001 }, (__, at) => `v${at}`) } }),
    ],
    ['eleven levels', Array.from({ length: 11 }).reduce((inner: object) => closed({ a: inner }), closed({}))],
  ])('%s is refused', async (_, parameters) => {
    expect(await refusal({ ...simple, tools: [tool(parameters)] })).toMatchObject({
      status: 400,
      code: 'invalid_function_parameters',
      param: 'tools[0].parameters',
    })
  })

  it('the product’s own tools are not, nor are schemas that do not claim to be strict', async () => {
    expect((await ok(openCounter(JOINERY).requestFor(['hi']))).output).toHaveLength(1)
    expect((await ok({ ...simple, tools: [tool({ type: 'object' }, { strict: false })] })).output).toHaveLength(1)
  })
})

describe('models', () => {
  it('are listed with the day they end, those that do not end without one', async () => {
    const { body } = await ask('GET', '/v1/models')
    expect(body).toMatchObject({ object: 'list' })
    const { data } = body as { data: { id: string; shutdown_date: string | null }[] }
    expect(data.find(({ id }) => id === 'gpt-6-luna')?.shutdown_date).toBeNull()
    expect(await ask('GET', '/v1/models/gpt-6-luna')).toMatchObject({ status: 200, body: { shutdown_date: null } })
    expect(await ask('GET', '/v1/models/nope')).toMatchObject({ status: 404 })
    const dayBefore = Date.parse('2027-01-13')
    expect(listModels(dayBefore).data.find(({ id }) => id === 'gpt-4o')?.shutdown_date).toBe('2027-01-14')
    expect(showModel('gpt-4o', dayBefore).shutdown_date).toBe('2027-01-14')
  })

  it('are gone on the day they end', () => {
    const thatDay = Date.parse('2027-01-14')
    expect(listModels(thatDay).data.map(({ id }) => id)).not.toContain('gpt-4o')
    expect(() => showModel('gpt-4o', thatDay)).toThrow('does not exist')
  })
})

describe('embeddings', () => {
  const embed = (body: object) => ask('POST', '/v1/embeddings', { model: 'text-embedding-3-small', ...body })
  const vectors = async (body: object) =>
    ((await embed(body)).body as { data: { embedding: number[] }[] }).data.map(({ embedding }) => embedding)
  const dot = (left: readonly number[], right: readonly number[]) =>
    left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0)

  it('are unit vectors of the model’s size, near for texts that share words', async () => {
    const [window, windows, cat] = await vectors({
      input: ['How long does a window take?', 'windows take six weeks', 'the cat sleeps'],
    })
    if (!window || !windows || !cat) throw new Error('a vector is missing')
    expect(window).toHaveLength(1_536)
    expect(dot(window, window)).toBeCloseTo(1, 4)
    expect(dot(window, windows)).toBeGreaterThan(dot(window, cat) + 0.2)
  })

  it('come shorter, larger and as base64 where asked', async () => {
    expect((await vectors({ input: 'x', dimensions: 256 }))[0]).toHaveLength(256)
    expect((await vectors({ input: 'x', model: 'text-embedding-3-large' }))[0]).toHaveLength(3_072)
    const { body } = await embed({ input: ['same text'], encoding_format: 'base64' })
    const encoded = (body as { data: { embedding: string }[] }).data[0]?.embedding ?? ''
    const decoded = new Float32Array(new Uint8Array(Buffer.from(encoded, 'base64')).buffer)
    expect([...decoded]).toEqual((await vectors({ input: 'same text' }))[0])
  })

  it.each([
    ['an empty text', { input: '' }],
    ['an empty text in a list', { input: ['a', ''] }],
    ['no text', {}],
    ['more than the model has', { input: 'x', dimensions: 2_000 }],
    ['a text too long', { input: 'x '.repeat(20_000) }],
    ['an unknown member', { input: 'x', size: 3 }],
  ])('are refused for %s', async (_, body) => {
    expect(await embed(body)).toMatchObject({ status: 400, schema: 'openai.ErrorResponse' })
  })
})

describe('faults', () => {
  it('speak the API’s words', () => {
    const at = exchange('POST', '/v1/responses', '{}', 'sk-main')
    const limited = provider.refuse(at, { kind: 'rate_limited', retryAfterSeconds: 3 })
    expect(limited).toMatchObject({ status: 429, headers: { 'retry-after': '3', 'retry-after-ms': '3000' } })
    expect(limited.body).toMatchObject({ error: { code: 'rate_limit_exceeded' } })
    expect(provider.refuse(at, { kind: 'server_error' })).toMatchObject({
      status: 500,
      body: { error: { type: 'server_error' } },
    })
  })
})
