// Fails when: a send overtakes one on its way, an unknown one is not looked into, or staff are talked over
// (services/conversation/next-step.ts).
import { describe, expect, it } from 'vitest'
import type { LedgerId, UserId } from '../../../domain/ids.ts'
import { nextStep } from '../../../services/conversation/next-step.ts'
import { takeOverConversation } from '../../../services/conversation/take-over.ts'
import { newId } from '../../../services/new-id.ts'
import { markUnknown } from '../../../services/outbound/settle.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { type Customer, newCustomer, write } from '../support/people.ts'
import { answer, BY_STAFF, claim, dispatched, reserve } from '../support/sends.ts'

const step = (business: Business, { id }: Customer) => business.run((tx) => nextStep(tx, id))
const takeOver = (business: Business, { id }: Customer) =>
  business.run((tx) => takeOverConversation(tx, id, newId<UserId>()))
const inAnHour = () => new Date(Date.now() + 3_600_000)

/** Lets the time of a message's attempt run out. */
const endLease = (business: Business, ledgerId: LedgerId) =>
  business.rows(`update outbound_ledger set lease_until = clock_timestamp() - interval '1 second' where id = $1`, [
    ledgerId,
  ])

async function answered(business: Business): Promise<Customer> {
  const customer = await newCustomer(business)
  await business.rows('update messages set answered_at = now()')
  return customer
}

describe('the next message to leave', () => {
  it('is the oldest that is reserved, part by part, before anything new is thought of', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const first = await reserve(business, customer, { intentId: 'a', part: 0 })
    await reserve(business, customer, { intentId: 'a', part: 1 })
    await reserve(business, customer)
    expect(await step(business, customer)).toEqual({ kind: 'send', ledgerId: first })
  })

  it('waits for its time, and the conversation is woken for it', async () => {
    const business = await openBusiness()
    const customer = await answered(business)
    await reserve(business, customer, { notBefore: inAnHour() })
    const rest = await step(business, customer)
    expect(rest).toMatchObject({ kind: 'rest' })
    expect(rest.kind === 'rest' && rest.wakeInMs).toBeGreaterThan(3_500_000)
  })

  it('is not one that waits for a person', async () => {
    const business = await openBusiness()
    const customer = await answered(business)
    await reserve(business, customer, { state: 'held' })
    expect(await step(business, customer)).toEqual({ kind: 'rest', wakeInMs: null })
  })

  it('is one whose undo window is over', async () => {
    const business = await openBusiness()
    const customer = await answered(business)
    const ledgerId = await reserve(business, customer, { state: 'held', notBefore: new Date(Date.now() - 60_000) })
    expect(await step(business, customer)).toEqual({ kind: 'send', ledgerId })
  })

  it('is only what staff wrote while they have the conversation', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    await takeOver(business, customer)
    await reserve(business, customer)
    expect(await step(business, customer)).toMatchObject({ kind: 'rest' })
    const ledgerId = await reserve(business, customer, BY_STAFF)
    expect(await step(business, customer)).toEqual({ kind: 'send', ledgerId })
  })

  it('waits behind one that is on its way, until that one’s time is over', async () => {
    const business = await openBusiness()
    const customer = await answered(business)
    const left = await dispatched(business, customer)
    await business.rows(`update outbound_ledger set lease_until = lease_until + interval '1 minute' where id = $1`, [
      left,
    ])
    await reserve(business, customer)
    const rest = await step(business, customer)
    expect(rest.kind === 'rest' && rest.wakeInMs).toBeGreaterThan(1_000)
    await endLease(business, left)
    expect(await step(business, customer)).toEqual({ kind: 'settle', ledgerId: left })
  })

  it('waits behind one nobody knows the fate of, which is looked into first', async () => {
    const business = await openBusiness()
    const customer = await answered(business)
    const left = await dispatched(business, customer)
    await business.run((tx) => markUnknown(tx, left, 'the connection broke'))
    await reserve(business, customer)
    await endLease(business, left)
    expect(await step(business, customer)).toEqual({ kind: 'settle', ledgerId: left })
  })

  it('is looked into while staff have the conversation, too', async () => {
    const business = await openBusiness()
    const customer = await answered(business)
    const left = await dispatched(business, customer)
    await takeOver(business, customer)
    await endLease(business, left)
    expect(await step(business, customer)).toEqual({ kind: 'settle', ledgerId: left })
  })
})

describe('a suggestion that waits for staff', () => {
  it('is not thought of again for the words it answers', async () => {
    const business = await openBusiness({ autonomy: { default: 'suggest' } })
    const customer = await newCustomer(business)
    await answer(business, customer, await claim(business, customer), { state: 'held' })
    expect(await step(business, customer)).toEqual({ kind: 'rest', wakeInMs: null })
  })

  it('is thought of again once newer words arrive', async () => {
    const business = await openBusiness({ autonomy: { default: 'suggest' } })
    const customer = await newCustomer(business)
    const turn = await claim(business, customer)
    await answer(business, customer, turn, { state: 'held' })
    await write(business, customer.phone)
    expect(await claim(business, customer)).toMatchObject({ id: turn.id, epoch: 2 })
  })
})
