// Fails when: a fallback ends its turn (services/outbound/dispatch/leave.ts).
import { describe, expect, it } from 'vitest'
import { fixedText } from '../../domain/messaging/fixed-texts.ts'
import { row, rows } from '../support/rows.ts'
import { openTenant, type TestTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { conversationOf, doing } from './support/engine.ts'
import { misbehave } from './support/misbehave.ts'
import { knownWriter, textsOf, type Writer } from './support/writer.ts'

const QUESTION = 'Which wood do you use for your tables?'
const SORRY = fixedText('fallback', 'en', {})

/** A customer who has heard that the answer comes later. */
async function hearsFallback(): Promise<Writer & { tenant: TestTenant; comesBack: () => Promise<void> }> {
  // The model is tried again soon: these tests are about what happens when it is back.
  const tenant = await openTenant({ model: { openMs: 0 } })
  const writer = await knownWriter(tenant)
  const outage = await misbehave(tenant, 'openai', { fault: 'down' })
  expect(await writer.phone.ask(QUESTION)).toContain(SORRY)
  return { tenant, ...writer, comesBack: outage.heal }
}

const kinds = async (tenant: TestTenant) =>
  (
    await rows<{ kind: string; state: string }>(
      tenant,
      'select kind, state from outbound_ledger order by created_at, id',
    )
  ).map(({ kind, state }) => `${kind} ${state}`)

/** The claim of the turn that could not be answered runs out. */
const claimRunsOut = (tenant: TestTenant) =>
  rows(tenant, 'update turns set lease_until = now() where closed_at is null returning id')

describe.concurrent('while the model is away', () => {
  it('the customer hears at once that the answer comes later, and staff see why', async () => {
    const { tenant, phone } = await hearsFallback()
    expect(await row(tenant, 'select attention from conversations')).toEqual({ attention: 'model_unavailable' })
    expect(await row(tenant, 'select answered_at from messages order by position limit 1')).toEqual({
      answered_at: null,
    })
    expect(await textsOf(phone)).toHaveLength(1)
  })

  it('the answer follows by itself once the model is back: one excuse, one answer', async () => {
    const { tenant, phone, customerId, comesBack } = await hearsFallback()
    await comesBack()
    await claimRunsOut(tenant)
    expect((await phone.next()).text).not.toContain(SORRY)
    await doing(conversationOf(tenant, customerId), 'resting')
    expect(await kinds(tenant)).toEqual(['fallback confirmed', 'reply confirmed'])
    expect(await textsOf(phone)).toHaveLength(2)
    expect(await row(tenant, 'select attention from conversations')).toEqual({ attention: null })
  })

  it('whoever waits is woken once it answers anybody again', async () => {
    const { tenant, phone, comesBack } = await hearsFallback()
    const other = await knownWriter(tenant)
    expect(await other.phone.ask(QUESTION)).toContain(SORRY)
    await comesBack()
    await phone.ask('And do you have shelves as well?')
    // Long before the claim of the other runs out.
    expect((await other.phone.next()).text).not.toContain(SORRY)
  })

  it('a further message is answered together with the first', async () => {
    const { tenant, phone, customerId, comesBack } = await hearsFallback()
    await comesBack()
    await phone.ask('And do you have shelves as well?')
    const waiting = await rows<{ turn_id: string }>(
      tenant,
      `select turn_id from messages where direction = 'in' and answered_at is not null`,
    )
    expect(waiting).toHaveLength(2)
    expect(new Set(waiting.map(({ turn_id }) => turn_id)).size).toBe(1)
    await doing(conversationOf(tenant, customerId), 'resting')
    expect(await kinds(tenant)).toEqual(['fallback confirmed', 'reply confirmed'])
  })

  it('the excuse is not repeated for the same question', async () => {
    const { tenant, phone, customerId } = await hearsFallback()
    await claimRunsOut(tenant)
    await until(
      'a second claim',
      async () => (await row<{ epoch: number }>(tenant, 'select epoch from turns')).epoch === 2,
    )
    await until(
      'the end of its thinking',
      async () => (await row<{ thought: boolean }>(tenant, 'select draft_epoch = epoch as thought from turns')).thought,
    )
    await doing(conversationOf(tenant, customerId), 'resting')
    expect(await kinds(tenant)).toEqual(['fallback confirmed'])
    expect(await textsOf(phone)).toHaveLength(1)
  })
})
