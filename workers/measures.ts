import { Counter, Histogram, type Registry } from 'prom-client'
import type { Measures } from '../activities/measures.ts'

const SECONDS = [0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1, 2, 3, 5, 10, 20, 30, 60, 300]

/** Answers, sends and calls of models as Prometheus reads them: by channel and vendor, never by business. */
export function createMeasures(): Measures & { register(registry: Registry): void } {
  const answers = new Histogram({
    name: 'steward_answer_seconds',
    help: 'From a customer’s oldest unanswered message to the provider having its answer',
    labelNames: ['channel'],
    buckets: SECONDS,
    registers: [],
  })
  const requests = new Histogram({
    name: 'steward_send_request_seconds',
    help: 'Time a messaging provider takes for one message',
    labelNames: ['channel'],
    buckets: SECONDS,
    registers: [],
  })
  const sends = new Counter({
    name: 'steward_sends_total',
    help: 'Requests to messaging providers by how they ended',
    labelNames: ['channel', 'outcome'],
    registers: [],
  })
  const models = new Histogram({
    name: 'steward_model_seconds',
    help: 'Time one call of a model takes, retries included',
    labelNames: ['vendor', 'model', 'outcome'],
    buckets: SECONDS,
    registers: [],
  })
  const tokens = new Counter({
    name: 'steward_model_tokens_total',
    help: 'Tokens read and written by models',
    labelNames: ['vendor', 'model', 'direction'],
    registers: [],
  })
  return {
    sent({ channel, outcome, requestMs, answeredAfterMs }) {
      sends.inc({ channel, outcome })
      requests.observe({ channel }, requestMs / 1_000)
      if (answeredAfterMs !== null && outcome === 'accepted') answers.observe({ channel }, answeredAfterMs / 1_000)
    },
    modelCalled({ vendor, model, outcome, ms, tokensIn, tokensOut }) {
      models.observe({ vendor, model, outcome }, ms / 1_000)
      tokens.inc({ vendor, model, direction: 'in' }, tokensIn)
      tokens.inc({ vendor, model, direction: 'out' }, tokensOut)
    },
    register(registry) {
      registry.registerMetric(answers)
      registry.registerMetric(requests)
      registry.registerMetric(sends)
      registry.registerMetric(models)
      registry.registerMetric(tokens)
    },
  }
}
