// Fails when: a delivery is not looked for and neither index of leads is unique (services/lead/ingest.ts).
import { describe, expect, it } from 'vitest'
import { apiAs } from '../support/api.ts'
import { openPhone } from '../support/phone.ts'
import { row, rows } from '../support/rows.ts'
import { openTenant, type TestTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'
import { dealOf, ended, waitsFor } from './support/engine.ts'
import { sendForm } from './support/form.ts'
import { fastDeal } from './support/settings.ts'

const waiting = (tenant: TestTenant, what: string) =>
  until(
    `a lead that waits for ${what}`,
    async () =>
      (await rows(tenant, 'select id from universal_leads_ledger where waiting_for = $1', [what])).length === 1,
  )

describe.concurrent('a lead by form', () => {
  it('with nothing but an e-mail address waits visibly and nobody is written to', async () => {
    const tenant = await openTenant(fastDeal({}))
    const leadId = await sendForm(tenant, { email: 'rory.quinn@example.com', message: 'A wall shelf, please.' })
    await waiting(tenant, 'channel:email')
    await waitsFor(dealOf(tenant, leadId), 'waits for a channel')
    const board = await apiAs(tenant)('GET', '/api/v1/board')
    expect(board.text).toContain('channel:email')
    expect(await rows(tenant, 'select id from outbound_ledger')).toEqual([])
  })

  it('goes on as soon as the same person can be reached', async () => {
    const tenant = await openTenant(fastDeal({}))
    const phone = openPhone(tenant)
    await sendForm(tenant, { name: 'Rory Quinn', email: 'rory.quinn@example.com', message: 'A wall shelf, please.' })
    await waiting(tenant, 'channel:email')
    await sendForm(tenant, { email: 'rory.quinn@example.com', phone: phone.number, whatsapp_consent: 'yes' })
    const first = await phone.next()
    expect(first.text).toContain('Rory')
    expect(
      await row(tenant, 'select count(*) as leads, max(waiting_for) as waiting_for from universal_leads_ledger'),
    ).toEqual({
      leads: 1,
      waiting_for: null,
    })
  })

  it('whose person cannot be reached in time is lost to the missing channel', async () => {
    const tenant = await openTenant(fastDeal({ silent: 1 }))
    const leadId = await sendForm(tenant, { email: 'rory.quinn@example.com', message: 'A wall shelf, please.' })
    expect(await ended(dealOf(tenant, leadId))).toBe('COMPLETED')
    expect(await row(tenant, 'select stage, lost_reason from universal_leads_ledger')).toEqual({
      stage: 'lost',
      lost_reason: 'channel_failure',
    })
  })

  it('sent twice is one lead, written to once', async () => {
    const tenant = await openTenant(fastDeal({}))
    const phone = openPhone(tenant)
    const form = { name: 'Rory Quinn', phone: phone.number, whatsapp_consent: true, message: 'A wall shelf, please.' }
    const [one, other] = await Promise.all([sendForm(tenant, form), sendForm(tenant, form)])
    expect(other).toBe(one)
    await phone.next()
    await waitsFor(dealOf(tenant, one), 'given up when silent')
    expect(await phone.heard()).toHaveLength(1)
  })
})
