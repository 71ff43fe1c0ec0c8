import { describe, expect, it } from 'vitest'
import { ProviderError } from '../provider-error.ts'
import { createBreakers } from './breakers.ts'
import type { ModelAnswer, ModelProvider, ModelRequest } from './contract.ts'
import { askPatiently } from './patient.ts'

const KEY = { tenantId: 't', vendor: 'openai', model: 'm' }
const LIMITS = { openAfterFailures: 3, openMs: 300_000 }
const never = new AbortController().signal
const ANSWER: ModelAnswer = {
  model: 'm',
  status: 'completed',
  items: [],
  usage: { tokensIn: 1, tokensCached: 0, tokensOut: 1 },
  latencyMs: 1,
}
const REQUEST: ModelRequest = {
  model: 'm',
  effort: 'none',
  instructions: '',
  input: [],
  tools: [],
  allowedTools: [],
  maxOutputTokens: 10,
  cacheKey: '',
  timeoutMs: 10_000,
}

type Step = ModelAnswer | Error
const failure = (code: string, retryable = true, retryAfterMs: number | null = null) =>
  new ProviderError({ vendor: 'openai', code, message: code, effect: 'none', retryable, retryAfterMs })

/** A model that does what the script says and then answers, with a clock of its own for the breaker. */
function scene(script: readonly Step[], timeMs = 60_000) {
  const asked: number[] = []
  const waits: number[] = []
  let nowMs = 0
  const breakers = createBreakers({ now: () => nowMs })
  const breaker = breakers.of(KEY, LIMITS)
  const provider: ModelProvider = {
    respond: (request) => {
      const step = script[asked.length] ?? ANSWER
      asked.push(request.timeoutMs)
      return step instanceof Error ? Promise.reject(step) : Promise.resolve(step)
    },
    listModels: () => Promise.resolve([]),
  }
  const wait = (ms: number) => {
    waits.push(ms)
    return Promise.resolve()
  }
  const ask = () =>
    askPatiently({ provider, vendor: 'openai', breaker, endsAtMs: performance.now() + timeMs, wait }, REQUEST, never)
  return { ask, asked, waits, breakers, breaker, pass: (ms: number) => (nowMs += ms) }
}

const away = failure('server_error')

describe('asking a model patiently', () => {
  it('asks again after one and two seconds', async () => {
    const { ask, waits } = scene([away, away])
    expect(await ask()).toEqual(ANSWER)
    expect(waits).toEqual([1_000, 2_000])
  })

  it('stops with the failure that opens the breaker, and asks nobody while it is open', async () => {
    const { ask, asked, waits, breakers } = scene([away, away, away])
    await expect(ask()).rejects.toThrow('server_error')
    expect([asked.length, waits]).toEqual([3, [1_000, 2_000]])
    await expect(ask()).rejects.toMatchObject({ code: 'breaker_open' })
    expect(asked).toHaveLength(3)
    expect(breakers.troubled()).toMatchObject([{ ...KEY, state: 'open', failures: 3 }])
  })

  it('is closed by a probe that is answered', async () => {
    const { ask, breakers, pass } = scene([away, away, away])
    await expect(ask()).rejects.toThrow()
    pass(300_000)
    expect(await ask()).toEqual(ANSWER)
    expect(breakers.troubled()).toEqual([])
  })

  it('tries a probe once only', async () => {
    const { ask, asked, pass } = scene([away, away, away, away])
    await expect(ask()).rejects.toThrow()
    pass(300_000)
    await expect(ask()).rejects.toThrow('server_error')
    expect(asked).toHaveLength(4)
    await expect(ask()).rejects.toMatchObject({ code: 'breaker_open' })
  })

  it('waits as long as the provider says, and takes too many requests for no sign of an outage', async () => {
    const limited = failure('rate_limit_exceeded', true, 3_500)
    const { ask, waits, breakers } = scene([limited, limited, limited])
    expect(await ask()).toEqual(ANSWER)
    expect(waits).toEqual([3_500, 3_500, 4_000])
    expect(breakers.troubled()).toEqual([])
  })

  it('gives up where the turn has no time left for another attempt', async () => {
    const { ask, asked } = scene([away], 1_200)
    await expect(ask()).rejects.toThrow('server_error')
    expect(asked).toHaveLength(1)
    expect(asked[0]).toBeLessThanOrEqual(1_200)
  })

  it('never repeats what cannot succeed; a wrong request is no trouble of the model', async () => {
    const { ask, asked, breakers } = scene([failure('context_length_exceeded', false)])
    await expect(ask()).rejects.toThrow('context_length_exceeded')
    expect([asked.length, breakers.troubled()]).toEqual([1, []])
  })

  it('leaves a model alone that nobody pays for', async () => {
    const unpaid = failure('insufficient_quota', false)
    const { ask, asked } = scene([unpaid, unpaid, unpaid])
    for (let turn = 0; turn < 3; turn++) await expect(ask()).rejects.toThrow('insufficient_quota')
    await expect(ask()).rejects.toMatchObject({ code: 'breaker_open' })
    expect(asked).toHaveLength(3)
  })

  it('lets the next one probe when a probe was given up by its own turn', async () => {
    const overtaken = new Error('a newer message came')
    const { ask, pass, breakers } = scene([away, away, away, overtaken])
    await expect(ask()).rejects.toThrow()
    pass(300_000)
    await expect(ask()).rejects.toThrow('a newer message came')
    expect(breakers.troubled()).toMatchObject([{ state: 'half_open' }])
    expect(await ask()).toEqual(ANSWER)
  })

  it('tells when it opens and when it closes, once each', async () => {
    const told: (Date | null)[] = []
    const breaker = createBreakers({ now: () => 0, onChange: (_, until) => told.push(until) }).of(KEY, LIMITS)
    for (let time = 0; time < 5; time++) breaker.failed()
    breaker.succeeded()
    breaker.succeeded()
    expect(told).toEqual([new Date(300_000), null])
  })
  it('tells of the first answer of each model once, and of none that ends an outage', () => {
    const first: string[] = []
    const breakers = createBreakers({ now: () => 0, onFirstAnswer: ({ tenantId }) => first.push(tenantId) })
    for (const tenantId of ['a', 'b', 'a']) breakers.of({ ...KEY, tenantId }, LIMITS).succeeded()
    const third = breakers.of({ ...KEY, tenantId: 'c' }, LIMITS)
    for (let time = 0; time < 5; time++) third.failed()
    third.succeeded()
    third.succeeded()
    expect(first).toEqual(['a', 'b'])
  })
})
