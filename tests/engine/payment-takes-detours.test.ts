// Fails when: the name of a notice is not the same each time (activities/deal/invoice.ts).
import { describe, expect, it } from 'vitest'
import { failPayment, payInvoice, signEnvelope } from '../support/providers.ts'
import { rows } from '../support/rows.ts'
import { openTenant, type TestTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { dealOf, ended } from './support/engine.ts'
import { atStage, buyer, executionsOf, newestInvoice, reachInvoice } from './support/people.ts'
import { fastDeal } from './support/settings.ts'

/** How many events of a type have been looked into. */
const heardOf = async (tenant: TestTenant, type: string) =>
  (await rows(tenant, `select id from provider_events where type = $1 and state = 'applied'`, [type])).length

describe.concurrent('a payment', () => {
  it('that is refused is told to the customer, and the next try pays the deal', async () => {
    const someone = buyer(await openTenant(fastDeal({})))
    const { invoice } = await reachInvoice(someone, signEnvelope)
    await failPayment(invoice)
    expect((await someone.phone.next()).text).toContain('/s/')
    expect(await newestInvoice(someone)).toMatchObject({ state: 'open' })
    await payInvoice(invoice)
    await atStage(someone, 'paid')
    expect((await someone.phone.next()).text).toMatch(/payment/i)
  })

  it('that fails the same way twice is told once', async () => {
    const someone = buyer(await openTenant(fastDeal({})))
    const { invoice } = await reachInvoice(someone, signEnvelope)
    await failPayment(invoice)
    await someone.phone.next()
    await failPayment(invoice)
    await until('both refusals heard', async () => (await heardOf(someone.tenant, 'invoice.payment_failed')) === 2)
    await payInvoice(invoice)
    expect((await someone.phone.next()).text).toMatch(/has arrived/i)
    const told = await rows(someone.tenant, `select id from outbound_ledger where intent_id like '%payment_failed%'`)
    expect(told).toHaveLength(1)
  })

  it('that never comes is reminded of, then given up: the invoice is voided and the deal lost', async () => {
    const someone = buyer(await openTenant(fastDeal({ due: 4, grace: 10 })))
    const { invoice } = await reachInvoice(someone, signEnvelope)
    await failPayment(invoice)
    await someone.phone.next()
    expect((await someone.phone.next()).text).toContain('/s/')
    expect(await atStage(someone, 'lost')).toMatchObject({ lost_reason: 'payment_failed' })
    await ended(dealOf(someone.tenant, await someone.leadId()))
    expect(await newestInvoice(someone)).toEqual({ ref: invoice, state: 'void' })
    expect((await executionsOf(someone)).slice(-2)).toEqual(['send_invoice: done', 'void_invoice: undone'])
  })
})
