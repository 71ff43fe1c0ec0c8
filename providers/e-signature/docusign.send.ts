import { ProviderError } from '../provider-error.ts'
import type { EnvelopeRequest, EnvelopeTruth } from './contract.ts'
import { toEnvelope } from './docusign.envelope.ts'
import { failure } from './docusign.failure.ts'
import { findEnvelope } from './docusign.find.ts'
import { toIso, toTruth } from './docusign.truth.ts'
import type { Wire } from './docusign.wire.ts'

/** Lists may lag behind, and nothing refuses a second envelope: before a repeat they need time to catch up. */
const LIST_LAG_MS = 5_000

/** Looks for the envelope of an earlier attempt before it makes one. */
export async function sendEnvelope(wire: Wire, request: EnvelopeRequest, nowMs: number): Promise<EnvelopeTruth> {
  const known = await findEnvelope(wire, request.marker, nowMs)
  if (known) return known
  const body = toEnvelope(request)
  try {
    return sentTruth(await wire.call({ method: 'POST', path: '/envelopes', body, isRead: false }), request.marker)
  } catch (error) {
    if (!(error instanceof ProviderError) || error.effect === 'none') throw error
    const { code, message } = error
    throw failure(code, { message, effect: 'unknown', retryable: true, retryAfterMs: LIST_LAG_MS })
  }
}

/** The answer to a creation is a summary; without an id nobody can say what became of the envelope. */
function sentTruth(made: unknown, marker: string): EnvelopeTruth {
  const { statusDateTime } = (made ?? {}) as { statusDateTime?: string }
  try {
    return { ...toTruth(made), marker, sentAt: toIso(statusDateTime) }
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error
    throw failure(error.code, { message: error.message, effect: 'unknown', retryable: true })
  }
}
