// Fails when: the night is not asked for (domain/alert/may-tell.ts).
import { describe, expect, inject, it } from 'vitest'
import { raiseAlert } from '../../services/alert/raise.ts'
import { inTenant } from '../../services/transaction.ts'
import { sessionOf } from '../api/support/callers.ts'
import { send } from '../api/support/send.ts'
import { apiAs } from '../support/api.ts'
import { joinery } from '../support/businesses.ts'
import { nightAround } from '../support/night.ts'
import { openPhone } from '../support/phone.ts'
import { sandboxControl } from '../support/providers.ts'
import { row, rows } from '../support/rows.ts'
import { chats, mailbox, openTenant, type TestTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { fastDesk, ticketIs } from './support/tickets.ts'

const NO_NIGHT = { quietHours: { from: '00:00', to: '00:00' } }
const NIGHT = nightAround(Date.now())
const officeWith = (settings: Record<string, unknown> = NO_NIGHT, vendors: Parameters<typeof mailbox>[0] = {}) =>
  openTenant(settings, joinery, mailbox(vendors))
const inboxOf = (tenant: TestTenant, role: string) => openPhone(tenant, 'email', `${role}@${tenant.slug}.example`)

const notices = (tenant: TestTenant) =>
  rows<{ kind: string; name: string; state: string; attempts: number; why: string | null }>(
    tenant,
    `select a.kind, u.name, n.state, n.attempts, n.failure->>'code' as why from staff_notices n
     join alerts a on a.tenant_id = n.tenant_id and a.id = n.alert_id join users u on u.tenant_id = n.tenant_id and u.id = n.user_id
     order by n.created_at, u.name`,
  )

const settled = (tenant: TestTenant, count: number) =>
  until(`${count} notices that are decided`, async () => {
    const all = await notices(tenant)
    return all.length === count && all.every(({ state }) => state === 'confirmed') ? all : null
  })

const raise = (tenant: TestTenant, occasion: string, kind: 'breaker_open' | 'guardrails' = 'breaker_open') =>
  inTenant(tenant.db, tenant.scope, (tx) =>
    raiseAlert(tx, {
      kind,
      subject: occasion,
      occasion,
      detail: { what: 'A provider', until: new Date().toISOString(), count: 11, limit: 10 },
    }),
  )

describe.concurrent('people of a business with no page open', () => {
  it('hear of a ticket that needs them, one after the other, each once', async () => {
    const tenant = await openTenant(fastDesk({ remind: 4 }), joinery, mailbox())
    await openPhone(tenant).ask('I want to speak to a human.')
    const ticket = await ticketIs(tenant, 'open')
    const staff = inboxOf(tenant, 'staff')
    const told = await staff.next()
    expect(told.subject).toBe(`Alder Joinery: Ticket ${ticket.number} needs you`)
    expect(told.text).toContain(`${inject('stack').api}/inbox/${ticket.customer_id}`)
    expect(told.text, 'nothing of what was said').not.toContain('speak')
    await until('a reminder by mail', async () => (await staff.heard()).length >= 2)
    expect((await inboxOf(tenant, 'owner').next()).subject).toContain('needs you')
    const order = (await notices(tenant)).map(({ name }) => name)
    expect(order.indexOf('The owner'), 'staff are told and reminded before').toBeGreaterThan(1)
    const mails = (await staff.heard()).map(({ text }) => text)
    expect(new Set(mails).size, 'the reminder is another mail, and neither came twice').toBe(mails.length)
  })

  it('hear once of what is found again and again, and of its end nothing', async () => {
    const tenant = await officeWith()
    const ids = await Promise.all(Array.from({ length: 5 }, () => raise(tenant, 'the-same')))
    expect(ids.filter((id) => id !== null)).toHaveLength(1)
    expect(await settled(tenant, 1)).toMatchObject([{ kind: 'breaker_open', name: 'The owner', attempts: 1 }])
    expect(await inboxOf(tenant, 'owner').heard()).toHaveLength(1)
    const { body } = await apiAs(tenant)('GET', '/api/v1/home')
    expect(body).toMatchObject({ decisions: [{ kind: 'alert', what: 'breaker_open' }] })
  })

  it('hear once though the provider’s answer got lost', async () => {
    const tenant = await officeWith(NO_NIGHT, { vendor: 'sendgrid', sendsThrough: 'resend' })
    await sandboxControl('/faults', { provider: 'resend', fault: 'response_lost', count: 1, account: tenant.slug })
    await raise(tenant, 'lost')
    await settled(tenant, 1)
    expect(await inboxOf(tenant, 'owner').heard()).toHaveLength(1)
  })

  it('are let sleep, but for what is urgent', async () => {
    const tenant = await officeWith(NIGHT)
    await raise(tenant, 'many', 'guardrails')
    await raise(tenant, 'down', 'breaker_open')
    await until('the urgent one', async () => (await notices(tenant)).some(({ state }) => state === 'confirmed'))
    await until('the other one put off', async () => {
      const { waits } = await row<{ waits: boolean | null }>(
        tenant,
        `select n.not_before > now() as waits from staff_notices n join alerts a on a.tenant_id = n.tenant_id and a.id = n.alert_id where a.kind = 'guardrails'`,
      )
      return waits
    })
    expect(await inboxOf(tenant, 'owner').heard()).toHaveLength(1)
  })

  it('hear of customers who wait too long, until they are looked after', async () => {
    const tenant = await openTenant(
      { ...NO_NIGHT, autonomy: { default: 'off' }, alerts: { unansweredMinutes: 0.01 } },
      joinery,
      mailbox(),
    )
    await openPhone(tenant).write('Is anybody there?')
    expect((await inboxOf(tenant, 'owner').next()).subject).toContain('1 unanswered')
    await rows(tenant, `update messages set answered_at = now() where direction = 'in'`)
    await until(
      'the end of it',
      async () => (await rows(tenant, 'select 1 from alerts where settled_at is null')).length === 0,
    )
  })

  it('are told where they want to be told', async () => {
    const tenant = await openTenant(NO_NIGHT, joinery, (slug) => [...mailbox()(slug), ...chats(slug)])
    const team = tenant.address('slack').split('/')[0] ?? ''
    const [owner] = await rows<{ id: string }>(tenant, `select id from users where role = 'owner'`)
    const ways = [{ channel: 'slack', address: `${team}/U0OWNER` }]
    const people = [{ userId: owner?.id, kinds: ['breaker_open'], ways }]
    const wrong = { people: [{ ...people[0], ways: [{ channel: 'whatsapp', address: '+353209000000' }] }] }
    expect((await apiAs(tenant)('PUT', '/api/v1/settings/alerts', wrong)).status).toBe(422)
    expect((await apiAs(tenant)('PUT', '/api/v1/settings/alerts', { people })).status).toBe(200)
    await raise(tenant, 'other', 'guardrails')
    await raise(tenant, 'slack')
    const told = await openPhone(tenant, 'slack', `${team}/U0OWNER`).next()
    expect(told.text).toContain('A provider does not answer')
    expect(await notices(tenant)).toMatchObject([{ kind: 'breaker_open' }])
  })

  it('may ask for a test', async () => {
    const tenant = await officeWith()
    const cookie = await sessionOf(tenant, 'staff')
    expect((await send('POST', '/api/v1/alerts/test', { headers: cookie, body: {} })).status).toBe(202)
    expect((await inboxOf(tenant, 'staff').next()).subject).toContain('This is a test')
    const { body } = await apiAs(tenant)('GET', '/api/v1/alerts')
    expect(body).toMatchObject({ alerts: [{ kind: 'test', told: [{ name: 'The staff', channel: 'email' }] }] })
  })
})
