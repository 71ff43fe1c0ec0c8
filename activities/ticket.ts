import { escalationTimings } from '../domain/escalation/timings.ts'
import type { TicketId } from '../domain/ids.ts'
import type { TicketLook } from '../domain/ticket/look.ts'
import type { Database } from '../services/database.ts'
import { readSettings } from '../services/settings/read.ts'
import { lookAtTicket } from '../services/ticket/look.ts'
import { inTenant } from '../services/transaction.ts'
import type { Doorbell } from '../temporal/runtime/doorbell.ts'
import { scopeFor } from './scope.ts'
import { mapFailures } from './to-application-failure.ts'

const machine = { kind: 'system', part: 'ticket' } as const

interface OfTicket {
  readonly ticketId: TicketId
}

/** A ticket's own record changes: local activities. */
export function createTicketActivities({ db, doorbell }: { readonly db: Database; readonly doorbell: Doorbell }) {
  return mapFailures({
    lookAtTicket: ({ ticketId, autoCloseMs }: OfTicket & { autoCloseMs: number }): Promise<TicketLook> =>
      inTenant(db, scopeFor(machine), (tx) => lookAtTicket(tx, ticketId, autoCloseMs)),

    async ringEscalation({ ticketId }: OfTicket): Promise<void> {
      const scope = scopeFor(machine)
      const settings = await inTenant(db, scope, readSettings)
      await doorbell.ringEscalation(scope.tenantId, ticketId, escalationTimings(settings))
    },
  })
}

export type TicketActivities = ReturnType<typeof createTicketActivities>
