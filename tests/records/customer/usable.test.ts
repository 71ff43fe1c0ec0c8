import { describe, expect, it } from 'vitest'
import type { LedgerId } from '../../../domain/ids.ts'
import { markUnusable, markUsable } from '../../../services/customer/usable.ts'
import { applyDelivery } from '../../../services/outbound/delivery.ts'
import { refuseSend } from '../../../services/outbound/settle.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { type Customer, newCustomer, write } from '../support/people.ts'
import { dispatch, dispatched, reserve, stateOf } from '../support/sends.ts'

const GONE = { code: '21614', detail: 'the recipient is no mobile number', retryAfterMs: null, raw: {} } as const
const refuse = (business: Business, ledgerId: LedgerId, retry: 'address' | 'never') =>
  business.run((tx) => refuseSend(tx, ledgerId, { ...GONE, retry }))

const marks = (business: Business) =>
  business.row('select unusable_why as why, unusable_on as "on" from customer_identifiers')

/** Somebody who wrote by text message and on WhatsApp, from one number. */
async function onBoth(business: Business) {
  const sms = await newCustomer(business, { channel: 'sms' })
  await write(business, sms.phone, { channel: 'whatsapp' })
  const whatsapp: Customer = { ...sms, to: { ...sms.to, channel: 'whatsapp', accountId: business.account.whatsapp } }
  return { sms, whatsapp }
}

describe('an address the provider refuses', () => {
  it('is not written to again on that channel, and still on the other', async () => {
    const business = await openBusiness()
    const { sms, whatsapp } = await onBoth(business)
    const failed = await dispatched(business, sms)
    const waiting = await reserve(business, sms)
    const elsewhere = await reserve(business, whatsapp)
    await refuse(business, failed, 'address')
    expect(await marks(business)).toEqual({ why: GONE.detail, on: ['sms'] })
    expect(await stateOf(business, waiting)).toEqual({ state: 'rejected', reason: 'address_unusable' })
    expect(await dispatch(business, sms, await reserve(business, sms))).toMatchObject({ kind: 'dropped' })
    expect(await dispatch(business, whatsapp, elsewhere)).toMatchObject({ kind: 'go' })
    expect(await business.row('select attention from conversations')).toEqual({ attention: 'send_failed' })
  })

  it('is left as it is when the message was at fault', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business, { channel: 'sms' })
    await refuse(business, await dispatched(business, customer), 'never')
    expect(await marks(business)).toEqual({ why: null, on: [] })
  })

  it('counts when only a report says so, however often', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const ledgerId = await dispatched(business, customer)
    const report = {
      ledgerId,
      providerMessageId: 'SM1',
      status: 'failed',
      errorCode: '63024',
      retry: 'address',
      raw: {},
    } as const
    await business.run((tx) => applyDelivery(tx, report))
    await business.run((tx) => applyDelivery(tx, report))
    expect(await marks(business)).toEqual({ why: '63024', on: ['whatsapp'] })
    expect((await business.events()).filter((type) => type === 'customer:address_unusable')).toHaveLength(1)
  })

  it('is good again on the channel somebody writes from, and on no other', async () => {
    const business = await openBusiness()
    const { sms } = await onBoth(business)
    const address = { value: sms.phone }
    await business.run((tx) => markUnusable(tx, { ...address, channel: 'sms' }, 'no mobile'))
    await business.run((tx) => markUnusable(tx, { ...address, channel: 'whatsapp' }, 'not there'))
    expect(await marks(business)).toEqual({ why: 'not there', on: ['sms', 'whatsapp'] })
    await write(business, sms.phone, { channel: 'whatsapp' })
    expect(await marks(business)).toEqual({ why: 'not there', on: ['sms'] })
    await write(business, sms.phone, { channel: 'sms' })
    expect(await marks(business)).toEqual({ why: null, on: [] })
  })

  it('marked before channels were told apart is good again as a whole', async () => {
    const business = await openBusiness()
    const { sms } = await onBoth(business)
    await business.row(`update customer_identifiers set unusable_at = now(), unusable_why = 'older' returning 1 as one`)
    expect(await dispatch(business, sms, await reserve(business, sms))).toMatchObject({ kind: 'dropped' })
    await business.run((tx) => markUsable(tx, { value: sms.phone, channel: 'whatsapp' }))
    expect(await dispatch(business, sms, await reserve(business, sms))).toMatchObject({ kind: 'go' })
  })
})
