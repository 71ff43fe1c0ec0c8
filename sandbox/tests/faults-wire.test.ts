import { describe, expect, it } from 'vitest'
import { CUSTOMER, docusignAccount, SMS, stripeAccount, twilioAccount, WHATSAPP } from './accounts.ts'
import { type Opened, openSandbox, until } from './open-sandbox.ts'

const fault = (sandbox: Opened, provider: string, name: string, more: object = {}) =>
  sandbox.call('POST', '/faults', { provider, fault: name, ...more })

const opened = async () => {
  const sandbox = await openSandbox()
  const { client, accountSid, authToken } = await twilioAccount(sandbox)
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`
  const path = `/2010-04-01/Accounts/${accountSid}/Messages.json`
  /** One bare attempt, so that what the wire does is seen as it is. */
  const send = async (body = 'x', patienceMs = 20_000) => {
    try {
      const form = new URLSearchParams({ To: CUSTOMER, From: SMS, Body: body })
      const signal = AbortSignal.timeout(patienceMs)
      const response = await fetch(sandbox.urls.twilio + path, {
        method: 'POST',
        headers: { authorization },
        body: form,
        signal,
      })
      return { status: response.status, retryAfter: response.headers.get('retry-after'), code: undefined }
    } catch (error) {
      const { cause, name } = error as { cause?: { code?: string }; name: string }
      return { status: 0, retryAfter: null, code: cause?.code ?? name }
    }
  }
  const sent = async () => (await client.messages.list({ to: CUSTOMER })).map(({ body }) => body)
  return { sandbox, client, send, sent }
}

describe('a fault on requests', () => {
  it('429 and 500 answer in the provider’s words and do nothing', async () => {
    const { sandbox, send, sent } = await opened()
    await fault(sandbox, 'twilio', '429', { count: 1, ms: 7000 })
    expect(await send()).toMatchObject({ status: 429, retryAfter: '7' })
    await fault(sandbox, 'twilio', '500', { count: 1 })
    expect(await send()).toMatchObject({ status: 500 })
    expect(await sent()).toEqual([])
    expect((await sandbox.requests('?method=POST')).map(({ status }) => status)).toEqual([429, 500])
  })

  it('latency answers late, timeout never and without doing anything', async () => {
    const { sandbox, send, sent } = await opened()
    await fault(sandbox, 'twilio', 'latency', { count: 1, ms: 150 })
    const started = Date.now()
    expect((await send()).status).toBe(201)
    expect(Date.now() - started).toBeGreaterThanOrEqual(145)
    await fault(sandbox, 'twilio', 'timeout', { count: 1 })
    expect(await send('lost', 2_000)).toMatchObject({ status: 0, code: 'TimeoutError' })
    expect(await sent()).toEqual(['x'])
    expect((await sandbox.requests('?method=POST')).map(({ status }) => status)).toEqual([201, 0])
  })

  it('response_lost does the work, journals it, and cuts the connection; reading is not affected', async () => {
    const { sandbox, send, sent } = await opened()
    await fault(sandbox, 'twilio', 'response_lost')
    expect(await send('done')).toMatchObject({ status: 0, code: 'UND_ERR_SOCKET' })
    expect(await sent()).toEqual(['done'])
    expect((await sandbox.requests('?method=POST')).map(({ status }) => status)).toEqual([201])
  })

  it('down cuts every connection, refused leaves the port; both end when cleared', async () => {
    const { sandbox, send } = await opened()
    await send()
    await fault(sandbox, 'twilio', 'down')
    expect(await send()).toMatchObject({ status: 0, code: 'UND_ERR_SOCKET' })
    await sandbox.call('DELETE', '/faults')
    expect((await send()).status).toBe(201)
    await fault(sandbox, 'twilio', 'refused')
    await until(async () => ((await send()).code === 'ECONNREFUSED' ? true : null))
    await sandbox.call('DELETE', '/faults')
    await until(async () => ((await send()).status === 201 ? true : null))
    expect((await sandbox.requests('?method=POST')).every(({ status }) => status === 201)).toBe(true)
  })

  it('hits what it names, as often as it draws', async () => {
    const { sandbox, send, sent } = await opened()
    await fault(sandbox, 'twilio', '500', { probability: 0.5, seed: 3, match: 'POST' })
    const run = async () => {
      const statuses: number[] = []
      for (let index = 0; index < 12; index += 1) statuses.push((await send()).status)
      return statuses
    }
    const first = await run()
    expect(new Set(first)).toEqual(new Set([201, 500]))
    await sent()
    await sandbox.call('DELETE', '/faults')
    await fault(sandbox, 'twilio', '500', { probability: 0.5, seed: 3, match: 'POST' })
    expect(await run()).toEqual(first)
  })

  it('speaks Stripe and DocuSign too', async () => {
    const sandbox = await openSandbox()
    const { stripe } = await stripeAccount(sandbox)
    const { api, accountId } = await docusignAccount(sandbox)
    const envelopes = await api()
    await fault(sandbox, '*', '429', { count: 1, ms: 3000 })
    await expect(stripe.customers.list()).rejects.toMatchObject({ type: 'StripeRateLimitError', code: 'rate_limit' })
    await expect(envelopes.getEnvelope(accountId, 'x')).rejects.toMatchObject({
      response: {
        status: 429,
        data: { errorCode: 'BURST_APIINVOCATION_LIMIT_EXCEEDED' },
        headers: { 'retry-after': '3' },
      },
    })
    await sandbox.call('DELETE', '/faults')
    await fault(sandbox, '*', '500', { count: 1 })
    await expect(stripe.customers.list()).rejects.toMatchObject({ type: 'StripeAPIError', statusCode: 500 })
    await expect(envelopes.getEnvelope(accountId, 'x')).rejects.toMatchObject({ response: { status: 500 } })
  })

  it('nobody knows is a mistake of the caller', async () => {
    const sandbox = await openSandbox()
    expect(await sandbox.status('POST', '/faults', { provider: 'twilio', fault: 'bad_mood' })).toBe(400)
    expect(await sandbox.status('POST', '/faults', { provider: 'fax', fault: '500' })).toBe(400)
    expect(await sandbox.status('POST', '/settings', { time: { colour: 1 } })).toBe(400)
    expect(await sandbox.status('GET', '/requests?since=yesterday')).toBe(400)
  })
})

describe('a fault on webhooks', () => {
  const callbacks = async () => {
    const { sandbox, client } = await opened()
    await sandbox.call('POST', '/phone/messages', { channel: 'whatsapp', from: CUSTOMER, text: 'Hi' })
    const pair = { to: `whatsapp:${CUSTOMER}`, from: `whatsapp:${WHATSAPP}` }
    const send = () => client.messages.create({ ...pair, body: 'x', statusCallback: `${sandbox.receiver.base}/status` })
    const statuses = () => sandbox.receiver.at('/status').map(({ form }) => form['MessageStatus'])
    return { sandbox, send, statuses }
  }

  it('callback_drop loses reports, not messages', async () => {
    const { sandbox, send, statuses } = await callbacks()
    await fault(sandbox, 'twilio', 'callback_drop', { match: 'delivered' })
    await send()
    await until(() => (statuses().includes('read') ? true : null))
    expect(statuses()).toEqual(['sent', 'read'])
    const answer = await sandbox.call('POST', '/phone/messages', { channel: 'whatsapp', from: CUSTOMER, text: 'Again' })
    expect(answer).toMatchObject({ webhookStatus: 204 })
  })

  it('webhook_drop loses the customer’s message on the way; the provider still lists it', async () => {
    const { sandbox, client } = await opened()
    await fault(sandbox, 'twilio', 'webhook_drop', { count: 1 })
    const body = { channel: 'sms', from: CUSTOMER, text: 'Lost' }
    expect(await sandbox.call('POST', '/phone/messages', body)).toMatchObject({ webhookStatus: 0 })
    expect((await client.messages.list({ from: CUSTOMER })).map(({ body: text }) => text)).toEqual(['Lost'])
    expect(await sandbox.call('GET', '/deliveries')).toMatchObject([{ state: 'dropped' }])
    expect(sandbox.receiver.received).toEqual([])
  })

  it('webhook_duplicate sends the same event twice', async () => {
    const sandbox = await openSandbox()
    const { stripe } = await stripeAccount(sandbox)
    await fault(sandbox, 'stripe', 'webhook_duplicate', { count: 1 })
    await stripe.customers.create({ email: 'ann@example.com' })
    await until(() => (sandbox.receiver.received.length === 2 ? true : null))
    expect(new Set(sandbox.receiver.received.map(({ body }) => body)).size).toBe(1)
  })

  it('webhook_reorder lets later events overtake', async () => {
    const { sandbox, send, statuses } = await callbacks()
    await fault(sandbox, 'twilio', 'webhook_reorder', { count: 1, ms: 2_000 })
    await send()
    await until(() => (statuses().includes('sent') ? true : null))
    expect(statuses()).toEqual(['delivered', 'read', 'sent'])
  })

  it('either drop loses a Stripe event, which can still be fetched', async () => {
    const sandbox = await openSandbox()
    const { stripe } = await stripeAccount(sandbox)
    await fault(sandbox, 'stripe', 'callback_drop', { count: 1 })
    await stripe.customers.create({ email: 'ann@example.com' })
    await fault(sandbox, 'stripe', 'webhook_drop', { count: 1 })
    await stripe.customers.create({ email: 'bob@example.com' })
    await until(async () => {
      const given = await sandbox.call<{ state: string }[]>('GET', '/deliveries')
      return given.filter(({ state }) => state === 'dropped').length === 2 ? true : null
    })
    expect(sandbox.receiver.received).toEqual([])
    expect((await stripe.events.list({ type: 'customer.created' })).data).toHaveLength(2)
  })

  it('a Stripe event that was not taken is tried again, signed anew', async () => {
    const sandbox = await openSandbox()
    await sandbox.call('POST', '/settings', { time: { scale: 0.000_1 } })
    const { stripe, webhookSecret } = await stripeAccount(sandbox)
    sandbox.receiver.answer(() => ({ status: sandbox.receiver.received.length < 3 ? 500 : 200 }))
    await stripe.customers.create({ email: 'ann@example.com' })
    await until(() => (sandbox.receiver.received.length === 3 ? true : null))
    for (const { body, headers } of sandbox.receiver.received)
      expect(stripe.webhooks.constructEvent(body, String(headers['stripe-signature']), webhookSecret).type).toBe(
        'customer.created',
      )
  })
})
