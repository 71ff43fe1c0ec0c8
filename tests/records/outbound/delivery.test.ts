// Fails when: a report proves nothing, or a second message of a row is not counted (services/outbound/delivery.ts,
// duplicate.ts).
import { describe, expect, it } from 'vitest'
import type { LedgerId } from '../../../domain/ids.ts'
import type { DeliveryStatus } from '../../../domain/messaging/delivery.ts'
import { applyDelivery } from '../../../services/outbound/delivery.ts'
import { confirmSend, markUnknown, releaseForRetry } from '../../../services/outbound/settle.ts'
import { leaveUndecided } from '../../../services/outbound/unknown.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { type Customer, newCustomer } from '../support/people.ts'
import { dispatch, dispatched, stateOf } from '../support/sends.ts'

const report = (business: Business, ledgerId: LedgerId, status: DeliveryStatus = 'sent', providerMessageId = 'SM1') =>
  business.run((tx) => applyDelivery(tx, { ledgerId, providerMessageId, status, errorCode: null, raw: { status } }))

const confirm = (business: Business, ledgerId: LedgerId, providerMessageId: string) =>
  business.run((tx) => confirmSend(tx, ledgerId, { providerMessageId, raw: { sid: providerMessageId } }))

const proof = (business: Business) =>
  business.row('select state, provider_message_id as ref, duplicates from outbound_ledger')
const duplicated = async (business: Business) =>
  (await business.events()).filter((type) => type === 'message:duplicated').length

/** A message whose first attempt left no trace in two listings, and that is therefore about to be sent again. */
async function givenUp(business: Business, customer: Customer): Promise<LedgerId> {
  const ledgerId = await dispatched(business, customer)
  await business.run((tx) => markUnknown(tx, ledgerId, 'the connection broke'))
  await business.run((tx) => releaseForRetry(tx, ledgerId, 'two listings showed no trace of it'))
  return ledgerId
}

describe('a delivery report is proof', () => {
  it('before the answer of the request was stored', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const ledgerId = await dispatched(business, customer)
    expect(await report(business, ledgerId)).toBe(customer.id)
    expect(await proof(business)).toEqual({ state: 'confirmed', ref: 'SM1', duplicates: 0 })
  })

  it.each([
    ['unknown', (business: Business, id: LedgerId) => business.run((tx) => markUnknown(tx, id, 'reset'))],
    ['undecided', (business: Business, id: LedgerId) => business.run((tx) => leaveUndecided(tx, id, 'no list'))],
  ] as const)('of a message that is %s', async (state, settle) => {
    const business = await openBusiness()
    const ledgerId = await dispatched(business, await newCustomer(business))
    await settle(business, ledgerId)
    expect(await stateOf(business, ledgerId)).toMatchObject({ state })
    await report(business, ledgerId)
    expect(await proof(business)).toEqual({ state: 'confirmed', ref: 'SM1', duplicates: 0 })
  })

  it('that comes once the message was given up, and keeps it from leaving again', async () => {
    // Without it the row goes out a second time although the first is proved.
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const ledgerId = await givenUp(business, customer)
    await report(business, ledgerId)
    expect(await dispatch(business, customer, ledgerId)).toEqual({ kind: 'sent' })
    expect(await proof(business)).toEqual({ state: 'confirmed', ref: 'SM1', duplicates: 0 })
  })

  it.each(['undone', 'rejected', 'expired', 'released', 'dead'])(
    'of a message that was given up and is %s by now',
    async (state) => {
      const business = await openBusiness()
      const ledgerId = await givenUp(business, await newCustomer(business))
      await business.rows('update outbound_ledger set state = $1', [state])
      await report(business, ledgerId)
      expect(await stateOf(business, ledgerId)).toMatchObject({ state: 'confirmed' })
    },
  )

  it('of nothing when we know no such message', async () => {
    const [business, other] = [await openBusiness(), await openBusiness()]
    const theirs = await dispatched(other, await newCustomer(other))
    expect(await report(business, theirs)).toBeNull()
    expect(await stateOf(other, theirs)).toMatchObject({ state: 'dispatched' })
  })
})

describe('a second message for the same row', () => {
  it('is counted once and shown, when a report proves it', async () => {
    const business = await openBusiness()
    const ledgerId = await dispatched(business, await newCustomer(business))
    await report(business, ledgerId, 'sent', 'SM1')
    await report(business, ledgerId, 'sent', 'SM2')
    await report(business, ledgerId, 'delivered', 'SM2')
    expect(await proof(business)).toEqual({ state: 'confirmed', ref: 'SM1', duplicates: 1 })
    expect(await duplicated(business)).toBe(1)
  })

  it('is counted when the answer of the second attempt names another message than the late proof of the first', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const ledgerId = await givenUp(business, customer)
    expect(await dispatch(business, customer, ledgerId)).toMatchObject({ kind: 'go' })
    await report(business, ledgerId, 'delivered', 'SM1')
    await confirm(business, ledgerId, 'SM2')
    expect(await proof(business)).toEqual({ state: 'confirmed', ref: 'SM1', duplicates: 1 })
    await report(business, ledgerId, 'sent', 'SM2')
    expect(await duplicated(business)).toBe(1)
  })
})

describe('delivery reports in any order', () => {
  it.each([
    [['sent', 'delivered', 'read'], 'read'],
    [['read', 'delivered', 'sent'], 'read'],
    [['delivered', 'sent', 'queued'], 'delivered'],
  ] as const)('%j end as %s', async (statuses, end) => {
    const business = await openBusiness()
    const ledgerId = await dispatched(business, await newCustomer(business))
    for (const status of statuses) await report(business, ledgerId, status)
    expect(await business.row('select delivery, state from outbound_ledger')).toEqual({
      delivery: end,
      state: 'confirmed',
    })
  })

  it('wake the conversation for the first proof only', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const ledgerId = await dispatched(business, customer)
    expect(await report(business, ledgerId, 'sent')).toBe(customer.id)
    expect(await report(business, ledgerId, 'delivered')).toBeNull()
  })
})
