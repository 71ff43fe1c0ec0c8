import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ModelHarness, modelContract } from '../../providers/llm/contract.suite.ts'
import { createOllamaModel } from '../../providers/llm/ollama.ts'
import { createControlServer } from '../../sandbox/control/control-server.ts'
import { createCore } from '../../sandbox/core/core.ts'
import { createProviderServer } from '../../sandbox/core/http/provider-server.ts'
import { createOllama } from '../../sandbox/ollama/ollama.ts'
import { createOpenAi } from '../../sandbox/openai/openai.ts'

const FAULTS = {
  rate_limit: '429',
  server_error: '500',
  no_answer: 'timeout',
  response_lost: 'response_lost',
  refused: 'down',
} as const

let harness: ModelHarness
let baseUrl: string
let requests: () => Promise<readonly { body: Record<string, unknown> }[]>
let close: () => Promise<void>

beforeAll(async () => {
  const core = createCore({ dataDir: ':memory:' })
  const provider = createOllama(core)
  const api = createProviderServer(core, provider, () => undefined)
  // The panel's model switches belong to the other provider and hold for both.
  const panel = createControlServer(core, [provider, createOpenAi(core)])
  const [url, panelUrl] = [await api.listen(0), await panel.listen(0)]
  baseUrl = `${url}/v1`
  const control = async (method: string, path: string, body?: object) => {
    const response = await fetch(panelUrl + path, { method, ...(body && { body: JSON.stringify(body) }) })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`)
    const text = await response.text()
    return text === '' ? null : JSON.parse(text)
  }
  requests = () => control('GET', '/requests?provider=ollama&path=/v1/responses')
  close = async () => {
    await Promise.all([api.close(), panel.close()])
    core.database.close()
  }
  harness = {
    provider: createOllamaModel({ baseUrl }),
    stranger: null,
    isStrict: false,
    saysWhenAgain: false,
    model: 'qwen3:8b',
    breakWith: async (fault) => {
      await control('POST', '/faults', { provider: 'ollama', fault: FAULTS[fault], count: 1 })
    },
    slowDown: async (latencyMs) => {
      await control('POST', '/model', { latencyMs })
    },
    heal: async () => {
      await control('DELETE', '/faults')
      await control('POST', '/model', { latencyMs: 0, mode: 'scripted' })
    },
  }
})
afterAll(async () => close())

modelContract('ollama', () => harness)

describe('what Ollama is sent', () => {
  it('names only tools that may be called now, and nothing Ollama would pass over in silence', async () => {
    await harness.provider.respond(
      {
        model: 'qwen3:8b',
        effort: 'none',
        instructions: 'be brief',
        input: [
          { kind: 'message', role: 'developer', text: 'only for you' },
          { kind: 'message', role: 'user', text: 'hi' },
        ],
        tools: [tool('look'), tool('send')],
        allowedTools: ['send'],
        maxOutputTokens: 50,
        cacheKey: 'x',
        timeoutMs: 60_000,
      },
      new AbortController().signal,
    )
    const sent = (await requests()).at(-1)?.body
    expect(Object.keys(sent ?? {}).toSorted()).toEqual(
      ['input', 'instructions', 'max_output_tokens', 'model', 'reasoning', 'tools'].toSorted(),
    )
    expect(sent).toMatchObject({ input: [{ role: 'system', content: 'only for you' }, { role: 'user' }] })
    expect(sent?.['tools']).toMatchObject([{ name: 'send' }])
  })

  const tool = (name: string) => ({ name, description: name, parameters: { type: 'object', properties: {} } })
})

describe('the sandbox behind it', () => {
  const post = async (body: object) => {
    const answer = await fetch(`${baseUrl}/responses`, { method: 'POST', body: JSON.stringify(body) })
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }

  it('passes over what it does not know and keeps nothing', async () => {
    const answer = await post({ model: 'llama3.2', input: 'hi', previous_response_id: 'resp_1', made_up: true })
    expect(answer).toMatchObject({
      status: 200,
      body: { object: 'response', status: 'completed', store: false, previous_response_id: null, tool_choice: 'auto' },
    })
  })

  it.each([
    [{ model: 'gpt-4', input: 'hi' }, 404, 'not_found_error', "model 'gpt-4' not found"],
    [{ model: 'qwen3:8b', input: [{ type: 'image' }] }, 400, 'invalid_request_error', ''],
    [{ model: 'qwen3:8b', input: 'hi', reasoning: { effort: 'minimal' } }, 400, 'invalid_request_error', 'minimal'],
    [
      {
        model: 'qwen3:8b',
        input: [{ type: 'function_call', call_id: 'c', name: 'n', arguments: '{"a":' }],
      },
      400,
      'invalid_request_error',
      'failed to parse function call arguments',
    ],
  ])('refuses %j with %i', async (body, status, type, message) => {
    expect(await post(body)).toMatchObject({
      status,
      body: { error: { type, param: null, code: null, message: expect.stringContaining(message) } },
    })
  })

  it('drops the oldest words in silence where a prompt is longer than its window', async () => {
    const messages = Array.from({ length: 50 }, () => ({ role: 'user', content: 'word '.repeat(200) }))
    const { body } = await post({ model: 'qwen3:8b', input: messages })
    expect((body['usage'] as { input_tokens: number }).input_tokens).toBeLessThanOrEqual(4_096)
  })
})
