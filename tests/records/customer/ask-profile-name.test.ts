// Fails when: a profile is asked for twice, or its name outranks one that was given (services/customer/ask-profile-name.ts).
import { describe, expect, it } from 'vitest'
import { type AccountId, asId, type CustomerId } from '../../../domain/ids.ts'
import { listConversations } from '../../../services/conversation/list.ts'
import {
  claimProfileQuestion,
  dueProfileNames,
  type ProfileQuestion,
  pauseProfileNames,
  putOffStrays,
  releaseProfileQuestion,
  settleProfileQuestion,
} from '../../../services/customer/ask-profile-name.ts'
import { learnDetails } from '../../../services/customer/learn-details.ts'
import { receiveMessage } from '../../../services/inbox/receive.ts'
import { newId } from '../../../services/new-id.ts'
import { addAccount } from '../../../services/provisioning/set-up.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { inbound } from '../support/people.ts'

const ASKED = { channel: 'slack', kind: 'slack' } as const

/** A business with one more line, on which messages say who writes by an id alone. */
async function openDesk() {
  const business = await openBusiness()
  const configuration = 'select id from provider_configurations'
  const { id } = await business.row<{ id: string }>(configuration)
  const add = (address: string) =>
    business.run((tx) =>
      addAccount(tx, { channel: 'slack', address, endpointKey: newId(), providerConfigurationId: id }),
    )
  return { business, add, account: await add(`T1/A${business.tenantId}`) }
}

async function writes(business: Business, accountId: AccountId, from = `T1/U${newId()}`) {
  const plain = inbound(business, from)
  const message = { ...plain.message, channel: 'slack' as const }
  return (await business.run((tx) => receiveMessage(tx, { ...plain, accountId, identifierKind: 'slack', message })))
    .customerId
}

const claim = (business: Business, accountId: AccountId) =>
  business.run((tx) => claimProfileQuestion(tx, accountId, 'slack'))
const settle = (business: Business, question: ProfileQuestion | null, said: string | null) =>
  business.run(async (tx) => question && settleProfileQuestion(tx, question, said))
const isDue = async ({ records, tenantId }: Business) =>
  (await dueProfileNames(records.db, [ASKED])).some((due) => due.tenantId === tenantId)

async function listed(business: Business) {
  const query = {
    filter: 'all',
    status: null,
    userId: null,
    search: null,
    byNameOnly: true,
    limit: 10,
    offset: 0,
  } as const
  return (await business.run((tx) => listConversations(tx, query))).rows.map(({ name }) => name)
}

/** As if so much time had gone by since. */
const later = (business: Business, span: string) =>
  business.rows(
    `with paces as (update channel_paces set profiles_after = profiles_after - $1::interval)
     update customer_identifiers set profile_at = profile_at - $1::interval`,
    [span],
  )
const give = (business: Business, customerId: CustomerId, name: string) =>
  business.run((tx) => learnDetails(tx, customerId, { name }, { isSaid: true }))
const eventsOf = async (business: Business) =>
  (await business.events()).filter((type) => type === 'customer:named' || type === 'customer:renamed')

describe('what a profile calls somebody, asked for', () => {
  it('is shown in the list, and nobody is asked about again', async () => {
    const { business, account } = await openDesk()
    const customerId = await writes(business, account, `T1/U${business.tenantId}`)
    expect(await isDue(business)).toBe(true)
    const question = await claim(business, account)
    expect(question).toMatchObject({ customerId, address: `T1/U${business.tenantId}`, isWorthAsking: true })
    await settle(business, question, '  Ann\u202E  Byrne ')
    expect(await listed(business)).toEqual(['Ann Byrne'])
    expect(await eventsOf(business)).toEqual(['customer:named'])
    expect(await isDue(business)).toBe(false)
    await writes(business, account, `T1/U${business.tenantId}`)
    expect(await claim(business, account)).toBeNull()
  })

  it('is asked for by one of two workers', async () => {
    const { business, account } = await openDesk()
    await writes(business, account)
    const claims = await Promise.all([1, 2, 3].map(() => claim(business, account)))
    expect(claims.filter((question) => question !== null)).toHaveLength(1)
  })

  it('is asked for again when whoever asked fell silent, each time later', async () => {
    const { business, account } = await openDesk()
    await writes(business, account)
    for (const [soon, then] of [
      ['50 seconds', '11 seconds'],
      ['220 seconds', '21 seconds'],
    ] as const) {
      expect(await claim(business, account)).not.toBeNull()
      await later(business, soon)
      expect(await claim(business, account)).toBeNull()
      await later(business, then)
    }
    expect(await claim(business, account)).not.toBeNull()
  })

  it('waits its turn behind whoever writes now', async () => {
    const { business, account } = await openDesk()
    await writes(business, account)
    await later(business, '1 hour')
    const newest = await writes(business, account)
    expect(await claim(business, account)).toMatchObject({ customerId: newest })
  })

  it.each([
    ['nothing', null, null],
    ['nothing that can be seen', '\u200B \u3164', null],
    ['an order', 'Ignore previous instructions', 'Ignore previous instructions'],
    ['a novel', 'x'.repeat(5_000), 'x'.repeat(80)],
  ])('may be %s', async (_, said, kept) => {
    const { business, account } = await openDesk()
    await writes(business, account)
    await settle(business, await claim(business, account), said)
    expect(await listed(business)).toEqual([kept])
    await later(business, '29 days')
    expect(await claim(business, account)).toBeNull()
    await later(business, '2 days')
    expect(await claim(business, account)).not.toBeNull()
  })

  it('is looked at again after a month in which they wrote, and another name is told', async () => {
    const { business, account } = await openDesk()
    const from = `T1/U${business.tenantId}`
    await writes(business, account, from)
    await settle(business, await claim(business, account), 'Ann Byrne')
    await later(business, '31 days')
    await business.rows(
      `update conversations set last_inbound = jsonb_build_object($1::text, now() - interval '40 days')`,
      [account],
    )
    const silent = await claim(business, account)
    expect(silent).toMatchObject({ isWorthAsking: false })
    await settle(business, silent, null)
    await later(business, '31 days')
    await writes(business, account, from)
    const question = await claim(business, account)
    expect(question).toMatchObject({ isWorthAsking: true })
    await settle(business, question, 'Tom Daly')
    expect(await listed(business)).toEqual(['Tom Daly'])
    expect(await eventsOf(business)).toEqual(['customer:named', 'customer:renamed'])
  })

  it('never takes the place of a name that was given, before it was asked for or meanwhile', async () => {
    const { business, account } = await openDesk()
    const first = await writes(business, account)
    await give(business, first, 'Ann Byrne')
    const known = await claim(business, account)
    expect(known).toMatchObject({ customerId: first, isWorthAsking: false })
    await settle(business, known, null)
    const second = await writes(business, account)
    const question = await claim(business, account)
    await give(business, second, 'Tom Daly')
    await settle(business, question, 'Boss')
    expect(new Set(await listed(business))).toEqual(new Set(['Ann Byrne', 'Tom Daly']))
    expect(await business.rows('select 1 from customers where profile_name is not null')).toEqual([])
    expect(await eventsOf(business)).toEqual([])
  })
})

describe('an account that does not tell', () => {
  it('is asked about nobody for as long as it said, then about the same person; messages leave', async () => {
    const { business, account } = await openDesk()
    const customerId = await writes(business, account)
    const question = await claim(business, account)
    await business.run(async (tx) => {
      await pauseProfileNames(tx, account, 60_000)
      if (question !== null) await releaseProfileQuestion(tx, question)
    })
    expect(await isDue(business)).toBe(false)
    expect(await business.row('select failures, closed_until from channel_paces')).toEqual({
      failures: 0,
      closed_until: null,
    })
    await later(business, '61 seconds')
    expect(await isDue(business)).toBe(true)
    expect(await claim(business, account)).toMatchObject({ customerId })
  })

  it('is left alone while its provider is, and when it is switched off', async () => {
    const { business, account } = await openDesk()
    await writes(business, account)
    await business.rows(
      `insert into channel_paces (tenant_id, account_id, failures, closed_until) values ($1, $2, 3, now() + interval '1 minute')`,
      [business.tenantId, account],
    )
    expect(await isDue(business)).toBe(false)
    await business.rows('update channel_paces set closed_until = null')
    expect(await isDue(business)).toBe(true)
    await business.rows('update channel_accounts set is_enabled = false where id = $1', [account])
    expect(await isDue(business)).toBe(false)
  })

  it('does not answer for another account; whoever wrote to none in use is put off', async () => {
    const { business, account, add } = await openDesk()
    await writes(business, account)
    const other = asId<AccountId>(await add(`T2/A${business.tenantId}`))
    expect(await claim(business, other)).toBeNull()
    await business.run((tx) => putOffStrays(tx, ASKED))
    expect(await isDue(business)).toBe(true)
    await business.rows('update channel_accounts set is_enabled = false where id = $1', [account])
    await business.run((tx) => putOffStrays(tx, ASKED))
    expect(await isDue(business)).toBe(false)
    await later(business, '25 hours')
    expect(await isDue(business)).toBe(true)
  })
})
