import { createHash } from 'node:crypto'
import type { EnvelopeId } from '../../domain/ids.ts'
import type { EnvelopeTruth } from '../../providers/e-signature/contract.ts'
import { type Contract, readContract, recordDocumentHash } from '../../services/contract/read.ts'
import { inTenant, type Scope } from '../../services/transaction.ts'
import { renderContract, SIGNATURE_ANCHOR } from '../contract-pdf.ts'
import type { DealDeps } from './deps.ts'
import { envelopeMarker, recordEnvelope, whenAsked } from './truth.ts'

/** Makes the envelope at the provider; the provider's adapter finds the one an earlier attempt made. */
export async function ensureEnvelope(deps: DealDeps, scope: Scope, envelopeId: EnvelopeId): Promise<void> {
  const { found: contract, askedAt } = await whenAsked(deps.db, scope, (tx) => readContract(tx, envelopeId))
  if (contract.providerRef !== null) return
  const truth = await send(deps, scope, contract)
  await inTenant(deps.db, scope, (tx) => recordEnvelope(tx, contract, truth, askedAt))
}

async function send({ db, providers, publicUrl }: DealDeps, scope: Scope, contract: Contract): Promise<EnvelopeTruth> {
  const { provider, endpointKey } = await providers.eSignature(scope.tenantId)
  const pdf = await renderContract(contract)
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  await inTenant(db, scope, (tx) => recordDocumentHash(tx, contract.id, sha256))
  return provider.sendEnvelope({
    marker: envelopeMarker(contract),
    subject: contract.title,
    document: { name: `${contract.title}.pdf`, pdf },
    signatureAnchor: SIGNATURE_ANCHOR,
    signer: { name: contract.signerName, email: contract.signerEmail },
    callbackUrl: `${publicUrl}/callbacks/${contract.vendor}/${endpointKey}`,
    expiresInDays: contract.expiresInDays,
  })
}
