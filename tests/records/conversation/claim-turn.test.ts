// Fails when: a claim takes less than everything, keeps its epoch, does not lock, or never waits
// (services/conversation/claim-turn.ts, lock.ts).
import { describe, expect, it } from 'vitest'
import { nextStep } from '../../../services/conversation/next-step.ts'
import { receiveMessage } from '../../../services/inbox/receive.ts'
import { holdOpen } from '../support/barrier.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { type Customer, inbound, newCustomer, write } from '../support/people.ts'
import { answer, claim, dispatch } from '../support/sends.ts'

const step = (business: Business, { id }: Customer) => business.run((tx) => nextStep(tx, id))

const waiting = (business: Business) =>
  business.rows<{ text: string; turn_id: string }>(
    'select text, turn_id from messages where answered_at is null order by position',
  )

describe('claiming what waits', () => {
  it('puts every unanswered message into one turn, named after the oldest', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    for (const text of ['And how much is a shelf?', 'Do you deliver to Cork?'])
      await write(business, customer.phone, { text })
    const [oldest] = await business.rows<{ id: string }>('select id from messages order by position limit 1')
    const turn = await claim(business, customer)
    expect(turn).toEqual({ id: oldest?.id, epoch: 1, isRestartable: true })
    expect((await waiting(business)).map(({ turn_id }) => turn_id)).toEqual([turn.id, turn.id, turn.id])
  })

  it('takes up a message that arrived on another channel as well', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    await write(business, customer.phone, { channel: 'sms' })
    const turn = await claim(business, customer)
    expect(new Set((await waiting(business)).map(({ turn_id }) => turn_id))).toEqual(new Set([turn.id]))
  })

  it('leaves alone what was answered, and names the next turn after the next message', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const first = await claim(business, customer)
    await dispatch(business, customer, await answer(business, customer, first))
    const next = await write(business, customer.phone)
    const second = await claim(business, customer)
    expect(second.id).toBe(next.kind === 'stored' ? next.messageId : null)
    expect(second.epoch).toBe(first.epoch + 1)
  })

  it('waits for a message that is being stored, and then has it', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const late = await holdOpen(business, (tx) =>
      receiveMessage(tx, inbound(business, customer.phone, { text: 'Late but here?' })),
    )
    const turn = claim(business, customer)
    await late.untilSomebodyWaits()
    await late.commit()
    const { id } = await turn
    expect(await waiting(business)).toContainEqual({ text: 'Late but here?', turn_id: id })
  })

  it('gives two workers that ask at once two epochs of the same turn', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const [one, two] = await Promise.all([claim(business, customer), claim(business, customer)])
    expect(one.id).toBe(two.id)
    expect(new Set([one.epoch, two.epoch])).toEqual(new Set([1, 2]))
  })
})

describe('claiming a turn again', () => {
  it('raises its epoch every time', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const epochs = [await claim(business, customer), await claim(business, customer), await claim(business, customer)]
    expect(epochs.map(({ epoch }) => epoch)).toEqual([1, 2, 3])
  })

  it('counts a restart for newer words, and none for the same ones', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    await claim(business, customer)
    await claim(business, customer)
    expect(await business.row('select restarts from turns')).toEqual({ restarts: 0 })
    await write(business, customer.phone)
    await claim(business, customer)
    expect(await business.row('select restarts from turns')).toEqual({ restarts: 1 })
  })

  it('answers whatever comes once the restarts are used up', async () => {
    const business = await openBusiness({ hold: { quietMs: 800, maxMs: 3_000, restarts: 2 } })
    const customer = await newCustomer(business)
    const restartable = [await claim(business, customer)]
    for (const text of ['One more?', 'And another one?']) {
      await write(business, customer.phone, { text })
      restartable.push(await claim(business, customer))
    }
    expect(restartable.map(({ isRestartable }) => isRestartable)).toEqual([true, true, false])
  })

  it('stays final when it is claimed once more for the same words', async () => {
    const business = await openBusiness({ hold: { quietMs: 800, maxMs: 3_000, restarts: 1 } })
    const customer = await newCustomer(business)
    await claim(business, customer)
    await write(business, customer.phone)
    await claim(business, customer)
    expect(await claim(business, customer)).toMatchObject({ isRestartable: false })
  })

  it('keeps the worker that claimed it from being hurried for the time a model may take', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    await claim(business, customer)
    const lease = `select extract(epoch from lease_until - clock_timestamp()) between 35 and 60 as long_enough from turns`
    expect(await business.row(lease)).toEqual({ long_enough: true })
  })
})

describe('before claiming', () => {
  it('waits for the rest of a message that does not read complete, no longer than the settings say', async () => {
    const business = await openBusiness({ hold: { quietMs: 60_000, maxMs: 90_000, restarts: 2 } })
    const customer = await newCustomer(business, { text: 'hello' })
    const held = await step(business, customer)
    expect(held).toMatchObject({ kind: 'hold' })
    expect(held.kind === 'hold' && held.ms).toBeGreaterThan(30_000)
    expect(held.kind === 'hold' && held.ms).toBeLessThanOrEqual(60_000)
    expect(await business.rows('select 1 from turns')).toEqual([])
  })

  it('does not wait for a whole question, nor at all when the business wants none of it', async () => {
    const patient = await openBusiness({ hold: { quietMs: 60_000, maxMs: 90_000, restarts: 2 } })
    expect(await step(patient, await newCustomer(patient))).toMatchObject({ kind: 'think' })
    const quick = await openBusiness({ hold: { quietMs: 0, maxMs: 0, restarts: 2 } })
    expect(await step(quick, await newCustomer(quick, { text: 'hello' }))).toMatchObject({ kind: 'think' })
  })

  it('rests when nobody waits', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    await dispatch(business, customer, await answer(business, customer, await claim(business, customer)))
    await business.rows(`update outbound_ledger set state = 'confirmed'`)
    expect(await step(business, customer)).toEqual({ kind: 'rest', wakeInMs: null })
  })
})
