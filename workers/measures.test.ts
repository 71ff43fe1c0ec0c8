import { Registry } from 'prom-client'
import { expect, it } from 'vitest'
import { createMeasures } from './measures.ts'

it('answers and calls of models are counted by channel and vendor, in buckets percentiles can be read from', async () => {
  const registry = new Registry()
  const measures = createMeasures()
  measures.register(registry)
  measures.sent({ channel: 'sms', outcome: 'accepted', requestMs: 40, answeredAfterMs: 180 })
  measures.sent({ channel: 'sms', outcome: 'rejected', requestMs: 40, answeredAfterMs: 900 })
  measures.modelCalled({ vendor: 'v', model: 'm', outcome: 'answered', ms: 900, tokensIn: 700, tokensOut: 30 })
  const text = await registry.metrics()
  expect(text).toContain('steward_answer_seconds_bucket{le="0.2",channel="sms"} 1')
  expect(text, 'what was refused answered nobody').toContain('steward_answer_seconds_count{channel="sms"} 1')
  expect(text).toContain('steward_sends_total{channel="sms",outcome="rejected"} 1')
  expect(text).toContain('steward_model_seconds_bucket{le="1",vendor="v",model="m",outcome="answered"} 1')
  expect(text).toContain('steward_model_tokens_total{vendor="v",model="m",direction="in"} 700')
})

it('two workers in one process count for themselves', () => {
  expect(() => [createMeasures(), createMeasures()].map((one) => one.register(new Registry()))).not.toThrow()
})
