import { describe, it } from 'vitest'
import { askedFor, decide } from '../../engine/support/approvals.ts'
import { conversationOf, dealOf, ended, waitsFor } from '../../engine/support/engine.ts'
import { sendForm } from '../../engine/support/form.ts'
import { misbehave } from '../../engine/support/misbehave.ts'
import {
  accepts,
  asks,
  atStage,
  type Buyer,
  buyer,
  newestInvoice,
  reachContract,
  reachInvoice,
  reachOffer,
} from '../../engine/support/people.ts'
import { type Clock, fastDeal } from '../../engine/support/settings.ts'
import { apiAs } from '../../support/api.ts'
import { declineEnvelope, failPayment, payInvoice, sandboxControl, signEnvelope } from '../../support/providers.ts'
import { openTenant } from '../../support/tenant.ts'
import { until } from '../../support/until.ts'
import { keep } from '../support/keep.ts'

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
  kept('payment-failed', async (someone) => failPayment((await signedAndInvoiced(someone)).invoice), {
    due: 1,
    grace: 1,
  })
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
    const leadId = await sendForm(tenant, { email: 'rory.quinn@example.com', message: 'A wall shelf, please.' })
    await waitsFor(dealOf(tenant, leadId), 'waits for a channel')
    await ended(dealOf(tenant, leadId))
    await keep('lead-nobody-to-write-to', dealOf(tenant, leadId))
  })
})
