// Fails when: a merge or split keeps an epoch, a turn, a draft or a claimed message, or locks in another order
// (services/customer/merge.ts, split.ts).
import { describe, expect, it } from 'vitest'
import { holdTurn } from '../../../services/conversation/fence.ts'
import { loadTurn } from '../../../services/conversation/load-turn.ts'
import { lockConversation } from '../../../services/conversation/lock.ts'
import { nextStep } from '../../../services/conversation/next-step.ts'
import { handOver, takeOverConversation } from '../../../services/conversation/take-over.ts'
import { readPerson } from '../../../services/customer/members.ts'
import { mergeCustomers } from '../../../services/customer/merge.ts'
import { keepMatch } from '../../../services/customer/propose.ts'
import { splitCustomer } from '../../../services/customer/split.ts'
import { readLive } from '../../../services/events/read-live.ts'
import { readDecisions } from '../../../services/home/read.ts'
import { newId } from '../../../services/new-id.ts'
import { readTimeline } from '../../../services/timeline/read.ts'
import { until } from '../../support/until.ts'
import { holdOpen } from '../support/barrier.ts'
import type { Business } from '../support/business.ts'
import { openBusiness } from '../support/business.ts'
import { type Customer, newCustomer, write } from '../support/people.ts'
import { answer, claim, dispatch, reserve, stateOf } from '../support/sends.ts'

const merge = (business: Business, keep: Customer, other: Customer) =>
  business.run((tx) => mergeCustomers(tx, { keep: keep.id, merge: other.id, why: 'same person' }))
const split = (business: Business, { id }: Customer) => business.run((tx) => splitCustomer(tx, id, 'not the same'))
const step = (business: Business, { id }: Customer) => business.run((tx) => nextStep(tx, id))

async function twoCustomers() {
  const business = await openBusiness()
  const keep = await newCustomer(business)
  const other = await newCustomer(business, { channel: 'sms' })
  return { business, keep, other }
}

describe('two customers that staff join by hand', () => {
  it('may be joined again after they were split, with the reason on their timeline', async () => {
    const { business, keep, other } = await twoCustomers()
    await merge(business, keep, other)
    await split(business, other)
    await business.run((tx) => mergeCustomers(tx, { keep: keep.id, merge: other.id, why: 'She rang and said so' }))
    expect((await business.run((tx) => readPerson(tx, other.id))).id).toBe(keep.id)
    const [newest] = (await business.run((tx) => readTimeline(tx, { members: [keep.id], before: null, limit: 50 })))
      .events
    expect(newest).toMatchObject({ type: 'customer:merged', payload: { why: 'She rang and said so' } })
  })

  it('are asked about no more, nor are others that became one person with them', async () => {
    const { business, keep, other } = await twoCustomers()
    const third = await newCustomer(business)
    for (const [one, two] of [
      [keep, other],
      [other, third],
    ] as const)
      await business.run((tx) =>
        keepMatch(tx, one.id, two.id, { kind: 'probable', score: 0.7, why: ['same_name'] }, 'open'),
      )
    expect((await business.run(readDecisions)).map(({ kind }) => kind)).toEqual(['same_person', 'same_person'])
    await merge(business, keep, other)
    expect((await business.run(readDecisions)).map(({ kind }) => kind)).toEqual(['same_person'])
    await merge(business, keep, third)
    expect(await business.run(readDecisions)).toEqual([])
    // Nobody has decided about the other two yet; the two who were joined by hand stay decided.
    await split(business, third)
    await split(business, other)
    expect((await business.run(readDecisions)).map(({ kind }) => kind)).toEqual(['same_person'])
  })
})

describe('two customers that are one person', () => {
  it('are answered in one turn, by one conversation; the other one only points there', async () => {
    const { business, keep, other } = await twoCustomers()
    await merge(business, keep, other)
    expect(await step(business, other)).toEqual({ kind: 'moved', to: keep.id })
    const turn = await claim(business, keep)
    const rows = await business.rows('select distinct turn_id from messages')
    expect(rows).toEqual([{ turn_id: turn.id }])
    const context = await business.run((tx) => loadTurn(tx, { turnId: turn.id, epoch: turn.epoch }))
    expect(context.messages).toHaveLength(2)
    // The answer goes to the identity that wrote last, and belongs to it.
    expect(context).toMatchObject({ customerId: keep.id, writerId: other.id, to: { address: other.phone } })
  })

  it('lose every draft from before: it was thought out for one half', async () => {
    const { business, keep, other } = await twoCustomers()
    const turns = [await claim(business, keep), await claim(business, other)]
    const drafts = [
      await answer(business, keep, turns[0] ?? turnMissing()),
      await answer(business, other, turns[1] ?? turnMissing()),
    ]
    await merge(business, keep, other)
    for (const [index, customer] of [keep, other].entries()) {
      const draft = drafts[index]
      const turn = turns[index]
      if (draft === undefined || turn === undefined) return turnMissing()
      expect((await dispatch(business, customer, draft)).kind).not.toBe('go')
      expect(await stateOf(business, draft)).toEqual({ state: 'undone', reason: 'merged' })
      const fence = { turnId: turn.id, epoch: turn.epoch }
      await expect(business.run((tx) => holdTurn(tx, fence))).rejects.toThrow('claimed again')
    }
    expect(await business.rows('select 1 from messages where answered_at is not null')).toEqual([])
  })

  it('start under epochs newer than either had: nothing from before passes for something of now', async () => {
    const { business, keep, other } = await twoCustomers()
    const before = [(await claim(business, keep)).epoch]
    for (let again = 0; again < 3; again++) before.push((await claim(business, other)).epoch)
    await merge(business, keep, other)
    // Written down after the merge by somebody who had read before it.
    const notice = await reserve(business, other, { kind: 'notice', purpose: 'service', controlEpoch: 0 })
    expect(await dispatch(business, keep, notice)).toEqual({ kind: 'dropped' })
    expect((await claim(business, keep)).epoch).toBeGreaterThan(Math.max(...before))
  })

  it('are locked in the order of their ids, whichever goes on', async () => {
    const { business, keep, other } = await twoCustomers()
    const [low, high] = keep.id < other.id ? [keep, other] : [other, keep]
    const held = await holdOpen(business, (tx) => lockConversation(tx, low.id))
    const merging = merge(business, high, low)
    await held.untilSomebodyWaits()
    await business.rows('select 1 from conversations where customer_id = $1 for update nowait', [high.id])
    await held.commit()
    await merging
  })

  it('are with staff when either was, and a takeover of either silences both', async () => {
    const { business, keep, other } = await twoCustomers()
    await business.run((tx) => takeOverConversation(tx, other.id, newId()))
    await merge(business, keep, other)
    expect((await step(business, keep)).kind).toBe('rest')
    const again = await twoCustomers()
    await merge(again.business, again.keep, again.other)
    const draft = await reserve(again.business, again.other, { kind: 'notice', purpose: 'service' })
    await again.business.run((tx) => takeOverConversation(tx, again.other.id, newId()))
    expect(await stateOf(again.business, draft)).toEqual({ state: 'undone', reason: 'taken_over' })
  })

  it('are told of in the feed as the one that answers, and each alone after a split', async () => {
    const { business, keep, other } = await twoCustomers()
    await merge(business, keep, other)
    // An event is told once no transaction that began before it, whosoever's, is open any more.
    const told = () =>
      until('an event of theirs in the feed', async () =>
        (await business.run((tx) => readLive(tx, 0, 500))).find(({ customer_id }) => customer_id === other.id),
      )
    const answeredBy = async () => (await told()).answered_by
    expect(await answeredBy()).toBe(keep.id)
    await split(business, other)
    expect(await answeredBy()).toBeNull()
  })

  it('need a person together when either did, and each again after a split', async () => {
    const { business, keep, other } = await twoCustomers()
    const needs = async ({ id }: Customer) =>
      (
        await business.row<{ attention: string | null }>('select attention from conversations where customer_id = $1', [
          id,
        ])
      ).attention
    await business.run((tx) => handOver(tx, other.id, 'refund_request'))
    await merge(business, keep, other)
    expect([await needs(keep), await needs(other)]).toEqual(['refund_request', null])
    await split(business, other)
    expect([await needs(keep), await needs(other)]).toEqual(['refund_request', 'refund_request'])
  })

  it('keep the reason the one that goes on had', async () => {
    const { business, keep, other } = await twoCustomers()
    await business.run((tx) => handOver(tx, keep.id, 'legal'))
    await business.run((tx) => handOver(tx, other.id, 'refund_request'))
    await merge(business, keep, other)
    expect(await business.row('select attention from conversations where customer_id = $1', [keep.id])).toEqual({
      attention: 'legal',
    })
  })

  it('write on to one conversation, whichever address they use', async () => {
    const { business, keep, other } = await twoCustomers()
    await merge(business, keep, other)
    const first = await claim(business, keep)
    await dispatch(business, keep, await answer(business, keep, first))
    await write(business, other.phone, { channel: 'sms', text: 'And do you deliver?' })
    const second = await claim(business, keep)
    const context = await business.run((tx) => loadTurn(tx, { turnId: second.id, epoch: second.epoch }))
    expect(context.writerId).toBe(other.id)
    expect(await business.run((tx) => readPerson(tx, other.id))).toEqual({ id: keep.id, members: [keep.id, other.id] })
  })

  it('keep one open deal: the younger waits for a person', async () => {
    const { business, keep, other } = await twoCustomers()
    for (const customer of [keep, other])
      await business.rows(
        `insert into universal_leads_ledger (tenant_id, id, customer_id, source, stage, currency, created_at, changed_at)
         values (current_setting('app.tenant_id')::uuid, $1, $2, 'conversation', 'new', 'EUR', clock_timestamp(), now())`,
        [newId(), customer.id],
      )
    await merge(business, keep, other)
    expect(
      await business.rows('select customer_id, is_parked from universal_leads_ledger order by created_at, id'),
    ).toEqual([
      { customer_id: keep.id, is_parked: false },
      { customer_id: other.id, is_parked: true },
    ])
    expect(await business.row('select attention from conversations where attention is not null')).toEqual({
      attention: 'second_deal',
    })
    await split(business, other)
    expect(await business.rows('select 1 from universal_leads_ledger where is_parked')).toEqual([])
  })

  it('have their deals back after a split, whosever was the older, and nobody has to choose between them', async () => {
    const { business, keep, other } = await twoCustomers()
    for (const customer of [other, keep])
      await business.rows(
        `insert into universal_leads_ledger (tenant_id, id, customer_id, source, stage, currency, created_at, changed_at)
         values (current_setting('app.tenant_id')::uuid, $1, $2, 'conversation', 'new', 'EUR', clock_timestamp(), now())`,
        [newId(), customer.id],
      )
    await merge(business, keep, other)
    expect(await business.rows('select customer_id from universal_leads_ledger where is_parked')).toEqual([
      { customer_id: keep.id },
    ])
    await split(business, other)
    expect(await business.rows('select 1 from universal_leads_ledger where is_parked')).toEqual([])
    expect(await business.rows('select attention from conversations where attention is not null')).toEqual([])
  })

  it('are two again after a split, with what each wrote', async () => {
    const { business, keep, other } = await twoCustomers()
    await merge(business, keep, other)
    const together = await claim(business, keep)
    const draft = await answer(business, keep, together)
    expect(await split(business, other)).toBe(keep.id)
    expect(await stateOf(business, draft)).toEqual({ state: 'undone', reason: 'merged' })
    expect((await dispatch(business, keep, draft)).kind).not.toBe('go')
    const own = await claim(business, other)
    expect(own.epoch).toBeGreaterThan(together.epoch)
    expect(await business.rows('select turn_id from messages where customer_id = $1', [other.id])).toEqual([
      { turn_id: own.id },
    ])
    const kept = await claim(business, keep)
    expect(kept.id).not.toBe(own.id)
    expect(await business.events(other.id)).toContain('customer:split')
  })

  it('each wait for an answer of their own after a split, whoever is answered first', async () => {
    const { business, keep, other } = await twoCustomers()
    await merge(business, keep, other)
    await claim(business, keep)
    await split(business, other)
    // The turn is named after the oldest message still, which is theirs alone now.
    const own = await claim(business, keep)
    expect((await dispatch(business, keep, await answer(business, keep, own, { controlEpoch: 2 }))).kind).toBe('go')
    expect(
      await business.rows(`select customer_id from messages where direction = 'in' and answered_at is null`),
    ).toEqual([{ customer_id: other.id }])
    expect((await step(business, other)).kind).toBe('think')
  })

  it('start anew after a split, too: nothing of the time together passes for either', async () => {
    const { business, keep, other } = await twoCustomers()
    await merge(business, keep, other)
    const together = await claim(business, keep)
    await split(business, other)
    for (const customer of [keep, other]) {
      const notice = await reserve(business, customer, { kind: 'notice', purpose: 'service', controlEpoch: 1 })
      expect(await dispatch(business, customer, notice)).toEqual({ kind: 'dropped' })
      expect((await claim(business, customer)).epoch).toBeGreaterThan(together.epoch)
    }
  })

  it('take those merged into them along, and give them back whole', async () => {
    const { business, keep, other } = await twoCustomers()
    const third = await newCustomer(business)
    await merge(business, other, third)
    await merge(business, keep, other)
    expect(await step(business, third)).toEqual({ kind: 'moved', to: keep.id })
    await split(business, other)
    expect(await step(business, third)).toEqual({ kind: 'moved', to: other.id })
    expect(await business.run((tx) => readPerson(tx, keep.id))).toEqual({ id: keep.id, members: [keep.id] })
  })

  it('merged at once in both directions end as one', async () => {
    const { business, keep, other } = await twoCustomers()
    const outcomes = await Promise.allSettled([merge(business, keep, other), merge(business, other, keep)])
    expect(outcomes.map(({ status }) => status).toSorted((left, right) => left.localeCompare(right))).toEqual([
      'fulfilled',
      'rejected',
    ])
    expect(await business.rows('select 1 from conversations where moved_to is not null')).toHaveLength(1)
  })
})

function turnMissing(): never {
  throw new Error('a turn is missing')
}
