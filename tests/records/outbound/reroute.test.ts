// Fails when: a message that may still leave, or was rerouted, takes another channel (services/outbound/reroute.ts).
import { describe, expect, it } from 'vitest'
import { type Rerouted, rerouteSend } from '../../../services/outbound/reroute.ts'
import { refuseSend } from '../../../services/outbound/settle.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { type Customer, newCustomer, write } from '../support/people.ts'
import { dispatch, dispatched, stateOf, textBody } from '../support/sends.ts'

const REFUSED = { code: '63003', detail: 'not reachable', retry: 'never', retryAfterMs: null, raw: null } as const

const reroute = (business: Business, { id }: Customer, ledgerId: Awaited<ReturnType<typeof dispatched>>) =>
  business.run((tx) =>
    rerouteSend(
      tx,
      { customerId: id, ledgerId },
      { replyWindowMs: () => null, compose: ({ text, to }: Rerouted) => [textBody(`${to.channel}: ${text}`)] },
    ),
  )

/** Wrote by SMS, then on WhatsApp, where the answer was refused for good. */
async function refusedOnWhatsapp() {
  const business = await openBusiness()
  const customer = await newCustomer(business, { channel: 'sms' })
  await write(business, customer.phone, { channel: 'whatsapp' })
  const to = { channel: 'whatsapp', accountId: business.account.whatsapp, address: customer.phone } as const
  const ledgerId = await dispatched(business, { ...customer, to })
  await business.run((tx) => refuseSend(tx, ledgerId, REFUSED))
  return { business, customer, ledgerId }
}

describe('a message that was refused for good', () => {
  it('goes once to where the same person wrote before', async () => {
    const { business, customer, ledgerId } = await refusedOnWhatsapp()
    const [other] = await reroute(business, customer, ledgerId)
    expect(await reroute(business, customer, ledgerId)).toEqual([other])
    expect(
      await business.rows(`select channel, kind, body->>'text' as text from outbound_ledger where kind = 'rerouted'`),
    ).toEqual([{ channel: 'sms', kind: 'rerouted', text: 'sms: An oak table costs EUR 2,400.00.' }])
    if (other === undefined) throw new Error('nothing was rerouted')
    expect((await dispatch(business, customer, other)).kind).toBe('go')
    await business.run((tx) => refuseSend(tx, other, REFUSED))
    expect(await reroute(business, customer, other)).toEqual([])
  })

  it('stays with a person where there is no other address, or none of use', async () => {
    const { business, customer, ledgerId } = await refusedOnWhatsapp()
    await business.rows('update channel_accounts set is_enabled = false where channel = $1', ['sms'])
    expect(await reroute(business, customer, ledgerId)).toEqual([])
    expect(await business.row('select attention from conversations')).toEqual({ attention: 'send_failed' })
  })

  it('only: one that may still leave, or has left, goes nowhere else', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business, { channel: 'sms' })
    await write(business, customer.phone, { channel: 'whatsapp' })
    const to = { channel: 'whatsapp', accountId: business.account.whatsapp, address: customer.phone } as const
    const ledgerId = await dispatched(business, { ...customer, to })
    expect(await reroute(business, customer, ledgerId)).toEqual([])
    await business.run((tx) => refuseSend(tx, ledgerId, { ...REFUSED, retry: 'later', retryAfterMs: 1_000 }))
    expect((await stateOf(business, ledgerId)).state).toBe('reserved')
    expect(await reroute(business, customer, ledgerId)).toEqual([])
  })

  it('after a STOP there reaches nobody', async () => {
    const { business, customer, ledgerId } = await refusedOnWhatsapp()
    await write(business, customer.phone, { channel: 'sms', text: 'STOP', consentWish: 'withdraw' })
    const [other] = await reroute(business, customer, ledgerId)
    if (other === undefined) return
    expect((await dispatch(business, customer, other)).kind).not.toBe('go')
  })
})
