import type { Logger } from 'pino'
import { asId, type TenantId } from '../domain/ids.ts'
import type { ModelKey } from '../providers/llm/breakers.ts'
import type { Database } from '../services/database.ts'
import { reportAnswering, reportAvailability } from '../services/model/report-availability.ts'
import { waitingForModel } from '../services/model/waiting.ts'
import { inTenant, type Tx } from '../services/transaction.ts'
import type { Doorbell } from '../temporal/runtime/doorbell.ts'
import { each } from './loops/each.ts'

export interface ModelReportDeps {
  readonly db: Database
  readonly log: Logger
  readonly doorbell: Pick<Doorbell, 'ringConversation'>
}

/**
 * What a breaker of this process found out, written down for the business; once the model answers again, whoever waits for
 * it is woken.
 */
export async function reportModel(deps: ModelReportDeps, key: ModelKey, closedUntil: Date | null): Promise<void> {
  const { tenantId, vendor, model } = key
  const said = closedUntil === null ? 'the model answers again' : 'the model is left alone'
  deps.log.warn({ tenantId, vendor, model, closedUntil }, said)
  await report(deps, key, async (tx) => {
    await reportAvailability(tx, { vendor, model, closedUntil })
    return closedUntil === null
  })
}

/** The first answer this process got: what an earlier one found out about the model, before it ended, is over. */
export const reportFirstAnswer = (deps: ModelReportDeps, key: ModelKey): Promise<void> =>
  report(deps, key, (tx) => reportAnswering(tx, key))

/** A report that fails costs no turn, and the claims of those who wait run out by themselves. */
async function report(
  { db, log, doorbell }: ModelReportDeps,
  key: ModelKey,
  write: (tx: Tx) => Promise<boolean>,
): Promise<void> {
  const tenantId = asId<TenantId>(key.tenantId)
  const late = (error: unknown) => log.warn({ err: error, tenantId }, 'the state of a model could not be reported')
  try {
    const actor = { kind: 'system', part: 'model' } as const
    const waiting = await inTenant(db, { tenantId, actor, correlationId: 'model' }, async (tx) =>
      (await write(tx)) ? waitingForModel(tx) : [],
    )
    await each(waiting, (customerId) => doorbell.ringConversation(tenantId, customerId), late)
  } catch (error) {
    late(error)
  }
}
