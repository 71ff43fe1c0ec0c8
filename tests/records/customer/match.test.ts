// Fails when: a form can open somebody's conversation (services/customer/join-proven.ts), or two people on one number
// are one (services/lead/ingest.ts).
import { describe, expect, it } from 'vitest'
import type { CustomerId, CustomerMatchId, TurnId } from '../../../domain/ids.ts'
import { classifyLead } from '../../../domain/lead/classify.ts'
import { decideMatch } from '../../../services/customer/decide-match.ts'
import { readMatches } from '../../../services/customer/matches.ts'
import { readPerson } from '../../../services/customer/members.ts'
import { splitCustomer } from '../../../services/customer/split.ts'
import { receiveMessage } from '../../../services/inbox/receive.ts'
import { ingestLead } from '../../../services/lead/ingest.ts'
import { openLead } from '../../../services/lead/open.ts'
import { recordDetails } from '../../../services/lead/record-details.ts'
import { newId } from '../../../services/new-id.ts'
import { freshNumber } from '../../support/tenant.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { type Customer, inbound, newCustomer } from '../support/people.ts'

const freshMail = (who = 'ann') => `${who}-${freshNumber().slice(1)}@byrne.example`

/** What a customer says about themselves in a conversation. */
const tell = (business: Business, { id }: Pick<Customer, 'id'>, details: { name?: string; email?: string }) =>
  business.run(async (tx) => {
    const leadId = await openLead(tx, {
      customerId: id,
      source: 'conversation',
      sourceKey: null,
      currency: 'EUR',
      vertical: null,
      intent: null,
      urgency: null,
      name: null,
      email: null,
      phone: null,
      interest: null,
      priceId: null,
      budgetMinor: null,
      raw: null,
    })
    if (leadId === null) throw new Error('the customer has an open lead')
    return recordDetails(tx, leadId, details, { turnId: newId<TurnId>(), sentiment: 0.5 })
  })

async function mail(
  business: Business,
  from: string,
  { profileName = null, isSenderUnproven = false }: { profileName?: string | null; isSenderUnproven?: boolean } = {},
): Promise<CustomerId> {
  const plain = inbound(business, from)
  const received = await business.run((tx) =>
    receiveMessage(tx, {
      ...plain,
      identifierKind: 'email',
      message: { ...plain.message, channel: 'email', profileName, ...(isSenderUnproven ? { isSenderUnproven } : {}) },
    }),
  )
  return received.customerId
}

const form = (business: Business, body: Record<string, unknown>) =>
  business.run((tx) =>
    ingestLead(tx, {
      raw: body,
      sourceKey: newId(),
      classified: classifyLead(body, { defaultCountry: 'IE', currency: 'EUR', approved: [] }),
    }),
  )

const personOf = async (business: Business, id: CustomerId) => (await business.run((tx) => readPerson(tx, id))).id
const matchesOf = (business: Business, id: CustomerId) => business.run((tx) => readMatches(tx, [id]))
const decide = (business: Business, id: CustomerMatchId, decision: 'accepted' | 'rejected') =>
  business.run((tx) => decideMatch(tx, id, decision))

async function oneMatch(business: Business, id: CustomerId) {
  const [found, ...others] = await matchesOf(business, id)
  if (found === undefined || others.length > 0) throw new Error(`expected one match, found ${others.length + 1}`)
  return found
}

describe('an address a customer gave in a conversation', () => {
  it('joins whoever writes from it to them, and the join can be undone', async () => {
    const business = await openBusiness()
    const ann = await newCustomer(business)
    const address = freshMail()
    await tell(business, ann, { name: 'Ann Byrne', email: address })
    const writer = await mail(business, address, { profileName: 'Ann Byrne' })
    expect(writer).not.toBe(ann.id)
    expect(await personOf(business, writer)).toBe(ann.id)
    expect(await oneMatch(business, ann.id)).toMatchObject({ state: 'accepted', score: 1, other_id: writer })
    await business.run((tx) => splitCustomer(tx, writer, 'not the same'))
    expect(await personOf(business, writer)).toBe(writer)
  })

  it('joins nobody who writes under another name, or without proof of the sender', async () => {
    const business = await openBusiness()
    for (const writing of [{ profileName: 'Tom Daly' }, { profileName: 'Ann Byrne', isSenderUnproven: true }]) {
      const ann = await newCustomer(business)
      const address = freshMail()
      await tell(business, ann, { name: 'Ann Byrne', email: address })
      const writer = await mail(business, address, writing)
      expect(await personOf(business, writer)).toBe(writer)
    }
  })

  it('is only proposed when its holder was here before: saying an address opens no conversation', async () => {
    const business = await openBusiness()
    const address = freshMail()
    const holder = await mail(business, address)
    const ann = await newCustomer(business)
    await tell(business, ann, { name: 'Ann Byrne', email: address })
    expect(await personOf(business, holder)).toBe(holder)
    expect(await oneMatch(business, ann.id)).toMatchObject({ state: 'open', other_id: holder })
  })

  it('that a form gave joins nobody', async () => {
    const business = await openBusiness()
    const ann = await newCustomer(business)
    const address = freshMail()
    await form(business, { name: 'Ann Byrne', phone: ann.phone, email: address, product: 'Oak table' })
    const writer = await mail(business, address, { profileName: 'Ann Byrne' })
    expect(await personOf(business, writer)).toBe(writer)
  })
})

describe('a proposed pair', () => {
  async function proposed() {
    const business = await openBusiness()
    const address = freshMail()
    const holder = await mail(business, address)
    const ann = await newCustomer(business)
    await tell(business, ann, { name: 'Ann Byrne', email: address })
    return { business, holder, ann, found: await oneMatch(business, ann.id) }
  }

  it('becomes one person when staff say so: the older record goes on', async () => {
    const { business, holder, ann, found } = await proposed()
    expect(await decide(business, found.id, 'accepted')).toEqual([ann.id, holder])
    expect(await personOf(business, ann.id)).toBe(holder)
    await expect(decide(business, found.id, 'accepted')).rejects.toThrow('decided before')
  })

  it('stays two people once rejected, whatever is learnt later', async () => {
    const { business, holder, ann, found } = await proposed()
    expect(await decide(business, found.id, 'rejected')).toEqual([])
    await form(business, { name: 'Ann Byrne', phone: ann.phone, product: 'Oak table' })
    expect(await oneMatch(business, ann.id)).toMatchObject({ state: 'rejected' })
    expect(await personOf(business, holder)).toBe(holder)
  })
})

describe('two people who share a number', () => {
  it('are two customers: the second is known by their own address', async () => {
    const business = await openBusiness()
    const number = freshNumber()
    const first = await form(business, { name: 'Ann Byrne', phone: number, email: freshMail('ann') })
    const second = await form(business, { name: 'Tom Daly', phone: number, email: freshMail('tom') })
    expect(second.customerId).not.toBe(first.customerId)
    expect(await matchesOf(business, first.customerId)).toEqual([])
  })

  it('and a form under the same name is the same customer', async () => {
    const business = await openBusiness()
    const number = freshNumber()
    const first = await form(business, { name: 'Ann Byrne', phone: number, email: freshMail('ann') })
    const second = await form(business, { name: 'A. Byrne', phone: number, email: freshMail('a') })
    expect(second.customerId).toBe(first.customerId)
  })
})

describe('an address from a form', () => {
  it('counts as proven once they write from it', async () => {
    const business = await openBusiness()
    const address = freshMail()
    const { customerId } = await form(business, { name: 'Ann Byrne', email: address, phone: freshNumber() })
    expect(await mail(business, address)).toBe(customerId)
    expect(
      await business.rows('select kind, verified_at is not null as is_proven from customer_identifiers order by kind'),
    ).toEqual([
      { kind: 'email', is_proven: true },
      { kind: 'phone', is_proven: false },
    ])
  })
})
