// Fails when: a webhook waits for the bell (api/routes/webhook.ts), or the sweeper rings for no conversation
// (workers/loops/sweeper.ts).
import { describe, expect, inject, it } from 'vitest'
import { asId, type LeadId } from '../../../domain/ids.ts'
import { signDealLink } from '../../../services/access/signed-link.ts'
import { createVault } from '../../../services/credential/vault.ts'
import { openPhone } from '../../support/phone.ts'
import { openTenant } from '../../support/tenant.ts'
import { keyOf } from '../support/callers.ts'
import { agreeDeal, envelopeOf } from '../support/deal.ts'
import { DEAD, startOwnApi } from '../support/own-api.ts'
import { codeOf, send } from '../support/send.ts'
import { deliver } from '../support/twilio.ts'

const NO_TEMPORAL = { TEMPORAL_ADDRESS: DEAD }
/** The bell is given 300 ms; the sender gives up after fifteen seconds. */
const ACKNOWLEDGED_WITHIN_MS = 10_000

describe('while Temporal is away', () => {
  it('a message is taken in time and answered all the same', async () => {
    const tenant = await openTenant()
    const phone = openPhone(tenant, 'sms')
    const { base } = await startOwnApi(NO_TEMPORAL)
    const startedAt = performance.now()
    const answer = await deliver(tenant, 'sms', { From: phone.number, Body: 'How much is an oak table?' }, { base })
    expect(performance.now() - startedAt).toBeLessThan(ACKNOWLEDGED_WITHIN_MS)
    expect(answer.status).toBe(200)
    expect((await phone.next()).text).toMatch(/\d/)
    expect(await phone.heard()).toHaveLength(1)
  })

  it('a lead is taken and its deal begins all the same', async () => {
    const tenant = await openTenant()
    const phone = openPhone(tenant)
    const { base } = await startOwnApi(NO_TEMPORAL)
    const body = { name: 'Kit Moss', phone: phone.number, whatsapp_consent: 'yes', message: 'An oak table, please.' }
    const answer = await send('POST', '/webhook/lead', { base, headers: keyOf(tenant, 'tenant'), body })
    expect(answer.status).toBe(202)
    expect((await phone.next()).text).toContain('Kit')
  })

  it('a command says that it was not done, and a customer’s page says so in a sentence', async () => {
    const tenant = await openTenant()
    const { customerId, leadId } = await agreeDeal(tenant)
    await envelopeOf(tenant)
    const { base } = await startOwnApi(NO_TEMPORAL)
    const headers = keyOf(tenant, 'owner')
    const taken = await send('POST', `/api/v1/conversations/${customerId}/takeover`, { base, headers })
    expect([taken.status, codeOf(taken)]).toEqual([503, 'unavailable'])
    const token = signDealLink(createVault(inject('stack').secretKeys), { ...tenant, leadId: asId<LeadId>(leadId) })
    const page = await send('GET', `/s/${token}`, { base })
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '30'])
    expect(page.text).toContain('Your contract is safe')
    expect((await send('GET', '/health', { base })).body).toMatchObject({ status: 'degraded' })
  })
})
