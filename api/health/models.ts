import { z } from 'zod'
import type { TroubledModel } from '../../services/model/left-alone.ts'
import type { Health } from '../contract/health.ts'
import { type Part, PROBE_LIMIT_MS, within } from './probe.ts'

export interface ModelsSeen {
  readonly part: Part
  readonly models: Health['models']
}

const workerHealth = z.object({
  models: z
    .array(z.object({ vendor: z.string(), model: z.string(), state: z.string(), openUntil: z.string().nullable() }))
    .default([]),
})

/** What the worker finds of all models, whoever's they are: the installation itself is not worse for one left alone. */
export async function probeModels(url: string): Promise<ModelsSeen> {
  try {
    const answer = await within(fetch(url, { signal: AbortSignal.timeout(PROBE_LIMIT_MS) }))
    const { models } = workerHealth.parse(await answer.json())
    return seen(models, ({ state }) => state !== 'failing')
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 200) : ''
    return { part: { name: 'models', status: 'unknown', detail }, models: [] }
  }
}

/** What one business has found out about its own. */
export const modelsOf = (troubled: readonly TroubledModel[], now: Date): ModelsSeen =>
  seen(
    troubled.map(({ vendor, model, openUntil }) => ({
      vendor,
      model,
      state: openUntil > now ? 'open' : 'half_open',
      openUntil: openUntil.toISOString(),
    })),
    () => true,
  )

function seen(models: Health['models'], isTroubled: (model: Health['models'][number]) => boolean): ModelsSeen {
  return { part: { name: 'models', status: models.some(isTroubled) ? 'degraded' : 'ok' }, models }
}
