// Fails when: a known message is not looked for, or messages_once is not unique (services/inbox/receive.ts).
import { describe, expect, it } from 'vitest'
import type { CustomerId } from '../../../domain/ids.ts'
import { receiveMessage } from '../../../services/inbox/receive.ts'
import { freshNumber } from '../../support/tenant.ts'
import { holdOpen } from '../support/barrier.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { type Customer, inbound, newCustomer, write } from '../support/people.ts'
import { dispatch, reserve, stateOf } from '../support/sends.ts'

describe('a message is received', () => {
  it('from a stranger: a customer, their number, their conversation, their consent and the message', async () => {
    const business = await openBusiness()
    const from = freshNumber()
    const received = await write(business, from, { text: 'Hello there' })
    expect(received.kind).toBe('stored')
    expect(
      await business.row(
        'select customer_id, kind, value, verified_at is not null as verified from customer_identifiers',
      ),
    ).toEqual({
      customer_id: received.customerId,
      kind: 'phone',
      value: from,
      verified: true,
    })
    expect(await business.row('select text, direction, answered_at, correlation_id from messages')).toEqual({
      text: 'Hello there',
      direction: 'in',
      answered_at: null,
      correlation_id: business.scope.correlationId,
    })
    expect(await business.row('select purpose, state, source from consents')).toEqual({
      purpose: 'service',
      state: 'granted',
      source: 'inbound_message',
    })
    expect(await business.events()).toEqual([
      'settings:changed',
      'customer:created',
      'consent:changed',
      'message:received',
    ])
  })

  it('says in the event that the customer did it', async () => {
    const business = await openBusiness()
    const { id } = await newCustomer(business)
    expect(await business.row(`select actor, customer_id from events where type = 'message:received'`)).toEqual({
      actor: { kind: 'customer', id },
      customer_id: id,
    })
  })

  it('without the null characters that Postgres cannot hold', async () => {
    const business = await openBusiness()
    await write(business, freshNumber(), { text: 'a\u0000b\u0000' })
    expect(await business.row('select text from messages')).toEqual({ text: 'ab' })
  })

  it('in the order in which transactions commit, not in which they begin', async () => {
    const business = await openBusiness()
    const { phone } = await newCustomer(business, { text: 'zero' })
    const first = await holdOpen(business, (tx) => receiveMessage(tx, inbound(business, phone, { text: 'first' })))
    const second = write(business, phone, { text: 'second' })
    await first.untilSomebodyWaits()
    await first.commit()
    await second
    const texts = await business.rows<{ text: string }>('select text from messages order by position')
    expect(texts.map(({ text }) => text)).toEqual(['zero', 'first', 'second'])
  })
})

describe('the same message again', () => {
  it('is a duplicate and stores nothing', async () => {
    const business = await openBusiness()
    const { id, phone } = await newCustomer(business, { providerMessageId: 'SM1' })
    const before = await business.events()
    expect(await write(business, phone, { providerMessageId: 'SM1', text: 'changed' })).toEqual({
      kind: 'duplicate',
      customerId: id,
    })
    expect(await business.rows('select text from messages')).toHaveLength(1)
    expect(await business.events()).toEqual(before)
  })

  it('does not make a conversation look newer, nor its reply window longer', async () => {
    const business = await openBusiness()
    const { phone } = await newCustomer(business, { providerMessageId: 'SM1' })
    const read = () => business.row('select last_message_at, last_inbound from conversations')
    const before = await read()
    await write(business, phone, { providerMessageId: 'SM1' })
    expect(await read()).toEqual(before)
  })

  it('is stored once when both arrive at the same moment', async () => {
    const business = await openBusiness()
    const { phone } = await newCustomer(business)
    const again = { providerMessageId: 'SM2' }
    const first = await holdOpen(business, (tx) => receiveMessage(tx, inbound(business, phone, again)))
    const second = write(business, phone, again)
    await first.untilSomebodyWaits()
    await first.commit()
    expect([first.result.kind, (await second).kind]).toEqual(['stored', 'duplicate'])
    expect(await business.rows(`select 1 from messages where provider_message_id = 'SM2'`)).toHaveLength(1)
  })

  it('is another message when it came to another account', async () => {
    const business = await openBusiness()
    const { phone } = await newCustomer(business, { providerMessageId: 'SM1', channel: 'whatsapp' })
    expect((await write(business, phone, { providerMessageId: 'SM1', channel: 'sms' })).kind).toBe('stored')
  })
})

describe('two first messages of one stranger at the same moment', () => {
  it('make one customer with both messages', async () => {
    const business = await openBusiness()
    const from = freshNumber()
    const first = await holdOpen(business, (tx) => receiveMessage(tx, inbound(business, from)))
    const second = write(business, from)
    await first.untilSomebodyWaits()
    await first.commit()
    expect((await second).customerId).toBe(first.result.customerId)
    expect(await business.rows('select id from customers')).toEqual([{ id: first.result.customerId }])
    expect(await business.rows('select customer_id from conversations')).toHaveLength(1)
    expect(await business.rows('select 1 from messages')).toHaveLength(2)
    expect((await business.events()).filter((type) => type === 'customer:created')).toHaveLength(1)
  })

  it('open the reply window of both accounts they came to', async () => {
    const business = await openBusiness()
    const from = freshNumber()
    const first = await holdOpen(business, (tx) => receiveMessage(tx, inbound(business, from, { channel: 'sms' })))
    const second = write(business, from, { channel: 'whatsapp' })
    await first.untilSomebodyWaits()
    await first.commit()
    await second
    const { last_inbound } = await business.row<{ last_inbound: Record<string, string> }>(
      'select last_inbound from conversations',
    )
    expect(Object.keys(last_inbound).toSorted()).toEqual(Object.values(business.account).toSorted())
  })

  it('make the customer of the second when the first is rolled back', async () => {
    const business = await openBusiness()
    const from = freshNumber()
    const first = await holdOpen(business, (tx) => receiveMessage(tx, inbound(business, from)))
    const second = write(business, from)
    await first.untilSomebodyWaits()
    await first.rollBack()
    const { customerId } = await second
    expect(await business.rows('select id from customers')).toEqual([{ id: customerId }])
  })
})

describe('a message we hear of late', () => {
  const HOUR_MS = 3_600_000
  const within = { replyWindowMs: () => 24 * HOUR_MS, ratePerSecond: () => 1_000 }
  const wroteAgo = (business: Business, phone: string, hours: number | null) =>
    business.run((tx) => {
      const plain = inbound(business, phone)
      const providerAt = hours === null ? null : new Date(Date.now() - hours * HOUR_MS).toISOString()
      return receiveMessage(tx, { ...plain, message: { ...plain.message, providerAt } })
    })
  const answer = async (business: Business, phone: string, customerId: CustomerId) => {
    const customer: Customer = {
      id: customerId,
      phone,
      to: { channel: 'whatsapp', accountId: business.account.whatsapp, address: phone },
    }
    const ledgerId = await reserve(business, customer)
    return { left: await dispatch(business, customer, ledgerId, within), row: await stateOf(business, ledgerId) }
  }

  /** They write so many hours ago, one after the other, and are answered. */
  const answeredAfter = async (...hours: readonly (number | null)[]) => {
    const business = await openBusiness()
    const phone = freshNumber()
    const customers: CustomerId[] = []
    for (const ago of hours) customers.push((await wroteAgo(business, phone, ago)).customerId)
    const [customerId] = customers
    if (customerId === undefined) throw new Error('nobody wrote')
    return answer(business, phone, customerId)
  }

  it.each([
    ['by somebody new', [25]],
    ['by somebody known', [30, 25]],
  ])(
    '%s is not answered freely once the provider’s time is over: the answer is dropped, with its reason',
    async (_, hours) => {
      expect(await answeredAfter(...hours)).toEqual({
        left: { kind: 'dropped' },
        row: { state: 'rejected', reason: 'outside_reply_window' },
      })
    },
  )

  it.each([
    ['they wrote anew since', [null, 25]],
    ['the provider’s clock is ahead', [-48]],
    ['they wrote an hour ago', [1]],
  ])('is answered where %s', async (_, hours) => {
    expect((await answeredAfter(...hours)).left).toMatchObject({ kind: 'go' })
  })
})
