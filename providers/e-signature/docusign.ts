import type { EnvelopeTruth, ESignatureProvider } from './contract.ts'
import { isSignedByDocusign, parseCallback } from './docusign.connect.ts'
import { SIGNER_ID } from './docusign.envelope.ts'
import { failure } from './docusign.failure.ts'
import { findEnvelope } from './docusign.find.ts'
import { sendEnvelope } from './docusign.send.ts'
import { createTokenSource } from './docusign.token.ts'
import { toTruth } from './docusign.truth.ts'
import { voidEnvelope } from './docusign.void.ts'
import { createWire, type Wire } from './docusign.wire.ts'

export interface DocusignOptions {
  readonly accountId: string
  readonly userId: string
  readonly integrationKey: string
  readonly privateKeyPem: string
  /** Keys of the account's Connect messages; more than one while they are being rotated. */
  readonly hmacKeys: readonly string[]
  /** Without `/restapi`. */
  readonly baseUrl: string
  readonly authUrl: string
  readonly timeoutMs?: number
  readonly nowMs?: () => number
}

const TIMEOUT_MS = 20_000
const TOKEN_TIMEOUT_MS = 10_000

/** Envelopes of one DocuSign account. Keep one per account: it holds its access token. */
export function createDocusignSignature(options: DocusignOptions): ESignatureProvider {
  const { nowMs = Date.now, timeoutMs = TIMEOUT_MS } = options
  const tokens = createTokenSource({ ...options, nowMs, timeoutMs: Math.min(timeoutMs, TOKEN_TIMEOUT_MS) })
  const wire = createWire({ ...options, timeoutMs, tokens })
  const fetch = (providerRef: string) => fetchEnvelope(wire, providerRef)
  return {
    sendEnvelope: (request) => sendEnvelope(wire, request, nowMs()),
    findByMarker: (marker) => findEnvelope(wire, marker, nowMs()),
    fetch,
    openSigningPage: (input) => openSigningPage(wire, input),
    voidEnvelope: (providerRef, reason) => voidEnvelope(wire, fetch, providerRef, reason),
    downloadSigned: (providerRef) => wire.download(`${pathOf(providerRef)}/documents/combined`),
    verify: (request) => isSignedByDocusign(request, options.hmacKeys),
    parseCallback,
  }
}

const pathOf = (providerRef: string) => `/envelopes/${encodeURIComponent(providerRef)}`

async function fetchEnvelope(wire: Wire, providerRef: string): Promise<EnvelopeTruth> {
  const query = { include: 'custom_fields,recipients' }
  return toTruth(await wire.call({ method: 'GET', path: pathOf(providerRef), query, isRead: true }))
}

async function openSigningPage(
  wire: Wire,
  { providerRef, signer, returnUrl }: Parameters<ESignatureProvider['openSigningPage']>[0],
): Promise<{ url: string }> {
  const body = {
    returnUrl,
    authenticationMethod: 'none',
    clientUserId: SIGNER_ID,
    userName: signer.name,
    email: signer.email,
  }
  const view = await wire.call({ method: 'POST', path: `${pathOf(providerRef)}/views/recipient`, body, isRead: true })
  const { url } = (view ?? {}) as { url?: unknown }
  if (typeof url !== 'string' || url === '')
    throw failure('no_view', { message: 'DocuSign gave no page', retryable: true })
  return { url }
}
