// Fails when: a listed message is not known by our mark (activities/messaging/settle-unknown.ts).
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { sessionOf } from '../api/support/callers.ts'
import { send } from '../api/support/send.ts'
import { joinery } from '../support/businesses.ts'
import { sandboxControl } from '../support/providers.ts'
import { row, rows } from '../support/rows.ts'
import { chats, openTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { act, postWebhook, slackHeaders, slackPhone } from './support/chat.ts'
import { setModel } from './support/misbehave.ts'

const timeline = z.object({
  items: z.array(
    z.looseObject({ direction: z.string().optional(), text: z.string().optional(), change: z.string().optional() }),
  ),
})
const QUESTION = 'Which wood do you use for your tables?'
const open = () => openTenant({}, joinery, chats)
type Tenant = Awaited<ReturnType<typeof open>>

const appOf = (tenant: Tenant) => tenant.address('slack').split('/')[1] ?? ''
const ledger = (tenant: Tenant) =>
  rows<{ state: string; channel: string; provider_message_id: string | null; recipient: string; attempts: number }>(
    tenant,
    'select state, channel, provider_message_id, recipient, attempts from outbound_ledger order by created_at, part',
  )
const confirmed = (tenant: Tenant, limitMs?: number) =>
  until(
    'the confirmation',
    async () => {
      const found = await ledger(tenant)
      return found[0]?.state === 'confirmed' && found
    },
    limitMs,
  )
const inbound = (tenant: Tenant) =>
  rows<{ text: string; metadata: Record<string, string> }>(
    tenant,
    `select text, metadata from messages where direction = 'in' order by position`,
  )

describe.concurrent('Slack', () => {
  it('answers a member who writes, says first that an AI does, and knows that it left', async () => {
    const tenant = await open()
    const phone = slackPhone(tenant)
    const answer = await phone.ask(QUESTION)
    expect(answer).toContain("Alder Joinery's AI assistant")
    const [sent] = await confirmed(tenant)
    const [workspace] = tenant.address('slack').split('/')
    expect(sent).toMatchObject({ channel: 'slack', recipient: `${workspace}/${phone.number}` })
    expect(sent?.provider_message_id).toBe((await phone.heard())[0]?.id)
    expect(await row(tenant, 'select kind, value from customer_identifiers')).toEqual({
      kind: 'slack',
      value: `${workspace}/${phone.number}`,
    })
  })

  it('answers in the thread of the question, alone with us and in a channel', async () => {
    const tenant = await open()
    const phone = slackPhone(tenant)
    const called = await act(tenant, 'slack', 'mentions', { from: phone.number, text: QUESTION })
    const [conversation, thread] = String(called['id']).split('/')
    expect((await phone.next()).headers).toEqual({ conversation, thread })
    const [asked] = await inbound(tenant)
    expect(asked?.text).toBe(QUESTION)

    await phone.ask('And do you deliver?')
    const [, alone] = await phone.heard()
    expect(alone?.headers).toEqual({ conversation: expect.stringMatching(/^D/) })
    await phone.write('How long does it take?', { replyTo: alone?.id ?? '' })
    const inThread = await phone.next()
    expect(inThread.headers).toEqual({ ...alone?.headers, thread: alone?.id.split('/')[1] })
  })

  it('gives one answer to five copies of a webhook', async () => {
    const tenant = await open()
    const phone = slackPhone(tenant)
    expect((await phone.write(QUESTION, { repeat: 5 })).webhookStatus).toBe(200)
    await phone.next()
    await phone.ask('And do you deliver?')
    expect(await inbound(tenant)).toHaveLength(2)
    expect(await phone.heard()).toHaveLength(2)
  })

  it('is sent the same event again when nobody answered it in time, and keeps it once', async () => {
    const tenant = await open()
    const phone = slackPhone(tenant)
    await phone.ask(QUESTION)
    const body = JSON.stringify({
      type: 'event_callback',
      team_id: tenant.address('slack').split('/')[0],
      api_app_id: appOf(tenant),
      event_id: 'Ev0AGAIN',
      event: {
        type: 'message',
        channel_type: 'im',
        channel: 'D0AGAIN123',
        user: phone.number,
        text: 'Hi',
        ts: '1700000000.000100',
      },
    })
    const again = { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' }
    const headers = slackHeaders(tenant.secrets.slack.signingSecret, body)
    expect((await postWebhook(tenant, 'slack', { body, headers })).status).toBe(200)
    expect((await postWebhook(tenant, 'slack', { body, headers: { ...headers, ...again } })).status).toBe(200)
    expect(await inbound(tenant)).toHaveLength(2)
  })

  it('shows that its address is its own, and only to Slack', async () => {
    const tenant = await open()
    expect(await sandboxControl(`/slack/apps/${appOf(tenant)}/verify`)).toEqual({ status: 200, isVerified: true })
    const body = JSON.stringify({ type: 'url_verification', challenge: 'say-it-back' })
    const secret = tenant.secrets.slack.signingSecret
    const minutes = (count: number) => slackHeaders(secret, body, Date.now() + count * 60_000)
    for (const headers of [
      {},
      slackHeaders('wrong', body),
      minutes(-6),
      minutes(6),
      slackHeaders(secret, `${body} `),
    ]) {
      const answer = await postWebhook(tenant, 'slack', { body, headers })
      expect(answer.status).toBe(401)
      expect(answer.text).not.toContain('say-it-back')
    }
    expect(await postWebhook(tenant, 'slack', { body, headers: minutes(4) })).toEqual({
      status: 200,
      text: 'say-it-back',
    })
  })

  it('finds a message whose answer was lost in the conversation, and does not send it twice', async () => {
    const tenant = await open()
    const phone = slackPhone(tenant)
    await sandboxControl('/faults', { provider: 'slack', fault: 'response_lost', account: appOf(tenant), count: 1 })
    await phone.write(QUESTION)
    await phone.next()
    const [found] = await confirmed(tenant)
    const heard = await phone.heard()
    expect(heard).toHaveLength(1)
    expect(found).toMatchObject({ attempts: 1, provider_message_id: heard[0]?.id })
  })

  it('sends again what the conversation shows never to have arrived', async () => {
    const tenant = await open()
    const phone = slackPhone(tenant)
    await sandboxControl('/faults', {
      provider: 'slack',
      fault: '500',
      account: appOf(tenant),
      count: 1,
      match: 'chat.postMessage',
    })
    await phone.write(QUESTION)
    const [found] = await confirmed(tenant, 50_000)
    expect(found?.attempts).toBe(2)
    expect(await phone.heard()).toHaveLength(1)
  })

  it('answers the words an edit left; what was answered and deleted stays', async () => {
    const tenant = await open()
    const phone = slackPhone(tenant)
    await phone.ask(QUESTION)
    await setModel(tenant, { latencyMs: 8_000 })
    const { id } = await phone.write('Do you make tkwrong doors?')
    await until('the message', async () => (await inbound(tenant))[1])
    await act(tenant, 'slack', 'edit', { id, text: 'Do you make tkright doors?', repeat: 3 })
    await setModel(tenant)
    await phone.next()
    expect((await inbound(tenant)).map(({ text }) => text)).toEqual([QUESTION, 'Do you make tkright doors?'])
    expect((await act(tenant, 'slack', 'delete', { id })).webhookStatus).toBe(200)
    expect(await inbound(tenant)).toHaveLength(2)
    expect(await phone.heard()).toHaveLength(2)
  })

  it('shows people what a member changed after the answer, and what they deleted', async () => {
    const tenant = await open()
    const phone = slackPhone(tenant)
    const { id } = await phone.write(QUESTION)
    await phone.next()
    await act(tenant, 'slack', 'edit', { id, text: 'Do you deliver to Cork?' })
    await phone.next()
    expect((await act(tenant, 'slack', 'delete', { id })).webhookStatus).toBe(200)
    const { customer_id } = await row<{ customer_id: string }>(tenant, 'select customer_id from conversations')
    const headers = await sessionOf(tenant, 'staff')
    const answer = await send('GET', `/api/v1/customers/${customer_id}/timeline`, { headers })
    const said = timeline.parse(answer.body).items.filter(({ direction }) => direction === 'in')
    expect(said.map(({ text, change }) => [text, change])).toEqual([
      [QUESTION, 'deleted'],
      ['Do you deliver to Cork?', 'deleted'],
    ])
    expect((await inbound(tenant)).map(({ metadata }) => metadata['edit'] !== undefined)).toEqual([false, true])
  })
})
