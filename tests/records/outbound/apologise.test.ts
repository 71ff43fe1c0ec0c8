// Fails when: nothing is reserved for a message that was given up, an apology apologises for another, or for what staff typed
// (services/outbound/apologise.ts, activities/messaging/other-way.ts).
import { describe, expect, it } from 'vitest'
import { refuseWithOtherWay } from '../../../activities/messaging/other-way.ts'
import type { LedgerId } from '../../../domain/ids.ts'
import type { Reservation } from '../../../services/outbound/reserve.ts'
import type { Refusal } from '../../../services/outbound/settle.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { type Customer, newCustomer, write } from '../support/people.ts'
import { BY_STAFF, dispatch, dispatched, reserve, stateOf } from '../support/sends.ts'

const REFUSED: Refusal = { code: '30008', detail: 'unknown error', retry: 'never', retryAfterMs: null, raw: null }

const refuse = (business: Business, { id }: Customer, ledgerId: LedgerId, refusal: Partial<Refusal> = {}) =>
  business.run((tx) => refuseWithOtherWay(tx, { customerId: id, ledgerId }, { ...REFUSED, ...refusal }, null))

async function refused(changes: Partial<Reservation> = {}, refusal: Partial<Refusal> = {}) {
  const business = await openBusiness()
  const customer = await newCustomer(business, { channel: 'sms' })
  const ledgerId = await dispatched(business, customer, changes)
  return { business, customer, ledgerId, outcome: await refuse(business, customer, ledgerId, refusal) }
}

const apologies = (business: Business) =>
  business.rows<{ id: LedgerId; recipient: string; text: string }>(
    `select id, recipient, body->>'text' as text from outbound_ledger where kind = 'apology'`,
  )

describe('a message that was given up', () => {
  it('is apologised for where it should have arrived, and the apology leaves like any other message', async () => {
    const { business, customer, outcome } = await refused()
    expect(outcome).toEqual({ kind: 'dropped', hasOtherWay: true })
    const [apology] = await apologies(business)
    expect(apology).toMatchObject({ recipient: customer.phone, text: expect.stringContaining('did not get through') })
    if (apology === undefined) throw new Error('nobody apologised')
    expect((await dispatch(business, customer, apology.id)).kind).toBe('go')
    expect(await business.row('select attention from conversations')).toEqual({ attention: 'send_failed' })
  })

  it('is apologised for after the last of its tries, not between them', async () => {
    const business = await openBusiness({ sending: { closeAfterFailures: 1_000 } })
    const customer = await newCustomer(business, { channel: 'sms' })
    const ledgerId = await reserve(business, customer)
    for (let attempt = 1; attempt <= 5; attempt++) {
      expect(await apologies(business)).toEqual([])
      await business.rows('update outbound_ledger set not_before = null')
      await dispatch(business, customer, ledgerId)
      await refuse(business, customer, ledgerId, { retry: 'later' })
    }
    expect(await stateOf(business, ledgerId)).toMatchObject({ state: 'rejected' })
    expect(await apologies(business)).toHaveLength(1)
  })

  it('goes to another address instead, where there is one', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business, { channel: 'sms' })
    await write(business, customer.phone, { channel: 'whatsapp' })
    const to = { channel: 'whatsapp', accountId: business.account.whatsapp, address: customer.phone } as const
    const ledgerId = await dispatched(business, { ...customer, to })
    expect(await refuse(business, customer, ledgerId)).toEqual({ kind: 'dropped', hasOtherWay: true })
    expect(await business.rows(`select channel from outbound_ledger where kind = 'rerouted'`)).toEqual([
      { channel: 'sms' },
    ])
    expect(await apologies(business)).toEqual([])
  })

  it('is apologised for once, however many of its parts are given up', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business, { channel: 'sms' })
    for (const part of [0, 1]) {
      const ledgerId = await dispatched(business, customer, { intentId: 'answer', part })
      await refuse(business, customer, ledgerId)
    }
    expect(await apologies(business)).toHaveLength(1)
  })
})

describe('nobody apologises', () => {
  it('for an apology: it ends there', async () => {
    const { business, customer } = await refused()
    const [apology] = await apologies(business)
    if (apology === undefined) throw new Error('nobody apologised')
    await dispatch(business, customer, apology.id)
    expect(await refuse(business, customer, apology.id)).toEqual({ kind: 'dropped', hasOtherWay: false })
    // One failure is one thing to decide.
    expect(await business.rows('select subject_id from dead_letters')).not.toContainEqual({ subject_id: apology.id })
    expect(await apologies(business)).toHaveLength(1)
  })

  it.each<[string, Partial<Reservation>, Partial<Refusal>]>([
    ['at an address at which nothing arrives', {}, { retry: 'address' }],
    ['for what staff typed', BY_STAFF, {}],
    ['for the confirmation of a STOP', { purpose: 'opt_out_confirmation', kind: 'opt_out_confirmation' }, {}],
  ])('%s', async (_, changes, refusal) => {
    const { business, outcome } = await refused(changes, refusal)
    expect(outcome).toEqual({ kind: 'dropped', hasOtherWay: false })
    expect(await apologies(business)).toEqual([])
  })

  it('while it may still leave', async () => {
    const { business, outcome } = await refused({}, { retry: 'later', retryAfterMs: 1_000 })
    expect(outcome).toEqual({ kind: 'later', hasOtherWay: false })
    expect(await apologies(business)).toEqual([])
  })
})
