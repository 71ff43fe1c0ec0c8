// Fails when: a second name on one address takes the place of the first without a word (services/customer/renamed.ts), or
// joins records by what somebody else there gave (domain/identity/match.ts).
import { describe, expect, it } from 'vitest'
import type { CustomerId } from '../../../domain/ids.ts'
import { learnDetails } from '../../../services/customer/learn-details.ts'
import { readMatches } from '../../../services/customer/matches.ts'
import { readPerson } from '../../../services/customer/members.ts'
import { readNames } from '../../../services/customer/renamed.ts'
import { receiveMessage } from '../../../services/inbox/receive.ts'
import { readTimeline } from '../../../services/timeline/read.ts'
import { freshNumber } from '../../support/tenant.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { inbound, newCustomer } from '../support/people.ts'

const writes = (business: Business, from: string, profileName: string) =>
  business.run(async (tx) => {
    const plain = inbound(business, from)
    return (await receiveMessage(tx, { ...plain, message: { ...plain.message, profileName } })).customerId
  })

const says = (business: Business, id: CustomerId, details: { name?: string; email?: string }) =>
  business.run((tx) => learnDetails(tx, id, details, { isSaid: true }))

const namesOf = (business: Business, id: CustomerId) => business.run((tx) => readNames(tx, [id]))

/** What the timeline tells of it, the newest first. */
const told = (business: Business, id: CustomerId) =>
  business.run(async (tx) => {
    const { events } = await readTimeline(tx, { members: [id], before: null, limit: 50 })
    return events.flatMap(({ type, payload }) => (type === 'customer:renamed' ? [payload] : []))
  })

const mail = (business: Business, from: string) =>
  business.run(async (tx) => {
    const plain = inbound(business, from)
    const message = { ...plain.message, channel: 'email' as const }
    return (await receiveMessage(tx, { ...plain, identifierKind: 'email', message })).customerId
  })

describe('a name that takes the place of another', () => {
  it('given in the conversation stays on file beside it, and the timeline tells both', async () => {
    const business = await openBusiness()
    const { id } = await newCustomer(business)
    await says(business, id, { name: 'Ann Byrne' })
    await says(business, id, { name: 'Paul Keane' })
    expect(await namesOf(business, id)).toEqual(['Ann Byrne', 'Paul Keane'])
    expect(await told(business, id)).toMatchObject([
      { kind: 'given', earlierName: 'Ann Byrne', laterName: 'Paul Keane' },
    ])
  })

  it('in a profile does the same', async () => {
    const business = await openBusiness()
    const from = freshNumber()
    const id = await writes(business, from, 'Ann')
    await writes(business, from, 'Paul')
    await writes(business, from, 'Ann')
    expect(await namesOf(business, id)).toEqual(['Ann', 'Paul'])
    expect(await told(business, id)).toMatchObject([
      { kind: 'profile', earlierName: 'Paul', laterName: 'Ann' },
      { kind: 'profile', earlierName: 'Ann', laterName: 'Paul' },
    ])
  })

  it.each([
    ['the first name ever', ['Ann Byrne']],
    ['the same name in full', ['Ann', 'Ann Byrne']],
    ['the same name in other letters', ['ann byrne', 'Ann Byrne']],
  ])('is not %s', async (_, names) => {
    const business = await openBusiness()
    const { id } = await newCustomer(business)
    for (const name of names) await says(business, id, { name })
    expect(await namesOf(business, id)).toEqual([])
    expect(await told(business, id)).toEqual([])
  })

  it('is not in what can never be changed', async () => {
    const business = await openBusiness()
    const { id } = await newCustomer(business)
    for (const name of ['Ann Byrne', 'Paul Keane']) await says(business, id, { name })
    const [event] = await business.rows<{ payload: string }>(
      `select payload::text from events where type = 'customer:renamed'`,
    )
    expect(event?.payload).not.toMatch(/Ann|Paul/)
  })
})

describe('an address several people write from', () => {
  it('joins nobody by itself: staff are asked', async () => {
    const business = await openBusiness()
    const { id } = await newCustomer(business)
    const address = `paul-${freshNumber().slice(1)}@keane.example`
    for (const name of ['Ann Byrne', 'Paul Keane']) await says(business, id, { name, email: address })
    const writer = await mail(business, address)
    expect((await business.run((tx) => readPerson(tx, writer))).id).toBe(writer)
    expect(await business.run((tx) => readMatches(tx, [writer]))).toMatchObject([
      { state: 'open', why: ['same_address_proven', 'several_names'] },
    ])
  })

  it('is joined as ever where it was one person all along', async () => {
    const business = await openBusiness()
    const { id } = await newCustomer(business)
    const address = `ann-${freshNumber().slice(1)}@byrne.example`
    for (const name of ['Ann', 'Ann Byrne']) await says(business, id, { name, email: address })
    const writer = await mail(business, address)
    expect((await business.run((tx) => readPerson(tx, writer))).id).toBe(id)
  })
})
