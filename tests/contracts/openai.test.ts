import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ModelHarness, modelContract } from '../../providers/llm/contract.suite.ts'
import { createOpenAiModel } from '../../providers/llm/openai.ts'
import { createControlServer } from '../../sandbox/control/control-server.ts'
import { createCore, type SandboxCore } from '../../sandbox/core/core.ts'
import { createProviderServer } from '../../sandbox/core/http/provider-server.ts'
import { createSpecs } from '../../sandbox/core/specs.ts'
import { createOpenAi } from '../../sandbox/openai/openai.ts'

const apiKey = 'sk-contract'
const FAULTS = {
  rate_limit: '429',
  server_error: '500',
  no_answer: 'timeout',
  response_lost: 'response_lost',
  refused: 'down',
} as const

let harness: ModelHarness
let baseUrl: string
let control: (method: string, path: string, body?: object) => Promise<unknown>
let close: () => Promise<void>

/** One imitated provider with its control port, every answer held against the specification. */
async function openOpenAi(core: SandboxCore) {
  const specs = createSpecs()
  const provider = createOpenAi(core, specs)
  const api = createProviderServer(core, provider, (_, __, { schema, body }) => {
    if (schema !== undefined) expect(specs.checkAnswer(schema, JSON.parse(JSON.stringify(body)))).toEqual([])
  })
  const panel = createControlServer(core, [provider])
  const [url, panelUrl] = [await api.listen(0), await panel.listen(0)]
  return {
    url,
    panelUrl,
    close: async () => {
      await Promise.all([api.close(), panel.close()])
      core.database.close()
    },
  }
}

beforeAll(async () => {
  const opened = await openOpenAi(createCore({ dataDir: ':memory:' }))
  close = opened.close
  baseUrl = `${opened.url}/v1`
  control = async (method, path, body) => {
    const response = await fetch(opened.panelUrl + path, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    const text = await response.text()
    return text === '' ? null : JSON.parse(text)
  }
  await control('PUT', '/accounts/openai/contract', { apiKey })
  harness = {
    provider: createOpenAiModel({ apiKey, baseUrl }),
    stranger: createOpenAiModel({ apiKey: 'sk-wrong', baseUrl }),
    isStrict: true,
    saysWhenAgain: true,
    model: 'gpt-6-luna',
    breakWith: async (fault) => {
      await control('POST', '/faults', { provider: 'openai', fault: FAULTS[fault], count: 1 })
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

modelContract('openai', () => harness)

describe('the sandbox behind it', () => {
  const post = (path: string, body: unknown, key = apiKey) =>
    fetch(baseUrl + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })

  it('says of itself that it is a stand-in, whatever model was asked for', async () => {
    const answer = await harness.provider.respond(
      {
        model: 'gpt-5.6-sol',
        effort: 'low',
        instructions: '',
        input: [{ kind: 'message', role: 'user', text: 'hi' }],
        tools: [],
        allowedTools: [],
        maxOutputTokens: 100,
        cacheKey: 'x',
        timeoutMs: 60_000,
      },
      new AbortController().signal,
    )
    expect(answer.model).toBe('scripted-1')
  })

  it('journals every request before its answer', async () => {
    await post('/responses', { model: 'gpt-6-luna', input: 'hello there' })
    const lines = (await control('GET', '/requests?provider=openai&path=/v1/responses')) as {
      body: { input: string }
    }[]
    expect(lines.at(-1)?.body.input).toBe('hello there')
  })

  it('changes its behaviour on the control port and forgets it with a reset', async () => {
    await control('POST', '/model', { mode: 'refuse' })
    expect(await (await post('/responses', { model: 'gpt-6-luna', input: 'hi' })).json()).toMatchObject({
      output: [{ content: [{ type: 'refusal' }] }],
    })
    await control('POST', '/reset', {})
    expect(await control('GET', '/model')).toEqual({ latencyMs: 0, mode: 'scripted' })
    await expect(control('POST', '/model', { mode: 'evil' })).rejects.toThrow('400')
  })

  it('embeds for the official client, which asks for base64', async () => {
    const { OpenAI } = await import('openai')
    const client = new OpenAI({ apiKey, baseURL: baseUrl, maxRetries: 0 })
    const { data } = await client.embeddings.create({ model: 'text-embedding-3-small', input: ['one', 'two'] })
    expect(data.map(({ embedding }) => embedding.length)).toEqual([1_536, 1_536])
    expect(Math.hypot(...(data[0]?.embedding ?? []))).toBeCloseTo(1, 4)
  })
})
