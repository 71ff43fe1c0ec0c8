import { describe, expect, it } from 'vitest'
import { isSignedByDocusign, parseCallback } from './docusign.connect.ts'
import { toEnvelope, transactionIdOf } from './docusign.envelope.ts'
import { toFailure } from './docusign.failure.ts'
import { toTruth } from './docusign.truth.ts'
import vector from './fixtures/docusign-signature-vector.json' with { type: 'json' }

const requestOf = (body: string, headers: Record<string, string> = {}) => ({
  url: 'https://steward.example/callbacks/docusign/key',
  headers,
  body: Buffer.from(body),
})

describe('the signature of DocuSign Connect', () => {
  const signature = vector['X-DocuSign-Signature-1']
  const signed = (name: string, value = signature, body = vector.body) => requestOf(body, { [name]: value })

  it('accepts any of the headers for any of the keys', () => {
    expect(isSignedByDocusign(signed('x-docusign-signature-1'), [vector.key])).toBe(true)
    expect(isSignedByDocusign(signed('x-docusign-signature-12'), ['another', vector.key])).toBe(true)
  })

  it('refuses everything else', () => {
    expect(isSignedByDocusign(signed('x-docusign-signature-1'), ['another'])).toBe(false)
    expect(isSignedByDocusign(signed('x-docusign-signature-1'), [])).toBe(false)
    expect(isSignedByDocusign(signed('x-docusign-signature-1'), [''])).toBe(false)
    expect(isSignedByDocusign(signed('x-docusign-signature-1', signature, `${vector.body} `), [vector.key])).toBe(false)
    expect(isSignedByDocusign(signed('x-docusign-signature-1', ''), [vector.key])).toBe(false)
    expect(isSignedByDocusign(signed('x-docusign-signature'), [vector.key])).toBe(false)
    expect(isSignedByDocusign(requestOf(vector.body), [vector.key])).toBe(false)
  })
})

describe('a message of DocuSign Connect', () => {
  const message = JSON.parse(vector.body) as { data: object }
  const parse = (changes: object) => parseCallback(requestOf(JSON.stringify({ ...message, ...changes })))

  it('is named by envelope, event and moment', () => {
    expect(parseCallback(requestOf(vector.body))).toMatchObject({
      providerEventId: '44efc9e6-915e-4b1d-9b54-801410d6922d+envelope-completed+2026-10-15T12:00:00.0000000Z',
      type: 'envelope-completed',
      providerRef: '44efc9e6-915e-4b1d-9b54-801410d6922d',
      marker: null,
    })
  })

  it('carries our marker', () => {
    const textCustomFields = [
      { name: 'other', value: 'x' },
      { name: 'steward_marker', value: 'deal/envelope/1' },
    ]
    const envelopeSummary = { customFields: { textCustomFields } }
    expect(parse({ data: { ...message.data, envelopeSummary } })?.marker).toBe('deal/envelope/1')
  })

  it('is null when an id is missing or it is no message', () => {
    expect(parse({ generatedDateTime: undefined })).toBeNull()
    expect(parse({ event: '' })).toBeNull()
    expect(parse({ data: { accountId: 'x' } })).toBeNull()
    expect(parseCallback(requestOf('[]'))).toBeNull()
    expect(parseCallback(requestOf('<xml/>'))).toBeNull()
  })
})

describe('the truth of an envelope', () => {
  const envelope = { envelopeId: 'e1', sentDateTime: '2026-10-15T12:00:00.0000000Z' }

  it.each([
    ['processing', 'sent'],
    ['sent', 'sent'],
    ['delivered', 'delivered'],
    ['signed', 'delivered'],
    ['completed', 'completed'],
    ['declined', 'declined'],
    ['voided', 'voided'],
    ['timedout', 'expired'],
  ])('knows the status %s', (status, state) => {
    expect(toTruth({ ...envelope, status })).toMatchObject({
      providerRef: 'e1',
      state,
      sentAt: '2026-10-15T12:00:00.000Z',
    })
  })

  it('refuses a status it does not know, and an envelope without an id', () => {
    expect(() => toTruth({ ...envelope, status: 'created' })).toThrow('unknown status')
    expect(() => toTruth({ status: 'sent' })).toThrow('without an envelope')
    expect(() => toTruth(null)).toThrow('without an envelope')
  })

  it('tells an expired envelope from one that somebody voided', () => {
    const voided = { ...envelope, status: 'voided' }
    expect(toTruth({ ...voided, voidedReason: 'Envelope has expired.' }).state).toBe('expired')
    expect(toTruth({ ...voided, voidedReason: 'The offer has expired.' })).toMatchObject({
      state: 'voided',
      reason: 'The offer has expired.',
    })
  })

  it('gives the reason of a refusal', () => {
    const recipients = { signers: [{ declinedReason: 'too expensive' }] }
    expect(toTruth({ ...envelope, status: 'declined', recipients }).reason).toBe('too expensive')
  })
})

describe('an envelope as DocuSign wants it', () => {
  const pdf = Buffer.from('%PDF-1.7')
  const request = {
    marker: 'deal/envelope/1',
    subject: `Contract ${'😀'.repeat(120)}`,
    document: { name: 'contract.pdf', pdf },
    signatureAnchor: '/sn1/',
    signer: { name: 'Ann', email: 'ann@example.com' },
    callbackUrl: 'https://steward.example/callbacks/docusign/key',
    expiresInDays: 14,
  }

  it('carries the document, one embedded signer, the marker and where to report', () => {
    const envelope = toEnvelope(request)
    expect(envelope.documents?.[0]?.documentBase64).toBe(pdf.toString('base64'))
    expect(envelope.recipients?.signers).toMatchObject([
      {
        email: 'ann@example.com',
        clientUserId: expect.any(String),
        tabs: { signHereTabs: [{ anchorString: '/sn1/' }] },
      },
    ])
    expect(envelope.customFields?.textCustomFields).toMatchObject([{ name: 'steward_marker', value: request.marker }])
    expect(envelope.eventNotification).toMatchObject({ url: request.callbackUrl, includeHMAC: 'true' })
    expect(envelope.notification?.expirations).toMatchObject({ expireEnabled: 'true', expireAfter: '14' })
    expect(Array.from(envelope.emailSubject ?? '')).toHaveLength(100)
  })

  it('has one transaction id for each marker', () => {
    expect(transactionIdOf('a/b/1')).toBe(transactionIdOf('a/b/1'))
    expect(transactionIdOf('a/b/1')).not.toBe(transactionIdOf('a/b/2'))
    expect(toEnvelope(request).transactionId).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe('what a refusal of DocuSign means', () => {
  const nowMs = Date.parse('2026-11-21T10:00:00Z')
  const refusal = (status: number, errorCode: string | null, headers: Record<string, string> = {}) => ({
    status,
    body: errorCode === null ? '<html>' : { errorCode, message: 'ann@example.com is bad' },
    header: (name: string) => headers[name],
  })

  it.each([400, 429])('waits for the reset of a rate limit, whether it comes as %i', (status) => {
    const headers = { 'x-ratelimit-reset': String(nowMs / 1_000 + 90) }
    const failure = toFailure(refusal(status, 'HOURLY_APIINVOCATION_LIMIT_EXCEEDED', headers), false, nowMs)
    expect(failure).toMatchObject({ effect: 'none', retryable: true, retryAfterMs: 90_000 })
  })

  it.each([
    [400, 'INVALID_REQUEST_BODY', 'none', false],
    [400, 'INVALID_EMAIL_ADDRESS_FOR_RECIPIENT', 'none', false],
    [400, 'ENVELOPE_CANNOT_VOID_INVALID_STATE', 'none', false],
    [400, 'EDIT_LOCK_NOT_LOCK_OWNER', 'none', true],
    [400, 'BURST_APIINVOCATION_LIMIT_EXCEEDED', 'none', true],
    [429, null, 'none', true],
    [403, null, 'none', false],
    [500, null, 'unknown', true],
    [503, 'UNSPECIFIED_ERROR', 'unknown', true],
  ])('HTTP %i %s has the effect %s', (status, code, effect, retryable) => {
    expect(toFailure(refusal(status, code), false, nowMs)).toMatchObject({ vendor: 'docusign', effect, retryable })
    expect(toFailure(refusal(status, code), true, nowMs).effect).toBe('none')
    expect(toFailure(refusal(status, code), false, nowMs).message).not.toContain('@')
  })

  it.each(['consent_required', 'invalid_grant'])('does not repeat %s: a person must act', (error) => {
    const answer = { status: 400, body: { error }, header: () => null }
    expect(toFailure(answer, true)).toMatchObject({ code: error, effect: 'none', retryable: false })
  })
})
