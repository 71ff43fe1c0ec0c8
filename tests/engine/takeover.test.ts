// Fails when: a takeover does not wait for sends (workflows/conversation.ts) or needs a running workflow
// (temporal/runtime/doorbell.ts).
import { describe, expect, it } from 'vitest'
import { rows } from '../support/rows.ts'
import { openTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { conversationOf, doing, ended, startConversation } from './support/engine.ts'
import { modelRequests, sendAttempts } from './support/journal.ts'
import { misbehave, SENDING, setModel } from './support/misbehave.ts'
import { logIn } from './support/staff.ts'
import { knownWriter, modelIsAsked, textsOf } from './support/writer.ts'

const QUESTION = 'Which wood do you use for your tables?'
const OURS = 'Aoife here, one moment please.'
/** Longer than any command may take, and given up with the turn. */
const LONG_THOUGHT_MS = 20_000

describe.concurrent('a takeover', () => {
  it('of a conversation that rests since long ago answers, and from then on the AI is silent', async () => {
    const tenant = await openTenant()
    const staff = await logIn(tenant)
    const { phone, customerId } = await knownWriter(tenant)
    await startConversation(tenant, customerId, { idleMs: 200 })
    expect(await ended(conversationOf(tenant, customerId))).toBe('COMPLETED')

    expect(await staff.takeOver(customerId)).toEqual({ alreadyLeft: 0, undecided: 0, controlEpoch: 1 })
    await phone.write(QUESTION)
    await doing(conversationOf(tenant, customerId), 'resting')
    await staff.write(customerId, OURS)
    await phone.next()
    expect(await textsOf(phone)).toEqual([OURS])
    expect(await rows(tenant, 'select id from turns'), 'the AI claimed nothing').toEqual([])
  })

  it('is remembered when the conversation has come to rest meanwhile: the next message waits for staff', async () => {
    const tenant = await openTenant()
    const staff = await logIn(tenant)
    const { phone, customerId } = await knownWriter(tenant)
    await startConversation(tenant, customerId, { idleMs: 6_000 })
    await staff.takeOver(customerId)
    await ended(conversationOf(tenant, customerId))
    await phone.write(QUESTION)
    await doing(conversationOf(tenant, customerId), 'resting')
    await staff.write(customerId, OURS)
    await phone.next()
    expect(await textsOf(phone)).toEqual([OURS])
  })

  it('while the model thinks returns at once, and what the model would have said never leaves', async () => {
    const tenant = await openTenant()
    const staff = await logIn(tenant)
    const { phone, customerId } = await knownWriter(tenant)
    await setModel(tenant, { latencyMs: LONG_THOUGHT_MS })
    await phone.write('Which wood is tkthinking made of?')
    await modelIsAsked(tenant)
    const askedAtMs = Date.now()

    expect(await staff.takeOver(customerId)).toMatchObject({ alreadyLeft: 0, undecided: 0 })
    expect(Date.now() - askedAtMs, 'the model would still be thinking').toBeLessThan(LONG_THOUGHT_MS)
    await staff.write(customerId, OURS)
    await phone.next()
    await until('the end of the call', async () => (await modelRequests('tkthinking')).length > 0)
    await doing(conversationOf(tenant, customerId), 'resting')
    expect(await textsOf(phone)).toEqual([OURS])
    expect(await sendAttempts(tenant)).toHaveLength(1)
  })

  it('while a message is on its way waits for it, and says that it had left', async () => {
    const tenant = await openTenant()
    const staff = await logIn(tenant)
    const { phone, customerId } = await knownWriter(tenant)
    await misbehave(tenant, 'twilio', { fault: 'latency', ms: 4_000, count: 1, match: SENDING })
    await phone.write(QUESTION)
    await until('a message on its way', async () => (await dispatched(tenant)).length === 1)

    expect(await staff.takeOver(customerId)).toMatchObject({ alreadyLeft: 1, undecided: 0 })
    const left = await textsOf(phone)
    expect(left, 'it is with the customer when the takeover returns').toHaveLength(1)
    await phone.write('And how long does it take?')
    await staff.write(customerId, OURS)
    await until('the words of staff', async () => (await textsOf(phone)).includes(OURS))
    expect(await textsOf(phone)).toEqual([...left, OURS])
  })

  it('of a message whose answer got lost reports that nobody knows whether it left', async () => {
    const tenant = await openTenant()
    const staff = await logIn(tenant)
    const { phone, customerId } = await knownWriter(tenant)
    await misbehave(tenant, 'twilio', { fault: 'callback_drop' })
    await misbehave(tenant, 'twilio', { fault: 'response_lost', count: 1, match: SENDING })
    await phone.write(QUESTION)
    await until('an unknown outcome', async () => (await unknown(tenant)).length === 1)
    expect(await staff.takeOver(customerId)).toMatchObject({ alreadyLeft: 0, undecided: 1 })
  })
})

describe.concurrent('giving back', () => {
  it('leaves to the AI only what came after the last words of staff', async () => {
    const tenant = await openTenant()
    const staff = await logIn(tenant)
    const { phone, customerId } = await knownWriter(tenant)
    await staff.takeOver(customerId)
    await phone.write('Can you deliver to gbharbour?')
    await staff.write(customerId, OURS)
    await phone.next()
    await phone.write('And which wood is gbnewer made of?')
    await doing(conversationOf(tenant, customerId), 'resting')
    expect(await textsOf(phone)).toEqual([OURS])

    await staff.giveBack(customerId)
    await phone.next()
    const inbound = await rows<{ text: string; turn_id: string | null }>(
      tenant,
      `select text, turn_id from messages where direction = 'in' order by position`,
    )
    expect(inbound.map(({ turn_id }) => turn_id !== null)).toEqual([false, true])
    expect(await textsOf(phone)).toHaveLength(2)
  })

  it('with nothing new from the customer says nothing', async () => {
    const tenant = await openTenant()
    const staff = await logIn(tenant)
    const { phone, customerId } = await knownWriter(tenant)
    await staff.takeOver(customerId)
    await phone.write(QUESTION)
    await staff.write(customerId, OURS)
    await phone.next()
    await staff.giveBack(customerId)
    await doing(conversationOf(tenant, customerId), 'resting')
    expect(await rows(tenant, 'select id from turns')).toEqual([])
    expect(await sendAttempts(tenant)).toHaveLength(1)
  })
})

const inState = (state: string) => (tenant: Parameters<typeof rows>[0]) =>
  rows(tenant, 'select id from outbound_ledger where state = $1', [state])
const dispatched = inState('dispatched')
const unknown = inState('unknown')
