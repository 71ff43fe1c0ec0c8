import type { ProviderDirectory } from '../../activities/provider-directory.ts'
import type { VendorOf } from '../../domain/providers.ts'
import type { TenantSettings } from '../../domain/settings/tenant-settings.ts'
import type { Breaker, Breakers } from '../../providers/llm/breakers.ts'
import type { ModelProvider, ModelRequest } from '../../providers/llm/contract.ts'
import { ServiceError } from '../../services/errors.ts'
import type { Scope } from '../../services/transaction.ts'

/** The model of a business, as a translation asks it. */
export interface TranslatingModel {
  readonly provider: ModelProvider
  readonly vendor: VendorOf<'llm'>
  readonly name: string
  readonly effort: ModelRequest['effort']
  readonly breaker: Breaker
  readonly windowTokens: number
  readonly cacheKey: string
  /** Of one attempt. */
  readonly timeoutMs: number
}

export interface ModelSource {
  readonly providers: Pick<ProviderDirectory, 'model'>
  readonly breakers: Breakers
}

/** Null where the business has none. */
export async function openTranslatingModel(
  { providers, breakers }: ModelSource,
  { tenantId }: Scope,
  { model }: TenantSettings,
): Promise<TranslatingModel | null> {
  const opened = await orNull(providers.model(tenantId))
  if (opened === null) return null
  const { provider, vendor, choice } = opened
  const name = choice.model ?? model.name
  return {
    provider,
    vendor,
    name,
    effort: model.effort,
    breaker: breakers.of({ tenantId, vendor, model: name }, model),
    windowTokens: choice.contextTokens,
    cacheKey: `${tenantId}/translation`,
    timeoutMs: choice.timeoutMs ?? model.timeoutMs,
  }
}

async function orNull<Value>(opening: Promise<Value>): Promise<Value | null> {
  try {
    return await opening
  } catch (error) {
    // A business without a model is one that reads its customers' own words.
    if (error instanceof ServiceError && error.code === 'not_found') return null
    throw error
  }
}
