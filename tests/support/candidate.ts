import type { GateRunView } from '../../api/contract/gate.ts'
import { type ModelView, modelView } from '../../api/contract/model.ts'
import { apiAs } from './api.ts'
import { sandboxControl } from './providers.ts'
import type { TestTenant } from './tenant.ts'
import { until } from './until.ts'

export const MODEL_PATH = '/api/v1/settings/model'

/** What an owner chooses instead of the model they have. */
export const NEXT = { vendor: 'openai', model: 'gpt-6-sol', contextTokens: 128_000, timeoutMs: 10_000 } as const

/** An account of the candidate's own at the vendor, whose model behaves as named; returns its key. */
export async function registerCandidate({ slug }: TestTenant, model: Record<string, unknown> = {}): Promise<string> {
  const apiKey = `sk-next-${slug}`
  await sandboxControl(`/accounts/openai/${slug}-next`, { apiKey, model }, 'PUT')
  return apiKey
}

export const readModel = async (tenant: TestTenant): Promise<ModelView> =>
  modelView.parse((await apiAs(tenant)('GET', MODEL_PATH)).body)

/** The newest run, once it is decided. */
export async function decided(tenant: TestTenant): Promise<GateRunView> {
  let run: GateRunView | null = null
  await until(
    'the check of a model to be decided',
    async () => {
      run = (await readModel(tenant)).gate.run
      return run !== null && run.state !== 'running'
    },
    60_000,
  )
  if (run === null) throw new Error('there is no run')
  return run
}

/** Chooses a model that behaves as named, and waits for what comes of it. */
export async function choose(tenant: TestTenant, model: Record<string, unknown> = {}): Promise<GateRunView> {
  const apiKey = await registerCandidate(tenant, model)
  const answer = await apiAs(tenant)('PUT', MODEL_PATH, { ...NEXT, apiKey })
  if (answer.status !== 200) throw new Error(`${answer.status}: ${answer.text}`)
  return decided(tenant)
}
