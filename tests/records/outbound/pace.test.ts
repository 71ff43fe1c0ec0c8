// Fails when: the rate, its half for campaigns or the closed provider is not asked for
// (services/outbound/dispatch/row.ts, domain/outbound/may-leave.ts).
import { describe, expect, it } from 'vitest'
import { settleOver } from '../../../services/alert/settle.ts'
import { applyDelivery } from '../../../services/outbound/delivery.ts'
import { recordProviderAnswer, recordProviderFailure, recordProviderSuccess } from '../../../services/outbound/pace.ts'
import { confirmSend, markUnknown, refuseSend } from '../../../services/outbound/settle.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { newCustomer } from '../support/people.ts'
import { ANY_TIME, dispatch, dispatched, reserve, stateOf } from '../support/sends.ts'

const DOWN = {
  code: 'not_reached',
  detail: 'connection refused',
  retry: 'later',
  retryAfterMs: null,
  raw: null,
} as const
const BUSY = { ...DOWN, code: '429', retryAfterMs: 60_000 } as const

const failTimes = async (business: Business, times: number) => {
  for (let time = 0; time < times; time++)
    await business.run((tx) => recordProviderFailure(tx, business.account.whatsapp))
}

describe('a provider that does not answer', () => {
  it('is left alone after three failures in a row, and what would leave waits', async () => {
    const business = await openBusiness()
    const [first, second] = [await newCustomer(business), await newCustomer(business)]
    await failTimes(business, 3)
    for (const customer of [first, second]) {
      const ledgerId = await reserve(business, customer)
      expect(await dispatch(business, customer, ledgerId)).toEqual({ kind: 'later' })
      expect(await stateOf(business, ledgerId)).toEqual({ state: 'reserved', reason: 'provider_closed' })
    }
    expect(await business.events(business.account.whatsapp)).toEqual(['channel:closed'])
  })

  it('costs no message one of its tries while it is down', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    await failTimes(business, 2)
    const ledgerId = await dispatched(business, customer)
    expect(await business.run((tx) => refuseSend(tx, ledgerId, DOWN))).toBe('later')
    expect(await business.row('select attempts, state from outbound_ledger')).toEqual({
      attempts: 0,
      state: 'reserved',
    })
  })

  it('releases what waited as soon as it answers again', async () => {
    const business = await openBusiness()
    const [probe, parked] = [await newCustomer(business), await newCustomer(business)]
    const waiting = await reserve(business, parked)
    const ledgerId = await dispatched(business, probe)
    await failTimes(business, 3)
    await dispatch(business, parked, waiting)
    await business.run(async (tx) => {
      await confirmSend(tx, ledgerId, { providerMessageId: 'SM-probe', raw: {} })
      await recordProviderSuccess(tx, business.account.whatsapp)
    })
    expect((await dispatch(business, parked, waiting)).kind).toBe('go')
    expect(await business.events(business.account.whatsapp)).toEqual(['channel:closed', 'channel:opened'])
  })

  it('that asks for a pause gets one, for the whole account and no other', async () => {
    const business = await openBusiness()
    const [asked, other] = [await newCustomer(business), await newCustomer(business)]
    const bySms = await newCustomer(business, { channel: 'sms' })
    const ledgerId = await dispatched(business, asked)
    expect(await business.run((tx) => refuseSend(tx, ledgerId, BUSY))).toBe('later')
    expect((await dispatch(business, other, await reserve(business, other))).kind).toBe('later')
    expect((await dispatch(business, bySms, await reserve(business, bySms))).kind).toBe('go')
  })
})

describe('a provider that was left alone', () => {
  const account = (business: Business) => business.account.whatsapp
  const timeIsOver = (business: Business) =>
    business.rows(`update channel_paces set closed_until = now() - interval '1 second' returning account_id`)
  const standing = (business: Business) =>
    business.row(`select (select failures from channel_paces) as failures,
      (select count(*)::int from alerts where settled_at is null) as alarms`)
  const answers = (business: Business) => business.run((tx) => recordProviderAnswer(tx, account(business)))

  it('and answers a question once its time is over is back, though nothing is sent', async () => {
    const business = await openBusiness()
    await failTimes(business, 3)
    await answers(business)
    expect(await standing(business)).toEqual({ failures: 3, alarms: 1 })
    await timeIsOver(business)
    await answers(business)
    expect(await standing(business)).toEqual({ failures: 0, alarms: 0 })
    expect(await business.events(account(business))).toEqual(['channel:closed', 'channel:opened'])
  })

  it('is not back for what another vendor answers', async () => {
    const business = await openBusiness()
    await business.rows('update channel_accounts set sending_configuration_id = provider_configuration_id returning id')
    await failTimes(business, 3)
    await timeIsOver(business)
    await answers(business)
    expect(await standing(business)).toEqual({ failures: 3, alarms: 1 })
  })

  it('is back when it reports on a message whose request it never answered', async () => {
    const business = await openBusiness()
    const ledgerId = await dispatched(business, await newCustomer(business))
    await business.run((tx) => markUnknown(tx, ledgerId, 'no answer'))
    await failTimes(business, 3)
    const report = { ledgerId, providerMessageId: 'SM-late', status: 'delivered', errorCode: null, raw: {} } as const
    await business.run((tx) => applyDelivery(tx, report))
    expect(await standing(business)).toEqual({ failures: 0, alarms: 0 })
  })

  it('alarms nobody any more when nothing was sent for an hour, and anew when it fails again', async () => {
    const business = await openBusiness()
    await failTimes(business, 3)
    await business.run(settleOver)
    expect(await standing(business)).toEqual({ failures: 3, alarms: 1 })
    await business.rows(`update channel_paces set closed_until = now() - interval '61 minutes' returning account_id`)
    await business.run(settleOver)
    expect(await standing(business)).toEqual({ failures: 3, alarms: 0 })
    await failTimes(business, 2)
    expect(await standing(business)).toEqual({ failures: 5, alarms: 1 })
    expect(await business.events(account(business))).toEqual(['channel:closed', 'channel:closed'])
  })
})

describe('the rate of an account', () => {
  const SLOW = { ...ANY_TIME, ratePerSecond: () => 0.001 }

  it('lets one message leave and the next only in its time', async () => {
    const business = await openBusiness()
    const [first, second] = [await newCustomer(business), await newCustomer(business)]
    const ids = { first: await reserve(business, first), second: await reserve(business, second) }
    expect((await dispatch(business, first, ids.first, SLOW)).kind).toBe('go')
    expect((await dispatch(business, second, ids.second, SLOW)).kind).toBe('later')
    expect(await stateOf(business, ids.second)).toEqual({ state: 'reserved', reason: 'rate' })
  })

  it('keeps half of itself free of campaigns', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    await business.rows(
      `insert into consents (tenant_id, id, customer_id, purpose, channel, address, account_id, state, source, proof, at)
      select tenant_id, gen_random_uuid(), customer_id, 'marketing', 'whatsapp', value, $1, 'granted', 'owner', '{}', now() from customer_identifiers`,
      [business.account.whatsapp],
    )
    // Two a second for answers are one for campaigns; one has left already.
    const slow = { ...ANY_TIME, ratePerSecond: () => 2 }
    const other = await newCustomer(business)
    await dispatch(business, other, await reserve(business, other), slow)
    await business.rows(`update outbound_ledger set dispatched_at = now() + interval '1 minute'`)
    const campaign = await reserve(business, customer, { purpose: 'marketing', kind: 'notice' })
    expect((await dispatch(business, customer, campaign, slow)).kind).toBe('later')
    expect((await dispatch(business, customer, await reserve(business, customer), slow)).kind).toBe('go')
  })
})
