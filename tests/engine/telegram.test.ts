// Fails when: what nobody can tell of is sent again (activities/messaging/settle-unknown.ts).
import { describe, expect, it } from 'vitest'
import { joinery } from '../support/businesses.ts'
import { sandboxControl } from '../support/providers.ts'
import { row, rows } from '../support/rows.ts'
import { chats, openTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { act, postWebhook, sends, telegramPhone } from './support/chat.ts'
import { setModel } from './support/misbehave.ts'

const QUESTION = 'Which wood do you use for your tables?'
const open = () => openTenant({}, joinery, chats)
type Tenant = Awaited<ReturnType<typeof open>>

const ledger = (tenant: Tenant) =>
  rows<{ id: string; state: string; channel: string; provider_message_id: string | null; recipient: string }>(
    tenant,
    'select id, state, channel, provider_message_id, recipient from outbound_ledger order by created_at, part',
  )
const inbound = (tenant: Tenant) =>
  rows<{ text: string; metadata: Record<string, string>; answered_at: Date | null }>(
    tenant,
    `select text, metadata, answered_at from messages where direction = 'in' order by position`,
  )

describe.concurrent('Telegram', () => {
  it('answers a person who writes, says first that an AI does, and knows that it left', async () => {
    const tenant = await open()
    const phone = telegramPhone(tenant)
    const answer = await phone.ask(QUESTION)
    expect(answer).toContain("Alder Joinery's AI assistant")
    const [sent] = await until('the confirmation', async () => {
      const found = await ledger(tenant)
      return found[0]?.state === 'confirmed' && found
    })
    expect(sent).toMatchObject({ channel: 'telegram', recipient: phone.number })
    expect(sent?.provider_message_id).toBe((await phone.heard())[0]?.id)
    expect(await row(tenant, 'select kind, value from customer_identifiers')).toEqual({
      kind: 'telegram',
      value: phone.number,
    })
    const [request] = await sends(tenant, 'telegram')
    expect(request?.body).toMatchObject({ link_preview_options: { is_disabled: true } })
  })

  it('gives one answer to five copies of a webhook', async () => {
    const tenant = await open()
    const phone = telegramPhone(tenant)
    expect((await phone.write(QUESTION, { repeat: 5 })).webhookStatus).toBe(200)
    await phone.next()
    // A second question would be answered after anything the copies had caused.
    await phone.ask('And do you deliver?')
    expect(await inbound(tenant)).toHaveLength(2)
    expect(await sends(tenant, 'telegram')).toHaveLength(2)
  })

  it('learns nothing from who does not know its secret', async () => {
    const tenant = await open()
    const chat = { id: 4_711, type: 'private' }
    const body = JSON.stringify({ update_id: 1, message: { message_id: 1, date: 1_700_000_000, chat, text: 'Hi' } })
    const secret = (value: string) => ({ 'x-telegram-bot-api-secret-token': value })
    for (const headers of [{}, secret('wrong'), secret(`${tenant.secrets.telegram.webhookSecret}x`)])
      expect((await postWebhook(tenant, 'telegram', { body, headers })).status).toBe(401)
    expect(await inbound(tenant)).toEqual([])
    const right = secret(tenant.secrets.telegram.webhookSecret)
    expect((await postWebhook(tenant, 'telegram', { body: '{"a":1}', headers: right })).status).toBe(400)
    expect((await postWebhook(tenant, 'telegram', { body, headers: right })).status).toBe(200)
    expect(await inbound(tenant)).toHaveLength(1)
  })

  it('never sends again what nobody can tell of; a person decides', async () => {
    const tenant = await open()
    const phone = telegramPhone(tenant)
    await sandboxControl('/faults', {
      provider: 'telegram',
      fault: 'response_lost',
      account: tenant.address('telegram').slice(1),
      count: 1,
    })
    await phone.write(QUESTION)
    await phone.next()
    const [left] = await until(
      'a person is asked',
      async () => {
        const found = await ledger(tenant)
        return found[0]?.state === 'undecided' && found
      },
      40_000,
    )
    expect(left?.provider_message_id).toBeNull()
    expect(await sends(tenant, 'telegram')).toHaveLength(1)
    expect(await row(tenant, 'select attention from conversations')).toEqual({ attention: 'send_undecided' })
  })

  it('answers the words an edit left; an edit of what was answered is a message of its own', async () => {
    const tenant = await open()
    const phone = telegramPhone(tenant)
    await phone.ask(QUESTION)
    await setModel(tenant, { latencyMs: 8_000 })
    const { providerMessageId: id } = await phone.write('Do you make tkwrong doors?')
    await act(tenant, 'telegram', 'edit', { id, text: 'Do you make tkright doors?', repeat: 3 })
    await setModel(tenant)
    await phone.next()
    const [, changed] = await inbound(tenant)
    expect(changed).toMatchObject({ text: 'Do you make tkright doors?' })
    expect(await inbound(tenant)).toHaveLength(2)
    expect(await phone.heard()).toHaveLength(2)

    await act(tenant, 'telegram', 'edit', { id, text: 'Do you make tklate doors?', repeat: 3 })
    await phone.next()
    const stored = await inbound(tenant)
    expect(stored.map(({ text }) => text)).toEqual([
      QUESTION,
      'Do you make tkright doors?',
      'Do you make tklate doors?',
    ])
    expect(stored[2]?.metadata).toMatchObject({ ref: id })
    expect(await sends(tenant, 'telegram')).toHaveLength(3)
  })

  it('says to somebody new who presses START what can be done here, and welcomes back who comes back', async () => {
    const tenant = await open()
    const phone = telegramPhone(tenant)
    const hello = await phone.ask('/start')
    expect(hello).toContain("Alder Joinery's AI assistant")
    expect(hello).toContain('Just write what you need')
    expect(hello).not.toContain('back')
    await phone.ask('STOP')
    expect(await phone.ask('/start')).toContain('Welcome back')
  })

  it('hears nothing new in an edit that changes no word', async () => {
    const tenant = await open()
    const phone = telegramPhone(tenant)
    const { providerMessageId: id } = await phone.write(QUESTION)
    await phone.next()
    expect((await act(tenant, 'telegram', 'edit', { id, text: QUESTION })).webhookStatus).toBe(200)
    await phone.ask('And do you deliver?')
    expect(await inbound(tenant)).toHaveLength(2)
    expect(await sends(tenant, 'telegram')).toHaveLength(2)
  })

  it('takes a pressed button for its words and ends its waiting', async () => {
    const tenant = await open()
    const phone = telegramPhone(tenant)
    await phone.ask(QUESTION)
    const [under] = await phone.heard()
    const pressed = { from: phone.number, text: 'Do you deliver?', data: 'deliver', id: under?.id }
    expect((await act(tenant, 'telegram', 'press', pressed)).webhookStatus).toBe(200)
    await phone.next()
    const [, button] = await inbound(tenant)
    expect(button).toMatchObject({
      text: 'Do you deliver?',
      metadata: { buttonPayload: 'deliver', repliedTo: under?.id },
    })
  })

  it('knows who shut it out, and who let it in again', async () => {
    const tenant = await open()
    const phone = telegramPhone(tenant)
    await phone.ask(QUESTION)
    const usable = () => row(tenant, 'select unusable_why from customer_identifiers')
    await act(tenant, 'telegram', 'block', { from: phone.number })
    expect(await usable()).toEqual({ unusable_why: 'blocked' })
    await act(tenant, 'telegram', 'block', { from: phone.number, isBlocked: false })
    expect(await usable()).toEqual({ unusable_why: null })
    await phone.ask('And do you deliver?')
  })
})
