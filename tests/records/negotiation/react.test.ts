// Fails when: offers_one_open is not unique (schema/tables/negotiation.ts).
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lockLead } from '../../../services/lead/read.ts'
import { react } from '../../../services/negotiation/react.ts'
import { sqlState } from '../../../services/transaction.ts'
import { holdOpen } from '../support/barrier.ts'
import { type Business, openBusiness, PRICES } from '../support/business.ts'
import { accept, counter, openDeal, say, stageOf } from '../support/deals.ts'
import { newCustomer } from '../support/people.ts'

const [{ listMinor: LIST, floorMinor: FLOOR }] = PRICES

async function openNegotiation(business: Business) {
  return openDeal(business, await newCustomer(business))
}

const offers = (business: Business) =>
  business.rows<{ round: number; amount: number; state: string }>(
    'select round, amount_minor as amount, state from offers order by round',
  )

describe('a negotiation', () => {
  it('opens at the list price', async () => {
    const business = await openBusiness()
    const lead = await openNegotiation(business)
    expect(await offers(business)).toEqual([{ round: 0, amount: LIST, state: 'open' }])
    expect(lead).toMatchObject({ stage: 'negotiating', amountMinor: LIST, directive: { kind: 'offer', isLast: false } })
    expect(await business.events()).toContain('offer:made')
  })

  it('concedes as the schedule says, one open offer at a time, and then holds firm', async () => {
    const business = await openBusiness()
    const { id } = await openNegotiation(business)
    for (let round = 0; round < 3; round++) await say(business, id, { kind: 'counters', askedMinor: null })
    expect(await offers(business)).toEqual([
      { round: 0, amount: LIST, state: 'superseded' },
      { round: 1, amount: 220_000, state: 'superseded' },
      { round: 2, amount: FLOOR, state: 'open' },
    ])
  })

  it('asks the owner once the room is used up, and says nothing of it to the customer', async () => {
    const business = await openBusiness()
    const { id } = await openNegotiation(business)
    for (let round = 0; round < 2; round++) await counter(business, id, 150_000)
    const asked = await counter(business, id, 150_000)
    expect(asked.directive).toMatchObject({ kind: 'hold_for_owner', product: 'Oak table' })
    expect(JSON.stringify(asked.directive)).not.toContain('1,500')
    expect(await business.row('select kind, state, amount_minor from approvals')).toEqual({
      kind: 'below_floor',
      state: 'open',
      amount_minor: 150_000,
    })
    await counter(business, id, 150_000)
    expect(await business.rows('select 1 from approvals')).toHaveLength(1)
  })

  it('takes an acceptance for the amount that stands', async () => {
    const business = await openBusiness()
    const { id } = await openNegotiation(business)
    await counter(business, id, 100_000)
    const agreed = await accept(business, id)
    expect(agreed.directive).toMatchObject({ kind: 'agreed' })
    expect((await offers(business)).at(-1)).toMatchObject({ amount: 220_000, state: 'accepted' })
    expect(await business.events()).toContain('offer:accepted')
  })

  it('takes a smaller amount for a counter-offer, never for an acceptance', async () => {
    const business = await openBusiness()
    const { id } = await openNegotiation(business)
    await say(business, id, { kind: 'accepts', atMinor: 100_000 })
    expect(await offers(business)).toEqual([
      { round: 0, amount: LIST, state: 'superseded' },
      { round: 1, amount: 220_000, state: 'open' },
    ])
  })

  it('ends with a no', async () => {
    const business = await openBusiness()
    const { id } = await openNegotiation(business)
    await say(business, id, { kind: 'declines' })
    expect(await stageOf(business, id)).toBe('lost')
    expect((await offers(business)).at(-1)).toMatchObject({ state: 'declined' })
  })

  it('logs every step with what was asked, what was answered and why', async () => {
    const business = await openBusiness()
    const { id } = await openNegotiation(business)
    await counter(business, id, 210_000)
    expect(
      await business.rows(
        'select round, asked_minor, offered_minor, decision from autonomous_negotiation_logs order by at, id',
      ),
    ).toEqual([
      { round: 0, asked_minor: null, offered_minor: LIST, decision: 'open' },
      { round: 0, asked_minor: 210_000, offered_minor: 220_000, decision: 'concede' },
    ])
  })
})

describe('whatever a customer says', () => {
  it('no offer is below the floor, none rises, one is open at most, and what is agreed was offered', async () => {
    const reaction = fc.oneof(
      fc.record({
        kind: fc.constant('counters' as const),
        askedMinor: fc.option(fc.integer({ min: 1, max: 400_000 })),
      }),
      fc.constant({ kind: 'asks_price' as const }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(reaction, { maxLength: 6 }), async (reactions) => {
        const business = await openBusiness()
        const { id } = await openNegotiation(business)
        for (const said of reactions) {
          const [open] = await business.rows(`select 1 from offers where state = 'open'`)
          if (open !== undefined) await say(business, id, said)
        }
        const made = await offers(business)
        const amounts = made.map(({ amount }) => amount)
        expect(Math.min(...amounts)).toBeGreaterThanOrEqual(FLOOR)
        expect(amounts).toEqual(amounts.toSorted((left, right) => right - left))
        expect(made.filter(({ state }) => state === 'open').length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 25 },
    )
  })

  it('two words of theirs at the same moment are two rounds, one after the other', async () => {
    // Without the lead's lock both make round 1, and the second fails on the index of rounds.
    const business = await openBusiness()
    const { id } = await openNegotiation(business)
    const words = { turnId: null, sentimentBefore: 0.5, sentimentAfter: 0.5 }
    const first = await holdOpen(business, async (tx) =>
      react(tx, await lockLead(tx, id), { kind: 'counters', askedMinor: 100_000 }, words),
    )
    const second = counter(business, id, 110_000)
    await first.untilSomebodyWaits()
    await first.commit()
    await second
    expect((await offers(business)).map(({ round, state }) => `${round} ${state}`)).toEqual([
      '0 superseded',
      '1 superseded',
      '2 open',
    ])
  })

  it('a deal has one open offer, whatever a statement says', async () => {
    const business = await openBusiness()
    const { id } = await openNegotiation(business)
    await counter(business, id, 100_000)
    const forced = business.rows(`update offers set state = 'open'`)
    expect(sqlState(await forced.catch((error: unknown) => error))).toBe('23505')
  })
})
