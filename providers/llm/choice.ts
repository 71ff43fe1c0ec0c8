import { z } from 'zod'
import type { VendorOf } from '../../domain/providers.ts'

/** Windows that hold where nobody said otherwise: a local model has what its server was started with. */
const USUAL_WINDOW: Readonly<Record<VendorOf<'llm'>, number>> = { openai: 128_000, ollama: 4_096 }

/** What a tenant's configuration of a model vendor says beside its credentials. */
const choiceSchema = z.object({
  model: z.string().trim().min(1).optional(),
  contextTokens: z.int().min(2_048).max(1_000_000).optional(),
  timeoutMs: z.int().min(100).max(30_000).optional(),
})

export interface ModelChoice {
  /** Null: the one of the tenant's general settings. */
  readonly model: string | null
  readonly contextTokens: number
  /** Of one call; null: as the tenant's general settings say. */
  readonly timeoutMs: number | null
}

/** Throws ZodError for settings nobody can have meant. */
export function modelChoice(vendor: VendorOf<'llm'>, settings: unknown): ModelChoice {
  const { model, contextTokens, timeoutMs } = choiceSchema.parse(settings ?? {})
  return { model: model ?? null, contextTokens: contextTokens ?? USUAL_WINDOW[vendor], timeoutMs: timeoutMs ?? null }
}
