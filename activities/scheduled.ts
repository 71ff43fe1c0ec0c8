import { channels } from '../channels/registry.ts'
import type { ScheduledId, TenantId } from '../domain/ids.ts'
import type { Database } from '../services/database.ts'
import { comeDue, type LeavingRules } from '../services/scheduled/come-due.ts'
import { inTenant } from '../services/transaction.ts'
import type { Doorbell } from '../temporal/runtime/doorbell.ts'

export interface ScheduledDeps {
  readonly db: Database
  readonly doorbell: Pick<Doorbell, 'ringConversation'>
}

export interface DueScheduled {
  readonly tenantId: TenantId
  readonly scheduledId: ScheduledId
}

const RULES: LeavingRules = {
  replyWindowMs: (channel) => channels[channel].capabilities.replyWindowMs,
  render: (channel, text) => channels[channel].render(text),
}

/** The time of a message for later has come: it leaves by the one door there is, or people hear why not. */
export async function scheduledDue({ db, doorbell }: ScheduledDeps, due: DueScheduled): Promise<void> {
  const { tenantId, scheduledId } = due
  const actor = { kind: 'system', part: 'scheduled' } as const
  const customerId = await inTenant(db, { tenantId, actor, correlationId: `scheduled-${scheduledId}` }, (tx) =>
    comeDue(tx, scheduledId, RULES),
  )
  if (customerId !== null) await doorbell.ringConversation(tenantId, customerId)
}
