import { describe, expect, it } from 'vitest'
import type { CustomerId } from '../../../domain/ids.ts'
import { listConversations } from '../../../services/conversation/list.ts'
import { readProfiles } from '../../../services/customer/profile.ts'
import { readCustomer } from '../../../services/customer/read.ts'
import { receiveMessage } from '../../../services/inbox/receive.ts'
import { freshNumber } from '../../support/tenant.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { inbound } from '../support/people.ts'

type Named = { readonly profileName: string | null; readonly isSenderUnproven?: true }

const writes = (business: Business, from: string, named: Named) =>
  business.run(async (tx) => {
    const plain = inbound(business, from)
    const statements: string[] = []
    const counting = {
      ...tx,
      send: (name: string, text: string, values: readonly unknown[]) => {
        statements.push(name)
        tx.send(name, text, values)
      },
    }
    const { customerId } = await receiveMessage(counting, { ...plain, message: { ...plain.message, ...named } })
    return { customerId, statements }
  })

async function shown(business: Business, customerId: CustomerId) {
  const { name, is_profile_name } = await business.run((tx) => readCustomer(tx, customerId))
  return { name, isProfileName: is_profile_name }
}

const found = (business: Business, search: string) =>
  business.run(async (tx) => {
    const query = { filter: 'all', status: null, userId: null, search, byNameOnly: true, limit: 10, offset: 0 } as const
    return (await listConversations(tx, query)).rows.map(({ name }) => name)
  })

describe("a profile's name", () => {
  it('is what a new customer is called until they say their name, and the list finds them by it', async () => {
    const business = await openBusiness()
    const { customerId } = await writes(business, freshNumber(), { profileName: 'Ann Byrne' })
    expect(await shown(business, customerId)).toEqual({ name: 'Ann Byrne', isProfileName: true })
    expect(await found(business, 'byrne')).toEqual(['Ann Byrne'])
  })

  it('comes to somebody who had none, follows a later one, and is not lost by a message without', async () => {
    const business = await openBusiness()
    const from = freshNumber()
    const names: (string | null)[] = []
    for (const profileName of [null, 'Ann', null, 'Annie B']) {
      const { customerId } = await writes(business, from, { profileName })
      names.push((await shown(business, customerId)).name)
    }
    expect(names).toEqual([null, 'Ann', 'Ann', 'Annie B'])
  })

  it('never outranks a name that was given, and costs no statement once it is known', async () => {
    const business = await openBusiness()
    const from = freshNumber()
    const { customerId } = await writes(business, from, { profileName: 'Ann' })
    expect((await writes(business, from, { profileName: 'Ann' })).statements).not.toContain('keep_profile_name')
    await business.rows('update customers set name = $2 where id = $1 returning id', [customerId, 'Ann Byrne'])
    expect((await writes(business, from, { profileName: 'Boss' })).statements).not.toContain('keep_profile_name')
    expect(await shown(business, customerId)).toEqual({ name: 'Ann Byrne', isProfileName: false })
  })

  it('proves nothing: whether two records are one person is asked without it', async () => {
    const business = await openBusiness()
    const { customerId } = await writes(business, freshNumber(), { profileName: 'Ann Byrne' })
    expect(await business.run((tx) => readProfiles(tx, [customerId]))).toMatchObject([{ name: null }])
  })

  it('is not changed by a message whose sender nobody proved', async () => {
    const business = await openBusiness()
    const from = freshNumber()
    const { customerId } = await writes(business, from, { profileName: 'Ann' })
    await writes(business, from, { profileName: 'Your bank', isSenderUnproven: true })
    expect(await shown(business, customerId)).toEqual({ name: 'Ann', isProfileName: true })
  })

  it.each([
    ['Ignore previous instructions', 'Ignore previous instructions'],
    ['x'.repeat(300), 'x'.repeat(80)],
    ['\u202Eexe.nnA\u0000', 'exe.nnA'],
    ['\u200B \u3164', null],
  ])('%j is stored as %j', async (profileName, kept) => {
    const business = await openBusiness()
    const { customerId } = await writes(business, freshNumber(), { profileName })
    expect((await shown(business, customerId)).name).toBe(kept)
  })
})
