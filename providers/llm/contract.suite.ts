import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ProviderError } from '../provider-error.ts'
import type { ModelAnswer, ModelProvider, ModelRequest, ToolSpec } from './contract.ts'

/** What the suite needs of a vendor: its provider, a model it offers, and a way to break it. */
export interface ModelHarness {
  readonly provider: ModelProvider
  /** The same address with a key that is wrong; null where nobody looks at keys. */
  readonly stranger: ModelProvider | null
  /** Schemas that are not strict are refused. */
  readonly isStrict: boolean
  /** Says how long to wait when there are too many requests. */
  readonly saysWhenAgain: boolean
  readonly model: string
  /** The next request fails so, or is never answered. */
  breakWith(fault: 'rate_limit' | 'server_error' | 'no_answer' | 'response_lost' | 'refused'): Promise<void>
  /** The next answers take this long. */
  slowDown(latencyMs: number): Promise<void>
  heal(): Promise<void>
}

const TOOLS: readonly ToolSpec[] = [
  {
    name: 'note',
    description: 'Keep a note.',
    parameters: {
      type: 'object',
      properties: { text: { type: ['string', 'null'] } },
      required: ['text'],
      additionalProperties: false,
    },
  },
  {
    name: 'send_response',
    description: 'Send the message to the customer and end the turn.',
    parameters: {
      type: 'object',
      properties: {
        text: { type: 'string' },
        language: { type: 'string' },
        cites: { type: 'array', items: { type: 'string' } },
      },
      required: ['text', 'language', 'cites'],
      additionalProperties: false,
    },
  },
]

const never = new AbortController().signal

export function modelContract(vendor: string, harness: () => ModelHarness): void {
  const request = (changes: Partial<ModelRequest> = {}): ModelRequest => ({
    model: harness().model,
    effort: 'none',
    instructions: 'You answer the customers of a small shop. Be brief.',
    input: [{ kind: 'message', role: 'user', text: 'Hello, when are you open?' }],
    tools: TOOLS,
    allowedTools: ['send_response'],
    maxOutputTokens: 600,
    cacheKey: 'contract',
    timeoutMs: 60_000,
    ...changes,
  })
  const ask = async (changes: Partial<ModelRequest> = {}): Promise<ModelAnswer> =>
    harness().provider.respond(request(changes), never)
  const callOf = ({ items }: ModelAnswer) => items.find((item) => item.kind === 'tool_call')
  const failure = async (asked: Promise<unknown>): Promise<ProviderError> => {
    const error: unknown = await asked.then(
      () => null,
      (reason: unknown) => reason,
    )
    if (error instanceof ProviderError) return error
    throw new Error(`expected a ProviderError, got ${String(error)}`)
  }

  describe(`language model of ${vendor}`, () => {
    beforeEach(async () => harness().heal())
    afterEach(async () => harness().heal())

    it('calls an allowed tool with arguments of its schema and says what it used', async () => {
      const answer = await ask()
      expect(answer).toMatchObject({ status: 'completed', model: expect.stringMatching(/./) })
      expect(callOf(answer)).toMatchObject({ name: 'send_response' })
      expect(JSON.parse(callOf(answer)?.argumentsJson ?? '')).toMatchObject({ text: expect.stringMatching(/./) })
      expect(answer.usage.tokensIn).toBeGreaterThan(20)
      expect(answer.usage.tokensOut).toBeGreaterThan(0)
      expect(answer.usage.tokensCached).toBeGreaterThanOrEqual(0)
      expect(answer.latencyMs).toBeGreaterThanOrEqual(0)
    })

    it('goes on from its own call and the result of it', async () => {
      const first = await ask()
      const call = callOf(first)
      if (call === undefined) throw new Error('no call to go on from')
      const result = { kind: 'tool_result', callId: call.callId, output: '{"sent":false}' } as const
      const correction = { kind: 'message', role: 'developer', text: 'Write it once more.' } as const
      const second = await ask({ input: [...request().input, call, result, correction] })
      expect(callOf(second)).toMatchObject({ name: 'send_response' })
      expect(callOf(second)?.callId).not.toBe(call.callId)
    })

    it('goes on from a call whose arguments did not parse', async () => {
      const call = { kind: 'tool_call', callId: 'call_torn', name: 'note', argumentsJson: '{"text":' } as const
      const result = { kind: 'tool_result', callId: 'call_torn', output: '{"error":"invalid_arguments"}' } as const
      expect(callOf(await ask({ input: [...request().input, call, result] }))).toMatchObject({ name: 'send_response' })
    })

    it('calls nothing that is not allowed now', async () => {
      const answer = await ask({ allowedTools: ['note'] })
      expect(answer.items.filter((item) => item.kind === 'tool_call' && item.name !== 'note')).toEqual([])
    })

    it('keeps nothing between two calls: the same request has the same answer', async () => {
      const textOf = (answer: ModelAnswer) => JSON.parse(callOf(answer)?.argumentsJson ?? '')
      const [first, second] = [await ask(), await ask()]
      expect(textOf(second)).toEqual(textOf(first))
    })

    it('reads the instructions and what code says between the messages', async () => {
      const asked = 'How much is an oak table?'
      const business = {
        name: 'Oak & Co',
        products: [{ sku: 'T-1', name: 'Oak table', description: 'An oak table.', listPrice: 'EUR 2,400.00' }],
      }
      const answer = await ask({
        instructions: `<business>\n${JSON.stringify(business)}\n</business>`,
        input: [
          { kind: 'message', role: 'developer', text: '<session>\n{"language":"en"}\n</session>' },
          { kind: 'message', role: 'user', text: asked },
        ],
      })
      expect(callOf(answer)?.argumentsJson).toContain('2,400.00')
    })

    it('answers in text where there are no tools', async () => {
      const answer = await ask({ tools: [], allowedTools: [] })
      expect(answer.status).toBe('completed')
      expect(answer.items).toMatchObject([{ kind: 'message', role: 'assistant', text: expect.stringMatching(/./) }])
    })

    it('says that it was cut where the output limit is too small', async () => {
      expect(await ask({ maxOutputTokens: 16 })).toMatchObject({ status: 'incomplete' })
    })

    it.each([
      ['rate_limit', true],
      ['server_error', true],
      ['refused', true],
      ['response_lost', true],
    ] as const)('%s: may be tried again', async (fault, retryable) => {
      await harness().breakWith(fault)
      const failed = await failure(ask())
      expect(failed).toMatchObject({ retryable, effect: 'none' })
      if (fault === 'rate_limit' && harness().saysWhenAgain) expect(failed.retryAfterMs).toBeGreaterThan(0)
    })

    it('gives up on an answer that does not come, after the time it was given', async () => {
      await harness().breakWith('no_answer')
      const startedAt = performance.now()
      expect(await failure(ask({ timeoutMs: 300 }))).toMatchObject({ code: 'timeout', retryable: true, effect: 'none' })
      expect(performance.now() - startedAt).toBeLessThan(15_000)
    })

    it('ends at once when the caller does, with the reason of the caller', async () => {
      await harness().slowDown(20_000)
      const controller = new AbortController()
      setTimeout(() => controller.abort(new Error('a newer message came')), 50)
      const startedAt = performance.now()
      await expect(harness().provider.respond(request(), controller.signal)).rejects.toThrow('a newer message came')
      expect(performance.now() - startedAt).toBeLessThan(15_000)
    })

    it('does not try again what cannot succeed', async () => {
      expect(await failure(ask({ model: 'no-such-model' }))).toMatchObject({ retryable: false, effect: 'none' })
      const { stranger, isStrict } = harness()
      if (stranger !== null)
        expect(await failure(stranger.respond(request(), never))).toMatchObject({ retryable: false })
      if (!isStrict) return
      const loose = {
        name: 'loose',
        description: '',
        parameters: { type: 'object', properties: { a: { type: 'string' } } },
      }
      expect(await failure(ask({ tools: [loose], allowedTools: ['loose'] }))).toMatchObject({ retryable: false })
    })

    it('lists the models it offers', async () => {
      const models = await harness().provider.listModels()
      expect(models.map(({ name }) => name)).toContain(harness().model)
      for (const { shutdownAt } of models) if (shutdownAt !== null) expect(Date.parse(shutdownAt)).not.toBeNaN()
    })
  })
}
