import twilio from 'twilio'
import { describe, expect, it } from 'vitest'
import { CUSTOMER, SMS, twilioAccount, WHATSAPP } from './accounts.ts'
import { type Opened, openSandbox, pause, until } from './open-sandbox.ts'

const customerWrites = (sandbox: Opened, channel: 'whatsapp' | 'sms', text = 'Hello') =>
  sandbox.call<{ providerMessageId: string; webhookStatus: number }>('POST', '/phone/messages', {
    channel,
    from: CUSTOMER,
    text,
  })

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    (error: { code?: number; status?: number }) => `${error.status} ${error.code}`,
  )

describe('a message sent with the real SDK', () => {
  it('moves from queued to read, each step reported by a signed callback', async () => {
    const sandbox = await openSandbox()
    const { client, authToken, accountSid } = await twilioAccount(sandbox)
    await customerWrites(sandbox, 'whatsapp')
    const statusCallback = `${sandbox.receiver.base}/status/1?ledger=9`
    const message = await client.messages.create({
      to: `whatsapp:${CUSTOMER}`,
      from: `whatsapp:${WHATSAPP}`,
      body: 'Good morning',
      statusCallback,
    })
    expect(message).toMatchObject({
      status: 'queued',
      direction: 'outbound-api',
      dateSent: null,
      numMedia: '0',
      accountSid,
    })
    const reports = await until(() => {
      const found = sandbox.receiver.at('/status/1?ledger=9')
      return found.length === 3 ? found : null
    })
    expect(reports.map(({ form }) => form['MessageStatus'])).toEqual(['sent', 'delivered', 'read'])
    expect(reports.map(({ form }) => form['EventType'])).toEqual([undefined, 'DELIVERED', 'READ'])
    for (const { headers, form } of reports) {
      expect(form['MessageSid']).toBe(message.sid)
      const signature = String(headers['x-twilio-signature'])
      expect(twilio.validateRequest(authToken, signature, statusCallback, form)).toBe(true)
    }
    expect((await client.messages(message.sid).fetch()).status).toBe('read')
    expect(
      await sandbox.call('GET', `/phone/messages?channel=whatsapp&address=${encodeURIComponent(CUSTOMER)}`),
    ).toMatchObject([
      { id: message.sid, text: 'Good morning', from: WHATSAPP, to: CUSTOMER, status: 'read', direction: 'received' },
    ])
  })

  it('is refused at once for what Twilio refuses at once', async () => {
    const sandbox = await openSandbox()
    const { client } = await twilioAccount(sandbox)
    const send = (message: object) =>
      refusal(client.messages.create({ to: CUSTOMER, from: SMS, body: 'x', ...message }))
    expect(await send({ to: '+1' })).toBe('400 21211')
    expect(await send({ to: `whatsapp:${CUSTOMER}` })).toBe('400 21910')
    expect(await send({ from: '+14155550199' })).toBe('400 21606')
    expect(await send({ to: `whatsapp:${CUSTOMER}`, from: 'whatsapp:+14155550199' })).toBe('400 63007')
    expect(await send({ body: 'x'.repeat(1601) })).toBe('400 21617')
    expect(await send({ body: 'x'.repeat(1600) })).toBe('accepted')
    expect(await send({ body: undefined })).toBe('400 21619')
    expect(await send({ from: undefined })).toBe('400 21603')
    expect(await send({ statusCallback: 'nowhere' })).toBe('400 21609')
    expect(await send({ mediaUrl: ['nowhere'] })).toBe('400 21620')
    expect(await send({ body: undefined, contentSid: `HX${'9'.repeat(32)}` })).toBe('400 21655')
    expect(await send({ validityPeriod: 0 })).toBe('400 20422')
    for (const code of [21211, 21408, 21610, 21612, 21614])
      expect(await send({ to: `+1555999${code}` })).toBe(`400 ${code}`)
  })

  it('with parameters nobody knows is refused in the same shape', async () => {
    const sandbox = await openSandbox()
    const { client, accountSid, authToken } = await twilioAccount(sandbox)
    const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`
    const path = `/2010-04-01/Accounts/${accountSid}/Messages.json`
    const body = new URLSearchParams({ To: CUSTOMER, From: SMS, Body: 'x', Colour: 'red' })
    const response = await fetch(sandbox.urls.twilio + path, { method: 'POST', headers: { authorization }, body })
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({
      code: 20001,
      message: 'Unknown parameters: Colour',
      more_info: 'https://www.twilio.com/docs/errors/20001',
      status: 400,
    })
    expect(await refusal(client.messages('SM0').fetch())).toBe('404 20404')
  })

  it('fails later where only the carrier or WhatsApp knows', async () => {
    const sandbox = await openSandbox()
    const { client } = await twilioAccount(sandbox)
    const fate = async (to: string, from: string) => {
      const statusCallback = `${sandbox.receiver.base}/fate/${encodeURIComponent(to)}`
      const { sid } = await client.messages.create({ to, from, body: 'x', statusCallback })
      return until(async () => {
        const { status, errorCode } = await client.messages(sid).fetch()
        return /failed|undelivered/.test(status) ? `${status} ${errorCode}` : null
      })
    }
    expect(await fate('+155599930005', SMS)).toBe('undelivered 30005')
    expect(await fate('whatsapp:+155599963024', `whatsapp:${WHATSAPP}`)).toBe('failed 63024')
    expect(await fate(`whatsapp:${CUSTOMER}`, `whatsapp:${WHATSAPP}`)).toBe('failed 63016')
    const reports = await until(() => (sandbox.receiver.received.length >= 4 ? sandbox.receiver.received : null))
    expect(reports.map(({ form }) => `${form['MessageStatus']} ${form['ErrorCode'] ?? ''}`.trim()).sort()).toEqual([
      'failed 63016',
      'failed 63024',
      'sent',
      'undelivered 30005',
    ])
    expect(await sandbox.call('GET', '/phone/messages')).toEqual([])
  })

  it('expires when it waits longer than its validity', async () => {
    const sandbox = await openSandbox()
    const { client } = await twilioAccount(sandbox)
    await sandbox.call('POST', '/settings', { phone: { sentAfterMs: 1200 } })
    const { sid } = await client.messages.create({ to: CUSTOMER, from: SMS, body: 'x', validityPeriod: 1 })
    const failed = await until(async () => {
      const message = await client.messages(sid).fetch()
      return message.status === 'queued' ? null : message
    })
    expect(failed).toMatchObject({ status: 'failed', errorCode: 30036 })
  })
})

describe('a WhatsApp template', () => {
  it('opens a conversation with its text filled in; an unapproved one does not', async () => {
    const sandbox = await openSandbox()
    const { client } = await twilioAccount(sandbox)
    const pair = { to: `whatsapp:${CUSTOMER}`, from: `whatsapp:${WHATSAPP}` }
    const contentVariables = JSON.stringify({ 1: 'Ann', 2: '$1,250.00' })
    const sent = await client.messages.create({ ...pair, contentSid: `HX${'1'.repeat(32)}`, contentVariables })
    expect(sent.body).toBe('Hi Ann, your offer is $1,250.00.')
    const other = await client.messages.create({ ...pair, contentSid: `HX${'2'.repeat(32)}` })
    await until(async () => ((await client.messages(other.sid).fetch()).status === 'failed' ? true : null))
    expect(await sandbox.call('GET', '/phone/messages?channel=whatsapp')).toMatchObject([
      { id: sent.sid, template: `HX${'1'.repeat(32)}` },
    ])
  })

  it('is made and approved through the Content API', async () => {
    const sandbox = await openSandbox()
    const { client } = await twilioAccount(sandbox)
    await sandbox.call('POST', '/settings', { time: { scale: 0.001 } })
    // The SDK passes on what it is given: the wire's own names.
    const content = await client.content.v1.contents.create({
      friendly_name: 'reminder',
      language: 'en',
      variables: { '1': 'soon' },
      types: { 'twilio/text': { body: 'Due {{1}}' } },
    } as never)
    expect(content.sid).toMatch(/^HX/)
    await client.content.v1
      .contents(content.sid)
      .approvalCreate.create({ name: 'reminder', category: 'UTILITY' } as never)
    await until(async () => {
      const { whatsapp } = await client.content.v1.contents(content.sid).approvalFetch().fetch()
      return (whatsapp as unknown as { status: string }).status === 'approved' ? true : null
    })
    const message = await client.messages.create({
      to: `whatsapp:${CUSTOMER}`,
      from: `whatsapp:${WHATSAPP}`,
      contentSid: content.sid,
    })
    expect(message.body).toBe('Due soon')
    expect((await client.content.v1.contents.list()).map(({ sid }) => sid)).toContain(content.sid)
    const listed = await client.content.v1.contentAndApprovals.list()
    expect(listed.map(({ sid, approvalRequests }) => [sid, approvalRequests.status])).toEqual([
      [`HX${'1'.repeat(32)}`, 'approved'],
      [`HX${'2'.repeat(32)}`, 'unsubmitted'],
      [content.sid, 'approved'],
    ])
    await client.content.v1.contents(content.sid).remove()
    expect(await refusal(client.content.v1.contents(content.sid).fetch())).toBe('404 20404')
  })
})

describe('listing', () => {
  it('filters by both ends, pages newest first, and hides what is too new when told to lag', async () => {
    const sandbox = await openSandbox()
    const { client } = await twilioAccount(sandbox)
    for (let index = 0; index < 7; index += 1)
      await client.messages.create({ to: index % 2 ? '+15550001111' : CUSTOMER, from: SMS, body: `text ${index}` })
    const listed = await client.messages.list({ to: CUSTOMER, pageSize: 2 })
    expect(listed.map(({ body }) => body)).toEqual(['text 6', 'text 4', 'text 2', 'text 0'])
    const page = await client.messages.page({ pageSize: 3 })
    expect(page.instances.map(({ body }) => body)).toEqual(['text 6', 'text 5', 'text 4'])
    const next = await page.nextPage()
    expect(next?.instances.map(({ body }) => body)).toEqual(['text 3', 'text 2', 'text 1'])
    await sandbox.call('POST', '/faults', { provider: 'twilio', fault: 'list_lag', ms: 60_000, count: 1 })
    expect(await client.messages.list({ to: CUSTOMER })).toEqual([])
    expect(await client.messages.list({ to: CUSTOMER })).toHaveLength(4)
  })

  it('by date compares days and leaves out what is still queued', async () => {
    const sandbox = await openSandbox()
    const { client } = await twilioAccount(sandbox)
    await sandbox.call('POST', '/settings', { phone: { sentAfterMs: 3_600_000 } })
    await client.messages.create({ to: CUSTOMER, from: SMS, body: 'x' })
    const dateSentAfter = new Date()
    expect(await client.messages.list({ dateSentAfter })).toHaveLength(0)
    await sandbox.call('POST', '/settings', { phone: { sentAfterMs: 20 } })
    await client.messages.create({ to: CUSTOMER, from: SMS, body: 'y' })
    await until(async () => ((await client.messages.list({ dateSentAfter })).length === 1 ? true : null))
    expect(await client.messages.list({ dateSentAfter: new Date(Date.now() + 86_400_000) })).toHaveLength(0)
  })

  it('shows media, numbers and the account', async () => {
    const sandbox = await openSandbox()
    const { client, accountSid } = await twilioAccount(sandbox)
    const mediaUrl = ['http://127.0.0.1/a.png', 'http://127.0.0.1/b.pdf']
    const { sid } = await client.messages.create({ to: CUSTOMER, from: SMS, mediaUrl })
    expect(sid).toMatch(/^MM/)
    const media = await client.messages(sid).media.list()
    expect(media.map(({ contentType }) => contentType)).toEqual(['image/png', 'application/pdf'])
    expect((await client.incomingPhoneNumbers.list()).map(({ phoneNumber }) => phoneNumber)).toEqual([SMS])
    expect((await client.api.accounts(accountSid).fetch()).status).toBe('active')
  })
})

describe('STOP on SMS', () => {
  it('blocks, is confirmed once, still reaches the product, and START undoes it', async () => {
    const sandbox = await openSandbox()
    const { client } = await twilioAccount(sandbox)
    const send = () => refusal(client.messages.create({ to: CUSTOMER, from: SMS, body: 'x' }))
    await customerWrites(sandbox, 'sms', ' stop ')
    expect(await send()).toBe('400 21610')
    await customerWrites(sandbox, 'sms', 'STOP')
    await customerWrites(sandbox, 'sms', 'START')
    expect(await send()).toBe('accepted')
    const received = await sandbox.call<{ text: string }[]>('GET', '/phone/messages?channel=sms')
    expect(received.map(({ text }) => text.slice(0, 27))).toEqual([
      'You have successfully been ',
      'You have successfully been ',
      'x',
    ])
    expect(sandbox.receiver.received.map(({ form }) => form['Body'])).toEqual([' stop ', 'STOP', 'START'])
  })

  it('means nothing to Twilio on WhatsApp', async () => {
    const sandbox = await openSandbox()
    const { client } = await twilioAccount(sandbox)
    await customerWrites(sandbox, 'whatsapp', 'STOP')
    const pair = { to: `whatsapp:${CUSTOMER}`, from: `whatsapp:${WHATSAPP}` }
    expect(await refusal(client.messages.create({ ...pair, body: 'x' }))).toBe('accepted')
    await pause(30)
    expect(await sandbox.call('GET', '/phone/messages')).toHaveLength(1)
  })
})
