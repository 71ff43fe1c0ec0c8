import { createHash } from 'node:crypto'
import { activityInfo } from '@temporalio/activity'
import type { EnvelopeId, LeadId } from '../../domain/ids.ts'
import { formatMoney, money } from '../../domain/money.ts'
import { isSettled } from '../../domain/signature/envelope.ts'
import type { EnvelopeTruth, ESignatureProvider } from '../../providers/e-signature/contract.ts'
import { signDealLink } from '../../services/access/signed-link.ts'
import { applyEnvelopeTruth } from '../../services/contract/apply-truth.ts'
import { planContract } from '../../services/contract/plan.ts'
import { type Contract, newestContract, readContract, recordDocumentHash } from '../../services/contract/read.ts'
import type { Vault } from '../../services/credential/vault.ts'
import type { Database } from '../../services/database.ts'
import { executionKey, planExecution, settleExecution } from '../../services/execution/plan.ts'
import { setDirective } from '../../services/lead/change.ts'
import { lockLead } from '../../services/lead/read.ts'
import { readDealSnapshot } from '../../services/lead/snapshot.ts'
import { inTenant, type Scope } from '../../services/transaction.ts'
import type { SigningPage } from '../../temporal/contract/lead-to-payment.ts'
import type { Doorbell } from '../../temporal/runtime/doorbell.ts'
import { renderContract, SIGNATURE_ANCHOR } from '../contract-pdf.ts'
import type { ProviderDirectory } from '../provider-directory.ts'
import { scopeFor } from '../scope.ts'
import { reserveDealNotice } from './reserve-notice.ts'

export interface ContractActivityDeps {
  readonly db: Database
  readonly vault: Vault
  readonly providers: ProviderDirectory
  readonly doorbell: Doorbell
  readonly publicUrl: string
}

interface OfLead {
  readonly leadId: LeadId
}

const machine = { kind: 'system', part: 'deal' } as const

export function createContractActivities(deps: ContractActivityDeps, scope: () => Scope = () => scopeFor(machine)) {
  const { db, providers, vault, publicUrl } = deps
  const newest = (leadId: LeadId) => inTenant(db, scope(), (tx) => newestContract(tx, leadId))

  async function applyTruth(contract: Contract, truth: EnvelopeTruth, askedAt: Date): Promise<void> {
    await inTenant(db, scope(), (tx) => applyEnvelopeTruth(tx, contract.id, { ...truth, askedAt }))
  }

  async function refresh(contract: Contract | null, provider: ESignatureProvider): Promise<void> {
    if (contract?.providerRef == null) return
    const askedAt = new Date()
    await applyTruth(contract, await provider.fetch(contract.providerRef), askedAt)
  }

  /** Makes the envelope, or finds the one an earlier attempt made. */
  async function ensureEnvelope(contract: Contract): Promise<void> {
    if (contract.providerRef !== null) return
    const { provider, endpointKey } = await providers.eSignature(scope().tenantId)
    const marker = executionKey(contract.leadId, 'send_envelope', contract.revision)
    const askedAt = new Date()
    const made = activityInfo().attempt > 1 ? await provider.findByMarker(marker) : null
    if (made !== null) return applyTruth(contract, made, askedAt)
    const pdf = await renderContract(contract)
    const sha256 = createHash('sha256').update(pdf).digest('hex')
    await inTenant(db, scope(), (tx) => recordDocumentHash(tx, contract.id, sha256))
    const truth = await provider.sendEnvelope({
      marker,
      subject: contract.title,
      document: { name: `${contract.title}.pdf`, pdf },
      signatureAnchor: SIGNATURE_ANCHOR,
      signer: { name: contract.signerName, email: contract.signerEmail },
      callbackUrl: `${publicUrl}/callbacks/docusign/${endpointKey}`,
      expiresInDays: contract.expiresInDays,
    })
    await applyTruth(contract, truth, askedAt)
  }

  async function announce(contract: Contract): Promise<void> {
    const link = `${publicUrl}/s/${signDealLink(vault, { tenantId: scope().tenantId, leadId: contract.leadId })}`
    const amount = formatMoney(money(contract.amountMinor, contract.currency))
    await reserveDealNotice(deps, scope(), {
      leadId: contract.leadId,
      name: `sign_${contract.revision}`,
      text: 'sign_link',
      variables: { link, amount, product: contract.fields['product'] ?? '' },
      template: { name: 'signing_link', rest: [link] },
      isPrompted: true,
      also: async (tx) => {
        const lead = await lockLead(tx, contract.leadId)
        await setDirective(tx, lead, { kind: 'sign', product: contract.fields['product'] ?? '', amount, link })
      },
    })
  }

  return {
    /** Plans, asks where needed, sends, tells the customer where to sign. Each part happens once however often it runs. */
    async sendContract({ leadId }: OfLead): Promise<{ kind: 'sent' | 'waits' | 'refused' }> {
      const plan = await inTenant(db, scope(), (tx) => planContract(tx, leadId))
      if (plan.kind === 'waits') return { kind: 'waits' }
      if (plan.kind === 'refused') return { kind: 'refused' }
      const read = (id: EnvelopeId) => inTenant(db, scope(), (tx) => readContract(tx, id))
      await ensureEnvelope(await read(plan.envelopeId))
      await announce(await read(plan.envelopeId))
      return { kind: 'sent' }
    },

    async refreshContract({ leadId }: OfLead) {
      const { provider } = await providers.eSignature(scope().tenantId)
      await refresh(await newest(leadId), provider)
      return inTenant(db, scope(), (tx) => readDealSnapshot(tx, leadId))
    },

    /** The compensation of sendContract: undone, never happened, or too late with the truth on the row. */
    async voidContract({ leadId }: OfLead): Promise<void> {
      const contract = await newest(leadId)
      if (contract === null || isSettled(contract.state)) return
      const { provider } = await providers.eSignature(scope().tenantId)
      const marker = executionKey(leadId, 'send_envelope', contract.revision)
      const ref = contract.providerRef ?? (await provider.findByMarker(marker))?.providerRef ?? null
      const key = await inTenant(db, scope(), (tx) =>
        planExecution(tx, { leadId, kind: 'void_envelope', revision: contract.revision, amount: null }),
      )
      const askedAt = new Date()
      const { outcome, truth } =
        ref === null
          ? { outcome: 'never_happened' as const, truth: null }
          : await provider.voidEnvelope(ref, 'The offer was withdrawn.')
      if (truth !== null) await applyTruth(contract, truth, askedAt)
      await inTenant(db, scope(), async (tx) => {
        await settleExecution(tx, key, { state: 'compensated', outcome, providerRef: ref })
      })
    },

    /** A fresh page of the provider for the customer at the door. */
    async openSigningPage({ leadId, returnUrl }: OfLead & { returnUrl: string }): Promise<SigningPage> {
      const contract = await newest(leadId)
      if (contract?.providerRef == null || isSettled(contract.state)) return { kind: 'gone' }
      const { provider } = await providers.eSignature(scope().tenantId)
      const signer = { name: contract.signerName, email: contract.signerEmail }
      const page = await provider.openSigningPage({ providerRef: contract.providerRef, signer, returnUrl })
      return { kind: 'open', url: page.url }
    },
  }
}
