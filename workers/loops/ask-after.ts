import type { AccountId, TenantId } from '../../domain/ids.ts'
import { ProviderError } from '../../providers/provider-error.ts'
import { pauseAccount, recordProviderAnswer, recordProviderFailure } from '../../services/outbound/pace.ts'
import { inTenant } from '../../services/transaction.ts'
import { noticeScope, type StaffNoticeDeps } from './tell-staff.ts'

type AskDeps = Pick<StaffNoticeDeps, 'db' | 'providers' | 'log'>

const ABORT_MS = 5_000

/**
 * A provider that was left alone is asked something harmless once its time is over, where it knows such a question: it is
 * found well though nothing is to be sent, and left alone once more while it is not.
 */
export async function askAfterProviders(
  deps: AskDeps,
  tenantId: TenantId,
  leftAlone: readonly AccountId[],
): Promise<void> {
  for (const accountId of leftAlone) await askAfter(deps, tenantId, accountId)
}

async function askAfter({ db, providers, log }: AskDeps, tenantId: TenantId, accountId: AccountId): Promise<void> {
  const scope = noticeScope(tenantId)
  const { provider } = await providers.messaging(tenantId, accountId)
  if (provider.ping === undefined) return
  try {
    await provider.ping(AbortSignal.timeout(ABORT_MS))
  } catch (error) {
    log.warn({ err: error, tenantId, accountId }, 'a provider that was left alone does not answer yet')
    const waitMs = error instanceof ProviderError ? error.retryAfterMs : null
    await inTenant(db, scope, async (tx) => {
      if (waitMs === null) await recordProviderFailure(tx, accountId)
      else await pauseAccount(tx, accountId, waitMs)
    })
    return
  }
  await inTenant(db, scope, (tx) => recordProviderAnswer(tx, accountId))
}
