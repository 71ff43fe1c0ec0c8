import { describe, expect, it } from 'vitest'
import { specs } from './answer-recorder.ts'
import { type Opened, openSandbox, until } from './open-sandbox.ts'

const TOKEN = `4242:${'A'.repeat(35)}`
const CHAT = '353209120001'

async function telegram(sandbox: Opened) {
  const webhookUrl = `${sandbox.receiver.base}/telegram`
  await sandbox.call('PUT', '/accounts/telegram/joinery_bot', { botToken: TOKEN, webhookUrl, secretToken: 'sesame' })
  const ask = async (method: string, body: object = {}, token = TOKEN) => {
    const response = await fetch(`${sandbox.urls.telegram}/bot${token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  const write = (text: string, more: object = {}) =>
    sandbox.call<{ providerMessageId: string; webhookStatus: number }>('POST', '/phone/messages', {
      channel: 'telegram',
      from: `+${CHAT}`,
      text,
      ...more,
    })
  const heard = () =>
    sandbox.call<{ text: string; media: string[]; to: string }[]>(
      'GET',
      `/phone/messages?channel=telegram&address=${CHAT}`,
    )
  const updates = () => sandbox.receiver.received.map(({ body }) => JSON.parse(body) as Record<string, unknown>)
  return { ask, write, heard, updates }
}

describe('the imitated Telegram', () => {
  it('posts updates as the specification describes them, with the secret', async () => {
    const sandbox = await openSandbox()
    const { write, updates } = await telegram(sandbox)
    const { providerMessageId: id, webhookStatus } = await write('Hello', { profileName: 'Ann' })
    expect(webhookStatus).toBe(204)
    await write('', { mediaUrl: 'https://x.example/roof.jpg' })
    await sandbox.call('POST', '/telegram/edit', { id, text: 'Hello again' })
    await sandbox.call('POST', '/telegram/press', { from: CHAT, text: 'Yes', data: 'yes', id })
    await sandbox.call('POST', '/telegram/block', { from: CHAT })
    expect(updates().map((update) => specs.checkJson('telegram.Update', update))).toEqual([[], [], [], [], []])
    expect(updates().map((update) => Object.keys(update)[1])).toEqual([
      'message',
      'message',
      'edited_message',
      'callback_query',
      'my_chat_member',
    ])
    const ids = updates().map(({ update_id: number }) => Number(number))
    expect(ids).toEqual(ids.toSorted((left, right) => left - right))
    for (const { headers } of sandbox.receiver.received)
      expect(headers['x-telegram-bot-api-secret-token']).toBe('sesame')
  })

  it('lets a bot write to whoever wrote to it, and says no in its own words otherwise', async () => {
    const sandbox = await openSandbox()
    const { ask, write, heard } = await telegram(sandbox)
    const text = 'Good morning'
    expect(await ask('sendMessage', { chat_id: Number(CHAT), text })).toMatchObject({
      status: 400,
      body: { ok: false, description: 'Bad Request: chat not found' },
    })
    await write('Hello')
    expect(await ask('sendMessage', { chat_id: Number(CHAT), text })).toMatchObject({ status: 200, body: { ok: true } })
    expect(await ask('sendMessage', { chat_id: Number(CHAT), text: 'x'.repeat(4_097) })).toMatchObject({ status: 400 })
    expect(await ask('sendMessage', { chat_id: Number(CHAT), text, nonsense: 1 })).toMatchObject({ status: 400 })
    expect(await ask('sendMessage', { chat_id: Number(CHAT), text }, `1:${'B'.repeat(30)}`)).toMatchObject({
      status: 401,
    })
    expect(await ask('deleteEverything')).toMatchObject({ status: 404 })
    await ask('sendPhoto', { chat_id: Number(CHAT), photo: 'https://x.example/table.png', caption: 'A table' })
    await sandbox.call('POST', '/telegram/block', { from: CHAT })
    expect(await ask('sendMessage', { chat_id: Number(CHAT), text })).toMatchObject({
      status: 403,
      body: { description: 'Forbidden: bot was blocked by the user' },
    })
    expect((await heard()).map((message) => [message.text, message.media])).toEqual([
      [text, []],
      ['A table', ['https://x.example/table.png']],
    ])
    expect(await ask('getMe')).toMatchObject({ body: { result: { id: 4242, is_bot: true } } })
    expect(await ask('getFile', { file_id: 'https://x.example/a.png' })).toMatchObject({ status: 400 })
    expect((await sandbox.requests('?provider=telegram')).length).toBe(10)
  })

  it('tells a caller to wait, and posts again what was not taken', async () => {
    const sandbox = await openSandbox()
    const { ask, write, updates } = await telegram(sandbox)
    await write('Hello')
    await sandbox.call('POST', '/faults', { provider: 'telegram', fault: '429', ms: 3_000, count: 1 })
    expect(await ask('sendMessage', { chat_id: Number(CHAT), text: 'x' })).toMatchObject({
      status: 429,
      body: { parameters: { retry_after: 3 } },
    })
    await sandbox.call('POST', '/settings', { time: { scale: 0.01 } })
    sandbox.receiver.answer(() => ({ status: updates().length < 3 ? 500 : 200 }))
    expect((await write('Anybody?')).webhookStatus).toBe(500)
    await until(() => (updates().length === 3 ? true : null))
    expect(updates()[2]).toEqual(updates()[1])
  })
})
