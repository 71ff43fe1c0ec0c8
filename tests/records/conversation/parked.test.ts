// Fails when: the machine claims what people have, or parks it with a claim that ends
// (services/conversation/next-step.ts, claim-turn.ts).
import { describe, expect, it } from 'vitest'
import type { UserId } from '../../../domain/ids.ts'
import { addUser } from '../../../services/access/add-user.ts'
import { assignConversation } from '../../../services/conversation/assign.ts'
import { nextStep } from '../../../services/conversation/next-step.ts'
import { handOver, takeOverConversation } from '../../../services/conversation/take-over.ts'
import { escalateHandOver } from '../../../services/escalation/hand-over.ts'
import { newId } from '../../../services/new-id.ts'
import { sendAsStaff } from '../../../services/outbound/staff-send.ts'
import { changeAutonomy } from '../../../services/settings/autonomy.ts'
import { dueConversations } from '../../../services/sweep/find-due.ts'
import type { Tx } from '../../../services/transaction.ts'
import { type Business, openBusiness as openIn } from '../support/business.ts'
import { emptyDatabase } from '../support/database.ts'
import { type Customer, newCustomer, write } from '../support/people.ts'
import { answer, claim, dispatch, reserve, textBody } from '../support/sends.ts'

// What is due is looked for across the installation, some hundred at a time.
const installation = await emptyDatabase('parked')
const openBusiness = (settings: Record<string, unknown> = {}) => openIn(settings, installation)

const step = (business: Business, { id }: Customer) => business.run((tx) => nextStep(tx, id))
const autonomy = (business: Business, change: Omit<Parameters<typeof changeAutonomy>[1], 'by'>) =>
  business.run((tx) => changeAutonomy(tx, { ...change, by: 'owner' }))

/** Does the sweeper want to ring for this customer? */
async function isDue({ records }: Business, { id }: Customer): Promise<boolean> {
  return (await dueConversations(records.db, 0)).some(({ customerId }) => customerId === id)
}

const OFF = { autonomy: { default: 'off' } }
const OFF_HERE = { autonomy: { default: 'auto', perChannel: { whatsapp: 'off' } } }
const PAUSED = { autonomy: { default: 'auto', pausedAt: '2026-11-20T12:00:00Z', pausedBy: 'owner' } }

describe.each([
  ['the AI is off', OFF],
  ['the AI is off on that channel', OFF_HERE],
  ['the AI is paused', PAUSED],
])('while %s', (_, settings) => {
  it('messages are left to people, who are told once', async () => {
    const business = await openBusiness(settings)
    const customer = await newCustomer(business)
    expect(await step(business, customer)).toEqual({ kind: 'rest', wakeInMs: null })
    await write(business, customer.phone)
    expect(await step(business, customer)).toEqual({ kind: 'rest', wakeInMs: null })
    expect(await business.row('select attention from conversations')).toEqual({ attention: 'ai_paused' })
    const told = await business.events(customer.id)
    expect(told.filter((type) => type === 'conversation:attention_needed')).toHaveLength(1)
  })

  it('the sweeper does not ring for them again and again', async () => {
    const business = await openBusiness(settings)
    const customer = await newCustomer(business)
    expect(await isDue(business, customer)).toBe(true)
    await step(business, customer)
    expect(await isDue(business, customer)).toBe(false)
  })

  it('nothing is marked as answered', async () => {
    const business = await openBusiness(settings)
    await step(business, await newCustomer(business))
    expect(await business.row('select answered_at from messages')).toEqual({ answered_at: null })
  })
})

describe('when the AI may answer again', () => {
  it.each([
    ['after a pause', PAUSED, { paused: false }],
    ['by itself', OFF, { default: 'auto' }],
    ['as a suggestion', OFF, { default: 'suggest' }],
  ] as const)('%s, what was left to people is taken up under a new epoch', async (_, settings, change) => {
    const business = await openBusiness(settings)
    const customer = await newCustomer(business)
    await step(business, customer)
    await autonomy(business, change)
    expect(await isDue(business, customer)).toBe(true)
    expect(await claim(business, customer)).toMatchObject({ epoch: 2 })
  })

  it('needs no person for it any more once the AI has answered', async () => {
    const business = await openBusiness(OFF)
    const customer = await newCustomer(business)
    await step(business, customer)
    await autonomy(business, { default: 'auto' })
    const ledgerId = await answer(business, customer, await claim(business, customer))
    expect((await dispatch(business, customer, ledgerId)).kind).toBe('go')
    expect(await business.row('select attention from conversations')).toEqual({ attention: null })
  })

  it('is not left to people once more by a process that has not heard of the change', async () => {
    const business = await openBusiness(PAUSED)
    const customer = await newCustomer(business)
    await step(business, customer)
    // As another process does it: this one still keeps the settings it read.
    await business.rows(`update tenants set settings = settings || '{"autonomy":{"default":"auto"}}' where id = $1`, [
      business.tenantId,
    ])
    await business.rows('update turns set lease_until = now()')
    expect(await step(business, customer)).not.toEqual({ kind: 'rest', wakeInMs: null })
    expect(await business.row('select count(*)::int from turns where lease_until = $1', ['infinity'])).toEqual({
      count: 0,
    })
  })

  it('being switched off leaves things as they are', async () => {
    const business = await openBusiness(PAUSED)
    const customer = await newCustomer(business)
    await step(business, customer)
    await autonomy(business, { default: 'off' })
    expect(await isDue(business, customer)).toBe(false)
  })

  it('the change itself is reported with who made it', async () => {
    const business = await openBusiness()
    await autonomy(business, { paused: true })
    expect(
      await business.row(
        `select payload->>'by' as by, payload ? 'pausedAt' as paused from events where type = 'autonomy:changed'`,
      ),
    ).toEqual({
      by: 'owner',
      paused: true,
    })
  })
})

describe('while people were given a conversation and none of them has it', () => {
  async function handedOver(settings: Record<string, unknown> = {}) {
    const business = await openBusiness(settings)
    const customer = await newCustomer(business)
    await business.run((tx) => handOver(tx, customer.id, 'human_requested'))
    return { business, customer }
  }
  const ann = (business: Business) =>
    business.run((tx) =>
      addUser(tx, { name: 'Ann', email: `${newId()}@example.com`, role: 'staff', passwordHash: 'none' }),
    )

  it('the machine looks at what is written, and the sweeper rings for it', async () => {
    const { business, customer } = await handedOver()
    expect(await isDue(business, customer)).toBe(true)
    const ledgerId = await answer(business, customer, await claim(business, customer), { controlEpoch: 1 })
    expect((await dispatch(business, customer, ledgerId)).kind).toBe('go')
    expect(await business.row('select controller, controller_user_id, attention from conversations')).toEqual({
      controller: 'staff',
      controller_user_id: null,
      attention: 'human_requested',
    })
  })

  it.each([
    ['takes it over', (tx: Tx, { id }: Customer, ann: UserId) => takeOverConversation(tx, id, ann)],
    ['is given it', (tx: Tx, { id }: Customer, ann: UserId) => assignConversation(tx, id, ann)],
    [
      'writes',
      (tx: Tx, { id }: Customer, userId: UserId) =>
        sendAsStaff(tx, { customerId: id, userId, render: () => [textBody('Ann here.')] }),
    ],
  ])('what it drafted does not leave once somebody %s', async (_, acts) => {
    const { business, customer } = await handedOver()
    const ledgerId = await answer(business, customer, await claim(business, customer), { controlEpoch: 1 })
    const user = await ann(business)
    await business.run<unknown>((tx) => acts(tx, customer, user))
    expect((await dispatch(business, customer, ledgerId)).kind).not.toBe('go')
    await write(business, customer.phone)
    expect((await step(business, customer)).kind).not.toBe('think')
  })

  it('whoever writes there has it: colleagues need not hear of it any more', async () => {
    const { business, customer } = await handedOver()
    await business.run((tx) => escalateHandOver(tx, [customer.id], 'human_requested'))
    const userId = await ann(business)
    await business.run((tx) =>
      sendAsStaff(tx, { customerId: customer.id, userId, render: () => [textBody('Ann here.')] }),
    )
    expect(await business.row('select controller_user_id from conversations')).toEqual({ controller_user_id: userId })
    expect(await business.rows('select 1 from escalations where acknowledged_at is null')).toEqual([])
  })

  it.each([['off'], ['suggest']])('the machine keeps out of it where its autonomy is %s', async (mode) => {
    const { business, customer } = await handedOver({ autonomy: { default: mode } })
    expect(await step(business, customer)).toEqual({ kind: 'rest', wakeInMs: null })
    expect(await isDue(business, customer)).toBe(false)
    expect(await business.row('select answered_at from messages')).toEqual({ answered_at: null })
  })

  it('notices of a deal do not leave', async () => {
    const { business, customer } = await handedOver()
    const ledgerId = await reserve(business, customer, { kind: 'notice', controlEpoch: 1 })
    expect((await dispatch(business, customer, ledgerId)).kind).toBe('dropped')
  })
})

describe('while a person writes', () => {
  it('nothing is claimed, however much waits', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    await business.run((tx) => takeOverConversation(tx, customer.id, newId<UserId>()))
    await write(business, customer.phone)
    expect(await step(business, customer)).toEqual({ kind: 'rest', wakeInMs: null })
    expect(await business.rows('select 1 from turns')).toEqual([])
    expect(await isDue(business, customer)).toBe(false)
  })
})
