import type { TicketId } from '../domain/ids.ts'
import { ticketTimings } from '../domain/ticket/timings.ts'
import type { Database } from '../services/database.ts'
import { readSettings } from '../services/settings/read.ts'
import { inTenant, type Scope } from '../services/transaction.ts'
import type { Doorbell } from '../temporal/runtime/doorbell.ts'
import type { Log } from './log.ts'

export interface TicketBell {
  readonly db: Database
  readonly doorbell: Pick<Doorbell, 'ringTicket' | 'acknowledge'>
  readonly log: Log
}

/** Tells a ticket's workflow that staff changed its record. If this is lost, the sweeper rings. */
export async function ringTicket({ db, doorbell, log }: TicketBell, scope: Scope, ticketId: TicketId): Promise<void> {
  try {
    const settings = await inTenant(db, scope, readSettings)
    await doorbell.ringTicket(scope.tenantId, ticketId, ticketTimings(settings))
    await doorbell.acknowledge(scope.tenantId, ticketId)
  } catch (error) {
    log.warn({ err: error, ticketId, correlationId: scope.correlationId }, 'the ticket did not hear the bell')
  }
}
