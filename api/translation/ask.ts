import { cleanTranslation, translationFault } from '../../domain/translation/check.ts'
import { longestText, mostTokens, tokensIn, translationInstructions } from '../../domain/translation/request.ts'
import type { Spoken } from '../../domain/translation/spoken.ts'
import type { TranslationTrouble } from '../../domain/translation/trouble.ts'
import type { ModelAnswer, ModelRequest } from '../../providers/llm/contract.ts'
import { askPatiently } from '../../providers/llm/patient.ts'
import { costUsdMicros } from '../../providers/llm/prices.ts'
import { ProviderError } from '../../providers/provider-error.ts'
import type { TranslatingModel } from './open-model.ts'

/** Somebody looks at the screen meanwhile. */
export const PATIENCE_MS = 14_000
/** A model that reasons before it answers pays for that with what it may write. */
const REASONING_TOKENS = 1_024

export interface Asked {
  readonly usdMicros: number
  readonly detail: Record<string, unknown>
  readonly made: { readonly text: string; readonly model: string } | null
  readonly why: TranslationTrouble | null
}

export const fits = (model: TranslatingModel, text: string): boolean => text.length <= longestText(model.windowTokens)

/** What asking costs at most, in millionths of a US dollar. */
export const mostUsdMicros = (model: TranslatingModel, text: string, to: Spoken): number => {
  const { instructions, maxOutputTokens } = requestOf(model, text, to)
  const usage = { tokensIn: tokensIn(text, instructions), tokensCached: 0, tokensOut: maxOutputTokens }
  return costUsdMicros(model.name, usage, model.vendor)
}

/** Asks a model for one translation. What comes back is text that can be one, or the reason why there is none. */
export async function askForTranslation(model: TranslatingModel, text: string, to: Spoken): Promise<Asked> {
  const request = requestOf(model, text, to)
  try {
    const patient = { ...model, endsAtMs: performance.now() + PATIENCE_MS }
    const answer = await askPatiently(patient, request, AbortSignal.timeout(PATIENCE_MS + 1_000))
    const given = cleanTranslation(writtenBy(answer))
    const fault = translationFault(text, given, request.instructions)
    return {
      usdMicros: costUsdMicros(answer.model, answer.usage, model.vendor),
      detail: { ...answer.usage, model: answer.model, vendor: model.vendor, latencyMs: answer.latencyMs, fault },
      made: fault === null ? { text: given, model: answer.model } : null,
      why: fault === null ? null : 'unusable',
    }
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error
    // An answer nobody waited for may have been billed; one that never began was not.
    const usdMicros = error.code === 'timeout' ? mostUsdMicros(model, text, to) : 0
    return { usdMicros, detail: { vendor: model.vendor, failed: error.code }, made: null, why: 'away' }
  }
}

/** The text goes alone, as words of somebody else; there is nothing that could be called. */
function requestOf(model: TranslatingModel, text: string, to: Spoken): ModelRequest {
  return {
    model: model.name,
    effort: model.effort,
    instructions: translationInstructions(to),
    input: [{ kind: 'message', role: 'user', text }],
    tools: [],
    allowedTools: [],
    maxOutputTokens: mostTokens(text) + (model.effort === 'none' ? 0 : REASONING_TOKENS),
    cacheKey: model.cacheKey,
    timeoutMs: model.timeoutMs,
  }
}

/** Nothing where it is cut, refused, or anything beside words. */
function writtenBy({ status, items }: ModelAnswer): string {
  if (status !== 'completed') return ''
  const words = items.flatMap((item) => (item.kind === 'message' && item.role === 'assistant' ? [item.text] : []))
  return words.length === items.length ? words.join('\n') : ''
}
