import { ProviderError } from '../provider-error.ts'
import type { EnvelopeTruth, ESignatureProvider } from './contract.ts'
import type { Wire } from './docusign.wire.ts'

type Voided = Awaited<ReturnType<ESignatureProvider['voidEnvelope']>>

const MAX_REASON = 200
const NOT_VOIDABLE = new Set(['ENVELOPE_CANNOT_VOID_INVALID_STATE', 'ENVELOPE_INVALID_STATUS'])
const UNKNOWN_ENVELOPE = new Set(['ENVELOPE_DOES_NOT_EXIST', 'ENVELOPE_NOT_FOUND', 'http_404'])

/** Voids at once and asks afterwards: only the provider knows whether the signature came first. */
export async function voidEnvelope(
  wire: Wire,
  fetch: (providerRef: string) => Promise<EnvelopeTruth>,
  providerRef: string,
  reason: string,
): Promise<Voided> {
  const body = { status: 'voided', voidedReason: Array.from(reason).slice(0, MAX_REASON).join('') }
  const path = `/envelopes/${encodeURIComponent(providerRef)}`
  try {
    await wire.call({ method: 'PUT', path, body, isRead: false })
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error
    if (UNKNOWN_ENVELOPE.has(error.code)) return { outcome: 'never_happened', truth: null }
    if (!NOT_VOIDABLE.has(error.code)) throw error
    return settledBy(await fetch(providerRef), error)
  }
  return { outcome: 'undone', truth: await fetch(providerRef) }
}

/** A repeat finds it voided; a signature or a refusal that came first is the truth to go on with. */
function settledBy(truth: EnvelopeTruth, refusal: ProviderError): Voided {
  switch (truth.state) {
    case 'voided':
    case 'expired':
      return { outcome: 'undone', truth }
    case 'completed':
    case 'declined':
      return { outcome: 'too_late', truth }
    case 'sent':
    case 'delivered':
      throw refusal
  }
}
