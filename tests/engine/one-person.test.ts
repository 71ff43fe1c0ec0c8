// Fails when: nobody joins who writes from the address they gave (services/inbox/receive.ts).
import { describe, expect, it } from 'vitest'
import { customerMatches } from '../../api/contract/customer.ts'
import { home } from '../../api/contract/home.ts'
import { apiAs } from '../support/api.ts'
import { joinery } from '../support/businesses.ts'
import { openPhone } from '../support/phone.ts'
import { rows } from '../support/rows.ts'
import { mailbox, openTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { sendForm } from './support/form.ts'

describe('a customer on two channels', () => {
  it('who writes from the address they gave is answered there, in one conversation', async () => {
    const tenant = await openTenant({}, joinery, mailbox())
    const phone = openPhone(tenant, 'whatsapp')
    const address = `ann.poe@${tenant.slug}.test`
    await phone.write('Hello, how much is an oak table? I would like to order one.')
    await phone.next()
    await phone.write(`My name is Ann Poe and my e-mail is ${address}.`)
    await phone.next()
    await until(
      'the address is known',
      async () => (await rows(tenant, 'select 1 from customers where email = $1', [address])).length > 0,
    )
    const mail = openPhone(tenant, 'email', address)
    await mail.write('Do you also deliver to Galway?', { subject: 'Delivery' })
    await mail.next()
    const conversations = await rows<{ customer_id: string; moved_to: string | null }>(
      tenant,
      'select customer_id, moved_to from conversations order by moved_to nulls first',
    )
    expect(conversations).toHaveLength(2)
    expect(conversations[1]?.moved_to).toBe(conversations[0]?.customer_id)
    // The lead they opened by WhatsApp goes on; the mail opened no other.
    expect(await rows(tenant, 'select 1 from universal_leads_ledger')).toHaveLength(1)
    expect(await phone.heard()).toHaveLength(2)
  })

  it('who only asked something and said who they are is known too, by mail later', async () => {
    const tenant = await openTenant({}, joinery, mailbox())
    const phone = openPhone(tenant, 'whatsapp')
    const address = `ann.poe@${tenant.slug}.test`
    await phone.write(`Hello, my name is Ann Poe, my e-mail is ${address}. Which wood are your tables made of?`)
    await phone.next()
    expect(await rows(tenant, 'select name, email from customers')).toEqual([{ name: 'Ann Poe', email: address }])
    expect(await rows(tenant, 'select 1 from universal_leads_ledger')).toEqual([])
    const mail = openPhone(tenant, 'email', address)
    await mail.write('Do you also deliver to Galway?', { subject: 'Delivery' })
    await mail.next()
    expect(await rows(tenant, 'select 1 from conversations where moved_to is not null')).toHaveLength(1)
  })

  it('and two people on one number stay two', async () => {
    const tenant = await openTenant({}, joinery, mailbox())
    const phone = openPhone(tenant, 'whatsapp')
    await phone.write('Hello, how much is an oak table? I would like to order one.')
    await phone.next()
    await phone.write('My name is Ann Poe.')
    await phone.next()
    await until(
      'the name is known',
      async () => (await rows(tenant, `select 1 from customers where name = 'Ann Poe'`)).length > 0,
    )
    const address = `tom.daly@${tenant.slug}.test`
    await sendForm(tenant, { name: 'Tom Daly', phone: phone.number, email: address, message: 'A wall shelf, please.' })
    const tom = openPhone(tenant, 'email', address)
    await tom.write('When could you deliver a wall shelf?')
    await tom.next()
    expect(await rows(tenant, 'select 1 from conversations where moved_to is null')).toHaveLength(2)
    expect(await rows(tenant, 'select distinct customer_id from universal_leads_ledger')).toHaveLength(2)
    expect(await rows(tenant, 'select 1 from customer_matches')).toEqual([])
  })

  it('whose mail was here first is proposed to staff, who make them one and two again', async () => {
    const tenant = await openTenant({}, joinery, mailbox())
    const api = apiAs(tenant)
    const address = `ann.poe@${tenant.slug}.test`
    const mail = openPhone(tenant, 'email', address)
    await mail.write('When could you deliver a wall shelf?')
    await mail.next()
    const phone = openPhone(tenant, 'whatsapp')
    await phone.write('Hello, how much is an oak table? I would like to order one.')
    await phone.next()
    await phone.write(`My name is Ann Poe and my e-mail is ${address}.`)
    await phone.next()
    const proposed = await until('a proposal', async () => {
      const { decisions } = home.parse((await api('GET', '/api/v1/home')).body)
      return decisions.find(({ kind }) => kind === 'same_person')
    })
    const [one] = await rows<{ a: string; b: string }>(tenant, 'select a, b from customer_matches')
    const { matches } = customerMatches.parse((await api('GET', `/api/v1/customers/${one?.a}/matches`)).body)
    expect(matches).toMatchObject([{ id: proposed.id, otherId: one?.b, state: 'open', why: ['same_address_proven'] }])
    expect((await api('POST', `/api/v1/matches/${proposed.id}`, { decision: 'accepted' })).status).toBe(200)
    const [moved] = await rows<{ customer_id: string; moved_to: string }>(
      tenant,
      'select customer_id, moved_to from conversations where moved_to is not null',
    )
    const after = customerMatches.parse((await api('GET', `/api/v1/customers/${moved?.moved_to}/matches`)).body)
    expect(after.merged.map(({ id }) => id)).toEqual([moved?.customer_id])
    expect((await api('POST', `/api/v1/customers/${moved?.customer_id}/split`, {})).status).toBe(200)
    expect(await rows(tenant, 'select 1 from conversations where moved_to is not null')).toEqual([])
    expect((await api('POST', `/api/v1/matches/${proposed.id}`, { decision: 'accepted' })).status).toBe(409)
  })
})
