import { describe, expect, it } from 'vitest'
import { asId, type CustomerId } from '../../domain/ids.ts'
import { openPhone } from '../support/phone.ts'
import { row, rows } from '../support/rows.ts'
import { openTenant, type TestTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { conversationOf, doing } from './support/engine.ts'
import { logIn } from './support/staff.ts'
import { fastDesk, ticketIs } from './support/tickets.ts'
import { textsOf } from './support/writer.ts'

const PERSON = 'I want to speak to a human.'
const OTHER = 'Do you make doors to measure from local wood?'
const MORE = 'It is about the table you made for me.'

/** Closed today, whatever day it is. */
const closed = () => ({ hours: [{ days: [((new Date().getUTCDay() + 2) % 7) + 1], from: '09:00', to: '17:00' }] })

async function handedOver(settings: Record<string, unknown>) {
  const tenant = await openTenant(settings)
  const phone = openPhone(tenant)
  await phone.ask(PERSON)
  const { customer_id } = await ticketIs(tenant, 'open')
  return { tenant, phone, customerId: asId<CustomerId>(customer_id) }
}

/** Everything written has been looked at. */
const isSettled = (tenant: TestTenant) =>
  until(
    'the end of every turn',
    async () =>
      (await rows(tenant, `select 1 from messages where direction = 'in' and answered_at is null`)).length === 0,
  )

describe.concurrent('while nobody of the staff has what was handed over', () => {
  it('at night another question is answered, and the matter still waits for people', async () => {
    const { tenant, phone } = await handedOver(closed())
    expect(await phone.ask(OTHER)).toContain('local wood')
    expect(await ticketIs(tenant, 'open')).toMatchObject({ reasons: ['human_requested'] })
    expect(await row(tenant, 'select controller, attention from conversations')).toEqual({
      controller: 'staff',
      attention: 'human_requested',
    })
  })

  it('whatever belongs to the matter is added to it, and said so once', async () => {
    const { tenant, phone, customerId } = await handedOver(closed())
    expect(await phone.ask(MORE)).toMatch(/added that to your request.* when we open/)
    await phone.write('One leg is loose.')
    await isSettled(tenant)
    await phone.write('I want my money back.')
    await until('its reason', async () => (await ticketIs(tenant, 'open')).reasons.includes('refund_request'))
    await doing(conversationOf(tenant, customerId), 'resting')
    expect(await textsOf(phone)).toHaveLength(2)
  })

  it('in opening hours nothing is answered: people are there', async () => {
    const { tenant, phone, customerId } = await handedOver(fastDesk())
    expect(await phone.ask(OTHER)).toContain('added that to your request')
    await phone.write('And which oil?')
    await isSettled(tenant)
    await doing(conversationOf(tenant, customerId), 'resting')
    expect(await textsOf(phone)).toHaveLength(2)
  })

  it('from a person’s first word on the AI is silent', async () => {
    const { tenant, phone, customerId } = await handedOver(closed())
    const staff = await logIn(tenant)
    await staff.write(customerId, 'Aoife here, how can I help?')
    await phone.next()
    await phone.write(OTHER)
    await doing(conversationOf(tenant, customerId), 'resting')
    expect(await rows(tenant, 'select 1 from turns where closed_at is null')).toEqual([])
    expect(await textsOf(phone)).toHaveLength(2)
    expect(await rows(tenant, 'select 1 from escalations where acknowledged_at is null')).toEqual([])
  })

  it('a STOP is confirmed, whatever was left to people before it', async () => {
    const { tenant, phone } = await handedOver(closed())
    await phone.ask(MORE)
    await phone.write('One leg is loose.')
    await isSettled(tenant)
    expect(await phone.ask('STOP')).toContain('no more messages')
  })
})
