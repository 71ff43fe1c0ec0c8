import { describe, expect, it } from 'vitest'
import { createTurnMeans } from '../../../activities/turn/context-means.ts'
import { createMemory, recall } from '../../../activities/turn/long-ago.ts'
import { loadTurn } from '../../../services/conversation/load-turn.ts'
import { readEarlier } from '../../../services/conversation/read-earlier.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { type Customer, newCustomer, write } from '../support/people.ts'
import { claim, dispatched, reserve } from '../support/sends.ts'

const means = createTurnMeans()

/** Longer than what a turn reads: what was promised is far behind. */
async function longTalk(business: Business): Promise<Customer> {
  const customer = await newCustomer(business, { text: 'My name is Ann Byrne. I would need it by 12 March.' })
  for (let at = 0; at < 45; at++) await write(business, customer.phone, { text: `Line ${at} about the table.` })
  return customer
}

async function remembered(business: Business, customer: Customer, memory = createMemory()) {
  const { id: turnId, epoch } = await claim(business, customer)
  const context = await business.run((tx) => loadTurn(tx, { turnId, epoch }))
  const deps = { db: business.records.db, means, memory } as unknown as Parameters<typeof recall>[0]
  const turn = { context, scope: business.scope } as unknown as Parameters<typeof recall>[1]
  return { context, ...(await recall(deps, turn)) }
}

describe('what lies before the messages a turn reads', () => {
  it('is recalled where it binds somebody', async () => {
    const business = await openBusiness()
    const { context, commitments, messages } = await remembered(business, await longTalk(business))
    expect(context.messages).toHaveLength(40)
    expect(messages).toBe(6)
    expect(commitments).toMatchObject([
      { kind: 'name', by: 'customer', text: 'My name is Ann Byrne.' },
      { kind: 'date', by: 'customer', text: 'I would need it by 12 March.' },
    ])
  })

  it('is recalled once: later turns add what has gone out of sight since', async () => {
    const business = await openBusiness()
    const [customer, memory] = [await longTalk(business), createMemory()]
    await remembered(business, customer, memory)
    await write(business, customer.phone, { text: 'One more line.' })
    const { commitments, messages } = await remembered(business, customer, memory)
    expect([messages, commitments.length]).toEqual([7, 2])
  })

  it('is nothing in a short conversation', async () => {
    const business = await openBusiness()
    const { context, commitments, messages } = await remembered(business, await newCustomer(business))
    expect([context.olderThan, commitments, messages]).toEqual([null, [], 0])
  })

  it('holds of our own messages only those that left, and nothing of another business', async () => {
    const [business, other] = [await openBusiness(), await openBusiness()]
    const customer = await newCustomer(business)
    await reserve(business, customer, { intentId: 'never-left' })
    await dispatched(business, customer)
    const all = { after: 0, before: Number.MAX_SAFE_INTEGER }
    const directions = async (of: Business) =>
      (await of.run((tx) => readEarlier(tx, [customer.id], all))).map(({ direction }) => direction)
    expect(await directions(business)).toEqual(['in', 'out'])
    expect(await directions(other)).toEqual([])
  })
})
