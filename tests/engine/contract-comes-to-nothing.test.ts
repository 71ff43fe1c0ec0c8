// Fails when: a compensation that came too late does not record the truth (activities/deal/contract.ts).
import { describe, expect, it } from 'vitest'
import { apiAs } from '../support/api.ts'
import { declineEnvelope, payInvoice, sandboxControl, signEnvelope } from '../support/providers.ts'
import { openTenant } from '../support/tenant.ts'
import { dealOf, ended } from './support/engine.ts'
import { misbehave } from './support/misbehave.ts'
import {
  atStage,
  buyer,
  executionsOf,
  newestEnvelope,
  newestInvoice,
  reachContract,
  stagesOf,
} from './support/people.ts'
import { fastDeal } from './support/settings.ts'

describe.concurrent('a contract', () => {
  it('that the customer declines ends the deal as declined; there is nothing to undo', async () => {
    const someone = buyer(await openTenant(fastDeal({})))
    await declineEnvelope(await reachContract(someone))
    expect(await atStage(someone, 'lost')).toMatchObject({ lost_reason: 'declined' })
    expect(await ended(dealOf(someone.tenant, await someone.leadId()))).toBe('COMPLETED')
    expect(await executionsOf(someone)).toEqual(['send_envelope: done'])
  })

  it('that nobody signs is reminded of twice, then expires: voided and lost', async () => {
    const someone = buyer(await openTenant(fastDeal({ reminders: [0.7, 1.5], contract: 14 })))
    const ref = await reachContract(someone)
    const first = await someone.phone.next()
    const second = await someone.phone.next()
    expect([first.text, second.text].map((text) => text.includes('/s/'))).toEqual([true, true])
    expect(await atStage(someone, 'lost')).toMatchObject({ lost_reason: 'expired' })
    await ended(dealOf(someone.tenant, await someone.leadId()))
    expect(await newestEnvelope(someone)).toEqual({ ref, state: 'voided' })
    expect(await executionsOf(someone)).toEqual(['send_envelope: done', 'void_envelope: undone'])
  })

  it('that is voided at the provider ends the deal as voided', async () => {
    const someone = buyer(await openTenant(fastDeal({})))
    const ref = await reachContract(someone)
    await sandboxControl(`/docusign/envelopes/${ref}/void`)
    expect(await atStage(someone, 'lost')).toMatchObject({ lost_reason: 'voided' })
    await ended(dealOf(someone.tenant, await someone.leadId()))
    expect(await executionsOf(someone)).toEqual(['send_envelope: done'])
  })

  it('signed before the wish to void arrives is too late to undo: the deal goes on to its invoice and is paid', async () => {
    const tenant = await openTenant(fastDeal({}))
    const someone = buyer(tenant)
    const ref = await reachContract(someone)
    // The signature is there and nobody here has heard of it.
    await misbehave(tenant, 'docusign', { fault: 'webhook_drop' })
    await signEnvelope(ref)
    const closed = await apiAs(tenant)('POST', `/api/v1/leads/${await someone.leadId()}/close`, {})
    expect(closed.status).toBe(200)
    await someone.phone.next()
    await payInvoice((await newestInvoice(someone)).ref)
    await atStage(someone, 'paid')
    await ended(dealOf(tenant, await someone.leadId()))
    expect(await executionsOf(someone)).toEqual([
      'send_envelope: done',
      'void_envelope: too_late',
      'send_invoice: done',
    ])
    expect((await stagesOf(someone)).slice(-4)).toEqual(['lost', 'signed', 'invoiced', 'paid'])
  })
})
