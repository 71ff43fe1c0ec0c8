import { afterAll, beforeAll } from 'vitest'
import { type MessagingHarness, messagingContract } from '../../providers/messaging/contract.suite.ts'
import { createTwilioMessaging } from '../../providers/messaging/twilio.ts'
import { accepted, type OpenSandbox, openSandbox, until } from './sandbox.ts'

const accountSid = `AC${'a1'.repeat(16)}`
const contentSid = `HX${'b2'.repeat(16)}`
const FROM = { whatsapp: '+14155238886', sms: '+15005550006' } as const
const CUSTOMER = '+15005550001'
const FAULTS = { rate_limit: '429', server_error: '500', no_answer: 'timeout' } as const

let sandbox: OpenSandbox
let harness: MessagingHarness

beforeAll(async () => {
  sandbox = await openSandbox()
  const { control, receiver, urls } = sandbox
  const numbers = Object.entries(FROM).map(([channel, address]) => ({
    channel,
    address,
    webhookUrl: `${receiver.base}/webhook/${channel}#rc=5&rp=all`,
  }))
  const templates = [{ contentSid, language: 'en', body: 'Hello {{1}}, your offer is {{2}}.', approved: true }]
  await control('PUT', `/accounts/twilio/${accountSid}`, { authToken: 'right', numbers, templates })
  const open = (authToken: string) =>
    createTwilioMessaging({ credentials: { accountSid, authToken }, baseUrl: urls.twilio, messagingUrl: urls.twilio })
  const provider = open('right')

  const write: MessagingHarness['write'] = async (channel, from, text) => {
    const already = receiver.received.length
    await control('POST', '/phone/messages', { channel, from, text })
    return until(() => receiver.received.slice(already).find(({ url }) => url.endsWith(`/webhook/${channel}`)))
  }
  const sidOf = ({ body }: { body: Buffer }) => new URLSearchParams(body.toString()).get('MessageSid') ?? ''
  // Opens the reply window in which WhatsApp delivers free text.
  const written = sidOf(await write('whatsapp', CUSTOMER, 'Hi'))
  harness = {
    provider,
    stranger: open('wrong'),
    lines: [
      { channel: 'whatsapp', from: FROM.whatsapp, customer: CUSTOMER },
      { channel: 'sms', from: FROM.sms, customer: CUSTOMER },
    ],
    template: { providerRef: contentSid, variables: ['Ann', 'EUR 5.00'], text: 'Hello Ann, your offer is EUR 5.00.' },
    refusedAddress: '+15099921610',
    failingAddress: '+15099963024',
    typing: {
      to: { channel: 'whatsapp', to: CUSTOMER, answers: written },
      toNobody: { channel: 'whatsapp', to: CUSTOMER, answers: `SM${'0'.repeat(32)}` },
      shown: () => accepted(control, 'twilio', '/v2/Indicators/Typing.json'),
    },
    tooLong: 'x'.repeat(1_601),
    callbackUrl: (name) => `${receiver.base}/callbacks/twilio/message/key?ledger=${name}`,
    breakWith: async (fault) => {
      const name = fault in FAULTS ? FAULTS[fault as keyof typeof FAULTS] : fault
      await sandbox.fault('twilio', name, fault === 'list_lag' ? { ms: 60_000 } : {})
    },
    heal: async () => void (await sandbox.heal()),
    textsOf: async (channel, customer) => {
      const path = `/phone/messages?channel=${channel}&address=${encodeURIComponent(customer)}`
      return (await control<{ text: string }[]>('GET', path)).map(({ text }) => text)
    },
    write,
    reportsAt: (url, status) =>
      until(() => {
        const reports = receiver.received.filter((request) => request.url === url)
        return reports.some(({ body }) => body.includes(`MessageStatus=${status}`)) ? reports : null
      }),
  }
})

afterAll(async () => sandbox?.close())

messagingContract('Twilio', () => harness, {
  reportsDelivery: true,
  lists: true,
  pings: false,
  signs: { body: true, address: true },
})
