// Fails when: the cap is looked at before the update instead of in it, or a retry pays again
// (services/usage/budget.ts).
import { beforeEach, describe, expect, it } from 'vitest'
import { reserveBudget, type Spending, settleBudget } from '../../../services/usage/budget.ts'
import { awayFromMidnight } from '../../support/midnight.ts'
import { holdOpen } from '../support/barrier.ts'
import { type Business, openBusiness } from '../support/business.ts'

beforeEach(awayFromMidnight)

const CAP = 1_000
const call = (changes: Partial<Spending> = {}): Spending => ({
  turnId: 'turn-1',
  step: 'draft',
  usdMicros: 400,
  ...changes,
})
const reserve = (business: Business, changes?: Partial<Spending>, cap = CAP) =>
  business.run((tx) => reserveBudget(tx, call(changes), cap))
const settle = (business: Business, changes?: Partial<Spending>) =>
  business.run(async (tx) => settleBudget(tx, call(changes), { model: 'any' }))

const spent = async (business: Business) => {
  const [day] = await business.rows<{ usd: number }>('select usd_micros as usd from usage_days')
  return day?.usd ?? 0
}
const booked = async (business: Business) =>
  (await business.row<{ usd: number | null }>('select sum(usd_micros)::bigint as usd from usage_ledger')).usd ?? 0

describe('setting money aside', () => {
  it('is possible up to the day’s cap, and not a millionth beyond', async () => {
    const business = await openBusiness()
    expect(await reserve(business, { step: 'a', usdMicros: 600 })).toBe('reserved')
    expect(await reserve(business, { step: 'b', usdMicros: 401 })).toBe('exhausted')
    expect(await reserve(business, { step: 'c', usdMicros: 400 })).toBe('reserved')
    expect([await spent(business), await booked(business)]).toEqual([CAP, CAP])
  })

  it('is refused whole when the first call alone is too much', async () => {
    const business = await openBusiness()
    expect(await reserve(business, { usdMicros: CAP + 1 })).toBe('exhausted')
    expect([await spent(business), await booked(business)]).toEqual([0, 0])
  })

  it('for a retry of the same call costs nothing again, with room left', async () => {
    const business = await openBusiness()
    await reserve(business)
    expect(await reserve(business)).toBe('reserved')
    expect([await spent(business), await booked(business)]).toEqual([400, 400])
  })

  it('for a retry of the same call costs nothing again, even with nothing left', async () => {
    const business = await openBusiness()
    await reserve(business, { usdMicros: CAP })
    expect(await reserve(business, { usdMicros: CAP })).toBe('reserved')
    expect(await spent(business)).toBe(CAP)
  })

  it('by two calls at the same moment passes the cap once', async () => {
    // With a look before the update instead of a condition in it both see room and both spend.
    const business = await openBusiness()
    await reserve(business, { step: 'before', usdMicros: 300 })
    const first = await holdOpen(business, (tx) => reserveBudget(tx, call({ step: 'a' }), CAP))
    const second = reserve(business, { step: 'b' })
    await first.untilSomebodyWaits()
    await first.commit()
    expect([first.result, await second]).toEqual(['reserved', 'exhausted'])
    expect([await spent(business), await booked(business)]).toEqual([700, 700])
  })

  it('by the first two calls of a day passes the cap once, too', async () => {
    const business = await openBusiness()
    const first = await holdOpen(business, (tx) => reserveBudget(tx, call({ step: 'a', usdMicros: 600 }), CAP))
    const second = reserve(business, { step: 'b', usdMicros: 600 })
    await first.untilSomebodyWaits()
    await first.commit()
    expect([first.result, await second]).toEqual(['reserved', 'exhausted'])
    expect(await spent(business)).toBe(600)
  })

  it('by twenty calls at once is never more than the cap', async () => {
    const business = await openBusiness()
    const steps = Array.from({ length: 20 }, (_, at) => `at-once-${at}`)
    const outcomes = await Promise.all(steps.map((step) => reserve(business, { step, usdMicros: 150 })))
    expect(outcomes.filter((outcome) => outcome === 'reserved')).toHaveLength(6)
    expect([await spent(business), await booked(business)]).toEqual([900, 900])
    await Promise.all(steps.map((step) => settle(business, { step, usdMicros: 10 })))
    expect([await spent(business), await booked(business)]).toEqual([60, 60])
  })

  it('is no other business’s money', async () => {
    const [business, other] = [await openBusiness(), await openBusiness()]
    await reserve(business, { usdMicros: CAP })
    expect(await reserve(other)).toBe('reserved')
  })
})

describe('settling a call', () => {
  it.each([
    ['less', 150],
    ['more', 900],
  ] as const)('that cost %s than was set aside leaves what it cost', async (_, usdMicros) => {
    const business = await openBusiness()
    await reserve(business)
    await settle(business, { usdMicros })
    expect([await spent(business), await booked(business)]).toEqual([usdMicros, usdMicros])
  })

  it('happens once, however often it is said', async () => {
    // Without the key of turn, step and kind every retry gives money back.
    const business = await openBusiness()
    await reserve(business, { step: 'other', usdMicros: 500 })
    await reserve(business)
    for (const usdMicros of [100, 100, 250]) await settle(business, { usdMicros })
    expect([await spent(business), await booked(business)]).toEqual([600, 600])
  })

  it('makes room for the next call', async () => {
    const business = await openBusiness()
    await reserve(business, { usdMicros: CAP })
    expect(await reserve(business, { step: 'next' })).toBe('exhausted')
    await settle(business, { usdMicros: 100 })
    expect(await reserve(business, { step: 'next' })).toBe('reserved')
  })

  it('of what was never set aside is nothing', async () => {
    const business = await openBusiness()
    await settle(business)
    expect([await spent(business), await booked(business)]).toEqual([0, 0])
  })

  it.each([
    ['as it was noted', '{"day": "2026-01-14"}'],
    ['by when it was set aside, where no day was noted', '{}'],
  ])('that ends after midnight counts on the day it was set aside, %s', async (_, detail) => {
    const business = await openBusiness()
    await business.rows(`insert into usage_ledger (tenant_id, turn_id, step, kind, usd_micros, detail, created_at)
      values (current_setting('app.tenant_id')::uuid, 'turn-1', 'draft', 'reserve', 400, '${detail}', '2026-01-14T23:59:59.990Z') returning step`)
    await business.rows(`insert into usage_days (tenant_id, day, usd_micros)
      select current_setting('app.tenant_id')::uuid, day, usd from (values ('2026-01-14', 400), ('2026-01-15', 700)) d(day, usd) returning day`)
    await settle(business, { usdMicros: 150 })
    expect(await business.rows('select day, usd_micros as usd from usage_days order by day')).toEqual([
      { day: '2026-01-14', usd: 150 },
      { day: '2026-01-15', usd: 700 },
    ])
  })

  it('finds the day it was set aside on', async () => {
    const business = await openBusiness()
    await reserve(business)
    const [noted] = await business.rows(
      `select detail->>'day' = (select day from usage_days) as same from usage_ledger where kind = 'reserve'`,
    )
    expect(noted).toEqual({ same: true })
  })
})
