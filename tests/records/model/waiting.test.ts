// Fails when: a turn that is being thought about is woken too (services/model/waiting.ts).
import { describe, expect, it } from 'vitest'
import { waitingForModel } from '../../../services/model/waiting.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { type Customer, newCustomer } from '../support/people.ts'
import { claim } from '../support/sends.ts'

const waiting = (business: Business) => business.run(waitingForModel)

/** Thought about without a model: the customer heard that the answer comes later. */
async function putOff(business: Business): Promise<Customer> {
  const customer = await newCustomer(business)
  const { id } = await claim(business, customer)
  await business.rows(`update turns set draft = '{"kind": "fallback"}', draft_epoch = epoch where id = $1`, [id])
  return customer
}

describe('who is woken when the model answers again', () => {
  it('is whoever was put off, of this business', async () => {
    const [business, other] = [await openBusiness(), await openBusiness()]
    const customers = [await putOff(business), await putOff(business)]
    await putOff(other)
    expect((await waiting(business)).toSorted()).toEqual(customers.map(({ id }) => id).toSorted())
  })

  it('is nobody whose turn is being thought about: a bell would make it begin again', async () => {
    const business = await openBusiness()
    await claim(business, await putOff(business))
    expect(await waiting(business)).toEqual([])
  })

  it.each([
    ['was answered', 'update turns set closed_at = now()'],
    ['is with a person', `update conversations set controller = 'staff'`],
    ['is left to people', `update turns set lease_until = 'infinity'`],
    ['got a real answer drafted', `update turns set draft = '{"kind": "reply"}'`],
  ])('is nobody who %s', async (_, change) => {
    const business = await openBusiness()
    await putOff(business)
    await business.rows(change)
    expect(await waiting(business)).toEqual([])
  })
})
