import { describe, expect, it } from 'vitest'
import { TASK_QUEUES } from '../../../temporal/contract/task-queues.ts'
import { workflowIds } from '../../../temporal/contract/workflow-ids.ts'
import { conversationOf, doing, ended, engine, startConversation } from '../../engine/support/engine.ts'
import { misbehave, SENDING, setModel } from '../../engine/support/misbehave.ts'
import { logIn } from '../../engine/support/staff.ts'
import { knownWriter, modelIsAsked } from '../../engine/support/writer.ts'
import { rows } from '../../support/rows.ts'
import { openTenant } from '../../support/tenant.ts'
import { until } from '../../support/until.ts'
import { type Handle, keep } from '../support/keep.ts'

const QUESTION = 'Which wood do you use for your tables?'

async function writer() {
  const tenant = await openTenant()
  const known = await knownWriter(tenant)
  return { tenant, ...known, handle: conversationOf(tenant, known.customerId) }
}

describe.concurrent('a conversation', () => {
  const kept = (name: string, play: () => Promise<Handle>) =>
    it(name, async () => keep(`conversation-${name}`, await play()))

  kept('short-and-idle', async () => {
    const { tenant, phone, customerId, handle } = await writer()
    await startConversation(tenant, customerId, { idleMs: 1_500 })
    await phone.ask(QUESTION)
    await phone.ask('And how long have you been making them?')
    await ended(handle)
    return handle
  })

  kept('taken-over-and-given-back', async () => {
    const { tenant, phone, customerId, handle } = await writer()
    const staff = await logIn(tenant)
    await phone.ask(QUESTION)
    await staff.takeOver(customerId)
    await phone.write('Is anybody there?')
    await staff.write(customerId, 'Aoife here, one moment please.')
    await phone.next()
    await phone.write('Which wood are your shelves made of?')
    await staff.giveBack(customerId)
    await phone.next()
    await doing(handle, 'resting')
    return handle
  })

  kept('taken-over-during-a-send', async () => {
    const { tenant, phone, customerId, handle } = await writer()
    const staff = await logIn(tenant)
    await misbehave(tenant, 'twilio', { fault: 'latency', ms: 1_500, count: 1, match: SENDING })
    await phone.write(QUESTION)
    await doing(handle, 'sending')
    await staff.takeOver(customerId)
    await doing(handle, 'resting')
    return handle
  })

  kept('burst', async () => {
    const { phone, handle } = await writer()
    for (const piece of ['Hello', 'I wanted to ask', 'whether your tables', 'are made of oak?'])
      await phone.write(piece)
    await phone.next()
    await doing(handle, 'resting')
    return handle
  })

  kept('model-call-cancelled', async () => {
    const { tenant, phone, handle } = await writer()
    await setModel(tenant, { latencyMs: 1_500 })
    await phone.write(QUESTION)
    await modelIsAsked(tenant)
    await phone.write('And are your shelves made of oak?')
    await phone.next()
    await doing(handle, 'resting')
    return handle
  })

  kept('continued-as-new', async () => {
    const { tenant, phone, customerId, handle } = await writer()
    const first = await startConversation(tenant, customerId, { historyEvents: 20 })
    await phone.ask(QUESTION)
    await phone.ask('And how long have you been making them?')
    await until('a second run', async () => (await handle.describe()).runId !== first.firstExecutionRunId)
    await phone.ask('Do you deliver as well?')
    return engine().workflow.getHandle(handle.workflowId, first.firstExecutionRunId)
  })

  kept('unknown-send-settled', async () => {
    const { tenant, phone, handle } = await writer()
    await misbehave(tenant, 'twilio', { fault: 'callback_drop' })
    await misbehave(tenant, 'twilio', { fault: 'response_lost', count: 1, match: SENDING })
    await phone.write(QUESTION)
    await until(
      'proof',
      async () => (await rows(tenant, `select id from outbound_ledger where state = 'confirmed'`)).length === 1,
    )
    await doing(handle, 'resting')
    return handle
  })

  kept('rate-refused-and-undone', async () => {
    const { tenant, phone, handle } = await writer()
    const staff = await logIn(tenant)
    await misbehave(tenant, 'twilio', { fault: '429', ms: 30_000, count: 1, match: SENDING })
    await phone.write(QUESTION)
    const waiting = await until('a message that waits', async () => {
      const [found] = await rows<{ id: string }>(
        tenant,
        `select id from outbound_ledger where state = 'reserved' and failure is not null`,
      )
      return found
    })
    expect(await staff.undo(waiting.id)).toEqual({ undone: true })
    return handle
  })

  kept('model-away', async () => {
    const { tenant, phone, handle } = await writer()
    const outage = await misbehave(tenant, 'openai', { fault: 'down' })
    await phone.ask(QUESTION)
    await outage.heal()
    await phone.ask('And do you have shelves as well?')
    await doing(handle, 'resting')
    return handle
  })

  kept('opted-out', async () => {
    const { phone, handle } = await writer()
    await phone.ask(QUESTION)
    await phone.ask('STOP')
    await doing(handle, 'resting')
    return handle
  })
})

it('the first run of a worker', async () => {
  const handle = await engine().workflow.start('warmUp', {
    workflowId: workflowIds.warmUp('recorded'),
    taskQueue: TASK_QUEUES.steward,
  })
  await handle.result()
  await keep('warm-up', handle)
})
