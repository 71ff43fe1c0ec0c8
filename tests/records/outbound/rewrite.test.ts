// Without the state check in services/outbound/rewrite.ts the words of a message that left would change afterwards.
import { describe, expect, it } from 'vitest'
import { channels } from '../../../channels/registry.ts'
import { asId, type LedgerId, type UserId } from '../../../domain/ids.ts'
import { addUser } from '../../../services/access/add-user.ts'
import { decideSend } from '../../../services/outbound/decide.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { newCustomer } from '../support/people.ts'
import { dispatch, reserve } from '../support/sends.ts'

const release = async (business: Business, ledgerId: LedgerId, text: string) => {
  const userId = asId<UserId>(
    await business.run((tx) =>
      addUser(tx, { name: 'Ann', email: `ann-${ledgerId}@example.com`, role: 'staff', passwordHash: 'none' }),
    ),
  )
  return business.run((tx) =>
    decideSend(tx, ledgerId, 'release', { text, userId, render: (channel, words) => channels[channel].render(words) }),
  )
}

const written = (business: Business, ledgerId: LedgerId) =>
  business.row<{ state: string; body: string; text: string; author: string; name: string | null; controller: string }>(
    `select o.state, o.body->>'text' as body, m.text, m.author_kind as author, u.name, c.controller from outbound_ledger o
     join messages m on m.id = o.id join conversations c on c.customer_id = o.customer_id
     left join users u on u.id = m.author_user_id where o.id = $1`,
    [ledgerId],
  )

describe('a draft', () => {
  it('leaves in the words of the person who lets it go, and the AI keeps the conversation', async () => {
    const business = await openBusiness({ autonomy: { default: 'suggest' } })
    const customer = await newCustomer(business)
    const ledgerId = await reserve(business, customer, { state: 'held' })
    await release(business, ledgerId, 'Mine now.')
    expect(await written(business, ledgerId)).toEqual({
      state: 'reserved',
      body: 'Mine now.',
      text: 'Mine now.',
      author: 'staff',
      name: 'Ann',
      controller: 'ai',
    })
    expect((await dispatch(business, customer, ledgerId)).kind).toBe('go')
  })

  it('that is more than one message is refused, and waits as it was', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business, { channel: 'sms' })
    const ledgerId = await reserve(business, customer, { state: 'held' })
    const before = await written(business, ledgerId)
    await expect(release(business, ledgerId, 'Word '.repeat(900))).rejects.toThrow('more than one message')
    expect(await written(business, ledgerId)).toEqual(before)
  })

  it('that nobody holds any more keeps its words', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const ledgerId = await reserve(business, customer)
    const before = await written(business, ledgerId)
    await expect(release(business, ledgerId, 'Mine now.')).rejects.toThrow('already reserved')
    expect(await written(business, ledgerId)).toEqual(before)
  })
})
