import { describe, expect, it } from 'vitest'
import { createVault } from '../../services/credential/vault.ts'
import { createKeyring } from '../../services/payload-key/keyring.ts'
import { TASK_QUEUES } from '../../temporal/contract/task-queues.ts'
import { workflowIds } from '../../temporal/contract/workflow-ids.ts'
import { createPayloadCodec } from '../../temporal/runtime/payload-codec.ts'
import { inject } from 'vitest'
import { apiAs } from '../support/api.ts'
import { declineEnvelope, failPayment, payInvoice, sandboxControl, signEnvelope } from '../support/providers.ts'
import { rows } from '../support/rows.ts'
import { openTenant, sharedDatabase, type TestTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { askedFor, decide } from '../engine/support/approvals.ts'
import { conversationOf, dealOf, doing, ended, engine, startConversation, waitsFor } from '../engine/support/engine.ts'
import { misbehave, setModel } from '../engine/support/misbehave.ts'
import { accepts, asks, atStage, type Buyer, buyer, newestInvoice, reachContract, reachInvoice, reachOffer } from '../engine/support/people.ts'
import { type Clock, fastDeal } from '../engine/support/settings.ts'
import { logIn } from '../engine/support/staff.ts'
import { knownWriter } from '../engine/support/writer.ts'
import { writeHistory } from './support/histories.ts'
import { readableHistory } from './support/readable-history.ts'

type Handle = ReturnType<typeof conversationOf>

const QUESTION = 'Which wood do you use for your tables?'

async function keep(name: string, handle: Handle): Promise<void> {
  const keys = createKeyring(sharedDatabase(), createVault(inject('stack').secretKeys))
  writeHistory(name, await readableHistory(await handle.fetchHistory(), createPayloadCodec(keys)))
}

async function writer(settings: Record<string, unknown> = {}) {
  const tenant = await openTenant(settings)
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
    await misbehave(tenant, 'twilio', { fault: 'latency', ms: 1_500, count: 1, match: 'POST' })
    await phone.write(QUESTION)
    await doing(handle, 'sending')
    await staff.takeOver(customerId)
    await doing(handle, 'resting')
    return handle
  })

  kept('burst', async () => {
    const { phone, handle } = await writer()
    for (const piece of ['Hello', 'I wanted to ask', 'whether your tables', 'are made of oak?']) await phone.write(piece)
    await phone.next()
    await doing(handle, 'resting')
    return handle
  })

  kept('model-call-cancelled', async () => {
    const { tenant, phone, handle } = await writer()
    await setModel(tenant, { latencyMs: 1_500 })
    await phone.write(QUESTION)
    await doing(handle, 'thinking')
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
    await misbehave(tenant, 'twilio', { fault: 'response_lost', count: 1 })
    await phone.write(QUESTION)
    await until('proof', async () => (await rows(tenant, `select id from outbound_ledger where state = 'confirmed'`)).length === 1)
    await doing(handle, 'resting')
    return handle
  })

  kept('rate-refused-and-undone', async () => {
    const { tenant, phone, handle } = await writer()
    const staff = await logIn(tenant)
    await misbehave(tenant, 'twilio', { fault: '429', ms: 30_000, count: 1, match: 'POST' })
    await phone.write(QUESTION)
    const waiting = await until('a message that waits', async () => {
      const [found] = await rows<{ id: string }>(tenant, `select id from outbound_ledger where state = 'reserved' and failure is not null`)
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

describe.concurrent('a lead', () => {
  const kept = (name: string, play: (someone: Buyer) => Promise<unknown>, clock: Clock = {}, settings = {}) =>
    it(name, async () => {
      const someone = buyer(await openTenant(fastDeal(clock, settings)))
      await play(someone)
      const deal = dealOf(someone.tenant, await someone.leadId())
      await ended(deal)
      await keep(`lead-${name}`, deal)
    })

  const close = async (someone: Buyer) =>
    apiAs(someone.tenant)('POST', `/api/v1/leads/${await someone.leadId()}/close`, {})
  const signedAndInvoiced = (someone: Buyer) => reachInvoice(someone, signEnvelope)

  it('paid', async () => {
    const someone = buyer(await openTenant(fastDeal({})))
    await payInvoice((await signedAndInvoiced(someone)).invoice)
    await atStage(someone, 'paid')
    const deal = dealOf(someone.tenant, await someone.leadId())
    await ended(deal)
    await someone.phone.next()
    await keep('lead-paid', deal)
    await keep('conversation-of-a-deal', conversationOf(someone.tenant, await someone.customerId()))
  })

  kept('never-heard-of-again', asks, { silent: 1 })
  kept('closed-by-the-owner', async (someone) => {
    await reachOffer(someone)
    await close(someone)
  })
  kept('closed-with-a-contract', async (someone) => {
    await reachContract(someone)
    await close(someone)
  })
  kept('contract-declined', async (someone) => declineEnvelope(await reachContract(someone)))
  kept('contract-voided', async (someone) => sandboxControl(`/docusign/envelopes/${await reachContract(someone)}/void`))
  kept('contract-expired', reachContract, { reminders: [0.5, 1], contract: 2 })
  kept('signed-too-late-to-void', async (someone) => {
    const ref = await reachContract(someone)
    await misbehave(someone.tenant, 'docusign', { fault: 'webhook_drop' })
    await signEnvelope(ref)
    await close(someone)
    await someone.phone.next()
    await payInvoice((await newestInvoice(someone)).ref)
  })
  kept(
    'payment-failed',
    async (someone) => failPayment((await signedAndInvoiced(someone)).invoice),
    { due: 1, grace: 1 },
  )
  kept('late-payment', async (someone) => {
    const { invoice } = await signedAndInvoiced(someone)
    await sandboxControl(`/stripe/invoices/${invoice}/pay`, { processingMs: 1_500 })
    await until('the payment on its way', async () => (await newestInvoice(someone)).state === 'payment_pending')
    await close(someone)
  })
  kept(
    'approved-by-the-owner',
    async (someone) => {
      await reachOffer(someone)
      await accepts(someone)
      await decide(someone, await askedFor(someone, 'send_contract'), 'approved')
      await atStage(someone, 'contract_sent')
      await close(someone)
    },
    {},
    { autoApproveUpToMinor: 0 },
  )
  kept(
    'approval-expired',
    async (someone) => {
      await reachOffer(someone)
      await accepts(someone)
    },
    { approval: 1 },
    { autoApproveUpToMinor: 0 },
  )

  it('nobody-to-write-to', async () => {
    const tenant = await openTenant(fastDeal({ silent: 1.5 }))
    const leadId = await sendForm(tenant)
    await waitsFor(dealOf(tenant, leadId), 'waits for a channel')
    await ended(dealOf(tenant, leadId))
    await keep('lead-nobody-to-write-to', dealOf(tenant, leadId))
  })
})
