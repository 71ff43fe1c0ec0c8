import { OpenAiError } from './errors.ts'

interface ModelEntry {
  readonly id: string
  /** Day of release. */
  readonly released: string
  readonly shutdownDate: string | null
  readonly kind: 'text' | 'embedding'
  /** Vector length, for embeddings. */
  readonly dimensions?: number
  readonly refusesEffortNone?: boolean
}

const text = (id: string, released: string, shutdownDate: string | null = null): ModelEntry => ({
  id,
  released,
  shutdownDate,
  kind: 'text',
})
const embedding = (id: string, dimensions: number): ModelEntry => ({
  id,
  released: '2024-01-22',
  shutdownDate: null,
  kind: 'embedding',
  dimensions,
})

const MODELS: readonly ModelEntry[] = [
  text('gpt-6-luna', '2026-09-22'),
  text('gpt-6-sol', '2026-09-22'),
  text('gpt-6-astra', '2026-09-22'),
  text('gpt-6.1-terra', '2026-10-26'),
  { ...text('gpt-6.1-sol', '2026-09-29'), refusesEffortNone: true },
  text('gpt-5.6-luna', '2026-07-30'),
  text('gpt-5.6-terra', '2026-07-30'),
  text('gpt-5.6-sol', '2026-07-30'),
  text('gpt-5.1', '2025-11-13', '2027-04-01'),
  text('gpt-5', '2025-08-07', '2026-12-11'),
  text('gpt-5-mini', '2025-08-07', '2026-12-11'),
  text('gpt-5-nano', '2025-08-07', '2026-12-11'),
  text('gpt-4.1', '2025-04-14', '2027-01-14'),
  text('gpt-4.1-mini', '2025-04-14', '2027-01-14'),
  text('gpt-4o', '2024-05-13', '2027-01-14'),
  text('gpt-4o-mini', '2024-07-18', '2027-01-14'),
  embedding('text-embedding-3-small', 1_536),
  embedding('text-embedding-3-large', 3_072),
]

const wireOf = ({ id, released, shutdownDate }: ModelEntry) => ({
  id,
  object: 'model',
  created: Date.parse(released) / 1_000,
  owned_by: 'system',
  shutdown_date: shutdownDate,
})

const isOffered = ({ shutdownDate }: ModelEntry, nowMs: number): boolean =>
  shutdownDate === null || Date.parse(shutdownDate) > nowMs

/** Every model that has not been shut down by now. */
export const listModels = (nowMs: number) => ({
  object: 'list',
  data: MODELS.filter((model) => isOffered(model, nowMs)).map(wireOf),
})

/** Dated snapshots answer under the name of their model. */
const nameOf = (id: string): string => id.replace(/-\d{4}-\d{2}-\d{2}$/, '')

export function findModel(id: string, kind: ModelEntry['kind'] | null, nowMs: number): ModelEntry {
  const found = MODELS.find((model) => model.id === nameOf(id))
  if (found === undefined || !isOffered(found, nowMs) || (kind !== null && found.kind !== kind))
    throw new OpenAiError(`The model \`${id}\` does not exist or you do not have access to it.`, {
      status: 404,
      code: 'model_not_found',
    })
  return found
}

export const showModel = (id: string, nowMs: number) => wireOf(findModel(id, null, nowMs))
