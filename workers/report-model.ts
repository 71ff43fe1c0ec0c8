import type { Logger } from 'pino'
import { asId, type TenantId } from '../domain/ids.ts'
import type { ModelKey } from '../providers/llm/breakers.ts'
import type { Database } from '../services/database.ts'
import { reportAvailability } from '../services/model/report-availability.ts'
import { inTenant } from '../services/transaction.ts'

/** What a breaker of this process found out, written down for the business; a report that fails costs no turn. */
export async function reportModel(
  db: Database,
  log: Logger,
  { tenantId, vendor, model }: ModelKey,
  closedUntil: Date | null,
): Promise<void> {
  log.warn(
    { tenantId, vendor, model, closedUntil },
    closedUntil === null ? 'the model answers again' : 'the model is left alone',
  )
  const actor = { kind: 'system', part: 'model' } as const
  try {
    await inTenant(db, { tenantId: asId<TenantId>(tenantId), actor, correlationId: 'model' }, async (tx) =>
      reportAvailability(tx, { vendor, model, closedUntil }),
    )
  } catch (error) {
    log.warn({ err: error, tenantId }, 'the state of a model could not be reported')
  }
}
