// Fails when: a repeat does not look for the marker first (providers/e-signature/docusign.send.ts).
import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ESignatureHarness, eSignatureContract } from '../../providers/e-signature/contract.suite.ts'
import { createDocusignSignature } from '../../providers/e-signature/docusign.ts'
import { type OpenSandbox, openSandbox, until } from './sandbox.ts'

const FAULTS = { rate_limit: '429', server_error: '500', no_answer: 'timeout' } as const
const accountId = '0d3ce9a6-0000-4000-8000-000000000001'
const account = { userId: '0d3ce9a6-0000-4000-8000-000000000002', integrationKey: 'integration' }
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const privateKeyPem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const publicKeyPem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
const ANCHOR = '/sn1/'
const CONTENT = `BT (Signature: ${ANCHOR}) Tj ET`
const PDF = `%PDF-1.4\n1 0 obj <</Length ${CONTENT.length}>> stream\n${CONTENT}\nendstream endobj\n%%EOF`

interface State {
  readonly tables: {
    readonly docusign_envelopes: readonly { readonly object: { readonly envelope: { envelopeId: string } } }[]
  }
}

let sandbox: OpenSandbox
let harness: ESignatureHarness

const open = (changes: { hmacKeys?: readonly string[]; userId?: string; nowMs?: () => number } = {}) => {
  const url = sandbox.urls.docusign
  const options = { accountId, ...account, privateKeyPem, hmacKeys: ['old', 'right'], timeoutMs: 4_000 }
  return createDocusignSignature({ ...options, baseUrl: url, authUrl: url, ...changes })
}

beforeAll(async () => {
  sandbox = await openSandbox()
  const { control, receiver } = sandbox
  await control('PUT', `/accounts/docusign/${accountId}`, { ...account, publicKeyPem, hmacKeys: ['right', 'next'] })
  const creation = `POST /restapi/v2.1/accounts/${accountId}/envelopes`
  harness = {
    provider: open(),
    stranger: open({ hmacKeys: ['wrong'] }),
    callbackUrl: `${receiver.base}/callbacks/docusign/key`,
    pdf: Buffer.from(PDF),
    anchor: ANCHOR,
    creation,
    breakWith: async (fault, step) => {
      const name = fault in FAULTS ? FAULTS[fault as keyof typeof FAULTS] : fault
      await sandbox.fault('docusign', name, step ? { match: step, count: 1 } : {})
    },
    heal: async () => void (await sandbox.heal()),
    sign: async (ref) => void (await control('POST', `/docusign/envelopes/${ref}/sign`)),
    decline: async (ref, reason) => void (await control('POST', `/docusign/envelopes/${ref}/decline`, { reason })),
    opens: async (url) => (await fetch(url, { redirect: 'manual' })).status === 200,
    refsOf: async (marker) => {
      const { tables } = await control<State>('GET', '/state?table=docusign_envelopes')
      const ours = tables.docusign_envelopes.filter((row) => JSON.stringify(row).includes(`"${marker}"`))
      return ours.map(({ object }) => object.envelope.envelopeId)
    },
    callbacksAbout: (ref, type) =>
      until(() => {
        const about = receiver.received.filter(({ body }) => body.includes(ref))
        return about.some(({ body }) => body.includes(`"event":"${type}"`)) ? about : null
      }),
    types: { completed: 'envelope-completed', declined: 'envelope-declined', voided: 'envelope-voided' },
  }
})

afterAll(async () => sandbox?.close())

eSignatureContract('DocuSign', () => harness)

describe('an envelope of DocuSign', () => {
  const request = (marker: string) => ({
    marker,
    subject: 'Your contract',
    document: { name: 'contract.pdf', pdf: harness.pdf },
    signatureAnchor: ANCHOR,
    signer: { name: 'Ann', email: 'ann@example.com' },
    callbackUrl: harness.callbackUrl,
    expiresInDays: 14,
  })

  it('is found by its field when the transaction id is forgotten, and says when it has expired', async () => {
    const { providerRef } = await harness.provider.sendEnvelope(request('deal-t/envelope/1'))
    await sandbox.control('POST', '/settings', { time: { scale: 1e-7 } })
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(await harness.provider.findByMarker('deal-t/envelope/1')).toMatchObject({ providerRef, state: 'sent' })
    const late = await harness.provider.sendEnvelope(request('deal-t/envelope/2'))
    const expired = await until(async () => {
      const truth = await harness.provider.fetch(late.providerRef)
      return truth.state === 'sent' ? null : truth
    })
    expect(expired).toMatchObject({ state: 'expired', marker: 'deal-t/envelope/2' })
    expect(await harness.provider.voidEnvelope(late.providerRef, 'x')).toMatchObject({ outcome: 'undone' })
    await sandbox.control('POST', '/settings', { time: { scale: 1 } })
  })

  it('is asked for again only after the lists had time to catch up', async () => {
    await harness.breakWith('response_lost', harness.creation)
    const lost = harness.provider.sendEnvelope(request('deal-t/envelope/5'))
    await expect(lost).rejects.toMatchObject({ effect: 'unknown', retryable: true, retryAfterMs: 5_000 })
    await harness.heal()
  })

  it('is refused for good when the user gave no consent', async () => {
    const stranger = open({ userId: 'someone else' })
    await expect(stranger.sendEnvelope(request('deal-t/envelope/3'))).rejects.toMatchObject({
      code: 'invalid_grant',
      effect: 'none',
      retryable: false,
    })
  })

  it('is refused for good when the document lacks the anchor', async () => {
    const without = { ...request('deal-t/envelope/4'), signatureAnchor: '/nowhere/' }
    await expect(harness.provider.sendEnvelope(without)).rejects.toMatchObject({
      code: 'ANCHOR_TAB_STRING_NOT_FOUND',
      effect: 'none',
      retryable: false,
    })
  })
})
