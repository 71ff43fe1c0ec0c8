import { describe, expect, it } from 'vitest'
import { apiAs } from '../support/api.ts'
import { openPhone } from '../support/phone.ts'
import { row, rows } from '../support/rows.ts'
import { openTenant, type TestTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'

const QUESTION = 'Which wood do you use for your tables?'

const customerOf = async (tenant: TestTenant) => (await row<{ id: string }>(tenant, 'select id from customers')).id
const written = (tenant: TestTenant) =>
  rows<{ text: string; is_answered: boolean; is_blocked: boolean }>(
    tenant,
    `select text, answered_at is not null as is_answered, metadata->>'blocked' is not null as is_blocked
     from messages where direction = 'in' order by position`,
  )

describe.concurrent('somebody staff blocked', () => {
  it('is heard, shown and not answered, until they are unblocked', async () => {
    const tenant = await openTenant()
    const staff = apiAs(tenant, 'staff')
    const phone = openPhone(tenant)
    await phone.ask(QUESTION)
    const customer = await customerOf(tenant)
    expect(await staff('POST', `/api/v1/customers/${customer}/block`, { reason: 'sends nonsense' })).toMatchObject({
      status: 200,
      body: { blocked: true },
    })
    await staff('POST', `/api/v1/customers/${customer}/block`, {})
    // Nobody is reminded of what nobody has to answer.
    expect(await rows(tenant, 'select status, sla_state from tickets')).toEqual([
      { status: 'resolved', sla_state: 'met' },
    ])
    expect((await phone.write('Are you there?')).webhookStatus).toBe(200)
    const file = 'data:image/png;base64,iVBORw0KGgo='
    await phone.write('Hello?', { mediaUrl: file })
    expect(await written(tenant)).toEqual([
      { text: QUESTION, is_answered: true, is_blocked: false },
      { text: 'Are you there?', is_answered: true, is_blocked: true },
      { text: 'Hello?', is_answered: true, is_blocked: true },
    ])
    expect((await staff('GET', `/api/v1/customers/${customer}`)).body).toMatchObject({
      blocked: { reason: 'sends nonsense' },
    })
    expect((await staff('GET', '/api/v1/conversations')).body).toMatchObject({ conversations: [{ isBlocked: true }] })
    expect((await staff('GET', `/api/v1/customers/${customer}/timeline`)).text).toContain('Are you there?')

    await staff('POST', `/api/v1/customers/${customer}/unblock`)
    // An answer to this is the second they get: nothing answered what they wrote meanwhile.
    await phone.ask('And do you deliver?')
    expect(await phone.heard()).toHaveLength(2)
    expect((await written(tenant)).map(({ is_blocked }) => is_blocked)).toEqual([false, true, true, false])
    const events = await rows<{ type: string }>(
      tenant,
      `select type from events where type in ('customer:blocked', 'customer:unblocked') order by position`,
    )
    expect(events.map(({ type }) => type)).toEqual(['customer:blocked', 'customer:unblocked'])
  })

  it('gets nothing of what was being drafted for them', async () => {
    const tenant = await openTenant({ autonomy: { default: 'suggest' } })
    const phone = openPhone(tenant)
    await phone.write(QUESTION)
    await until(
      'the draft',
      async () => (await rows(tenant, `select 1 from outbound_ledger where state = 'held'`)).length > 0,
    )
    const customer = await customerOf(tenant)
    await apiAs(tenant, 'staff')('POST', `/api/v1/customers/${customer}/block`, {})
    expect(await rows(tenant, 'select state from outbound_ledger')).toEqual([{ state: 'undone' }])
    expect(await written(tenant)).toEqual([{ text: QUESTION, is_answered: true, is_blocked: true }])
    expect(await row(tenant, 'select attention from conversations')).toEqual({ attention: null })
  })

  it('may still say stop, and it counts', async () => {
    const tenant = await openTenant()
    const phone = openPhone(tenant)
    await phone.ask(QUESTION)
    await apiAs(tenant, 'staff')('POST', `/api/v1/customers/${await customerOf(tenant)}/block`, {})
    await phone.write('STOP')
    expect(await rows(tenant, `select purpose from consents where state = 'withdrawn' order by purpose`)).toEqual([
      { purpose: 'marketing' },
      { purpose: 'service' },
    ])
    expect(await phone.heard()).toHaveLength(1)
  })
})
