import { describe, expect, it } from 'vitest'
import { lawOffice } from '../support/businesses.ts'
import { openPhone } from '../support/phone.ts'
import { payInvoice, signEnvelope } from '../support/providers.ts'
import { row, rows } from '../support/rows.ts'
import { openTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'

describe('a lead from a message to PAID', () => {
  it('is understood, qualified, offered, countered, agreed, signed, paid and thanked, for a business of any trade', async () => {
    const tenant = await openTenant({}, lawOffice)
    const phone = openPhone(tenant)

    const first = await phone.ask('Hello, how much is a lease review? I would like to book one.')
    expect(first).toContain("Harbour Law's AI assistant")
    expect(first).toContain('USD 1,200.00')
    const offer = await phone.ask('My name is Jordan Price, my e-mail is jordan.price@example.com.')
    expect(offer).toContain('USD 1,200.00')
    const better = await phone.ask('Could you do it for 1000?')
    expect(better).toMatch(/USD 1,0\d\d\.00/)
    await phone.ask('Deal, that is great, thank you!')

    const signing = await phone.next()
    expect(signing.text).toContain('/s/')
    const envelope = await until('an envelope', () => sentEnvelope(tenant))
    await signEnvelope(envelope.provider_ref)
    const invoice = await until('an invoice', () => openInvoice(tenant))
    const link = await phone.next()
    expect(link.text).toContain('/s/')
    await payInvoice(invoice.provider_ref)
    const thanks = await phone.next()
    expect(thanks.text).toMatch(/payment/i)

    const lead = await row(tenant, 'select stage, name, email, amount_minor, currency from universal_leads_ledger')
    expect(lead).toMatchObject({
      stage: 'paid',
      name: 'Jordan Price',
      email: 'jordan.price@example.com',
      currency: 'USD',
    })
    const stages = await rows<{ to: string }>(
      tenant,
      `select payload->>'to' as to from events where type = 'lead:status_changed' order by position`,
    )
    expect(stages.map(({ to }) => to)).toEqual([
      'qualified',
      'negotiating',
      'contract_sent',
      'signed',
      'invoiced',
      'paid',
    ])
  })
})

const sentEnvelope = async (tenant: Awaited<ReturnType<typeof openTenant>>) =>
  (await rows<{ provider_ref: string }>(tenant, `select provider_ref from envelopes where state = 'sent'`))[0]

const openInvoice = async (tenant: Awaited<ReturnType<typeof openTenant>>) =>
  (await rows<{ provider_ref: string }>(tenant, `select provider_ref from invoices where state = 'open'`))[0]
