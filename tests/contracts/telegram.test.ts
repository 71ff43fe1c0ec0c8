import { afterAll, beforeAll } from 'vitest'
import { type MessagingHarness, messagingContract } from '../../providers/messaging/contract.suite.ts'
import { createTelegramMessaging } from '../../providers/messaging/telegram.ts'
import { accepted, type OpenSandbox, openSandbox, until } from './sandbox.ts'

const botToken = `4242:${'A'.repeat(35)}`
const BOT = '@joinery_bot'
const CUSTOMER = '353209120001'
const FAULTS = { rate_limit: '429', server_error: '500', no_answer: 'timeout' } as const

let sandbox: OpenSandbox
let harness: MessagingHarness

beforeAll(async () => {
  sandbox = await openSandbox()
  const { control, receiver, urls } = sandbox
  const webhookUrl = `${receiver.base}/webhook/telegram`
  await control('PUT', '/accounts/telegram/joinery_bot', { botToken, webhookUrl, secretToken: 'right' })
  const open = (token: string, webhookSecret: string) =>
    createTelegramMessaging({ botToken: token, webhookSecret, baseUrl: urls.telegram })

  const write: MessagingHarness['write'] = async (channel, from, text) => {
    const already = receiver.received.length
    await control('POST', '/phone/messages', { channel, from, text })
    return until(() => receiver.received.slice(already).find(({ url }) => url === webhookUrl))
  }
  // A bot cannot write first.
  await write('telegram', CUSTOMER, 'Hi')
  harness = {
    provider: open(botToken, 'right'),
    stranger: open(`4242:${'B'.repeat(35)}`, 'wrong'),
    lines: [{ channel: 'telegram', from: BOT, customer: CUSTOMER }],
    template: null,
    refusedAddress: '353209120777',
    failingAddress: null,
    typing: {
      to: { channel: 'telegram', to: CUSTOMER, answers: `${CUSTOMER}/1` },
      toNobody: { channel: 'telegram', to: '353209120888', answers: '353209120888/1' },
      shown: () => accepted(control, 'telegram', '/sendChatAction'),
    },
    tooLong: 'x'.repeat(4_097),
    callbackUrl: (name) => `${receiver.base}/callbacks/telegram/message/key?ledger=${name}`,
    breakWith: async (fault) => {
      const name = fault in FAULTS ? FAULTS[fault as keyof typeof FAULTS] : fault
      await sandbox.fault('telegram', name)
    },
    heal: async () => void (await sandbox.heal()),
    textsOf: async (channel, customer) => {
      const path = `/phone/messages?channel=${channel}&address=${encodeURIComponent(customer)}`
      return (await control<{ text: string }[]>('GET', path)).map(({ text }) => text)
    },
    write,
    reportsAt: () => Promise.reject(new Error('Telegram reports no delivery')),
  }
})

afterAll(async () => sandbox?.close())

messagingContract('Telegram', () => harness, {
  reportsDelivery: false,
  lists: false,
  pings: true,
  signs: { body: false, address: false },
})
