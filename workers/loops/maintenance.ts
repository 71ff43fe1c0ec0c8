import type { Logger } from 'pino'
import type { TenantId } from '../../domain/ids.ts'
import type { Database } from '../../services/database.ts'
import { asLeader } from '../../services/leader.ts'
import { pruneProviderEvents } from '../../services/provider-event/prune.ts'
import { allTenants } from '../../services/sweep/all-tenants.ts'
import { inTenant } from '../../services/transaction.ts'
import { each } from './each.ts'
import { type Loop, repeat } from './repeat.ts'

export interface MaintenanceDeps {
  readonly db: Database
  readonly log: Logger
  readonly paceMs: number
}

/** Forgets, business by business, what is kept for a while only. */
export function startMaintenance(deps: MaintenanceDeps): Loop {
  return repeat(
    'maintenance',
    deps.paceMs,
    () => asLeader(deps.db, 'maintenance', () => maintain(deps)).then(() => undefined),
    deps.log,
  )
}

async function maintain({ db, log }: MaintenanceDeps): Promise<void> {
  await each(
    await allTenants(db),
    (tenantId) => inTenant(db, scopeOf(tenantId), pruneProviderEvents),
    (error, tenantId) => log.warn({ err: error, tenantId }, 'nothing was forgotten for now; again soon'),
  )
}

const scopeOf = (tenantId: TenantId) => ({
  tenantId,
  actor: { kind: 'system', part: 'maintenance' } as const,
  correlationId: 'maintenance',
})
