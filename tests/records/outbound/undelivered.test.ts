// Fails when: a failure reported later changes a colour and nothing else, takes the other way twice, talks over staff, or a
// report in another order ends elsewhere (services/outbound/{delivery,undelivered,settle}.ts, activities/messaging/other-way.ts).
import { describe, expect, it } from 'vitest'
import { settleUndelivered } from '../../../activities/messaging/other-way.ts'
import type { LedgerId } from '../../../domain/ids.ts'
import type { DeliveryStatus } from '../../../domain/messaging/delivery.ts'
import type { RetryMeaning } from '../../../domain/outbound/undelivered.ts'
import { nextStep } from '../../../services/conversation/next-step.ts'
import { replayDeadLetter } from '../../../services/dead-letter/replay.ts'
import { applyDelivery } from '../../../services/outbound/delivery.ts'
import type { Reservation } from '../../../services/outbound/reserve.ts'
import { confirmSend } from '../../../services/outbound/settle.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { type Customer, newCustomer, write } from '../support/people.ts'
import { BY_STAFF, dispatch, dispatched, stateOf } from '../support/sends.ts'

interface Report {
  readonly status?: DeliveryStatus
  readonly retry?: RetryMeaning
  readonly id?: string
}

const report = (
  business: Business,
  ledgerId: LedgerId,
  { status = 'failed', retry = 'never', id = 'SM1' }: Report = {},
) =>
  business.run((tx) =>
    applyDelivery(tx, { ledgerId, providerMessageId: id, status, errorCode: '30007', retry, raw: { status } }),
  )
const confirm = (business: Business, ledgerId: LedgerId, providerMessageId = 'SM1') =>
  business.run((tx) => confirmSend(tx, ledgerId, { providerMessageId, raw: {} }))
const step = (business: Business, { id }: Customer) => business.run((tx) => nextStep(tx, id))
const settle = (business: Business, { id }: Customer, ledgerId: LedgerId) =>
  business.run((tx) => settleUndelivered(tx, { customerId: id, ledgerId }))
/** The list is everybody's here, so that a batch of it may be full of others. */
const isDue = async ({ records }: Business, { id }: Customer) => {
  const due = `select 1 from due_conversations(interval '0', 1000000) where customer_id = $1`
  return (await records.db.pool.query(due, [id])).rowCount === 1
}
const others = (business: Business) =>
  business.rows<{ id: LedgerId; kind: string; channel: string; text: string }>(
    `select id, kind, channel, body->>'text' as text from outbound_ledger where kind in ('rerouted', 'apology')`,
  )

/** Wrote by SMS, then on WhatsApp, where the provider took the answer. */
async function answeredOnWhatsapp(changes: Partial<Reservation> = {}) {
  const business = await openBusiness()
  const customer = await newCustomer(business, { channel: 'sms' })
  await write(business, customer.phone, { channel: 'whatsapp' })
  await business.rows(`update messages set answered_at = now() where direction = 'in'`)
  const to = { channel: 'whatsapp', accountId: business.account.whatsapp, address: customer.phone } as const
  const ledgerId = await dispatched(business, { ...customer, to }, changes)
  await confirm(business, ledgerId)
  return { business, customer, ledgerId }
}

/** Wrote by SMS only. */
async function answeredBySms() {
  const business = await openBusiness()
  const customer = await newCustomer(business, { channel: 'sms' })
  await business.rows(`update messages set answered_at = now() where direction = 'in'`)
  const ledgerId = await dispatched(business, customer)
  await confirm(business, ledgerId)
  return { business, customer, ledgerId }
}

describe('a message the provider took and could not deliver', () => {
  it('calls a person at once, and is the next thing its conversation does', async () => {
    const { business, customer, ledgerId } = await answeredOnWhatsapp()
    expect(await report(business, ledgerId)).toBe(customer.id)
    expect(await stateOf(business, ledgerId)).toEqual({ state: 'undelivered', reason: '30007' })
    expect(await business.row('select attention from conversations')).toEqual({ attention: 'send_failed' })
    expect(await business.events()).toContain('message:failed')
    expect(await step(business, customer)).toEqual({ kind: 'settle', ledgerId })
  })

  it('goes to where the same person wrote before, once, however often it is reported or settled', async () => {
    const { business, customer, ledgerId } = await answeredOnWhatsapp()
    await report(business, ledgerId)
    await settle(business, customer, ledgerId)
    await settle(business, customer, ledgerId)
    expect(await report(business, ledgerId)).toBeNull()
    await settle(business, customer, ledgerId)
    const [other, ...more] = await others(business)
    expect(more).toEqual([])
    expect(other).toMatchObject({ kind: 'rerouted', channel: 'sms', text: expect.stringContaining('EUR 2,400.00') })
    expect(await step(business, customer)).toEqual({ kind: 'send', ledgerId: other?.id })
    expect(await stateOf(business, ledgerId)).toEqual({ state: 'rejected', reason: '30007' })
  })

  it('is found by whoever looks for what was left lying, when nobody rang', async () => {
    const { business, customer, ledgerId } = await answeredOnWhatsapp()
    await report(business, ledgerId)
    expect(await isDue(business, customer)).toBe(true)
    await settle(business, customer, ledgerId)
    await business.rows(`update outbound_ledger set state = 'undone' where state = 'reserved'`)
    expect(await isDue(business, customer)).toBe(false)
  })

  it('is apologised for where it should have arrived, when there is no other address', async () => {
    const { business, customer, ledgerId } = await answeredBySms()
    await report(business, ledgerId)
    await settle(business, customer, ledgerId)
    const [apology] = await others(business)
    expect(apology).toMatchObject({
      kind: 'apology',
      channel: 'sms',
      text: expect.stringContaining('did not get through'),
    })
    if (apology === undefined) throw new Error('nobody apologised')
    // An apology that fails in the same way is not apologised for.
    expect((await dispatch(business, customer, apology.id)).kind).toBe('go')
    await confirm(business, apology.id, 'SM2')
    await report(business, apology.id, { id: 'SM2' })
    await settle(business, customer, apology.id)
    expect(await others(business)).toHaveLength(1)
  })

  it.each(['later', 'address'] as const)(
    'for a fault that says "%s" gets no apology that would not arrive either',
    async (retry) => {
      const { business, customer, ledgerId } = await answeredBySms()
      await report(business, ledgerId, { retry })
      await settle(business, customer, ledgerId)
      expect(await others(business)).toEqual([])
      expect(await stateOf(business, ledgerId)).toMatchObject({ state: 'rejected' })
      const [identifier] = await business.rows('select unusable_at is not null as bad from customer_identifiers')
      expect(identifier).toEqual({ bad: retry === 'address' })
    },
  )

  it('is left to the person who has taken over, unless they wrote it', async () => {
    const mine = await answeredOnWhatsapp()
    await mine.business.rows(`update conversations set controller = 'staff', control_epoch = control_epoch + 1`)
    await report(mine.business, mine.ledgerId)
    expect(await step(mine.business, mine.customer)).toEqual({ kind: 'settle', ledgerId: mine.ledgerId })
    await settle(mine.business, mine.customer, mine.ledgerId)
    expect(await others(mine.business)).toEqual([])
    const theirs = await answeredOnWhatsapp(BY_STAFF)
    await theirs.business.rows(`update conversations set controller = 'staff'`)
    await report(theirs.business, theirs.ledgerId)
    await settle(theirs.business, theirs.customer, theirs.ledgerId)
    expect(await others(theirs.business)).toMatchObject([{ kind: 'rerouted' }])
  })

  it('is left to people when they wrote meanwhile', async () => {
    const { business, customer, ledgerId } = await answeredOnWhatsapp()
    await write(business, customer.phone, { channel: 'sms', text: 'Hello? Anybody there?' })
    await report(business, ledgerId)
    await settle(business, customer, ledgerId)
    expect(await others(business)).toEqual([])
  })

  it('can be tried again from the list of what failed, as a message of its own', async () => {
    const { business, customer, ledgerId } = await answeredBySms()
    await report(business, ledgerId, { retry: 'later' })
    await settle(business, customer, ledgerId)
    const letter = await business.row<{ id: string; reason: string }>('select id, reason from dead_letters')
    expect(letter.reason).toBe('30007')
    await business.run((tx) => replayDeadLetter(tx, letter.id))
    expect((await dispatch(business, customer, ledgerId)).kind).toBe('go')
    // The first attempt's report, once more: it is not the second's.
    await confirm(business, ledgerId, 'SM2')
    await report(business, ledgerId, { status: 'delivered', id: 'SM2' })
    expect(await business.row('select state, delivery, duplicates from outbound_ledger')).toEqual({
      state: 'confirmed',
      delivery: 'delivered',
      duplicates: 0,
    })
  })
})

describe('reports of a failure, in any order', () => {
  it('before the answer of the request: that answer proves no arrival', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business, { channel: 'sms' })
    const ledgerId = await dispatched(business, customer)
    await report(business, ledgerId)
    await confirm(business, ledgerId)
    expect(await stateOf(business, ledgerId)).toMatchObject({ state: 'undelivered' })
    await settle(business, customer, ledgerId)
    await confirm(business, ledgerId)
    expect(await stateOf(business, ledgerId)).toMatchObject({ state: 'rejected' })
  })

  it.each(['queued', 'sent'] as const)('after it a late "%s" changes nothing', async (status) => {
    const { business, customer, ledgerId } = await answeredOnWhatsapp()
    await report(business, ledgerId)
    await report(business, ledgerId, { status })
    expect(await stateOf(business, ledgerId)).toMatchObject({ state: 'undelivered' })
    await settle(business, customer, ledgerId)
    await report(business, ledgerId, { status })
    expect(await stateOf(business, ledgerId)).toMatchObject({ state: 'rejected' })
  })

  it('proof of arrival beats it, and nothing goes another way', async () => {
    const { business, customer, ledgerId } = await answeredOnWhatsapp()
    await report(business, ledgerId, { status: 'delivered' })
    await report(business, ledgerId)
    expect(await business.row('select state, delivery from outbound_ledger')).toEqual({
      state: 'confirmed',
      delivery: 'delivered',
    })
    const late = await answeredOnWhatsapp()
    await report(late.business, late.ledgerId)
    await report(late.business, late.ledgerId, { status: 'read' })
    await settle(late.business, late.customer, late.ledgerId)
    expect(await late.business.row('select state, delivery from outbound_ledger')).toEqual({
      state: 'confirmed',
      delivery: 'read',
    })
    expect([...(await others(business)), ...(await others(late.business))]).toEqual([])
    expect((await step(business, customer)).kind).toBe('rest')
  })

  it.each(['reserved', 'undone', 'expired', 'released', 'dead', 'rejected'])(
    'of an attempt that was given up (%s) it says nothing new',
    async (state) => {
      const business = await openBusiness()
      const ledgerId = await dispatched(business, await newCustomer(business, { channel: 'sms' }))
      await business.rows('update outbound_ledger set state = $1', [state])
      expect(await report(business, ledgerId)).toBeNull()
      expect(await stateOf(business, ledgerId)).toMatchObject({ state })
    },
  )
})
