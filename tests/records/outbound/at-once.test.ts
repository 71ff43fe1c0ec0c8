// Fails when: the conversation is not locked (services/conversation/lock.ts), or the ledger's key or its index of
// messages on their way is not unique.
import { describe, expect, it } from 'vitest'
import { receiveMessage } from '../../../services/inbox/receive.ts'
import { applyDelivery } from '../../../services/outbound/delivery.ts'
import { dispatchSend } from '../../../services/outbound/dispatch.ts'
import { reserveSend } from '../../../services/outbound/reserve.ts'
import { confirmSend } from '../../../services/outbound/settle.ts'
import { undoSend } from '../../../services/outbound/undo.ts'
import { sqlState } from '../../../services/transaction.ts'
import { holdOpen } from '../support/barrier.ts'
import { openBusiness } from '../support/business.ts'
import { inbound, newCustomer } from '../support/people.ts'
import { ANY_TIME, answer, claim, dispatch, dispatched, reservation, reserve, stateOf } from '../support/sends.ts'

describe('two workers with the same message', () => {
  it('make one request: the second does not know what became of it', async () => {
    // Without the conversation's lock both read "reserved" and both send.
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const ledgerId = await reserve(business, customer)
    const first = await holdOpen(business, (tx) => dispatchSend(tx, { customerId: customer.id, ledgerId }, ANY_TIME))
    const second = dispatch(business, customer, ledgerId)
    await first.untilSomebodyWaits()
    await first.commit()
    expect([first.result.kind, (await second).kind]).toEqual(['go', 'unknown'])
    expect(await business.row('select attempts from outbound_ledger')).toEqual({ attempts: 1 })
  })

  it('reserve it once', async () => {
    // Without the key of intent, kind and part there are two rows, and both leave.
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const intent = reservation(customer, { intentId: 'thanks', kind: 'notice' })
    const first = await holdOpen(business, (tx) => reserveSend(tx, intent))
    const second = business.run((tx) => reserveSend(tx, intent))
    await first.untilSomebodyWaits()
    await first.commit()
    expect(await second).toBe(first.result)
    expect(await business.rows(`select 1 from messages where direction = 'out'`)).toHaveLength(1)
  })
})

describe('one message on its way to a person', () => {
  it('holds back the next one', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    await dispatched(business, customer)
    const next = await reserve(business, customer)
    expect(await dispatch(business, customer, next)).toEqual({ kind: 'later' })
    expect(await stateOf(business, next)).toMatchObject({ state: 'reserved' })
  })

  it('holds back nothing to the same person through another account', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    await dispatched(business, customer)
    const to = { channel: 'sms', accountId: business.account.sms, address: customer.phone } as const
    expect(await dispatch(business, customer, await reserve(business, customer, { to }))).toMatchObject({ kind: 'go' })
  })

  it('is one by the index, whatever a statement says', async () => {
    // Without the partial unique index two unknown outcomes to one person could not be told apart.
    const business = await openBusiness()
    const customer = await newCustomer(business)
    await dispatched(business, customer)
    const next = await reserve(business, customer)
    const forced = business.rows(`update outbound_ledger set state = 'dispatched' where id = $1`, [next])
    expect(sqlState(await forced.catch((error: unknown) => error))).toBe('23505')
  })
})

describe('a message that is about to leave and', () => {
  it('newer words that are being stored: it waits for them, and is written anew', async () => {
    // Without the common lock the answer leaves and the words it ignores are answered by it.
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const ledgerId = await answer(business, customer, await claim(business, customer))
    const words = await holdOpen(business, (tx) =>
      receiveMessage(tx, inbound(business, customer.phone, { text: 'No, a shelf please.' })),
    )
    const sending = dispatch(business, customer, ledgerId)
    await words.untilSomebodyWaits()
    await words.commit()
    expect(await sending).toEqual({ kind: 'redo' })
  })

  it('a STOP that is being stored: it waits, and does not leave', async () => {
    // Without the common lock it leaves after the STOP was acknowledged.
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const ledgerId = await reserve(business, customer, { kind: 'notice', purpose: 'service' })
    const stop = await holdOpen(business, (tx) =>
      receiveMessage(tx, inbound(business, customer.phone, { text: 'STOP', consentWish: 'withdraw' })),
    )
    const sending = dispatch(business, customer, ledgerId)
    await stop.untilSomebodyWaits()
    await stop.commit()
    expect((await sending).kind).not.toBe('go')
    expect(await stateOf(business, ledgerId)).toEqual({ state: 'undone', reason: 'opted_out' })
  })

  it('an undo that came first: it does not leave', async () => {
    // Without the common lock it leaves although the undo said it would not.
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const ledgerId = await reserve(business, customer)
    const undo = await holdOpen(business, (tx) => undoSend(tx, { customerId: customer.id, ledgerId }))
    const sending = dispatch(business, customer, ledgerId)
    await undo.untilSomebodyWaits()
    await undo.commit()
    expect((await sending).kind).not.toBe('go')
    expect(await stateOf(business, ledgerId)).toMatchObject({ state: 'undone' })
  })

  it('an undo that came second: it has left, and the undo says so', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const ledgerId = await reserve(business, customer)
    const sending = await holdOpen(business, (tx) => dispatchSend(tx, { customerId: customer.id, ledgerId }, ANY_TIME))
    const undo = business.run((tx) => undoSend(tx, { customerId: customer.id, ledgerId }))
    await sending.untilSomebodyWaits()
    await sending.commit()
    expect(await undo).toEqual({ undone: false })
    expect(await stateOf(business, ledgerId)).toMatchObject({ state: 'dispatched' })
  })
})

it('the answer of a request and its delivery report at the same moment are one message', async () => {
  const business = await openBusiness()
  const ledgerId = await dispatched(business, await newCustomer(business))
  const report = { ledgerId, providerMessageId: 'SM1', status: 'sent', errorCode: null, raw: {} } as const
  const proof = await holdOpen(business, (tx) => applyDelivery(tx, report))
  const answered = business.run((tx) => confirmSend(tx, ledgerId, { providerMessageId: 'SM1', raw: {} }))
  await proof.untilSomebodyWaits()
  await proof.commit()
  await answered
  expect(await business.row('select state, provider_message_id as ref, duplicates from outbound_ledger')).toEqual({
    state: 'confirmed',
    ref: 'SM1',
    duplicates: 0,
  })
  expect((await business.events()).filter((type) => type === 'message:sent')).toHaveLength(1)
})
