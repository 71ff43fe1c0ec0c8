// Fails when: a turn takes three timers more (workflows/conversation.ts), or a step one statement more than it may.
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { AccountId } from '../../domain/ids.ts'
import { receiveMessage } from '../../services/inbox/receive.ts'
import { inTenant } from '../../services/transaction.ts'
import { payInvoice, signEnvelope } from '../support/providers.ts'
import { row, rows } from '../support/rows.ts'
import { openTenant, type TestTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { costOf, eventsOf, plus } from './support/cost.ts'
import { conversationOf, dealOf, ended } from './support/engine.ts'
import { misbehave } from './support/misbehave.ts'
import { atStage, buyer, reachInvoice } from './support/people.ts'
import { fastDeal } from './support/settings.ts'
import { countedConversation } from './support/statements.ts'
import { knownWriter } from './support/writer.ts'

/** Reports of the provider come late; what they wake is part of the price. */
const AFTER_READ_MS = 5_000

async function fiveSecondsAfterRead(tenant: TestTenant): Promise<void> {
  await until(
    'the last report',
    async () =>
      (await rows(tenant, `select id from outbound_ledger where delivery is distinct from 'read'`)).length === 0,
  )
  const readAt = Date.now()
  await until('the five seconds after', async () => Date.now() - readAt > AFTER_READ_MS)
}

describe.concurrent('the price in the engine', () => {
  it('of a plain turn is at most 26 events and 6 actions', async () => {
    const tenant = await openTenant()
    const { phone, customerId } = await knownWriter(tenant)
    await phone.ask('Which wood do you use for your tables?')
    await fiveSecondsAfterRead(tenant)
    const before = await eventsOf(conversationOf(tenant, customerId))
    await phone.ask('And how long have you been making them?')
    await fiveSecondsAfterRead(tenant)
    const turn = costOf((await eventsOf(conversationOf(tenant, customerId))).slice(before.length))
    expect(turn.events).toBeLessThanOrEqual(26)
    expect(turn.actions).toBeLessThanOrEqual(6)
  })

  it('of a lead from its first word to PAID is at most 120 events, and 175 with the conversation about it', async () => {
    const someone = buyer(await openTenant(fastDeal({})))
    const { invoice } = await reachInvoice(someone, signEnvelope)
    await payInvoice(invoice)
    await atStage(someone, 'paid')
    const deal = dealOf(someone.tenant, await someone.leadId())
    await ended(deal)
    await fiveSecondsAfterRead(someone.tenant)
    const conversation = await eventsOf(conversationOf(someone.tenant, await someone.customerId()))
    const deals = await eventsOf(deal)
    expect(costOf(deals).events).toBeLessThanOrEqual(120)
    const cost = plus(costOf(conversation), costOf(deals))
    expect(cost.events).toBeLessThanOrEqual(175)
  })
})

describe.concurrent('the price in Postgres', () => {
  it('of a plain turn is at most 36 statements', async () => {
    const tenant = await openTenant()
    const { phone, customerId } = await knownWriter(tenant)
    const account = await row<{ id: AccountId }>(tenant, `select id from channel_accounts where channel = 'whatsapp'`)
    // A report that overtakes the answer would ring the worker, which would do the next step itself.
    await misbehave(tenant, 'twilio', { fault: 'callback_drop' })
    const counted = await countedConversation(tenant, customerId)
    const write = (text: string) => writesWithoutBell(tenant, account.id, phone.number, text)
    await write('Which wood do you use for your tables?')
    await counted.answer()
    await write('And how long have you been making them?')
    const statements = await counted.answer()
    await counted.close()
    expect(
      Object.values(statements).reduce((sum, count) => sum + count, 0),
      JSON.stringify(statements),
    ).toBeLessThanOrEqual(36)
  })
})

/** Stores a message as the webhook does and rings nobody. */
const writesWithoutBell = (tenant: TestTenant, accountId: AccountId, from: string, text: string) =>
  inTenant(tenant.db, tenant.scope, (tx) =>
    receiveMessage(tx, {
      accountId,
      identifierKind: 'phone',
      consentWish: null,
      message: {
        kind: 'message',
        channel: 'whatsapp',
        providerMessageId: `SM${randomUUID()}`,
        from,
        to: tenant.address('whatsapp'),
        text,
        profileName: null,
        attachments: [],
        providerAt: null,
        metadata: {},
      },
    }),
  )
