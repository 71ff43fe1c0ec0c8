// Fails when: something is made for a deal that was closed (services/contract/plan.ts, activities/deal/invoice.ts).
import { describe, expect, it } from 'vitest'
import { apiAs } from '../support/api.ts'
import { payInvoice, sandboxControl, signEnvelope } from '../support/providers.ts'
import { row } from '../support/rows.ts'
import { openTenant, type TestTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { envelopesOf, invoicesOf } from './support/at-provider.ts'
import { dealOf, ended } from './support/engine.ts'
import { misbehave } from './support/misbehave.ts'
import {
  accepts,
  asks,
  atStage,
  type Buyer,
  buyer,
  executionsOf,
  newestEnvelope,
  newestInvoice,
  reachContract,
  reachInvoice,
  reachOffer,
  stagesOf,
} from './support/people.ts'
import { fastDeal } from './support/settings.ts'

const close = async (someone: Buyer, reason?: string) =>
  apiAs(someone.tenant)('POST', `/api/v1/leads/${await someone.leadId()}/close`, reason === undefined ? {} : { reason })

const endOf = async (someone: Buyer) => ended(dealOf(someone.tenant, await someone.leadId()))

/** A request that was about to be made when the deal was closed is over with the next one the provider refuses. */
async function refusedOnceMore(tenant: TestTenant, capability: 'e-signature' | 'payment'): Promise<void> {
  const failedAt = async () =>
    (
      await row<{ at: Date | null }>(
        tenant,
        'select failed_at as at from provider_configurations where capability = $1 and is_active',
        [capability],
      )
    ).at?.getTime() ?? 0
  const before = await failedAt()
  await until(`one more refusal by ${capability}`, async () => (await failedAt()) > before)
}

describe.concurrent('a deal closed by the owner', () => {
  it('while it is new: lost, and nothing has to be undone', async () => {
    const someone = buyer(await openTenant(fastDeal({})))
    await asks(someone)
    expect((await close(someone)).status).toBe(200)
    expect(await atStage(someone, 'lost')).toMatchObject({ lost_reason: 'closed_by_owner' })
    expect(await endOf(someone)).toBe('COMPLETED')
    expect(await executionsOf(someone)).toEqual([])
  })

  it('while an offer stands: lost for the reason given, and nothing has to be undone', async () => {
    const someone = buyer(await openTenant(fastDeal({})))
    await reachOffer(someone)
    expect((await close(someone, 'out_of_area')).status).toBe(200)
    expect(await atStage(someone, 'lost')).toMatchObject({ lost_reason: 'out_of_area' })
    await endOf(someone)
    expect(await executionsOf(someone)).toEqual([])
  })

  it('while its contract could not be made yet: there never was one, and none is made later', async () => {
    const tenant = await openTenant(fastDeal({}))
    const someone = buyer(tenant)
    await reachOffer(someone)
    const outage = await misbehave(tenant, 'docusign', { fault: '429', ms: 500, match: '/envelopes' })
    await accepts(someone)
    await until('a contract on its way', async () => (await executionsOf(someone)).length > 0)
    expect((await close(someone)).status).toBe(200)
    await refusedOnceMore(tenant, 'e-signature')
    await outage.heal()
    expect(await endOf(someone)).toBe('COMPLETED')
    expect(await executionsOf(someone)).toContain('void_envelope: never_happened')
    expect(await envelopesOf(tenant)).toEqual([])
  })

  it('while its invoice could not be made yet: there never was one, and none is made later', async () => {
    const tenant = await openTenant(fastDeal({}))
    const someone = buyer(tenant)
    const envelope = await reachContract(someone)
    const outage = await misbehave(tenant, 'stripe', { fault: '429', ms: 500, match: '/v1/invoices' })
    await signEnvelope(envelope)
    await until('an invoice on its way', async () => (await executionsOf(someone)).length > 1)
    expect((await close(someone)).status).toBe(200)
    await refusedOnceMore(tenant, 'payment')
    await outage.heal()
    expect(await endOf(someone)).toBe('COMPLETED')
    expect(await executionsOf(someone)).toContain('void_invoice: never_happened')
    expect(await invoicesOf(tenant)).toEqual([])
  })

  it('while the contract waits for the signature: the envelope is voided', async () => {
    const someone = buyer(await openTenant(fastDeal({})))
    const ref = await reachContract(someone)
    expect((await close(someone)).status).toBe(200)
    await endOf(someone)
    expect(await newestEnvelope(someone)).toEqual({ ref, state: 'voided' })
    expect(await executionsOf(someone)).toEqual(['send_envelope: done', 'void_envelope: undone'])
    expect(await stagesOf(someone)).toEqual(['qualified', 'negotiating', 'contract_sent', 'lost'])
  })

  it('while the invoice is open: the invoice is voided, the signed contract stays', async () => {
    const someone = buyer(await openTenant(fastDeal({})))
    await reachInvoice(someone, signEnvelope)
    expect((await close(someone)).status).toBe(200)
    await endOf(someone)
    expect(await newestInvoice(someone)).toMatchObject({ state: 'void' })
    expect(await newestEnvelope(someone)).toMatchObject({ state: 'completed' })
    expect(await executionsOf(someone)).toEqual(['send_envelope: done', 'send_invoice: done', 'void_invoice: undone'])
  })

  it('while the payment is on its way: the payment stays, arrives, and becomes the owner’s decision', async () => {
    const someone = buyer(await openTenant(fastDeal({})))
    const { invoice } = await reachInvoice(someone, signEnvelope)
    await sandboxControl(`/stripe/invoices/${invoice}/pay`, { processingMs: 15_000 })
    await until('the payment on its way', async () => (await newestInvoice(someone)).state === 'payment_pending')
    expect((await close(someone)).status).toBe(200)
    await endOf(someone)
    expect(await executionsOf(someone)).toContain('void_invoice: too_late')
    await until('the payment', async () => (await newestInvoice(someone)).state === 'paid')
    expect(await atStage(someone, 'lost')).toMatchObject({ waiting_for: 'approval:money_on_closed_deal' })
  })

  it('after it was paid: refused, because it is over', async () => {
    const someone = buyer(await openTenant(fastDeal({})))
    const { invoice } = await reachInvoice(someone, signEnvelope)
    await payInvoice(invoice)
    await atStage(someone, 'paid')
    await endOf(someone)
    expect((await close(someone)).status).toBe(409)
    expect(await atStage(someone, 'paid')).toMatchObject({ lost_reason: null })
  })
})
