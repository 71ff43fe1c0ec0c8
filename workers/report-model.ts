import type { Logger } from 'pino'
import { asId, type TenantId } from '../domain/ids.ts'
import type { ModelKey } from '../providers/llm/breakers.ts'
import type { Database } from '../services/database.ts'
import { reportAvailability } from '../services/model/report-availability.ts'
import { waitingForModel } from '../services/model/waiting.ts'
import { inTenant } from '../services/transaction.ts'
import type { Doorbell } from '../temporal/runtime/doorbell.ts'
import { each } from './loops/each.ts'

export interface ModelReportDeps {
  readonly db: Database
  readonly log: Logger
  readonly doorbell: Pick<Doorbell, 'ringConversation'>
}

/**
 * What a breaker of this process found out, written down for the business; once the model answers again, whoever waits for
 * it is woken. A report that fails costs no turn, and the claims of those who wait run out by themselves.
 */
export async function reportModel(
  { db, log, doorbell }: ModelReportDeps,
  { tenantId: tenant, vendor, model }: ModelKey,
  closedUntil: Date | null,
): Promise<void> {
  log.warn(
    { tenantId: tenant, vendor, model, closedUntil },
    closedUntil === null ? 'the model answers again' : 'the model is left alone',
  )
  const tenantId = asId<TenantId>(tenant)
  const late = (error: unknown) => log.warn({ err: error, tenantId }, 'the state of a model could not be reported')
  try {
    const actor = { kind: 'system', part: 'model' } as const
    const waiting = await inTenant(db, { tenantId, actor, correlationId: 'model' }, async (tx) => {
      await reportAvailability(tx, { vendor, model, closedUntil })
      return closedUntil === null ? waitingForModel(tx) : []
    })
    await each(waiting, (customerId) => doorbell.ringConversation(tenantId, customerId), late)
  } catch (error) {
    late(error)
  }
}
