// Fails when: an edit leaves the turn's epoch as it is (services/inbox/edit.ts).
import { describe, expect, it } from 'vitest'
import type { ChannelMessage } from '../../../domain/messaging/message.ts'
import { stillHolds } from '../../../services/conversation/fence.ts'
import { nextStep } from '../../../services/conversation/next-step.ts'
import { receiveMessage } from '../../../services/inbox/receive.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { type Customer, inbound, newCustomer, QUESTION } from '../support/people.ts'

const REF = 'message-1'

const edit = (
  business: Business,
  { phone }: Customer,
  version: number,
  text: string,
  more: Partial<ChannelMessage> = {},
) => {
  const given = inbound(business, phone, { text, providerMessageId: `${REF}@${version}` })
  const message = { ...given.message, editOf: { ref: REF, version }, ...more }
  return business.run((tx) => receiveMessage(tx, { ...given, message }))
}
const stored = (business: Business) =>
  business.rows<{ text: string; ref: string | null }>(
    `select text, metadata->>'ref' as ref from messages where direction = 'in' order by position`,
  )
const answerAll = (business: Business) =>
  business.rows('update messages set answered_at = now() where answered_at is null')

describe('a message that its writer changes', () => {
  it('takes its new words while nobody has answered, and keeps the last change only', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business, { providerMessageId: REF, text: 'two shelves?' })
    expect(await edit(business, customer, 12, 'four shelves?')).toMatchObject({
      kind: 'edited',
      customerId: customer.id,
    })
    // An older change that comes late, and the same one again.
    expect(await edit(business, customer, 11, 'three shelves?')).toMatchObject({ kind: 'duplicate' })
    expect(await edit(business, customer, 12, 'four shelves?')).toMatchObject({ kind: 'duplicate' })
    expect(await stored(business)).toEqual([{ text: 'four shelves?', ref: null }])
    expect(await business.events()).toContain('message:edited')
  })

  it('is a message of its own once it was answered, each change once', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business, { providerMessageId: REF })
    await answerAll(business)
    expect(await edit(business, customer, 12, 'four shelves?')).toMatchObject({ kind: 'stored' })
    expect(await edit(business, customer, 12, 'four shelves?')).toMatchObject({ kind: 'duplicate' })
    // The change waits now, so a change of the change replaces it.
    expect(await edit(business, customer, 13, 'five shelves?')).toMatchObject({ kind: 'edited' })
    expect(await stored(business)).toEqual([
      { text: QUESTION, ref: null },
      { text: 'five shelves?', ref: REF },
    ])
    await answerAll(business)
    expect(await edit(business, customer, 12, 'four shelves?')).toMatchObject({ kind: 'duplicate' })
    expect(await edit(business, customer, 13, 'five shelves?')).toMatchObject({ kind: 'duplicate' })
  })

  it('stands for itself when what it changes never came', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    expect(await edit(business, customer, 12, 'four shelves?')).toMatchObject({ kind: 'stored' })
    expect(await stored(business)).toHaveLength(2)
  })

  it('is found by the name that later events use', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business)
    const first = inbound(business, customer.phone, { text: 'two shelves?', providerMessageId: 'event-1' })
    await business.run((tx) => receiveMessage(tx, { ...first, message: { ...first.message, ref: REF } }))
    expect(await edit(business, customer, 12, 'four shelves?')).toMatchObject({ kind: 'edited' })
    expect((await stored(business)).map(({ text }) => text)).toEqual([QUESTION, 'four shelves?'])
  })

  it('stops the answer that is being made to the old words', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business, { providerMessageId: REF })
    const step = await business.run((tx) => nextStep(tx, customer.id))
    if (step.kind !== 'think') throw new Error(step.kind)
    const fence = { turnId: step.turnId, epoch: step.epoch }
    expect(await business.run((tx) => stillHolds(tx, fence))).toBe(true)
    await edit(business, customer, 12, 'How much is an oak door?')
    expect(await business.run((tx) => stillHolds(tx, fence))).toBe(false)
    const again = await business.run((tx) => nextStep(tx, customer.id))
    expect(again).toMatchObject({ kind: 'think', turnId: step.turnId })
    expect(again.kind === 'think' && again.epoch).toBeGreaterThan(step.epoch)
  })

  it('is a wish like any other', async () => {
    const business = await openBusiness()
    const customer = await newCustomer(business, { providerMessageId: REF })
    const given = inbound(business, customer.phone, {
      text: 'STOP',
      providerMessageId: `${REF}@12`,
      consentWish: 'withdraw',
    })
    const message = { ...given.message, editOf: { ref: REF, version: 12 } }
    await business.run((tx) => receiveMessage(tx, { ...given, message }))
    const states = await business.rows(`select purpose from consents where state = 'withdrawn' order by purpose`)
    expect(states).toEqual([{ purpose: 'marketing' }, { purpose: 'service' }])
  })
})
