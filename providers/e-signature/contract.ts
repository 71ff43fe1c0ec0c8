import type { CompensationOutcome } from '../../domain/payment/execution.ts'
import type { EnvelopeState } from '../../domain/signature/envelope.ts'
import type { SignedRequest } from '../messaging/contract.ts'

export interface EnvelopeRequest {
  /** `{deal}/{step}/{revision}`; found again by it when an answer is lost. */
  readonly marker: string
  readonly subject: string
  readonly document: { readonly name: string; readonly pdf: Buffer }
  /** Text inside the document where the signature goes. */
  readonly signatureAnchor: string
  readonly signer: { readonly name: string; readonly email: string }
  readonly callbackUrl: string
  readonly expiresInDays: number
}

/** What the provider says an envelope is, at the moment it was asked. */
export interface EnvelopeTruth {
  readonly providerRef: string
  readonly state: Exclude<EnvelopeState, 'planned'>
  readonly marker: string | null
  readonly sentAt: string | null
  readonly completedAt: string | null
  readonly reason: string | null
  readonly raw: unknown
}

export interface SignatureCallback {
  /** Can it move a deal? Others are kept and wake nobody. */
  readonly matters: boolean
  readonly providerEventId: string
  readonly type: string
  readonly providerRef: string
  readonly marker: string | null
  readonly payload: unknown
}

/** All calls throw ProviderError; one HTTP attempt each. */
export interface ESignatureProvider {
  sendEnvelope(request: EnvelopeRequest): Promise<EnvelopeTruth>
  findByMarker(marker: string): Promise<EnvelopeTruth | null>
  fetch(providerRef: string): Promise<EnvelopeTruth>
  /** A page for this signer that lives some minutes; make a fresh one for every visit. */
  openSigningPage(input: {
    providerRef: string
    signer: { name: string; email: string }
    returnUrl: string
  }): Promise<{ url: string }>
  voidEnvelope(
    providerRef: string,
    reason: string,
  ): Promise<{ outcome: CompensationOutcome; truth: EnvelopeTruth | null }>
  downloadSigned(providerRef: string): Promise<Buffer>
  verify(request: SignedRequest): boolean
  parseCallback(request: SignedRequest): SignatureCallback | null
}
