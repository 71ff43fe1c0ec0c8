// Fails when: a STOP takes nothing back (services/consent/change.ts), or the dispatch does not ask for consent
// (domain/outbound/may-leave.ts).
import { describe, expect, it } from 'vitest'
import { changeConsent } from '../../../services/consent/change.ts'
import { readConsents } from '../../../services/customer/read.ts'
import { receiveMessage } from '../../../services/inbox/receive.ts'
import { holdOpen } from '../support/barrier.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { type Customer, inbound, newCustomer, write } from '../support/people.ts'
import { BY_STAFF, dispatch, dispatched, reserve, stateOf } from '../support/sends.ts'

const STOP = { text: 'STOP', consentWish: 'withdraw' } as const
const START = { text: 'START', consentWish: 'grant' } as const

/** The newest word on service messages at one of a customer's addresses, as the owner sees it. */
async function newestWord(business: Business, { id, to }: Pick<Customer, 'id' | 'to'>): Promise<string | undefined> {
  const words = await business.run((tx) => readConsents(tx, [id]))
  return words.find(({ channel, purpose }) => channel === to.channel && purpose === 'service')?.state
}

/** The customer allows advertising at the address they wrote from. */
const grant = (business: Business, { id, to }: Customer) =>
  business.run((tx) =>
    changeConsent(tx, {
      customerId: id,
      contactPoint: to,
      purposes: ['marketing'],
      state: 'granted',
      source: 'lead_form',
      proof: { path: 'newsletter', value: true },
    }),
  )

describe('a changed consent', () => {
  it('is kept with its source and its proof, and reported', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const { id, to } = customer
    await grant(business, customer)
    expect(
      await business.row(`select state, source, proof, account_id, address from consents where purpose = 'marketing'`),
    ).toEqual({
      state: 'granted',
      source: 'lead_form',
      proof: { path: 'newsletter', value: true },
      account_id: to.accountId,
      address: to.address,
    })
    expect((await business.events(id)).at(-1)).toBe('consent:changed')
  })

  it('adds to what was said before and changes none of it', async () => {
    const business = await openBusiness()
    const { phone } = await newCustomer(business)
    await write(business, phone, STOP)
    await write(business, phone, START)
    const words = await business.rows<{ state: string }>(
      `select state from consents where purpose = 'service' order by id`,
    )
    expect(words.map(({ state }) => state)).toEqual(['granted', 'withdrawn', 'granted'])
  })
})

describe('STOP', () => {
  it('withdraws service and marketing where it was written, with the message as proof', async () => {
    const business = await openBusiness()
    const { phone } = await newCustomer(business)
    const stop = await write(business, phone, STOP)
    const words = await business.rows(
      `select purpose, channel, address, proof from consents where state = 'withdrawn' order by purpose`,
    )
    const proof = stop.kind === 'stored' ? { messageId: stop.messageId } : null
    expect(words).toEqual([
      { purpose: 'marketing', channel: 'whatsapp', address: phone, proof },
      { purpose: 'service', channel: 'whatsapp', address: phone, proof },
    ])
  })

  it('takes back what the machine still wanted to say, on every channel', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    await write(business, customer.phone, { channel: 'sms' })
    const sms = { ...customer.to, channel: 'sms', accountId: business.account.sms } as const
    const waiting = [
      await reserve(business, customer),
      await reserve(business, customer, { state: 'held' }),
      await reserve(business, customer, { to: sms, purpose: 'service', kind: 'notice' }),
    ]
    await write(business, customer.phone, STOP)
    for (const ledgerId of waiting)
      expect(await stateOf(business, ledgerId)).toEqual({ state: 'undone', reason: 'opted_out' })
  })

  it('leaves what staff wrote, its own confirmation and what is on its way', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const left = await dispatched(business, customer)
    const staff = await reserve(business, customer, BY_STAFF)
    const confirmation = await reserve(business, customer, {
      kind: 'opt_out_confirmation',
      purpose: 'opt_out_confirmation',
    })
    await write(business, customer.phone, STOP)
    const states = await Promise.all([left, staff, confirmation].map((ledgerId) => stateOf(business, ledgerId)))
    expect(states.map(({ state }) => state)).toEqual(['dispatched', 'reserved', 'reserved'])
  })

  it('takes nothing back from another customer', async () => {
    const business = await openBusiness()
    const [one, other] = [await newCustomer(business), await newCustomer(business)]
    const ledgerId = await reserve(business, other)
    await write(business, one.phone, STOP)
    expect(await stateOf(business, ledgerId)).toMatchObject({ state: 'reserved' })
  })

  it('and what it takes back happen together or not at all', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const ledgerId = await reserve(business, customer)
    const stop = await holdOpen(business, (tx) => receiveMessage(tx, inbound(business, customer.phone, STOP)))
    await stop.rollBack()
    expect(await stateOf(business, ledgerId)).toMatchObject({ state: 'reserved' })
    expect(await newestWord(business, customer)).toBe('granted')
  })

  it('holds back a notice that is dispatched a moment later', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    await write(business, customer.phone, STOP)
    const ledgerId = await reserve(business, customer, { kind: 'notice', purpose: 'service' })
    expect(await dispatch(business, customer, ledgerId)).toEqual({ kind: 'dropped' })
    expect(await stateOf(business, ledgerId)).toEqual({ state: 'rejected', reason: 'no_consent' })
  })

  it('holds when it is the first thing a stranger ever writes', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business, STOP)
    expect(await newestWord(business, customer)).toBe('withdrawn')
    const ledgerId = await reserve(business, customer, { kind: 'notice', purpose: 'service' })
    expect(await dispatch(business, customer, ledgerId)).toEqual({ kind: 'dropped' })
  })

  it('holds when it is stored after a START whose transaction began later', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const [begun, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const stop = business.run(async (tx) => {
      await tx.run('', 'select now()', [])
      begun.resolve()
      await go.promise
      return receiveMessage(tx, inbound(business, customer.phone, STOP))
    })
    await begun.promise
    await write(business, customer.phone, START)
    go.resolve()
    await stop
    expect(await newestWord(business, customer)).toBe('withdrawn')
  })

  it('is kept for the channel it was written on, and answers on another go on', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    await write(business, customer.phone, { ...STOP, channel: 'sms' })
    expect(await newestWord(business, customer)).toBe('granted')
    expect(await dispatch(business, customer, await reserve(business, customer))).toMatchObject({ kind: 'go' })
  })

  it.each([
    ['service', false],
    ['marketing', false],
    ['reply', true],
  ] as const)('on one channel counts on every other for a %s', async (purpose, leaves) => {
    // Read per channel alone, a reminder of next week would follow somebody who said STOP from one number to the next.
    const business = await openBusiness()
    const customer = await newCustomer(business)
    await grant(business, customer)
    await write(business, customer.phone, { ...STOP, channel: 'sms' })
    const ledgerId = await reserve(business, customer, { kind: 'notice', purpose })
    expect((await dispatch(business, customer, ledgerId)).kind === 'go').toBe(leaves)
  })

  it('on one channel ends on another when they allow it there again', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    await write(business, customer.phone, { ...STOP, channel: 'sms' })
    await write(business, customer.phone, START)
    const ledgerId = await reserve(business, customer, { kind: 'notice', purpose: 'service' })
    expect(await dispatch(business, customer, ledgerId)).toMatchObject({ kind: 'go' })
  })
})
