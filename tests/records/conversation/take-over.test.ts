// Fails when: a takeover takes nothing back or keeps its epoch, or a give-back does not start after staff
// (services/conversation/take-over.ts).
import { describe, expect, it } from 'vitest'
import type { LedgerId, UserId } from '../../../domain/ids.ts'
import { needPerson } from '../../../services/conversation/need-person.ts'
import { countInFlight, giveBackConversation, takeOverConversation } from '../../../services/conversation/take-over.ts'
import { newId } from '../../../services/new-id.ts'
import { dispatchSend } from '../../../services/outbound/dispatch.ts'
import { markUnknown } from '../../../services/outbound/settle.ts'
import { sendAsStaff } from '../../../services/outbound/staff-send.ts'
import { leaveUndecided } from '../../../services/outbound/unknown.ts'
import { holdOpen } from '../support/barrier.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { type Customer, newCustomer, write } from '../support/people.ts'
import {
  ANY_TIME,
  answer,
  BY_STAFF,
  claim,
  dispatch,
  dispatched,
  reserve,
  stateOf,
  textBody,
} from '../support/sends.ts'

const ANNA = newId<UserId>()
const takeOver = (business: Business, { id }: Customer, userId = ANNA) =>
  business.run((tx) => takeOverConversation(tx, id, userId))
const giveBack = (business: Business, { id }: Customer) => business.run((tx) => giveBackConversation(tx, id))
const typed = (business: Business, { id }: Customer, text: string) =>
  business.run((tx) => sendAsStaff(tx, { customerId: id, userId: ANNA, render: () => [textBody(text)] }))
const control = (business: Business) =>
  business.row('select controller, controller_user_id as by, control_epoch as epoch, attention from conversations')

describe('a takeover', () => {
  it('puts the conversation into the hands of one person, under a new epoch', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    expect(await takeOver(business, customer)).toEqual({ controlEpoch: 1 })
    expect(await control(business)).toEqual({ controller: 'staff', by: ANNA, epoch: 1, attention: null })
    expect((await business.events(customer.id)).at(-1)).toBe('conversation:taken_over')
  })

  it('settles what a person was called for', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    await business.run((tx) => needPerson(tx, customer.id, 'legal'))
    await takeOver(business, customer)
    expect(await control(business)).toMatchObject({ attention: null })
    expect(await business.events(customer.id)).toContain('conversation:attention_settled')
  })

  it('is reported again for a colleague, not for the same person', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    await takeOver(business, customer)
    await takeOver(business, customer)
    const reported = async () =>
      (await business.events(customer.id)).filter((type) => type === 'conversation:taken_over')
    expect(await reported()).toHaveLength(1)
    const ben = newId<UserId>()
    await takeOver(business, customer, ben)
    expect(await reported()).toHaveLength(2)
    expect(await control(business)).toMatchObject({ by: ben, epoch: 3 })
  })

  it('of a customer nobody knows is refused', async () => {
    const business = await openBusiness()
    await expect(takeOver(business, { ...(await newCustomer(business)), id: newId() })).rejects.toThrow(
      'no such conversation',
    )
  })
})

describe('a takeover silences', () => {
  it('everything of the machine that has not left', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const waiting = [
      await reserve(business, customer),
      await reserve(business, customer, { state: 'held' }),
      await reserve(business, customer, { kind: 'notice', purpose: 'service' }),
    ]
    await takeOver(business, customer)
    for (const ledgerId of waiting)
      expect(await stateOf(business, ledgerId)).toEqual({ state: 'undone', reason: 'taken_over' })
  })

  it('not what staff wrote, not what has left, not another customer’s', async () => {
    const business = await openBusiness()
    const [customer, other] = [await newCustomer(business), await newCustomer(business)]
    const left = await dispatched(business, customer)
    const staff = await reserve(business, customer, BY_STAFF)
    const theirs = await reserve(business, other)
    await takeOver(business, customer)
    const states = await Promise.all([left, staff, theirs].map((ledgerId) => stateOf(business, ledgerId)))
    expect(states.map(({ state }) => state)).toEqual(['dispatched', 'reserved', 'reserved'])
  })

  it('a draft that is reserved after it, at the door', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const turn = await claim(business, customer)
    await takeOver(business, customer)
    const ledgerId = await answer(business, customer, turn)
    expect(await dispatch(business, customer, ledgerId)).toEqual({ kind: 'dropped' })
    expect(await stateOf(business, ledgerId)).toEqual({ state: 'undone', reason: 'taken_over' })
  })

  it('a draft a person once discarded and the machine wrote anew', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const ledgerId = await answer(business, customer, await claim(business, customer), { state: 'held' })
    await business.rows(`update outbound_ledger set state = 'undone', is_by_staff = true where id = $1`, [ledgerId])
    expect(await answer(business, customer, await claim(business, customer))).toBe(ledgerId)
    await takeOver(business, customer)
    expect(await stateOf(business, ledgerId)).toMatchObject({ state: 'undone' })
  })
})

describe('a takeover and a send at the same moment', () => {
  it('the send that was first has left, and is counted', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const ledgerId = await reserve(business, customer)
    const sending = await holdOpen(business, (tx) => dispatchSend(tx, { customerId: customer.id, ledgerId }, ANY_TIME))
    const taking = business.run(async (tx) => {
      await takeOverConversation(tx, customer.id, ANNA)
      return countInFlight(tx, customer.id)
    })
    await sending.untilSomebodyWaits()
    await sending.commit()
    expect(await taking).toEqual({ alreadyLeft: 1, undecided: 0 })
  })

  it('the send that was second does not leave', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const ledgerId = await reserve(business, customer)
    const taking = await holdOpen(business, (tx) => takeOverConversation(tx, customer.id, ANNA))
    const sending = dispatch(business, customer, ledgerId)
    await taking.untilSomebodyWaits()
    await taking.commit()
    expect((await sending).kind).not.toBe('go')
    expect(await stateOf(business, ledgerId)).toEqual({ state: 'undone', reason: 'taken_over' })
  })

  it('counts what nobody can tell of', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const unknown = async (settle: (ledgerId: LedgerId) => Promise<unknown>, channel: 'whatsapp' | 'sms') => {
      const to = { channel, accountId: business.account[channel], address: customer.phone }
      await settle(await dispatched(business, customer, { to }))
    }
    await unknown((ledgerId) => business.run((tx) => markUnknown(tx, ledgerId, 'reset')), 'whatsapp')
    await unknown((ledgerId) => business.run((tx) => leaveUndecided(tx, ledgerId, 'no list')), 'sms')
    expect(await business.run((tx) => countInFlight(tx, customer.id))).toEqual({ alreadyLeft: 0, undecided: 2 })
  })
})

describe('giving back', () => {
  it('lets the machine answer again, under a new epoch, and says so once', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    await takeOver(business, customer)
    expect(await giveBack(business, customer)).toEqual({ controlEpoch: 2 })
    await giveBack(business, customer)
    expect(await control(business)).toMatchObject({ controller: 'ai', by: null })
    expect((await business.events(customer.id)).filter((type) => type === 'conversation:given_back')).toHaveLength(1)
  })

  it('leaves the machine everything when staff said nothing', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    await takeOver(business, customer)
    await giveBack(business, customer)
    expect(await claim(business, customer)).toMatchObject({ epoch: 1 })
  })

  it('leaves the machine only what came after the last words of staff', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business, { text: 'Before?' })
    await takeOver(business, customer)
    await write(business, customer.phone, { text: 'Still before?' })
    await typed(business, customer, 'We are looking into it.')
    await write(business, customer.phone, { text: 'And after?' })
    await giveBack(business, customer)
    const open = await business.rows<{ text: string }>(
      `select text from messages where direction = 'in' and answered_at is null`,
    )
    expect(open.map(({ text }) => text)).toEqual(['And after?'])
  })

  it('counts what arrived before the last words of staff as seen, though nobody marked it', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    await takeOver(business, customer)
    await typed(business, customer, 'Hello.')
    await business.rows(`update messages set answered_at = null where direction = 'in'`)
    await giveBack(business, customer)
    expect(await business.row(`select answered_at is not null as seen from messages where direction = 'in'`)).toEqual({
      seen: true,
    })
  })

  it('lets no draft from before the takeover leave: its turn is drafted anew', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const turn = await claim(business, customer)
    await takeOver(business, customer)
    await giveBack(business, customer)
    const ledgerId = await answer(business, customer, turn)
    expect(await dispatch(business, customer, ledgerId)).toEqual({ kind: 'redo' })
  })

  it('does not wait for the lease of a turn that was claimed before', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    await claim(business, customer)
    await takeOver(business, customer)
    await giveBack(business, customer)
    expect(await business.row('select lease_until <= clock_timestamp() as over from turns')).toEqual({ over: true })
  })
})

describe('what staff write', () => {
  it('answers everything that waited and needs the conversation in their hands', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    await expect(typed(business, customer, 'Hello')).rejects.toMatchObject({
      code: 'conflict',
      reason: 'not_taken_over',
    })
    await takeOver(business, customer)
    const ledgerId = await typed(business, customer, 'Hello')
    expect(await business.row(`select answered_by from messages where direction = 'in'`)).toEqual({
      answered_by: ledgerId,
    })
    expect(await dispatch(business, customer, ledgerId)).toMatchObject({ kind: 'go', recipient: customer.phone })
  })

  it('goes to the channel the customer wrote on last', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business, { channel: 'sms' })
    await write(business, customer.phone, { channel: 'whatsapp' })
    await takeOver(business, customer)
    const ledgerId = await typed(business, customer, 'Hello')
    expect(await business.row('select channel from outbound_ledger where id = $1', [ledgerId])).toEqual({
      channel: 'whatsapp',
    })
  })

  it('is refused when there is nothing in it', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    await takeOver(business, customer)
    const empty = business.run((tx) => sendAsStaff(tx, { customerId: customer.id, userId: ANNA, render: () => [] }))
    await expect(empty).rejects.toMatchObject({ code: 'invalid', reason: 'empty' })
  })
})
