import { z } from 'zod'
import { VENDORS } from '../../domain/providers.ts'
import { gateView } from './gate.ts'

const vendor = z.enum(VENDORS.llm)

/** Which language model answers, and within which bounds. */
export const modelView = z.object({
  vendor,
  /** Null: the usual one of the business. */
  model: z.string().nullable(),
  usualModel: z.string(),
  contextTokens: z.number().int(),
  timeoutMs: z.number().int(),
  /** Vendors that have their key, or need none. */
  ready: z.array(vendor),
  /** What fits where nobody says otherwise, in tokens. */
  usualWindows: z.array(z.object({ vendor, tokens: z.number().int() })),
  gate: gateView,
})
export type ModelView = z.infer<typeof modelView>

export const modelRequest = z.object({
  vendor,
  model: z.string().trim().min(1).max(120).nullable(),
  /** What fits into its window, in tokens. */
  contextTokens: z.number().int().min(2_048).max(1_000_000),
  timeoutMs: z.number().int().min(500).max(30_000),
  /** Replaces the one that is stored; never shown again. */
  apiKey: z.string().trim().min(1).max(500).optional(),
})
export type ModelChange = z.infer<typeof modelRequest>

/** What came back from one tiny call. */
export const modelTrial = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('answered'),
    model: z.string(),
    text: z.string(),
    latencyMs: z.number(),
    tokensIn: z.number().int(),
    tokensOut: z.number().int(),
  }),
  z.object({ kind: z.literal('failed'), code: z.string(), message: z.string() }),
])
export type ModelTrialView = z.infer<typeof modelTrial>
