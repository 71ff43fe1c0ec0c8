import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { asId, type LeadId } from '../../../domain/ids.ts'
import { signDealLink } from '../../../services/access/signed-link.ts'
import { createVault } from '../../../services/credential/vault.ts'
import { declineEnvelope, payInvoice, signEnvelope } from '../../support/providers.ts'
import { rows } from '../../support/rows.ts'
import { openTenant, type TestTenant } from '../../support/tenant.ts'
import { until } from '../../support/until.ts'
import { type AgreedDeal, agreeDeal, envelopeOf, invoiceOf, reaches } from '../support/deal.ts'
import { freshClient, send } from '../support/send.ts'

const openPage = (token: string, client = freshClient()) =>
  send('GET', `/s/${token}`, { headers: { 'x-forwarded-for': client } })

const tokenOf = ({ tenantId }: TestTenant, leadId: string, keys = inject('stack').secretKeys) =>
  signDealLink(createVault(keys), { tenantId, leadId: asId<LeadId>(leadId) })

describe('a customer’s link', () => {
  let tenant: TestTenant
  let deal: AgreedDeal
  let token: string
  beforeAll(async () => {
    tenant = await openTenant()
    deal = await agreeDeal(tenant)
    token = tokenOf(tenant, deal.leadId)
    await envelopeOf(tenant)
    await reaches(tenant, 'contract_sent')
  })

  it('leads to the provider’s page, made at that moment', async () => {
    await until('the link in a message', async () =>
      (await deal.phone.heard()).some(({ text }) => text.includes(`/s/${token}`)),
    )
    const [first, second] = [await openPage(token), await openPage(token)]
    expect([first.status, second.status]).toEqual([303, 303])
    expect(first.headers.get('location')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//)
    expect(first.headers.get('cache-control')).toBe('no-store')
    expect(first.headers.get('referrer-policy')).toBe('no-referrer')
  })

  it('that is forged, cut short, made for another or signed by another installation is none', async () => {
    const [ids = '', signature = ''] = token.split('.')
    const foreignKeys = Buffer.alloc(32, 7).toString('base64')
    const other = await openTenant()
    const otherIds = tokenOf(other, deal.leadId).split('.')[0]
    const tokens = [
      ids,
      `${ids}.`,
      `.${signature}`,
      token.slice(0, -1),
      token.slice(1),
      `${token}A`,
      `${ids}.${signature}.x`.slice(0, token.length - 4),
      `${otherIds}.${signature}`,
      `${ids}.${'A'.repeat(signature.length)}`,
      tokenOf(tenant, deal.leadId, foreignKeys),
      tokenOf(other, deal.leadId),
      tokenOf(tenant, randomUUID()),
      tokenOf({ ...tenant, tenantId: asId(randomUUID()) }, deal.leadId),
      encodeURIComponent('../../../etc/passwd'),
      'a'.repeat(4_000),
    ]
    for (const wrong of tokens) {
      const answer = await openPage(wrong)
      expect([wrong, answer.status]).toEqual([wrong, 404])
      expect(answer.text).toContain('This link is not valid')
      expect(answer.text).not.toMatch(/Robin|Alder/)
    }
  })

  it('cannot be searched for by trying', async () => {
    const client = freshClient()
    const statuses: number[] = []
    for (let tries = 0; tries < 65; tries++) statuses.push((await openPage(`guess-${tries}`, client)).status)
    expect(statuses.slice(0, 60).every((status) => status === 404)).toBe(true)
    expect(statuses.slice(60).every((status) => status === 429)).toBe(true)
    expect((await openPage(token, client)).headers.get('content-type')).toContain('text/html')
  })

  it('sends nobody anywhere an address asks for', async () => {
    const ways = [
      '?next=https://evil.example',
      '?returnUrl=https://evil.example',
      '//evil.example',
      '/done?next=//evil.example',
    ]
    for (const way of ways) {
      const answer = await openPage(`${token}${way}`)
      expect(answer.headers.get('location') ?? '').not.toContain('evil.example')
    }
    const back = await openPage(`${token}/done?event=signing_complete`)
    expect([back.status, back.headers.get('location')]).toEqual([200, null])
    expect(back.text).toContain('Alder Joinery')
  })

  it('shows names as text, never as a page', async () => {
    await rows(tenant, 'update tenants set name = $1', ['<script>alert(1)</script>'])
    const back = await openPage(`${token}/done`)
    expect(back.text).toContain('&lt;script&gt;alert(1)')
    expect(back.text).not.toContain('<script>')
    expect(back.headers.get('content-security-policy')).toContain("default-src 'self'")
  })
})

it('a link follows its deal: contract, invoice, thanks', async () => {
  const tenant = await openTenant()
  const { leadId } = await agreeDeal(tenant)
  const token = tokenOf(tenant, leadId)
  await signEnvelope(await envelopeOf(tenant))
  const invoice = await invoiceOf(tenant)
  await reaches(tenant, 'invoiced')
  const paying = await openPage(token)
  expect([paying.status, paying.headers.get('location')]).toEqual([303, expect.stringContaining('http')])
  await payInvoice(invoice)
  await reaches(tenant, 'paid')
  const paid = await openPage(token)
  expect([paid.status, paid.headers.get('location')]).toEqual([200, null])
  expect(paid.text).toContain('has received your payment')
})

it('a link to an offer that is over says so and opens nothing', async () => {
  const tenant = await openTenant()
  const { leadId } = await agreeDeal(tenant)
  await declineEnvelope(await envelopeOf(tenant))
  await reaches(tenant, 'lost')
  const answer = await openPage(tokenOf(tenant, leadId))
  expect([answer.status, answer.headers.get('location')]).toEqual([410, null])
  expect(answer.text).toContain('closed')
})
