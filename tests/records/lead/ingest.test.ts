// Fails when: leads_once or leads_one_open is not unique, or a delivery is not looked for (services/lead/ingest.ts).
import { describe, expect, it } from 'vitest'
import { classifyLead } from '../../../domain/lead/classify.ts'
import { type IncomingLead, ingestLead } from '../../../services/lead/ingest.ts'
import { sqlState } from '../../../services/transaction.ts'
import { freshNumber } from '../../support/tenant.ts'
import { holdOpen } from '../support/barrier.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { newCustomer, write } from '../support/people.ts'
import { dispatch, reserve } from '../support/sends.ts'

const form = (body: Record<string, unknown>, sourceKey: string): IncomingLead => ({
  raw: body,
  sourceKey,
  classified: classifyLead(body, { defaultCountry: 'IE', currency: 'EUR', approved: [] }),
})

const ingest = (business: Business, body: Record<string, unknown>, sourceKey: string) =>
  business.run((tx) => ingestLead(tx, form(body, sourceKey)))

const ann = () => ({
  name: 'Ann Byrne',
  email: `ann-${freshNumber().slice(1)}@byrne.example`,
  phone: freshNumber(),
  product: 'Oak table',
})

const count = async (business: Business, table: string) =>
  (await business.row<{ n: number }>(`select count(*) as n from ${table}`)).n

describe('a delivered lead', () => {
  it('is a customer, a lead with its body whole, and its events', async () => {
    const business = await openBusiness()
    const body = { ...ann(), nested: { colour: 'oak', tags: ['a', null, 3] } }
    const { leadId, customerId, kind } = await ingest(business, body, 'key-1')
    expect(kind).toBe('opened')
    expect(
      await business.row(
        'select id, customer_id, source, source_key, name, email, phone, raw from universal_leads_ledger',
      ),
    ).toEqual({
      id: leadId,
      customer_id: customerId,
      source: 'webhook',
      source_key: 'key-1',
      name: body.name,
      email: body.email,
      phone: body.phone,
      raw: body,
    })
    expect(await business.events()).toEqual(expect.arrayContaining(['customer:created', 'lead:new']))
    const known = await business.rows<{ kind: string; verified: boolean }>(
      'select kind, verified_at is not null as verified from customer_identifiers order by kind',
    )
    expect(known).toEqual([
      { kind: 'email', verified: false },
      { kind: 'phone', verified: false },
    ])
  })

  it('that is complete gets its opening offer at once; another is asked what is missing', async () => {
    const business = await openBusiness()
    const complete = await ingest(business, ann(), 'complete')
    const { product: _, ...vague } = ann()
    const asked = await ingest(business, vague, 'vague')
    const directive = async (id: string) =>
      (
        await business.row<{ directive: { kind: string } }>(
          'select directive from universal_leads_ledger where id = $1',
          [id],
        )
      ).directive
    expect(await directive(complete.leadId)).toMatchObject({ kind: 'offer' })
    expect(await directive(asked.leadId)).toMatchObject({ kind: 'ask', missing: ['product'] })
  })

  it('of nobody at all is still a lead of its own', async () => {
    const business = await openBusiness()
    const [one, other] = [await ingest(business, { note: 'x' }, 'a'), await ingest(business, { note: 'x' }, 'b')]
    expect(one.customerId).not.toBe(other.customerId)
  })
})

describe('the same delivery again', () => {
  it('finds its lead and changes nothing, whatever it says by now', async () => {
    const business = await openBusiness()
    const first = await ingest(business, ann(), 'key-1')
    const before = await business.rows('select * from universal_leads_ledger')
    const events = await business.events()
    expect(await ingest(business, { ...ann(), name: 'Somebody Else' }, 'key-1')).toEqual({ ...first, kind: 'repeated' })
    expect(await business.rows('select * from universal_leads_ledger')).toEqual(before)
    expect(await business.events()).toEqual(events)
  })

  it('at the same moment is one lead of one customer', async () => {
    // Without the lock on the delivery's key the second finds no lead, makes its own customer, and ends in an error.
    const business = await openBusiness()
    const body = ann()
    const first = await holdOpen(business, (tx) => ingestLead(tx, form(body, 'key-1')))
    const second = ingest(business, body, 'key-1')
    await first.untilSomebodyWaits()
    await first.commit()
    expect(await second).toEqual({ ...first.result, kind: 'repeated' })
    expect([await count(business, 'universal_leads_ledger'), await count(business, 'customers')]).toEqual([1, 1])
  })

  it('opens the lead when the first was rolled back', async () => {
    const business = await openBusiness()
    const body = ann()
    const first = await holdOpen(business, (tx) => ingestLead(tx, form(body, 'key-1')))
    const second = ingest(business, body, 'key-1')
    await first.untilSomebodyWaits()
    await first.rollBack()
    expect(await second).toMatchObject({ kind: 'opened' })
    expect(await count(business, 'universal_leads_ledger')).toBe(1)
  })

  it('ten times at once is one lead', async () => {
    const business = await openBusiness()
    const body = ann()
    const all = await Promise.all(Array.from({ length: 10 }, () => ingest(business, body, 'key-1')))
    expect(new Set(all.map(({ leadId }) => leadId)).size).toBe(1)
    expect(all.filter(({ kind }) => kind === 'opened')).toHaveLength(1)
    expect(await count(business, 'customers')).toBe(1)
  })

  it('at another business is a lead there', async () => {
    const [business, other] = [await openBusiness(), await openBusiness()]
    const body = ann()
    const [one, two] = [await ingest(business, body, 'key-1'), await ingest(other, body, 'key-1')]
    expect([one.kind, two.kind]).toEqual(['opened', 'opened'])
    expect(one.customerId).not.toBe(two.customerId)
  })
})

it.each([
  ['one delivery opens one lead', `update universal_leads_ledger set source_key = 'key-1', is_parked = true`],
  [
    'one person has one open lead',
    'update universal_leads_ledger set customer_id = (select customer_id from universal_leads_ledger order by id limit 1)',
  ],
])('%s, whatever a statement says', async (_, statement) => {
  const business = await openBusiness()
  await ingest(business, ann(), 'key-1')
  await ingest(business, { ...ann(), name: 'Ben Byrne', email: 'ben@byrne.example', phone: freshNumber() }, 'key-2')
  expect(sqlState(await business.rows(statement).catch((error: unknown) => error))).toBe('23505')
})

describe('the same person twice', () => {
  it('is one customer, and news for the open lead', async () => {
    const business = await openBusiness()
    const body = ann()
    const first = await ingest(business, body, 'key-1')
    expect(await ingest(business, { phone: body.phone, message: 'One more thing, do you deliver?' }, 'key-2')).toEqual({
      leadId: first.leadId,
      customerId: first.customerId,
      kind: 'added',
    })
    expect(await count(business, 'universal_leads_ledger')).toBe(1)
  })

  it('fills what was missing and overwrites nothing', async () => {
    const business = await openBusiness()
    const body = ann()
    await ingest(business, { phone: body.phone }, 'key-1')
    await ingest(business, { phone: body.phone, name: body.name }, 'key-2')
    await ingest(business, { phone: body.phone, name: 'A. Byrne', email: body.email }, 'key-3')
    expect(await business.row('select name, email from universal_leads_ledger')).toEqual({
      name: body.name,
      email: body.email,
    })
  })

  it('at the same moment opens one lead', async () => {
    // Without the conversation's lock both see no open lead; the second fails on the index of open leads.
    const business = await openBusiness()
    const { phone } = await newCustomer(business)
    const first = await holdOpen(business, (tx) => ingestLead(tx, form({ ...ann(), phone }, 'key-1')))
    const second = ingest(business, { ...ann(), phone }, 'key-2')
    await first.untilSomebodyWaits()
    await first.commit()
    expect(await second).toMatchObject({ leadId: first.result.leadId, kind: 'added' })
  })

  it('gets a new lead once the first is closed', async () => {
    const business = await openBusiness()
    const body = ann()
    const first = await ingest(business, body, 'key-1')
    await business.rows(`update universal_leads_ledger set stage = 'lost'`)
    const second = await ingest(business, body, 'key-2')
    expect(second).toMatchObject({ customerId: first.customerId, kind: 'opened' })
    expect(second.leadId).not.toBe(first.leadId)
  })

  it('who wrote to us is not given another address by a form', async () => {
    // A form proves nothing: with it, somebody else's letters would go to the address they typed.
    const business = await openBusiness()
    const { id, phone } = await newCustomer(business)
    expect(await ingest(business, { ...ann(), phone }, 'key-1')).toMatchObject({ customerId: id })
    expect(await business.rows('select kind, value from customer_identifiers')).toEqual([
      { kind: 'phone', value: phone },
    ])
  })
})

describe('consent in a form', () => {
  it('is kept per channel and purpose with where it stood', async () => {
    const business = await openBusiness()
    const body = { ...ann(), whatsapp_marketing_consent: true }
    await ingest(business, body, 'key-1')
    const [row, ...others] = await business.rows('select channel, purpose, state, source, address, proof from consents')
    expect(others).toEqual([])
    expect(row).toEqual({
      channel: 'whatsapp',
      purpose: 'marketing',
      state: 'granted',
      source: 'lead_form',
      address: body.phone,
      proof: { path: expect.stringContaining('whatsapp_marketing_consent'), value: 'true', sourceKey: 'key-1' },
    })
  })

  it('is not read out of a number that was given', async () => {
    const business = await openBusiness()
    await ingest(business, ann(), 'key-1')
    expect(await count(business, 'consents')).toBe(0)
  })

  it('lets the business write first where it was given, and nowhere else', async () => {
    const business = await openBusiness()
    const body = { ...ann(), sms_consent: 'yes' }
    const { customerId } = await ingest(business, body, 'key-1')
    const leaves = async (channel: 'sms' | 'whatsapp') => {
      const to = { channel, accountId: business.account[channel], address: body.phone }
      const customer = { id: customerId, phone: body.phone, to }
      return (
        await dispatch(business, customer, await reserve(business, customer, { kind: 'notice', purpose: 'service' }))
      ).kind
    }
    expect(await leaves('sms')).toBe('go')
    expect(await leaves('whatsapp')).toBe('dropped')
  })

  it('of somebody who wrote STOP is their newer word', async () => {
    const business = await openBusiness()
    const { phone } = await newCustomer(business)
    await write(business, phone, { text: 'STOP', consentWish: 'withdraw' })
    await ingest(business, { ...ann(), phone, whatsapp_consent: true }, 'key-1')
    const words = await business.rows<{ state: string }>(
      `select state from consents where purpose = 'service' and channel = 'whatsapp' order by at, id`,
    )
    expect(words.map(({ state }) => state)).toEqual(['granted', 'withdrawn', 'granted'])
  })
})

it('what fields were read from is remembered for review, and counted', async () => {
  const business = await openBusiness()
  await ingest(business, ann(), 'key-1')
  await ingest(business, ann(), 'key-2')
  const learned = await business.rows<{ field: string; seen: number; state: string }>(
    'select field, seen, state from dynamic_ontology_map order by field',
  )
  expect(learned.map(({ field }) => field)).toEqual(['email', 'name', 'phone', 'product'])
  expect(new Set(learned.map(({ seen, state }) => `${seen} ${state}`))).toEqual(new Set(['2 proposed']))
})
