import { Registry } from 'prom-client'
import { describe, expect, it } from 'vitest'
import { createBreakers } from '../providers/llm/breakers.ts'
import { createModelMetrics } from './model-metrics.ts'

const LIMITS = { openAfterFailures: 1, openMs: 1_000 }
const of = (tenantId: string) => ({ tenantId, vendor: 'openai', model: 'm' })

describe('what an operator sees of models', () => {
  it('counts businesses by model and state and names none of them', async () => {
    const breakers = createBreakers({ now: () => 0 })
    const [metrics, registry] = [createModelMetrics(), new Registry()]
    metrics.register(registry)
    metrics.watch(breakers)
    for (const tenantId of ['tenant-a', 'tenant-b']) breakers.of(of(tenantId), LIMITS).failed()
    const text = await registry.metrics()
    expect(text).toContain('steward_model_breakers{vendor="openai",model="m",state="open"} 2')
    expect(text).not.toContain('tenant-a')
    expect(metrics.states()).toEqual([
      { vendor: 'openai', model: 'm', state: 'open', tenants: 2, openUntil: new Date(1_000) },
    ])
    for (const tenantId of ['tenant-a', 'tenant-b']) breakers.of(of(tenantId), LIMITS).succeeded()
    expect(await registry.metrics()).not.toContain('state="open"')
  })

  it('is nothing before there are models to watch', () => {
    expect(createModelMetrics().states()).toEqual([])
  })
})
