import { describe, expect, it } from 'vitest'
import { lookedAfter, notLookedAfter } from '../../../services/conversation/look-after.ts'
import { needPerson } from '../../../services/conversation/need-person.ts'
import { mergeCustomers } from '../../../services/customer/merge.ts'
import { dismissDeadLetter } from '../../../services/dead-letter/dismiss.ts'
import { readDecisions } from '../../../services/home/read.ts'
import { refuseSend } from '../../../services/outbound/settle.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { type Customer, newCustomer } from '../support/people.ts'
import { dispatched } from '../support/sends.ts'

const REFUSED = { code: '63003', detail: 'not reachable', retry: 'never', retryAfterMs: null, raw: null } as const

async function refused(business: Business, customer: Customer): Promise<void> {
  const ledgerId = await dispatched(business, customer)
  await business.run((tx) => refuseSend(tx, ledgerId, REFUSED))
}

const asked = async (business: Business) => (await business.run(readDecisions)).map(({ kind }) => kind)
const letters = (business: Business) =>
  business.rows<{ id: string }>('select id from dead_letters where settled_at is null order by at')

describe('a message that did not arrive', () => {
  it('is one thing to look after, also where two records are one person', async () => {
    const business = await openBusiness()
    const [kept, other] = [await newCustomer(business), await newCustomer(business)]
    await refused(business, other)
    expect(await asked(business)).toEqual(['dead_letter'])
    await business.run((tx) => mergeCustomers(tx, { keep: kept.id, merge: other.id, why: 'the same' }))
    expect(await asked(business)).toEqual(['dead_letter'])
  })

  it('and is over once it is dismissed, the last of them', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    await refused(business, customer)
    await refused(business, customer)
    const [one, two] = await letters(business)
    await business.run((tx) => dismissDeadLetter(tx, one?.id ?? ''))
    expect(await asked(business)).toEqual(['dead_letter'])
    await business.run((tx) => dismissDeadLetter(tx, two?.id ?? ''))
    expect(await asked(business)).toEqual([])
  })

  it('is over once somebody looked after its conversation, until they take that back', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    await refused(business, customer)
    await business.run((tx) => lookedAfter(tx, customer.id))
    expect(await asked(business)).toEqual([])
    await business.run((tx) => notLookedAfter(tx, customer.id))
    expect(await asked(business)).toEqual(['dead_letter'])
    expect(await business.row('select attention from conversations')).toEqual({ attention: 'send_failed' })
  })

  it('stays open where the conversation was looked after for another reason', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    await refused(business, customer)
    await business.run((tx) => needPerson(tx, customer.id, 'legal'))
    expect((await asked(business)).toSorted()).toEqual(['attention', 'dead_letter'])
    await business.run((tx) => lookedAfter(tx, customer.id))
    expect(await asked(business)).toEqual(['dead_letter'])
    const [letter] = await letters(business)
    await business.run((tx) => needPerson(tx, customer.id, 'legal'))
    await business.run((tx) => dismissDeadLetter(tx, letter?.id ?? ''))
    expect(await asked(business)).toEqual(['attention'])
  })
})
