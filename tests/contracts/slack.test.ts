import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MessagingHarness, messagingContract } from '../../providers/messaging/contract.suite.ts'
import type { OutboundMessage } from '../../providers/messaging/contract.ts'
import { createSlackMessaging } from '../../providers/messaging/slack.ts'
import { type OpenSandbox, openSandbox, until } from './sandbox.ts'

const APP = 'A0JOINERY'
const TEAM = 'T0JOINERY'
const CUSTOMER = `${TEAM}/U353209120001`
const FAULTS = { rate_limit: '429', server_error: '500', no_answer: 'timeout' } as const

let sandbox: OpenSandbox
let harness: MessagingHarness

beforeAll(async () => {
  sandbox = await openSandbox()
  const { control, receiver, urls } = sandbox
  const webhookUrl = `${receiver.base}/webhook/slack`
  const botToken = 'xoxb-right'
  await control('PUT', `/accounts/slack/${APP}`, { botToken, webhookUrl, signingSecret: 'right', teamId: TEAM })
  const open = (token: string, signingSecret: string) =>
    createSlackMessaging({ teamId: TEAM, appId: APP, botToken: token, signingSecret, baseUrl: `${urls.slack}/api` })

  harness = {
    provider: open(botToken, 'right'),
    stranger: open('xoxb-wrong', 'wrong'),
    lines: [{ channel: 'slack', from: `${TEAM}/${APP}`, customer: CUSTOMER }],
    template: null,
    refusedAddress: `${TEAM}/U3532099990404`,
    failingAddress: null,
    typing: null,
    tooLong: 'x'.repeat(40_001),
    callbackUrl: (name) => `${receiver.base}/callbacks/slack/message/key?ledger=${name}`,
    breakWith: async (fault) => {
      const name = fault in FAULTS ? FAULTS[fault as keyof typeof FAULTS] : fault
      await sandbox.fault('slack', name, fault === 'list_lag' ? { ms: 60_000 } : {})
    },
    heal: async () => void (await sandbox.heal()),
    textsOf: async (channel, customer) => {
      const path = `/phone/messages?channel=${channel}&address=${encodeURIComponent(customer)}`
      return (await control<{ text: string }[]>('GET', path)).map(({ text }) => text)
    },
    write: async (channel, from, text) => {
      const already = receiver.received.length
      await control('POST', '/phone/messages', { channel, from, text })
      return until(() => receiver.received.slice(already).find(({ url }) => url === webhookUrl))
    },
    reportsAt: () => Promise.reject(new Error('Slack reports no delivery')),
  }
})

afterAll(async () => sandbox?.close())

messagingContract('Slack', () => harness, {
  reportsDelivery: false,
  lists: true,
  pings: true,
  tellsNames: true,
  signs: { body: true, address: false },
})

describe('a Slack thread', () => {
  const soon = () => AbortSignal.timeout(60_000)
  const since = new Date(Date.now() - 60_000)
  interface Mentioned {
    readonly id: string
  }
  const answer = (id: string, purpose: OutboundMessage['purpose'], text: string): OutboundMessage => {
    const [place = '', thread = ''] = id.split('/')
    return {
      channel: 'slack',
      from: `${TEAM}/${APP}`,
      to: CUSTOMER,
      body: { form: 'text', text, attachments: [] },
      statusCallbackUrl: 'https://steward.example',
      validForMs: null,
      ledgerId: `ledger-${text}`,
      purpose,
      senderName: 'The business',
      replyTo: { providerMessageId: 'Ev1', metadata: { place, thread } },
      isByStaff: false,
    }
  }
  const seen = async (text: string) => {
    const path = `/phone/messages?channel=slack&address=${encodeURIComponent(CUSTOMER)}`
    type Seen = { text: string; headers: { conversation: string; thread?: string } }
    return (await sandbox.control<Seen[]>('GET', path)).find((message) => message.text === text)?.headers
  }
  const mention = () =>
    sandbox.control<Mentioned>('POST', '/slack/mentions', { from: CUSTOMER, text: 'is it in stock?' })

  it('gets the answer to its question, and the list finds it there by its mark', async () => {
    const { id } = await mention()
    const sent = answer(id, 'reply', 'It is, <!channel> & all.')
    await sandbox.fault('slack', 'response_lost')
    expect(await harness.provider.send(sent, soon())).toMatchObject({ kind: 'unknown' })
    await sandbox.heal()
    const [conversation, thread] = id.split('/')
    expect(await seen(sent.body.text)).toEqual({ conversation, thread })
    const { channel, to, purpose, replyTo } = sent
    const listed = await harness.provider.list({ channel, to, since, purpose, replyTo }, soon())
    expect(listed.filter(({ marker }) => marker === sent.ledgerId)).toHaveLength(1)
    expect(listed.map(({ text }) => text)).toContain(sent.body.text)
  })

  it('is spared what concerns its customer alone', async () => {
    const { id } = await mention()
    const sent = answer(id, 'service', 'Your contract: https://steward.example/s/token')
    expect(await harness.provider.send(sent, soon())).toMatchObject({ kind: 'accepted' })
    expect((await seen(sent.body.text))?.conversation).toMatch(/^D/)
  })
})
