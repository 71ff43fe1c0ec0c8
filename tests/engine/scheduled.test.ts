// Fails when: nobody looks at messages for later whose time has come (workers/loops/sweeper.ts), or templates are never
// read at their provider (workers/loops/templates.ts).
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { apiAs } from '../support/api.ts'
import { row, rows } from '../support/rows.ts'
import { openTenant, type TestTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { logIn, type Staff } from './support/staff.ts'
import { fastDesk } from './support/tickets.ts'
import { knownWriter, textsOf, type Writer } from './support/writer.ts'

const TEXT = 'Good morning, the oak has arrived.'
const TOMORROW = () => new Date(Date.now() + 86_400_000).toISOString()

interface Desk extends Writer {
  readonly tenant: TestTenant
  readonly staff: Staff
}

async function desk(): Promise<Desk> {
  const tenant = await openTenant(fastDesk())
  const writer = await knownWriter(tenant)
  await writer.phone.ask('Which wood do you use for your tables?')
  return { tenant, ...writer, staff: await logIn(tenant) }
}

const timeComes = (tenant: TestTenant) => rows(tenant, 'update scheduled_messages set due_at = now() returning id')
const becomes = (tenant: TestTenant, state: string) =>
  until(
    `a message for later that is ${state}`,
    async () => (await row<{ state: string }>(tenant, 'select state from scheduled_messages')).state === state,
  )
const heard = async ({ phone }: Desk, text: string) => (await textsOf(phone)).filter((one) => one === text)
const sends = (tenant: TestTenant) =>
  rows<{ state: string }>(tenant, `select state from outbound_ledger where intent_id like 'scheduled/%'`)
/** Their last message is longer ago than free words are allowed. */
const shut = (tenant: TestTenant) =>
  rows(
    tenant,
    `update conversations set last_inbound = (select jsonb_object_agg(key, (now() - interval '25 hours')::text) from jsonb_each_text(last_inbound)) returning customer_id`,
  )

describe.concurrent('a message for later', () => {
  it('arrives once when its time comes, and the AI goes on answering', async () => {
    const all = await desk()
    const { tenant, staff, customerId } = all
    await staff.later(customerId, { at: TOMORROW(), words: { text: TEXT } })
    expect((await apiAs(tenant)('GET', `/api/v1/customers/${customerId}`)).body).toMatchObject({
      scheduled: [{ state: 'waiting', text: TEXT, by: 'The staff' }],
    })
    await timeComes(tenant)
    await until('the message', async () => (await heard(all, TEXT)).length === 1)
    await becomes(tenant, 'sent')
    await until('its proof', async () => (await sends(tenant))[0]?.state === 'confirmed')
    expect(await all.phone.ask('And what does a table cost?')).not.toBe('')
    expect(await heard(all, TEXT)).toHaveLength(1)
    expect(await sends(tenant)).toHaveLength(1)
  })

  it('asked for again by the same command arrives once', async () => {
    const all = await desk()
    const plan = { at: TOMORROW(), words: { text: TEXT } }
    const commandId = randomUUID()
    const first = await all.staff.later(all.customerId, plan, commandId)
    expect(await all.staff.later(all.customerId, plan, commandId)).toBe(first)
    await timeComes(all.tenant)
    await until('the message', async () => (await heard(all, TEXT)).length === 1)
    expect(await rows(all.tenant, 'select id from scheduled_messages')).toHaveLength(1)
  })

  it('does not leave once they have written', async () => {
    const all = await desk()
    await all.staff.later(all.customerId, { at: TOMORROW(), words: { text: TEXT } })
    await all.phone.ask('Has the oak arrived?')
    await timeComes(all.tenant)
    await becomes(all.tenant, 'stopped')
    expect(await heard(all, TEXT)).toEqual([])
  })

  it('that may not leave any more stands before people, who can send a template instead', async () => {
    const all = await desk()
    const { tenant, staff, customerId } = all
    await staff.later(customerId, { at: TOMORROW(), words: { text: TEXT } })
    await shut(tenant)
    await timeComes(tenant)
    await becomes(tenant, 'stopped')
    expect(await row(tenant, 'select attention from conversations')).toEqual({ attention: 'scheduled_stopped' })
    const { id } = await row<{ id: string }>(tenant, `select id from message_templates where name = 'payment_thanks'`)
    const template = { id, variables: ['Finn', 'Alder'] }
    await staff.later(customerId, { at: TOMORROW(), words: { template } })
    await rows(tenant, `update scheduled_messages set due_at = now() where state = 'waiting' returning id`)
    const text = 'Hello Finn, Alder has received your payment.'
    await until('the template', async () => (await heard(all, text)).length === 1)
    expect(await heard(all, TEXT)).toEqual([])
  })
})

it('templates come from the provider within seconds of being asked for', async () => {
  const tenant = await openTenant()
  const call = apiAs(tenant)
  const known = {
    name: 'typed',
    channel: 'whatsapp',
    language: 'en',
    body: 'Hello {{1}}, {{2}} has received your payment.',
  }
  // What the business has is known to the sandbox; this is not.
  const added = await call('POST', '/api/v1/settings/templates', { ...known, providerRef: `HX${'9'.repeat(32)}` })
  expect(added.status).toBe(201)
  const stateOf = async (name: string) =>
    (await row<{ approval: string }>(tenant, `select approval from message_templates where name = '${name}'`)).approval
  await until('the list', async () => (await stateOf('typed')) === 'gone')
  expect(await stateOf('payment_thanks')).toBe('approved')
})
