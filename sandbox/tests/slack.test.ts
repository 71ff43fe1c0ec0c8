import { describe, expect, it } from 'vitest'
import { slackSignature } from '../slack/events.ts'
import { specs } from './answer-recorder.ts'
import { type Opened, openSandbox, until } from './open-sandbox.ts'

const APP = 'A0JOINERY'
const MEMBER = 'U353209120001'

interface Seen {
  readonly id: string
  readonly text: string
  readonly headers: { readonly conversation: string; readonly thread?: string }
}

async function slack(sandbox: Opened) {
  const webhookUrl = `${sandbox.receiver.base}/slack`
  const account = { botToken: 'xoxb-1', signingSecret: 'sesame', teamId: 'T0JOINERY', webhookUrl }
  await sandbox.call('PUT', `/accounts/slack/${APP}`, account)
  const ask = async (method: string, fields: Record<string, string> = {}, token = 'xoxb-1') => {
    const response = await fetch(`${sandbox.urls.slack}/api/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: new URLSearchParams(fields),
    })
    return {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as Record<string, unknown>,
    }
  }
  const write = (text: string, more: object = {}) =>
    sandbox.call<{ id: string; providerMessageId: string; webhookStatus: number }>('POST', '/phone/messages', {
      channel: 'slack',
      from: MEMBER,
      text,
      ...more,
    })
  const seen = (direction = 'received') =>
    sandbox.call<Seen[]>('GET', `/phone/messages?channel=slack&address=${MEMBER}&direction=${direction}`)
  const posted = () => sandbox.receiver.received.map(({ body }) => JSON.parse(body) as Record<string, unknown>)
  return { ask, write, seen, posted }
}

describe('the imitated Slack', () => {
  it('posts signed events as the specification describes them', async () => {
    const sandbox = await openSandbox()
    const { write, posted } = await slack(sandbox)
    const { id, providerMessageId, webhookStatus } = await write('1 < 2 & so on')
    expect(webhookStatus).toBe(204)
    await write('', { mediaUrl: 'https://x.example/roof.png' })
    await sandbox.call('POST', '/slack/mentions', { from: MEMBER, text: 'is it in stock?' })
    await sandbox.call('POST', '/slack/edit', { id, text: 'changed' })
    await sandbox.call('POST', '/slack/delete', { id })
    expect(posted().map((event) => specs.checkJson('slack.EventCallback', event))).toEqual([[], [], [], [], []])
    const events = posted().map(({ event }) => event as Record<string, unknown>)
    expect(events.map(({ type, subtype }) => [type, subtype])).toEqual([
      ['message', undefined],
      ['message', 'file_share'],
      ['app_mention', undefined],
      ['message', 'message_changed'],
      ['message', 'message_deleted'],
    ])
    expect(posted()[0]).toMatchObject({ event_id: providerMessageId, event: { text: '1 &lt; 2 &amp; so on' } })
    for (const { headers, body } of sandbox.receiver.received) {
      const timestamp = String(headers['x-slack-request-timestamp'])
      expect(headers['x-slack-signature']).toBe(slackSignature('sesame', timestamp, body))
      expect(headers).not.toHaveProperty('x-slack-retry-num')
    }
  })

  it('tries three more times, and says so', async () => {
    const sandbox = await openSandbox()
    const { write } = await slack(sandbox)
    await sandbox.call('POST', '/settings', { time: { scale: 0.001 } })
    sandbox.receiver.answer(() => ({ status: 500 }))
    expect((await write('Anybody?')).webhookStatus).toBe(500)
    await until(() => (sandbox.receiver.received.length === 4 ? true : null))
    const numbers = sandbox.receiver.received.map(({ headers }) => headers['x-slack-retry-num'])
    expect(numbers).toEqual([undefined, '1', '2', '3'])
    expect(sandbox.receiver.received[1]?.headers['x-slack-retry-reason']).toBe('http_error')
    const bodies = new Set(sandbox.receiver.received.map(({ body }) => body))
    expect(bodies.size).toBe(1)
  })

  it('posts into a thread, or to a member alone, and shows both in the history with their metadata', async () => {
    const sandbox = await openSandbox()
    const { ask, seen } = await slack(sandbox)
    const { id } = await sandbox.call<{ id: string }>('POST', '/slack/mentions', { from: MEMBER, text: 'Hi' })
    const [channel = '', thread = ''] = id.split('/')
    const metadata = JSON.stringify({ event_type: 'mark', event_payload: { id: '42' } })
    await ask('chat.postMessage', { channel, thread_ts: thread, text: 'In the thread', metadata })
    const alone = await ask('chat.postMessage', { channel: MEMBER, text: 'Alone' })
    expect(alone.body).toMatchObject({ ok: true, channel: expect.stringMatching(/^D/) })
    expect((await seen()).map(({ text, headers }) => [text, headers.thread])).toEqual([
      ['In the thread', thread],
      ['Alone', undefined],
    ])
    const replies = await ask('conversations.replies', { channel, ts: thread, include_all_metadata: 'true' })
    expect(replies.body['messages']).toMatchObject([
      { text: expect.stringContaining('Hi') },
      { metadata: { event_payload: { id: '42' } } },
    ])
    const bare = await ask('conversations.replies', { channel, ts: thread })
    expect(JSON.stringify(bare.body)).not.toMatch(/metadata|event_payload/)
    const opened = await ask('conversations.open', { users: MEMBER })
    expect(opened.body).toMatchObject({ channel: { id: alone.body['channel'] } })
    const history = await ask('conversations.history', { channel: String(alone.body['channel']), limit: '1' })
    expect(history.body).toMatchObject({ has_more: false, messages: [{ text: 'Alone' }] })
  })

  it('says no with 200 and a word, and asks to wait with 429', async () => {
    const sandbox = await openSandbox()
    const { ask } = await slack(sandbox)
    const words = async (fields: Record<string, string>, token?: string) =>
      (await ask('chat.postMessage', fields, token)).body['error']
    expect(await words({ channel: MEMBER, text: 'x' }, 'xoxb-other')).toBe('invalid_auth')
    expect(await words({ channel: 'C0UNKNOWN00', text: 'x' })).toBe('channel_not_found')
    expect(await words({ channel: MEMBER })).toBe('no_text')
    expect(await words({ channel: MEMBER, text: 'x'.repeat(40_001) })).toBe('msg_too_long')
    expect(await words({ channel: MEMBER, text: 'x', nonsense: '1' })).toBe('invalid_arguments')
    expect(await words({ channel: 'U1239990410', text: 'x' })).toBe('is_archived')
    expect((await ask('made.up')).body).toEqual({ ok: false, error: 'unknown_method' })
    expect((await ask('auth.test')).body).toMatchObject({ ok: true, team_id: 'T0JOINERY' })
    await sandbox.call('POST', '/faults', { provider: 'slack', fault: '429', ms: 30_000, count: 1 })
    const limited = await ask('chat.postMessage', { channel: MEMBER, text: 'x' })
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '30'])
  })

  it('asks whether an address is the app’s own', async () => {
    const sandbox = await openSandbox()
    await slack(sandbox)
    const verify = () => sandbox.call('POST', `/slack/apps/${APP}/verify`)
    expect(await verify()).toEqual({ status: 204, isVerified: false })
    sandbox.receiver.answer(({ body }) => ({
      status: 200,
      body: (JSON.parse(body) as { challenge: string }).challenge,
    }))
    expect(await verify()).toEqual({ status: 200, isVerified: true })
  })
})
