import { generateKeyPairSync } from 'node:crypto'
import type docusign from 'docusign-esign'
import { describe, expect, it } from 'vitest'
import { plainPdf } from '../core/plain-pdf.ts'
import { connectSignature } from '../docusign/connect.ts'
import { docusignAccount, HMAC_KEYS, jwtFor } from './accounts.ts'
import { type Opened, openSandbox, until } from './open-sandbox.ts'

const PDF = plainPdf(['Offer for a new roof', 'Total: $1,250.00', '/sn1/'])
const EVENTS = ['sent', 'delivered', 'completed', 'declined', 'voided'].map((state) => `envelope-${state}`)

function definition(sandbox: Opened, more: object = {}): docusign.EnvelopeDefinition {
  const signHereTabs = [{ anchorString: '/sn1/', anchorUnits: 'pixels', anchorXOffset: '0', anchorYOffset: '0' }]
  const signer = {
    email: 'ann@example.com',
    name: 'Ann Example',
    recipientId: '1',
    routingOrder: '1',
    clientUserId: 'c-1',
  }
  return {
    emailSubject: 'Your offer',
    status: 'sent',
    transactionId: 'deal/1/1',
    documents: [{ documentBase64: PDF.toString('base64'), documentId: '1', fileExtension: 'pdf', name: 'Offer.pdf' }],
    recipients: { signers: [{ ...signer, tabs: { signHereTabs } }] },
    customFields: { textCustomFields: [{ name: 'steward', value: 'deal/1', show: 'false' }] },
    notification: {
      useAccountDefaults: 'false',
      expirations: { expireEnabled: 'true', expireAfter: '14', expireWarn: '0' },
    },
    eventNotification: {
      url: `${sandbox.receiver.base}/connect`,
      requireAcknowledgment: 'true',
      includeHMAC: 'true',
      deliveryMode: 'SIM',
      events: EVENTS,
      eventData: { version: 'restv2.1', format: 'json', includeData: ['custom_fields'] },
    },
    ...more,
  } as docusign.EnvelopeDefinition
}

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { response?: { status: number; data: { errorCode: string } } }) =>
      `${error.response?.status} ${error.response?.data.errorCode}`,
  )

const opened = async () => {
  const sandbox = await openSandbox()
  const account = await docusignAccount(sandbox)
  const api = await account.api()
  const create = (more: object = {}) =>
    api.createEnvelope(account.accountId, { envelopeDefinition: definition(sandbox, more) })
  const view = (envelopeId = '', more: object = {}) =>
    api.createRecipientView(account.accountId, envelopeId, {
      recipientViewRequest: {
        returnUrl: 'http://127.0.0.1/back?deal=1',
        authenticationMethod: 'none',
        email: 'ann@example.com',
        userName: 'Ann Example',
        clientUserId: 'c-1',
        ...more,
      },
    })
  const told = () => sandbox.receiver.received.map(({ body }) => (JSON.parse(body) as { event: string }).event)
  return { sandbox, ...account, api, create, view, told }
}

describe('the JWT grant', () => {
  it('gives a token for the right key, user and audience', async () => {
    const { token, sandbox, accountId } = await opened()
    const granted = await token()
    expect(granted.body).toMatchObject({ token_type: 'Bearer', expires_in: 3600, scope: 'signature impersonation' })
    const headers = { authorization: `Bearer ${String(granted.body['access_token'])}` }
    const info = (await (await fetch(`${sandbox.urls.docusign}/oauth/userinfo`, { headers })).json()) as object
    expect(info).toMatchObject({
      accounts: [{ account_id: accountId, base_uri: sandbox.urls.docusign, is_default: true }],
    })
    expect((await fetch(`${sandbox.urls.docusign}/oauth/userinfo`)).status).toBe(401)
  })

  it('refuses everything else with its reason', async () => {
    const { token, sandbox } = await opened()
    const reason = async (assertion: string) => {
      const { status, body } = await token(assertion)
      return [status, body['error'], body['error_description']].filter(Boolean).join(' ')
    }
    const user = 'user-of-account-1'
    const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
    expect(await reason(jwtFor(user, {}, stranger))).toBe('400 invalid_grant no_valid_keys_or_signatures')
    expect(await reason(jwtFor(user, { iss: 'other' }))).toBe('400 invalid_grant issuer_not_found')
    expect(await reason(jwtFor('other'))).toBe('400 invalid_grant user_not_found')
    expect(await reason(jwtFor(user, { aud: 'elsewhere' }))).toBe('400 invalid_grant invalid_audience')
    expect(await reason(jwtFor(user, { exp: 1 }))).toBe('400 invalid_grant expired_grant')
    expect(await reason(jwtFor(user, { scope: 'extended' }))).toContain('invalid_scope')
    expect(await reason('no.jwt')).toContain('invalid_grant')
    await docusignAccount(sandbox, 'account-1', { isConsentGranted: false })
    expect(await reason(jwtFor(user))).toBe('400 consent_required')
  })
})

describe('an envelope, with the real SDK', () => {
  it('is sent, opened, signed on its page and told to the product, signed with every key', async () => {
    const { api, create, view, accountId, sandbox, told } = await opened()
    const { envelopeId = '', status } = await create()
    expect(status).toBe('sent')
    const { url = '' } = await view(envelopeId)
    const page = await (await fetch(url)).text()
    expect(page).toContain('Offer.pdf')
    expect(page).toContain('$1,250.00')
    expect(page).not.toContain('/sn1/')
    expect((await api.getEnvelope(accountId, envelopeId)).status).toBe('delivered')
    const session = /name="session" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const sign = () =>
      fetch(`${url}/sign`, { method: 'POST', body: new URLSearchParams({ session }), redirect: 'manual' })
    expect((await sign()).headers.get('location')).toBe('http://127.0.0.1/back?deal=1&event=signing_complete')
    expect((await sign()).headers.get('location')).toContain('event=viewing_complete')
    expect((await api.getEnvelope(accountId, envelopeId)).status).toBe('completed')
    const combined: unknown = await api.getDocument(accountId, envelopeId, 'combined', {})
    expect(Buffer.from(combined as Uint8Array).equals(PDF)).toBe(true)
    await until(() => (told().length === 3 ? true : null))
    expect(told()).toEqual(['envelope-sent', 'envelope-delivered', 'envelope-completed'])
    for (const { body, headers } of sandbox.receiver.received) {
      for (const [index, key] of HMAC_KEYS.entries())
        expect(headers[`x-docusign-signature-${index + 1}`]).toBe(connectSignature(key, body))
      const { data } = JSON.parse(body) as { data: { envelopeSummary: { customFields: object } } }
      expect(data.envelopeSummary.customFields).toMatchObject({
        textCustomFields: [{ name: 'steward', value: 'deal/1' }],
      })
    }
  })

  it('has links that open once and not for long', async () => {
    const { create, view, sandbox } = await opened()
    const { envelopeId } = await create()
    const { url = '' } = await view(envelopeId)
    await fetch(url)
    expect((await fetch(url, { redirect: 'manual' })).headers.get('location')).toContain('event=ttl_expired')
    await sandbox.call('POST', '/settings', { docusign: { viewTtlMs: -1 } })
    const late = await view(envelopeId)
    expect((await fetch(late.url ?? '', { redirect: 'manual' })).headers.get('location')).toContain('event=ttl_expired')
    expect(await refusal(view(envelopeId, { userName: 'Bob' }))).toBe('400 UNKNOWN_ENVELOPE_RECIPIENT')
    expect(await refusal(view(envelopeId, { returnUrl: undefined }))).toBe('400 INVALID_REQUEST_PARAMETER')
  })

  it('is found by transaction and by field, and only later when the list lags', async () => {
    const { api, create, accountId, sandbox } = await opened()
    const { envelopeId } = await create()
    const byTransaction = () => api.listStatusChanges(accountId, { transactionIds: 'deal/1/1' })
    expect((await byTransaction()).envelopes?.map((found) => found.envelopeId)).toEqual([envelopeId])
    const query = { fromDate: '2026-01-01', customField: 'steward=deal/1', include: 'custom_fields,recipients' }
    const found = (await api.listStatusChanges(accountId, query)).envelopes?.[0]
    expect(found?.recipients?.signers?.[0]).toMatchObject({ status: 'sent', clientUserId: 'c-1' })
    expect(
      (await api.listStatusChanges(accountId, { ...query, customField: 'steward=deal/2' })).envelopes,
    ).toBeUndefined()
    expect(await refusal(api.listStatusChanges(accountId, {}))).toBe('400 INVALID_REQUEST_PARAMETER')
    await sandbox.call('POST', '/faults', { provider: 'docusign', fault: 'list_lag', ms: 60_000, count: 1 })
    expect((await byTransaction()).resultSetSize).toBe('0')
    expect((await byTransaction()).resultSetSize).toBe('1')
  })

  it('is voided only while it is open', async () => {
    const { api, create, accountId, told, sandbox } = await opened()
    const { envelopeId = '' } = await create()
    const change = (envelope: object) => refusal(api.update(accountId, envelopeId, { envelope }))
    expect(await change({ status: 'voided' })).toBe('400 INVALID_REQUEST_PARAMETER')
    expect(await change({ status: 'voided', voidedReason: 'Changed our mind' })).toBe('done')
    expect(await change({ status: 'voided', voidedReason: 'again' })).toBe('400 ENVELOPE_CANNOT_VOID_INVALID_STATE')
    expect(await sandbox.status('POST', `/docusign/envelopes/${envelopeId}/sign`)).toBe(409)
    await until(() => (told().includes('envelope-voided') ? true : null))
  })

  it('expires by the scaled clock, and is signed or declined by control', async () => {
    const { api, create, accountId, sandbox } = await opened()
    await sandbox.call('POST', '/settings', { time: { scale: 0.000_000_1 } })
    const { envelopeId = '' } = await create()
    const expired = await until(async () => {
      const envelope = await api.getEnvelope(accountId, envelopeId)
      return envelope.status === 'voided' ? envelope : null
    })
    expect(expired.voidedReason).toBe('Envelope has expired.')
    await sandbox.call('POST', '/settings', { time: { scale: 1 } })
    const act = async (verb: string, body?: object) => {
      const { envelopeId: id } = await create()
      return sandbox.call('POST', `/docusign/envelopes/${id}/${verb}`, body)
    }
    expect(await act('sign')).toMatchObject({ status: 'completed', recipients: { signers: [{ status: 'completed' }] } })
    expect(await act('decline', { reason: 'Too dear' })).toMatchObject({
      status: 'declined',
      recipients: { signers: [{ declinedReason: 'Too dear' }] },
    })
  })

  it('is signed in routing order when there are several signers', async () => {
    const { create, sandbox, api, accountId, view } = await opened()
    const two = ['1', '2'].map((order) => ({
      email: `signer${order}@example.com`,
      name: `Signer ${order}`,
      recipientId: order,
      routingOrder: order,
      clientUserId: order,
    }))
    const { envelopeId = '' } = await create({ recipients: { signers: two } })
    const second = { email: 'signer2@example.com', userName: 'Signer 2', clientUserId: '2' }
    expect(await refusal(view(envelopeId, second))).toBe('400 RECIPIENT_NOT_IN_SEQUENCE')
    await sandbox.call('POST', `/docusign/envelopes/${envelopeId}/sign`)
    expect((await api.getEnvelope(accountId, envelopeId)).status).toBe('delivered')
    expect(await refusal(view(envelopeId, second))).toBe('done')
    expect(await sandbox.call('POST', `/docusign/envelopes/${envelopeId}/sign`)).toMatchObject({ status: 'completed' })
  })

  it('is refused when it is incomplete, malformed or made to be', async () => {
    const { create, sandbox } = await opened()
    const { recipients } = definition(sandbox)
    const signer = (more: object) => ({ recipients: { signers: [{ ...recipients?.signers?.[0], ...more }] } })
    expect(await refusal(create({ documents: [] }))).toBe('400 ENVELOPE_IS_INCOMPLETE')
    expect(await refusal(create({ templateId: 'x' }))).toBe('400 TEMPLATE_ID_INVALID')
    expect(await refusal(create({ colour: 'red' }))).toBe('400 INVALID_REQUEST_BODY')
    expect(await refusal(create(signer({ email: 'nobody' })))).toBe('400 INVALID_EMAIL_ADDRESS_FOR_RECIPIENT')
    expect(await refusal(create(signer({ email: 'ann9990400@example.com' })))).toContain('INVALID_EMAIL')
    expect(await refusal(create(signer({ tabs: { signHereTabs: [{ anchorString: '/nowhere/' }] } })))).toBe(
      '400 ANCHOR_TAB_STRING_NOT_FOUND',
    )
    expect(await refusal(create({ documents: [{ documentId: '1', name: 'x', documentBase64: 'aGk=' }] }))).toBe(
      '400 UNABLE_TO_CONVERT_DOCUMENT',
    )
    expect(await refusal(create({ eventNotification: { url: 'http://127.0.0.1/', events: EVENTS } }))).toContain('400')
    const { envelopeId } = await create(signer({ email: 'ann9990403@example.com' }))
    await until(async () => {
      const { tables } = await sandbox.call<{
        tables: { docusign_envelopes: { object: { envelope: { envelopeId: string; status: string } } }[] }
      }>('GET', '/state?table=docusign_envelopes')
      const envelope = tables.docusign_envelopes.find(({ object }) => object.envelope.envelopeId === envelopeId)
      return envelope?.object.envelope.status === 'declined' ? true : null
    })
  })

  it('without a token, or in another account, is not reached', async () => {
    const { sandbox, api } = await opened()
    const path = `${sandbox.urls.docusign}/restapi/v2.1/accounts/account-1/envelopes/x`
    const response = await fetch(path)
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ errorCode: 'AUTHORIZATION_INVALID_TOKEN' })
    expect(await refusal(api.getEnvelope('account-2', 'x'))).toBe('401 USER_DOES_NOT_BELONG_TO_SPECIFIED_ACCOUNT')
    expect(await refusal(api.getEnvelope('account-1', 'x'))).toBe('404 ENVELOPE_DOES_NOT_EXIST')
    expect((await fetch(`${sandbox.urls.docusign}/restapi/v2.1/nothing`)).status).toBe(404)
  })
})

describe('Connect', () => {
  it('keeps the order behind a message that failed, and delivers all when the product is back', async () => {
    const { sandbox, create, told } = await opened()
    await sandbox.call('POST', '/settings', { time: { scale: 0.000_002 } })
    sandbox.receiver.answer(() => ({ status: sandbox.receiver.received.length <= 2 ? 503 : 200 }))
    const { envelopeId } = await create({ notification: undefined })
    await sandbox.call('POST', `/docusign/envelopes/${envelopeId}/sign`)
    await until(() => (told().includes('envelope-completed') ? true : null))
    expect(told()).toEqual([
      'envelope-sent',
      'envelope-sent',
      'envelope-sent',
      'envelope-delivered',
      'envelope-completed',
    ])
    const counts = sandbox.receiver.received.map(({ body }) => (JSON.parse(body) as { retryCount: number }).retryCount)
    expect(counts).toEqual([0, 1, 2, 0, 0])
  })
})
