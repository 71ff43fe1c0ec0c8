import { z } from 'zod'
import type { Health } from '../contract/health.ts'

export type Part = Health['parts'][number]
type Models = Health['models']

export const PROBE_LIMIT_MS = 1_000

/** Asks one part whether it works; slow is as good as down. */
export async function probe(name: string, check: () => Promise<unknown>): Promise<Part> {
  try {
    await within(check())
    return { name, status: 'ok' }
  } catch (error) {
    return { name, status: 'down', detail: error instanceof Error ? error.message.slice(0, 200) : 'no answer' }
  }
}

export function within<Result>(work: Promise<Result>): Promise<Result> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer in time')), PROBE_LIMIT_MS).unref()),
  ])
}

const workerHealth = z.object({
  models: z
    .array(z.object({ vendor: z.string(), model: z.string(), state: z.string(), openUntil: z.string().nullable() }))
    .default([]),
})

/** Degraded while some business's model is left alone; the installation itself is not worse for that. */
export async function probeModels(url: string): Promise<{ readonly part: Part; readonly models: Models }> {
  try {
    const answer = await within(fetch(url, { signal: AbortSignal.timeout(PROBE_LIMIT_MS) }))
    const { models } = workerHealth.parse(await answer.json())
    const isTroubled = models.some(({ state }) => state !== 'failing')
    return { part: { name: 'models', status: isTroubled ? 'degraded' : 'ok' }, models }
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 200) : ''
    return { part: { name: 'models', status: 'unknown', detail }, models: [] }
  }
}

export async function answersOk(url: string): Promise<void> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(PROBE_LIMIT_MS) })
  if (!answer.ok) throw new Error(`answered ${answer.status}`)
}
