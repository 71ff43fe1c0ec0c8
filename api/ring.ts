import type { CustomerId } from '../domain/ids.ts'
import type { Scope } from '../services/transaction.ts'
import { withCorrelation } from '../temporal/runtime/correlation.ts'
import type { Doorbell } from '../temporal/runtime/doorbell.ts'
import type { Log } from './log.ts'

export interface RingDeps {
  readonly doorbell: Pick<Doorbell, 'ringConversation'>
  readonly log: Log
}

type Ringing = Pick<Scope, 'tenantId' | 'correlationId'>

/** What there is to do is committed: a bell that does not ring is rung again by the sweeper. */
export async function ringQuietly(
  { doorbell, log }: RingDeps,
  { tenantId, correlationId }: Ringing,
  customerId: CustomerId,
): Promise<void> {
  try {
    await withCorrelation(correlationId, () => doorbell.ringConversation(tenantId, customerId))
  } catch (error) {
    log.warn({ err: error, correlationId, customerId }, 'the bell did not ring; the sweeper will')
  }
}

/** The same without waiting: whoever sent a webhook need not know how busy the engine is. */
export function ringSoon(deps: RingDeps, ringing: Ringing, customerId: CustomerId): void {
  void ringQuietly(deps, ringing, customerId)
}
