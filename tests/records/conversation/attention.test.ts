// Fails when: taking back that somebody looked after it restores nothing, or something else
// (services/conversation/need-person.ts).
import { describe, expect, it } from 'vitest'
import { needPerson, recallAttention, settleAttention } from '../../../services/conversation/need-person.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { newCustomer } from '../support/people.ts'

const waiting = (business: Business) =>
  business.row<{ attention: string | null; since: Date | null }>(
    'select attention, attention_at as since from conversations',
  )

describe('a conversation of which somebody said too soon that it needs nobody', () => {
  it('needs a person again, for the same reason and since the same moment', async () => {
    const business = await openBusiness()
    const { id } = await newCustomer(business)
    await business.run((tx) => needPerson(tx, id, 'refund_request'))
    const before = await waiting(business)
    await business.run((tx) => settleAttention(tx, id))
    expect(await waiting(business)).toEqual({ attention: null, since: null })
    await business.run((tx) => recallAttention(tx, id))
    expect(await waiting(business)).toEqual(before)
    expect((await business.events(id)).filter((type) => type === 'conversation:attention_needed')).toHaveLength(2)
  })

  it('keeps what it needs a person for since', async () => {
    const business = await openBusiness()
    const { id } = await newCustomer(business)
    await business.run((tx) => needPerson(tx, id, 'refund_request'))
    await business.run((tx) => settleAttention(tx, id))
    await business.run((tx) => needPerson(tx, id, 'legal'))
    await business.run((tx) => recallAttention(tx, id))
    expect(await waiting(business)).toMatchObject({ attention: 'legal' })
  })

  it('never needed one before, and does not now', async () => {
    const business = await openBusiness()
    const { id } = await newCustomer(business)
    await business.run((tx) => recallAttention(tx, id))
    expect(await waiting(business)).toEqual({ attention: null, since: null })
  })
})
