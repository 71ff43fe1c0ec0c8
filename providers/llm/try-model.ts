import { ProviderError } from '../provider-error.ts'
import type { ModelProvider, ModelRequest } from './contract.ts'

export type ModelTrial =
  | {
      readonly kind: 'answered'
      readonly model: string
      readonly text: string
      readonly latencyMs: number
      readonly tokensIn: number
      readonly tokensOut: number
    }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string }

/** One tiny call, to hear whether a model answers and what it says. */
export async function tryModel(
  provider: ModelProvider,
  wanted: Pick<ModelRequest, 'model' | 'effort' | 'timeoutMs'>,
): Promise<ModelTrial> {
  try {
    const { model, items, latencyMs, usage, status } = await provider.respond(
      { ...wanted, ...QUESTION },
      AbortSignal.timeout(wanted.timeoutMs + 1_000),
    )
    const text = items.flatMap((item) => (item.kind === 'message' ? [item.text] : [])).join(' ')
    const { tokensIn, tokensOut } = usage
    return {
      kind: 'answered',
      model,
      text: text === '' ? `(${status})` : text.slice(0, 500),
      latencyMs,
      tokensIn,
      tokensOut,
    }
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error
    return { kind: 'failed', code: error.code, message: error.message }
  }
}

const QUESTION = {
  instructions: 'Answer in one short sentence.',
  input: [{ kind: 'message', role: 'user', text: 'Are you there?' }],
  tools: [],
  allowedTools: [],
  maxOutputTokens: 128,
  cacheKey: 'model-trial',
} as const satisfies Partial<ModelRequest>
