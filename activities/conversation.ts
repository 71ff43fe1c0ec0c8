import type { NextStep } from '../domain/conversation/step.ts'
import type { CustomerId, LedgerId } from '../domain/ids.ts'
import { nextStep } from '../services/conversation/next-step.ts'
import { countInFlight, giveBackConversation, takeOverConversation } from '../services/conversation/take-over.ts'
import type { Database } from '../services/database.ts'
import { undoSend } from '../services/outbound/undo.ts'
import { inTenant } from '../services/transaction.ts'
import type { Doorbell } from '../temporal/runtime/doorbell.ts'
import { scopeFor } from './scope.ts'
import { mapFailures } from './to-application-failure.ts'

export interface ConversationActivityDeps {
  readonly db: Database
  readonly doorbell: Doorbell
}

const machine = { kind: 'system', part: 'conversation' } as const
const staff = (userId: string) => ({ kind: 'user', id: userId, role: 'staff' }) as const

interface OfCustomer {
  readonly customerId: CustomerId
}

/** The conversation's own record changes; idempotent and fast enough for local activities. */
export function createConversationActivities({ db, doorbell }: ConversationActivityDeps) {
  return mapFailures({
    nextStep: ({ customerId }: OfCustomer): Promise<NextStep> =>
      inTenant(db, { ...scopeFor(machine), isRepeatable: true }, (tx) => nextStep(tx, customerId)),

    takeOverConversation: ({ customerId, userId }: OfCustomer & { userId: string }) =>
      inTenant(db, scopeFor(staff(userId)), async (tx) => ({
        ...(await takeOverConversation(tx, customerId, userId)),
        ...(await countInFlight(tx, customerId)),
      })),

    giveBackConversation: ({ customerId, userId }: OfCustomer & { userId: string }) =>
      inTenant(db, scopeFor(staff(userId)), (tx) => giveBackConversation(tx, customerId)),

    countInFlight: ({ customerId }: OfCustomer) =>
      inTenant(db, scopeFor(machine), (tx) => countInFlight(tx, customerId)),

    undoMessage: ({ customerId, ledgerId, userId }: OfCustomer & { ledgerId: LedgerId; userId: string }) =>
      inTenant(db, scopeFor(staff(userId)), (tx) => undoSend(tx, { customerId, ledgerId })),

    async ringMoved({ customerId }: OfCustomer): Promise<void> {
      await doorbell.ringConversation(scopeFor(machine).tenantId, customerId)
    },
  })
}

export type ConversationActivities = ReturnType<typeof createConversationActivities>
