import { describe, expect, it } from 'vitest'
import { CUSTOMER, docusignAccount, SMS, stripeAccount, twilioAccount } from './accounts.ts'
import { openSandbox } from './open-sandbox.ts'

describe('the control port', () => {
  it('is ready, healthy and says what it offers', async () => {
    const sandbox = await openSandbox()
    expect(await sandbox.call('GET', '/ready')).toEqual({ ready: true, urls: sandbox.urls })
    expect(await sandbox.call('GET', '/health')).toMatchObject({ status: 'ok' })
    const page = await (await fetch(`${sandbox.control}/routes`)).text()
    for (const route of [
      '/phone/messages',
      '/faults',
      '/stripe/invoices/:id/pay',
      '/docusign/envelopes/:id/sign',
      '/requests',
    ])
      expect(page).toContain(route)
    expect(await sandbox.status('GET', '/nothing')).toBe(404)
    expect(await sandbox.status('PATCH', '/faults')).toBe(405)
  })

  it('journals every API request, readable from any point', async () => {
    const sandbox = await openSandbox()
    const { client } = await twilioAccount(sandbox)
    const { stripe } = await stripeAccount(sandbox)
    await client.messages.create({ to: CUSTOMER, from: SMS, body: 'one' })
    await stripe.customers.create({ email: 'ann@example.com', metadata: { a: '1' } }, { idempotencyKey: 'key-1' })
    const all = await sandbox.requests()
    expect(all).toMatchObject([
      { provider: 'twilio', method: 'POST', status: 201, idempotencyKey: null, body: { To: CUSTOMER, Body: 'one' } },
      { provider: 'stripe', path: '/v1/customers', status: 200, idempotencyKey: 'key-1', body: { 'metadata[a]': '1' } },
    ])
    expect(await sandbox.requests('?provider=stripe')).toHaveLength(1)
    expect(await sandbox.requests(`?since=${all[0]?.id}`)).toHaveLength(1)
    expect(await sandbox.requests(`?since=${all[1]?.at}`)).toHaveLength(1)
    expect(await sandbox.requests('?since=2099-01-01T00:00:00Z')).toEqual([])
    expect(await sandbox.requests('?path=Messages&limit=1')).toHaveLength(1)
  })

  it('ends one fault and leaves the others standing', async () => {
    const sandbox = await openSandbox()
    const stand = (provider: string) =>
      sandbox.call<{ id: number }[]>('POST', '/faults', { provider, fault: 'latency', count: 3 })
    const [first] = await stand('stripe')
    await stand('twilio')
    expect(await sandbox.status('DELETE', `/faults/${first?.id}`)).toBe(204)
    expect(await sandbox.status('DELETE', `/faults/${first?.id}`)).toBe(404)
    expect(await sandbox.call('GET', '/faults')).toMatchObject([{ provider: 'twilio' }])
  })

  it('keeps the documents of envelopes out of the journal', async () => {
    const sandbox = await openSandbox()
    const { api, accountId } = await docusignAccount(sandbox)
    const documents = [{ documentId: '1', name: 'x', documentBase64: 'A'.repeat(5000) }]
    const definition = { status: 'created', transactionId: 'deal/1', documents } as never
    await (await api()).createEnvelope(accountId, { envelopeDefinition: definition })
    const [, line] = await sandbox.requests('?provider=docusign')
    expect(line?.idempotencyKey).toBe('deal/1')
    expect(JSON.stringify(line?.body).length).toBeLessThan(500)
  })

  it('registers accounts again and again, and refuses what is no account', async () => {
    const sandbox = await openSandbox()
    await stripeAccount(sandbox)
    await stripeAccount(sandbox)
    const accounts = await sandbox.call<{ id: string }[]>('GET', '/accounts')
    expect(accounts.map(({ id }) => id)).toEqual(['acct_one'])
    expect(
      await sandbox.status('PUT', '/accounts/stripe/acct_one', { secretKey: 'sk_live_1', webhookSecret: 'whsec_1' }),
    ).toBe(400)
    expect(await sandbox.status('PUT', '/accounts/twilio/AC1', { authToken: 'x' })).toBe(400)
    expect(await sandbox.status('PUT', '/accounts/fax/1', {})).toBe(400)
  })

  it('shows its state and forgets it on reset, but not who is registered unless told so', async () => {
    const sandbox = await openSandbox()
    const { client, accountSid } = await twilioAccount(sandbox)
    await client.messages.create({ to: CUSTOMER, from: SMS, body: 'one' })
    await sandbox.call('POST', '/settings', { phone: { readAfterMs: 5 } })
    await sandbox.call('POST', '/faults', { provider: 'stripe', fault: '500' })
    const state = await sandbox.call<{ tables: { twilio_messages: object[] } }>('GET', '/state')
    expect(state.tables.twilio_messages).toMatchObject([{ account: accountSid, object: { message: { body: 'one' } } }])
    await sandbox.call('POST', '/reset')
    expect(await sandbox.call('GET', '/state')).toMatchObject({
      tables: { twilio_messages: [] },
      faults: [],
      settings: { phone: { readAfterMs: 400 } },
      accounts: [{ id: accountSid }],
    })
    expect(await sandbox.requests()).toEqual([])
    await sandbox.call('POST', '/reset', { accounts: true })
    expect(await sandbox.call('GET', '/accounts')).toEqual([])
    await expect(client.messages.list()).rejects.toMatchObject({ code: 20003, status: 401 })
  })
})

describe('two businesses side by side', () => {
  it('do not see each other’s messages, customers or envelopes, nor open each other’s doors', async () => {
    const sandbox = await openSandbox()
    const [one, two] = [await twilioAccount(sandbox, 'a'), await twilioAccount(sandbox, 'b')]
    const { sid } = await one.client.messages.create({ to: CUSTOMER, from: SMS, body: 'one' })
    expect(await two.client.messages.list()).toEqual([])
    await expect(two.client.messages(sid).fetch()).rejects.toMatchObject({ status: 404 })
    await expect(two.client.messages.create({ to: CUSTOMER, from: SMS, body: 'x' })).rejects.toMatchObject({
      code: 21606,
    })
    const authorization = `Basic ${Buffer.from(`${two.accountSid}:${two.authToken}`).toString('base64')}`
    const path = `/2010-04-01/Accounts/${one.accountSid}/Messages.json`
    expect((await fetch(sandbox.urls.twilio + path, { headers: { authorization } })).status).toBe(401)

    const [first, second] = [await stripeAccount(sandbox, 'one'), await stripeAccount(sandbox, 'two')]
    const customer = await first.stripe.customers.create({ email: 'ann@example.com' }, { idempotencyKey: 'same' })
    await expect(second.stripe.customers.retrieve(customer.id)).rejects.toMatchObject({ code: 'resource_missing' })
    const other = await second.stripe.customers.create({ email: 'bob@example.com' }, { idempotencyKey: 'same' })
    expect(other.id).not.toBe(customer.id)
    expect((await second.stripe.events.list()).data).toHaveLength(1)

    const [left, right] = [await docusignAccount(sandbox, 'account-1'), await docusignAccount(sandbox, 'account-2')]
    const { envelopeId = '' } = await (await left.api()).createEnvelope('account-1', {
      envelopeDefinition: { status: 'created' },
    })
    await expect((await right.api()).getEnvelope('account-2', envelopeId)).rejects.toMatchObject({
      response: { status: 404 },
    })
    await expect((await right.api()).getEnvelope('account-1', envelopeId)).rejects.toMatchObject({
      response: { status: 401 },
    })
  })

  it('each hear only what concerns them', async () => {
    const sandbox = await openSandbox()
    await twilioAccount(sandbox, 'a')
    await twilioAccount(sandbox, 'b')
    const write = (to: string) =>
      sandbox.call('POST', '/phone/messages', { channel: 'sms', from: CUSTOMER, to, text: to })
    await write(SMS)
    await write('+14155550101')
    expect(sandbox.receiver.received.map(({ path, form }) => `${path} ${form['Body']}`)).toEqual([
      `/in/a ${SMS}`,
      '/in/b +14155550101',
    ])
  })
})

describe('a route nobody has', () => {
  it('is the provider’s own 404', async () => {
    const sandbox = await openSandbox()
    const answer = async (url: string) => {
      const response = await fetch(url)
      return { status: response.status, body: (await response.json()) as object }
    }
    expect(await answer(`${sandbox.urls.twilio}/2010-04-01/Unicorns.json`)).toMatchObject({
      status: 404,
      body: { code: 20404 },
    })
    expect(await answer(`${sandbox.urls.docusign}/restapi/v2.1/unicorns`)).toMatchObject({
      status: 404,
      body: { errorCode: 'RESOURCE_NOT_FOUND' },
    })
    // Stripe asks who is there first.
    expect(await answer(`${sandbox.urls.stripe}/v1/unicorns`)).toMatchObject({
      status: 401,
      body: { error: { type: 'invalid_request_error' } },
    })
  })
})
