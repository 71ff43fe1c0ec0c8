import type { ApprovalId, CustomerId, LeadId } from '../domain/ids.ts'
import type { DealSnapshot } from '../domain/lead/snapshot.ts'
import type { LostReason } from '../domain/lead/stage.ts'
import type { Persona } from '../domain/persona/persona.ts'
import { type Decided, decideApproval, expireApprovals } from '../services/approval/decide.ts'
import { setPersona } from '../services/conversation/set-persona.ts'
import type { Database } from '../services/database.ts'
import { closeLead } from '../services/lead/close.ts'
import { readDealSnapshot } from '../services/lead/snapshot.ts'
import { inTenant, type Scope } from '../services/transaction.ts'
import type { Doorbell } from '../temporal/runtime/doorbell.ts'
import { announceOffer } from './deal/announce.ts'
import { createContractActivities } from './deal/contract.ts'
import type { DealDeps } from './deal/deps.ts'
import { createInvoiceActivities } from './deal/invoice.ts'
import { createNoticeActivities } from './deal/notices.ts'
import { scopeFor } from './scope.ts'
import { mapFailures } from './to-application-failure.ts'

const machine = { kind: 'system', part: 'deal' } as const
const owner = (userId: string) => ({ kind: 'user', id: userId, role: 'owner' }) as const

interface OfLead {
  readonly leadId: LeadId
}

/** The deal's own record changes: local activities. */
export function createDealRecordActivities({ db, doorbell }: { db: Database; doorbell: Doorbell }) {
  const ring = (customerId: CustomerId) => doorbell.ringConversation(scopeFor(machine).tenantId, customerId)
  return mapFailures({
    readDeal: ({ leadId }: OfLead): Promise<DealSnapshot> =>
      inTenant(db, scopeFor(machine), (tx) => readDealSnapshot(tx, leadId)),

    async decideApproval(
      input: OfLead & { approvalId: ApprovalId; decision: 'approved' | 'rejected'; userId: string },
    ) {
      const decided = await inTenant(db, scopeFor(owner(input.userId)), (tx) => decideApproval(tx, input))
      await tellPrice({ db, doorbell }, scopeFor(machine), input.leadId, decided)
      return { state: decided.state }
    },

    async changePersona({ leadId, persona, userId }: OfLead & { persona: Persona; userId: string }) {
      const customerId = await inTenant(db, scopeFor(owner(userId)), (tx) => setPersona(tx, { leadId, persona }))
      await ring(customerId)
      return { persona }
    },

    closeLead: ({ leadId, reason, userId }: OfLead & { reason: LostReason; userId: string }) =>
      inTenant(db, scopeFor(owner(userId)), (tx) => closeLead(tx, { leadId, reason, why: 'closed by hand' })),
  })
}

/** A customer who asked for a price was told to wait for the owner: whatever the answer is, they hear it. */
async function tellPrice(
  deps: Pick<DealDeps, 'db' | 'doorbell'>,
  scope: Scope,
  leadId: LeadId,
  { id, kind }: Decided,
): Promise<void> {
  if (kind === 'below_floor') await announceOffer(deps, scope, { leadId, approvalId: id })
}

/** Everything a deal does with the world, one failure boundary each. */
export function createDealActivities(deps: DealDeps) {
  const { db } = deps
  const scope = () => scopeFor(machine)
  return mapFailures({
    ...createContractActivities(deps, scope),
    ...createInvoiceActivities(deps, scope),
    ...createNoticeActivities(deps, scope),

    giveUpLead: ({ leadId, reason }: OfLead & { reason: LostReason }) =>
      inTenant(db, scopeFor(machine), (tx) => closeLead(tx, { leadId, reason, why: 'its time was over' })),

    async expireApproval({ leadId }: OfLead): Promise<void> {
      const expired = await inTenant(db, scope(), (tx) => expireApprovals(tx, leadId))
      for (const decided of expired) await tellPrice(deps, scope(), leadId, decided)
    },
  })
}

export type DealRecordActivities = ReturnType<typeof createDealRecordActivities>
export type DealActivities = ReturnType<typeof createDealActivities>
