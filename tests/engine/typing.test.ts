import { describe, expect, it } from 'vitest'
import { variables } from '../../config/schema.ts'
import type { CustomerId } from '../../domain/ids.ts'
import { joinery } from '../support/businesses.ts'
import { row, rows } from '../support/rows.ts'
import { chats, openTenant, type TestTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { telegramPhone } from './support/chat.ts'
import { conversationOf, doing } from './support/engine.ts'
import { modelRequests, requestsTo } from './support/journal.ts'
import { misbehave, setModel } from './support/misbehave.ts'
import { logIn } from './support/staff.ts'
import { knownWriter } from './support/writer.ts'

const QUESTION = 'Which wood do you use for your tables?'
const SHOWN_AFTER_MS = variables.TYPING_AFTER_MS.parse(undefined)

/** What a customer who wrote this message was shown. */
const shownBelow = async (messageId: string) =>
  (await requestsTo('twilio', { method: 'POST', path: '/Indicators/Typing' })).filter(({ body }) =>
    JSON.stringify(body).includes(messageId),
  )

/** The provider's ids of what the customer wrote. */
const written = async (tenant: TestTenant) =>
  (
    await rows<{ id: string }>(
      tenant,
      `select provider_message_id as id from messages where direction = 'in' order by position`,
    )
  ).map(({ id }) => id)

describe.concurrent('that we type', () => {
  it('is shown below the message while a slow model thinks, and never for a quick answer', async () => {
    const tenant = await openTenant()
    const { phone } = await knownWriter(tenant)
    await phone.ask(QUESTION)
    await setModel(tenant, { latencyMs: 3_000 })
    await phone.ask('And how long have you been making them?')
    const [quick = '', slow = ''] = await written(tenant)
    const [first] = await rows<{ ms: number }>(
      tenant,
      `select latency_ms as ms from messages where direction = 'out' order by position`,
    )
    // A busy machine may be slow to answer even that.
    const [wasQuick, wasShown] = [(first?.ms ?? 0) < SHOWN_AFTER_MS, (await shownBelow(quick)).length > 0]
    expect({ wasQuick, wasShown }).not.toEqual({ wasQuick: true, wasShown: true })
    expect(await shownBelow(slow)).toMatchObject([{ status: 200, body: { channel: 'whatsapp', messageId: slow } }])
  })

  it('ends with a takeover: nothing more is shown however long the model goes on', async () => {
    const tenant = await openTenant({}, joinery, chats)
    const staff = await logIn(tenant)
    const phone = telegramPhone(tenant)
    const shown = () =>
      requestsTo('telegram', { method: 'POST', path: `/bot${tenant.secrets.telegram.botToken}/sendChatAction` })
    await setModel(tenant, { latencyMs: 8_000 })
    await phone.write('Which wood is tktyping made of?')
    await until('the first sign', async () => (await shown()).length > 0)
    const { customer_id: customerId } = await row<{ customer_id: CustomerId }>(
      tenant,
      'select customer_id from conversations',
    )
    await staff.takeOver(customerId)
    const before = (await shown()).length
    await until('the end of the call', async () => (await modelRequests('tktyping')).length > 0)
    await doing(conversationOf(tenant, customerId), 'resting')
    expect(await shown()).toHaveLength(before)
  })

  it('is shown again before it lapses', async () => {
    const tenant = await openTenant({}, joinery, chats)
    const phone = telegramPhone(tenant)
    await setModel(tenant, { latencyMs: 9_500 })
    await phone.ask(QUESTION)
    const path = `/bot${tenant.secrets.telegram.botToken}/sendChatAction`
    expect((await requestsTo('telegram', { method: 'POST', path })).length).toBeGreaterThanOrEqual(2)
  })

  it('is not shown where staff let drafts go', async () => {
    const tenant = await openTenant({ autonomy: { default: 'suggest' } })
    const { phone } = await knownWriter(tenant)
    await setModel(tenant, { latencyMs: 3_000 })
    const { providerMessageId } = await phone.write(QUESTION)
    await until('a draft', async () => (await rows(tenant, `select id from outbound_ledger where state = 'held'`))[0])
    expect(await shownBelow(providerMessageId)).toEqual([])
  })

  it.each([{ fault: '500' }, { fault: 'timeout', ms: 20_000 }])(
    'harms nothing when the provider answers with: $fault',
    async (fault) => {
      const tenant = await openTenant()
      const { phone } = await knownWriter(tenant)
      await misbehave(tenant, 'twilio', { ...fault, match: '/Indicators/Typing' })
      await setModel(tenant, { latencyMs: 3_000 })
      const { providerMessageId } = await phone.write(QUESTION)
      await phone.next()
      // The one attempt was enough: nobody asks a provider again that said no.
      expect(await shownBelow(providerMessageId)).toMatchObject([{ status: fault.fault === '500' ? 500 : 0 }])
    },
  )
})
