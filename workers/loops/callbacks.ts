import type { Logger } from 'pino'
import type { LeadId, TenantId } from '../../domain/ids.ts'
import type { Database } from '../../services/database.ts'
import { asLeader } from '../../services/leader.ts'
import { eventSubject } from '../../services/provider-event/subject.ts'
import { dueProviderEvents } from '../../services/sweep/find-due.ts'
import { inTenant } from '../../services/transaction.ts'
import type { Doorbell } from '../../temporal/runtime/doorbell.ts'
import { each } from './each.ts'
import { type Loop, repeat } from './repeat.ts'

export interface CallbackDeps {
  readonly db: Database
  readonly doorbell: Doorbell
  readonly log: Logger
  /** Brings a deal's record to the provider's truth when no workflow is there to do it. */
  readonly applyTruth: (tenantId: TenantId, leadId: LeadId, news: 'envelope' | 'invoice') => Promise<void>
  readonly paceMs: number
  readonly ageMs: number
}

/**
 * Verified callbacks whose truth nobody has fetched yet. A loop of its own: a provider that answers nobody must not keep
 * the sweeper from what needs none.
 */
export function startCallbacks(deps: CallbackDeps): Loop {
  const { db, log, paceMs, ageMs } = deps
  const late = (error: unknown, item: object) => log.warn({ err: error, ...item }, 'no truth was fetched; again soon')
  const sweep = async () => each(await dueProviderEvents(db, ageMs), (event) => ringFor(deps, event), late)
  return repeat('callbacks', paceMs, () => asLeader(db, 'callbacks', sweep).then(() => undefined), log)
}

async function ringFor(
  { db, doorbell, applyTruth }: CallbackDeps,
  { tenantId, eventId }: { readonly tenantId: TenantId; readonly eventId: string },
): Promise<void> {
  const scope = { tenantId, actor: { kind: 'system', part: 'sweeper' } as const, correlationId: 'sweeper' }
  const subject = await inTenant(db, scope, (tx) => eventSubject(tx, eventId))
  if (subject === null) return
  const isRunning = await doorbell.ringDeal(tenantId, subject.leadId, subject.news)
  if (!isRunning) await applyTruth(tenantId, subject.leadId, subject.news)
}
