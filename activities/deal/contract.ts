import type { LeadId } from '../../domain/ids.ts'
import type { DealSnapshot } from '../../domain/lead/snapshot.ts'
import { isSettled } from '../../domain/signature/envelope.ts'
import { planContract } from '../../services/contract/plan.ts'
import { newestContract, readContract } from '../../services/contract/read.ts'
import { planExecution, settleExecution } from '../../services/execution/plan.ts'
import { readDealSnapshot } from '../../services/lead/snapshot.ts'
import { inTenant, type Scope } from '../../services/transaction.ts'
import type { SigningPage } from '../../temporal/contract/lead-to-payment.ts'
import { announceContract } from './announce.ts'
import type { DealDeps } from './deps.ts'
import { ensureEnvelope } from './ensure-envelope.ts'
import { envelopeMarker, recordEnvelope, whenAsked } from './truth.ts'

interface OfLead {
  readonly leadId: LeadId
}

/** The contract of a deal at its provider. Each part happens once however often it runs. */
export function createContractActivities(deps: DealDeps, scope: () => Scope) {
  const { db, providers } = deps
  const newest = (leadId: LeadId) => inTenant(db, scope(), (tx) => newestContract(tx, leadId))
  const eSignature = () => providers.eSignature(scope().tenantId)

  return {
    /** Plans, asks where needed, sends, tells the customer where to sign. */
    async sendContract({ leadId }: OfLead): Promise<{ kind: 'sent' | 'waits' | 'refused' }> {
      const plan = await inTenant(db, scope(), (tx) => planContract(tx, leadId))
      if (plan.kind !== 'planned') return { kind: plan.kind }
      await ensureEnvelope(deps, scope(), plan.envelopeId)
      await announceContract(deps, scope(), await inTenant(db, scope(), (tx) => readContract(tx, plan.envelopeId)))
      return { kind: 'sent' }
    },

    async refreshContract({ leadId }: OfLead): Promise<DealSnapshot> {
      const { found, askedAt } = await whenAsked(db, scope(), (tx) => newestContract(tx, leadId))
      if (found?.providerRef == null) return inTenant(db, scope(), (tx) => readDealSnapshot(tx, leadId))
      const { provider } = await eSignature()
      const truth = await provider.fetch(found.providerRef)
      return inTenant(db, scope(), async (tx) => {
        await recordEnvelope(tx, found, truth, askedAt)
        return readDealSnapshot(tx, leadId)
      })
    },

    /** The compensation of sendContract: undone, never happened, or too late with the truth on the row. */
    async voidContract({ leadId }: OfLead): Promise<void> {
      const { found: contract, askedAt } = await whenAsked(db, scope(), (tx) => newestContract(tx, leadId))
      if (contract === null || isSettled(contract.state)) return
      const { provider } = await eSignature()
      const ref = contract.providerRef ?? (await provider.findByMarker(envelopeMarker(contract)))?.providerRef ?? null
      const step = { leadId, kind: 'void_envelope', revision: contract.revision, amount: null } as const
      const key = await inTenant(db, scope(), (tx) => planExecution(tx, step))
      const undone = ref === null ? NEVER_HAPPENED : await provider.voidEnvelope(ref, 'The offer was withdrawn.')
      await inTenant(db, scope(), async (tx) => {
        if (undone.truth !== null) await recordEnvelope(tx, contract, undone.truth, askedAt)
        await settleExecution(tx, key, { state: 'compensated', outcome: undone.outcome, providerRef: ref })
      })
    },

    /** A fresh page of the provider for the customer at the door. */
    async openSigningPage({ leadId, returnUrl }: OfLead & { returnUrl: string }): Promise<SigningPage> {
      const contract = await newest(leadId)
      if (contract?.providerRef == null || isSettled(contract.state)) return { kind: 'gone' }
      const { provider } = await eSignature()
      const signer = { name: contract.signerName, email: contract.signerEmail }
      const page = await provider.openSigningPage({ providerRef: contract.providerRef, signer, returnUrl })
      return { kind: 'open', url: page.url }
    },
  }
}

const NEVER_HAPPENED = { outcome: 'never_happened', truth: null } as const
