// Fails when: newer words neither cancel a turn (workflows/conversation.ts) nor hold its answer back, or a STOP takes
// nothing back.
import { describe, expect, it } from 'vitest'
import { openPhone } from '../support/phone.ts'
import { row, rows } from '../support/rows.ts'
import { openTenant, type TestTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { conversationOf, doing } from './support/engine.ts'
import { modelRequests, sendAttempts } from './support/journal.ts'
import { misbehave, SENDING, setModel } from './support/misbehave.ts'
import { atStage, buyer, reachContract } from './support/people.ts'
import { fastDeal } from './support/settings.ts'
import { logIn } from './support/staff.ts'
import { knownWriter, modelIsAsked, textsOf } from './support/writer.ts'

const QUESTION = 'Which wood do you use for your tables?'

interface Inbound {
  readonly text: string
  readonly turn_id: string | null
  readonly answered_by: string | null
}

const inbound = (tenant: TestTenant) =>
  rows<Inbound & Record<string, unknown>>(
    tenant,
    `select text, turn_id, answered_by from messages where direction = 'in' order by position`,
  )
const answers = (tenant: TestTenant) =>
  rows<{ id: string; state: string }>(tenant, 'select id, state from outbound_ledger order by created_at, id')
const inState = (tenant: TestTenant, wanted: string) =>
  until(`a message that is ${wanted}`, async () => (await answers(tenant)).find(({ state }) => state === wanted))

describe.concurrent('a message', () => {
  it('that the provider delivers five times at once is stored once and answered once', async () => {
    const tenant = await openTenant()
    const { phone, customerId } = await knownWriter(tenant)
    expect((await phone.write(QUESTION, { repeat: 5 })).webhookStatus).toBe(200)
    await phone.next()
    await doing(conversationOf(tenant, customerId), 'resting')
    expect(await inbound(tenant)).toHaveLength(1)
    expect(await textsOf(phone)).toHaveLength(1)
    expect(await sendAttempts(tenant)).toHaveLength(1)
  })

  it('and a STOP while the model thinks about it are answered by the confirmation alone', async () => {
    const tenant = await openTenant()
    const { phone, customerId } = await knownWriter(tenant)
    await setModel(tenant, { latencyMs: 8_000 })
    await phone.write(QUESTION)
    await modelIsAsked(tenant)
    await phone.write('STOP')
    expect((await phone.next()).text).toContain('no more messages')
    await doing(conversationOf(tenant, customerId), 'resting')
    expect(await textsOf(phone)).toHaveLength(1)
    expect(await row(tenant, 'select attention from conversations')).toEqual({ attention: null })
  })

  it('that says STOP is confirmed at once, also where staff send every draft', async () => {
    const tenant = await openTenant({ autonomy: { default: 'suggest' } })
    const phone = openPhone(tenant)
    expect(await phone.ask('STOP')).toContain('no more messages')
    expect(await row(tenant, 'select attention from conversations')).toEqual({ attention: null })
  })

  it('written in five pieces gets one answer that has seen all of them', async () => {
    // However slowly the pieces come: the last of them says that it is the last.
    const tenant = await openTenant({ hold: { quietMs: 20_000, maxMs: 60_000 } })
    const { phone, customerId } = await knownWriter(tenant)
    const pieces = ['Hello', 'I wanted to ask', 'whether your', 'tkburst tables', 'are made of oak?']
    for (const piece of pieces) await phone.write(piece)
    await phone.next()
    await doing(conversationOf(tenant, customerId), 'resting')
    const stored = await inbound(tenant)
    expect(stored.map(({ text }) => text)).toEqual(pieces)
    expect(new Set(stored.map(({ turn_id }) => turn_id)).size).toBe(1)
    expect(new Set(stored.map(({ answered_by }) => answered_by)).size).toBe(1)
    expect((await modelRequests('tkburst')).at(-1)).toContain('are made of oak?')
    expect(await textsOf(phone)).toHaveLength(1)
  })

  it('that comes while the model thinks stops it: one answer, to both', async () => {
    const tenant = await openTenant()
    const { phone, customerId } = await knownWriter(tenant)
    await setModel(tenant, { latencyMs: 8_000 })
    await phone.write('Which wood is tkcancelled made of?')
    await modelIsAsked(tenant)
    await phone.write('And is tksecond made of oak?')
    await setModel(tenant)
    await phone.next()
    await doing(conversationOf(tenant, customerId), 'resting')
    const stopped = async () => (await modelRequests('tkcancelled')).filter((body) => !body.includes('tksecond'))
    // It ends a little after its turn does.
    await until('the call that was stopped', async () => (await stopped()).length > 0)
    expect(await stopped()).toHaveLength(1)
    const asked = await modelRequests('tkcancelled')
    expect(asked.some((body) => body.includes('tksecond'))).toBe(true)
    expect(await textsOf(phone)).toHaveLength(1)
    expect(await row(tenant, 'select epoch, restarts from turns')).toEqual({ epoch: 2, restarts: 1 })
  })
})

describe.concurrent('STOP', () => {
  it('is confirmed once; what a deal would still say never leaves', async () => {
    const someone = buyer(await openTenant(fastDeal({ reminders: [10], contract: 15 })))
    await reachContract(someone)
    expect(await someone.phone.ask('STOP')).toMatch(/no (more|further)|unsubscribed|not .*(write|message)/i)
    const heard = await textsOf(someone.phone)
    // The deal's reminder falls due and its contract expires in silence.
    await atStage(someone, 'lost')
    const kept = await until('the end of the reminder', async () => {
      const found = await rows<{ state: string }>(
        someone.tenant,
        `select state from outbound_ledger where intent_id like '%reminder%'`,
      )
      return found.length > 0 && found.every(({ state }) => state !== 'reserved') && found
    })
    expect(kept.map(({ state }) => state)).toEqual(['rejected'])
    expect(await textsOf(someone.phone)).toEqual(heard)
  })

  it.each(['STOP', 'Help'])('%s by text message is answered by the provider: we say nothing at all', async (word) => {
    const tenant = await openTenant()
    const phone = openPhone(tenant, 'sms')
    await phone.ask(QUESTION)
    await phone.write(word)
    await until(
      'the end of the turn',
      async () => (await rows(tenant, 'select id from turns where closed_at is not null')).length === 2,
    )
    expect(await sendAttempts(tenant)).toHaveLength(1)
  })

  it('by text message in other words is no word of the provider’s: we confirm it', async () => {
    const phone = openPhone(await openTenant(), 'sms')
    await phone.ask(QUESTION)
    expect(await phone.ask('Please stop texting me.')).toMatch(/no (more|further)|unsubscribed|not .*(write|message)/i)
  })

  it('together with a demand to delete everything is confirmed once, and people see to the demand', async () => {
    const tenant = await openTenant()
    const { phone } = await knownWriter(tenant)
    await phone.ask('Stop writing to me and erase everything you store about me.')
    const [raised] = await until('an escalation', async () => {
      const found = await rows<{ reason: string; told: boolean }>(
        tenant,
        'select reason, told_customer_at is not null as told from escalations',
      )
      return found.length > 0 && found
    })
    expect(raised).toEqual({ reason: 'compliance', told: true })
    expect(await rows(tenant, 'select attention, controller from conversations')).toEqual([
      { attention: 'compliance', controller: 'ai' },
    ])
    expect(await sendAttempts(tenant)).toHaveLength(1)
  })
})

describe.concurrent('undo', () => {
  it('takes back a message that waits to leave, and nothing of it leaves', async () => {
    const tenant = await openTenant()
    const staff = await logIn(tenant)
    const { phone, customerId } = await knownWriter(tenant)
    await misbehave(tenant, 'twilio', { fault: '429', ms: 12_000, count: 1, match: SENDING })
    await phone.write(QUESTION)
    await until('the refusal', async () => (await sendAttempts(tenant)).length === 1)
    const waiting = await inState(tenant, 'reserved')
    expect(await staff.undo(waiting.id)).toEqual({ undone: true })
    await staff.takeOver(customerId)
    await staff.write(customerId, 'Aoife here.')
    await phone.next()
    expect(await textsOf(phone)).toEqual(['Aoife here.'])
  })

  it('comes too late for a message that has left', async () => {
    const tenant = await openTenant()
    const staff = await logIn(tenant)
    const { phone } = await knownWriter(tenant)
    await phone.ask(QUESTION)
    const sent = await inState(tenant, 'confirmed')
    expect(await staff.undo(sent.id)).toEqual({ undone: false })
    expect((await answers(tenant)).map(({ state }) => state)).toEqual(['confirmed'])
  })
})
