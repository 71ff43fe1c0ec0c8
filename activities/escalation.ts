import { isOpen, nextOpening } from '../domain/calendar/business-hours.ts'
import { sayWhen } from '../domain/calendar/say-when.ts'
import type { EscalationLook } from '../domain/escalation/look.ts'
import type { EscalationTimings } from '../domain/escalation/timings.ts'
import type { TicketId } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import { fixedText } from '../domain/messaging/fixed-texts.ts'
import { promisedAtOpening } from '../domain/promise/opening.ts'
import type { TenantSettings } from '../domain/settings/tenant-settings.ts'
import { lockAnswering } from '../services/conversation/lock.ts'
import type { Database } from '../services/database.ts'
import { lookAtEscalation } from '../services/escalation/look.ts'
import { markCustomerTold } from '../services/escalation/tell-customer.ts'
import { reserveNotice } from '../services/outbound/notice.ts'
import { readSettings } from '../services/settings/read.ts'
import { customerOfTicket, lockTicket } from '../services/ticket/read.ts'
import { inTenant } from '../services/transaction.ts'
import type { Doorbell } from '../temporal/runtime/doorbell.ts'
import { composeNotice } from './compose-notice.ts'
import { scopeFor } from './scope.ts'
import { mapFailures } from './to-application-failure.ts'

const machine = { kind: 'system', part: 'escalation' } as const

interface OfTicket {
  readonly ticketId: TicketId
}

/** Who hears of a ticket that needs a person: colleagues in turn, and the customer once. */
export function createEscalationActivities({ db, doorbell }: { readonly db: Database; readonly doorbell: Doorbell }) {
  return mapFailures({
    lookAtEscalation: ({ ticketId, timings }: OfTicket & { timings: EscalationTimings }): Promise<EscalationLook> =>
      inTenant(db, scopeFor(machine), (tx) => lookAtEscalation(tx, ticketId, timings)),

    /** Says honestly when somebody answers, unless they have heard. Nothing leaves where a person already writes. */
    async tellCustomer({ ticketId }: OfTicket): Promise<void> {
      const scope = scopeFor(machine)
      const told = await inTenant(db, scope, async (tx) => {
        const { customerId, controller } = await lockAnswering(tx, await customerOfTicket(tx, ticketId))
        const ticket = await lockTicket(tx, ticketId)
        const escalationId = await markCustomerTold(tx, ticket)
        if (escalationId === null || controller === 'staff') return null
        const settings = await readSettings(tx)
        const ids = await reserveNotice(tx, {
          customerId: ticket.customerId,
          about: { kind: 'ticket', id: ticket.id },
          name: `told/${escalationId}`,
          purpose: 'service',
          // They are waiting for exactly this.
          isPrompted: true,
          to: null,
          compose: (context) => {
            const opening = isOpen(settings, context.now) ? null : nextOpening(settings, context.now)
            return composeNotice(context, {
              say: (language) => whenSomebodyAnswers(settings, language, opening, context.now),
              promisedFor: opening === null ? null : promisedAtOpening(settings, opening),
              template: null,
              name: context.customerName,
              caseId: ticket.id,
            })
          },
        })
        return ids.length === 0 ? null : customerId
      })
      if (told !== null) await doorbell.ringConversation(scope.tenantId, told)
    },
  })
}

export type EscalationActivities = ReturnType<typeof createEscalationActivities>

function whenSomebodyAnswers(settings: TenantSettings, language: Language, opening: Date | null, now: Date): string {
  if (opening === null) return fixedText('still_waiting', language, { business: settings.businessName })
  return fixedText('handover_out_of_hours', language, { time: sayWhen(opening, settings.timeZone, language, now) })
}
