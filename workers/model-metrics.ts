import { Gauge, type Registry } from 'prom-client'
import type { Breakers, Troubled } from '../providers/llm/breakers.ts'

/** Which models are in trouble, as an operator sees it: without saying whose they are. */
export interface ModelMetrics {
  watch(breakers: Breakers): void
  register(registry: Registry): void
  /** How many businesses find which model in which state; those that work are not named. */
  states(): readonly ModelState[]
}

export interface ModelState {
  readonly vendor: string
  readonly model: string
  readonly state: Troubled['state']
  readonly tenants: number
  /** The first moment at which one of them is tried again. */
  readonly openUntil: Date | null
}

export function createModelMetrics(): ModelMetrics {
  let watched: Breakers | null = null
  const states = () => group(watched?.troubled() ?? [])
  return {
    watch(breakers) {
      watched = breakers
    },
    states,
    register(registry) {
      const gauge: Gauge = new Gauge({
        name: 'steward_model_breakers',
        help: 'Businesses whose model fails, is left alone or is being tried again',
        labelNames: ['vendor', 'model', 'state'],
        registers: [registry],
        collect() {
          gauge.reset()
          for (const { vendor, model, state, tenants } of states()) gauge.set({ vendor, model, state }, tenants)
        },
      })
    },
  }
}

function group(troubled: readonly Troubled[]): readonly ModelState[] {
  const groups = Map.groupBy(troubled, ({ vendor, model, state }) => [vendor, model, state].join('/'))
  return [...groups.values()].flatMap((members) => {
    const [first] = members
    if (first === undefined) return []
    const times = members.flatMap(({ openUntil }) => (openUntil === null ? [] : [openUntil.getTime()]))
    const openUntil = times.length === 0 ? null : new Date(Math.min(...times))
    return [{ vendor: first.vendor, model: first.model, state: first.state, tenants: members.length, openUntil }]
  })
}
