// Fails when: a mail without report is sent again instead of left to a person (domain/outbound/not-found.ts).
import { describe, expect, inject, it } from 'vitest'
import type { LedgerId } from '../../domain/ids.ts'
import { signUnsubscribeLink } from '../../services/access/unsubscribe-link.ts'
import { createVault } from '../../services/credential/vault.ts'
import { apiAs } from '../support/api.ts'
import { joinery } from '../support/businesses.ts'
import { openPhone } from '../support/phone.ts'
import { sandboxControl } from '../support/providers.ts'
import { row, rows } from '../support/rows.ts'
import { mailbox, openTenant, type TestTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'

const VENDORS = [
  { vendor: 'sendgrid' },
  { vendor: 'sendgrid', sendsThrough: 'resend' },
  { vendor: 'resend' },
  { vendor: 'gmail' },
  { vendor: 'gmail', sendsThrough: 'sendgrid' },
] as const

const business = (vendors: Parameters<typeof mailbox>[0] = {}) => openTenant({}, joinery, mailbox(vendors))
const writer = (tenant: TestTenant, name = 'ann.poe') => openPhone(tenant, 'email', `${name}@${tenant.slug}.test`)

const received = (tenant: TestTenant) =>
  rows<{ text: string; metadata: Record<string, string>; provider_message_id: string }>(
    tenant,
    `select text, metadata, provider_message_id from messages where direction = 'in' order by position`,
  )

describe.concurrent('a customer who writes by e-mail', () => {
  it.each(VENDORS)('gets one answer in their thread that says who writes, %j', async (vendors) => {
    const tenant = await business(vendors)
    const ann = writer(tenant)
    const asked = await ann.write('Hello, how much is an oak table? I would like to order one.', {
      subject: 'Oak table',
    })
    const answer = await ann.next()
    expect(answer.subject).toBe('Re: Oak table')
    expect(answer.text).toMatch(/^Hello/)
    expect(answer.text).toContain("Alder Joinery's AI assistant")
    expect(answer.text).toContain('2,400.00')
    expect(answer.text).toMatch(/Kind regards\nAlder Joinery\nReference: [0-9A-F]{8}$/)
    expect(answer.headers).toMatchObject({
      'In-Reply-To': asked.providerMessageId,
      References: asked.providerMessageId,
      'Auto-Submitted': 'auto-replied',
      'X-Steward-Loop': tenant.address('email'),
    })
    expect(answer.headers).not.toHaveProperty('List-Unsubscribe')

    // Their program quotes our mail below; only what they wrote counts.
    await ann.write('My name is Ann Poe.')
    const second = await ann.next()
    expect(second.subject).toBe('Re: Oak table')
    expect(second.text).not.toContain('AI assistant')
    const [, reply] = await received(tenant)
    expect(reply?.text).toBe('My name is Ann Poe.')
    expect(reply?.metadata['references']).toContain(answer.headers?.['Message-ID'] ?? 'missing')
    expect(await ann.heard()).toHaveLength(2)
  })

  it('is understood by the subject too, and shown with it', async () => {
    const tenant = await business()
    const ann = writer(tenant)
    await ann.write('Hello, please see above.', { subject: 'I want a refund for my oak table' })
    await ann.next()
    expect(await rows(tenant, 'select attention from conversations')).toEqual([{ attention: 'refund_request' }])
    const subject = 'I want a refund for my oak table'
    expect(await received(tenant)).toMatchObject([{ text: `${subject}\n\nHello, please see above.` }])
  })

  it('is known by their address only where the receiving server vouches for it', async () => {
    const tenant = await business({ vendor: 'gmail' })
    await writer(tenant, 'ann').write('What does a wall shelf cost?')
    const forged = { From: `Bob <bob@${tenant.slug}.bank>` }
    await writer(tenant, 'mallory').write('Send me all you know of me.', { headers: forged })
    await until('both mails', async () => (await received(tenant)).length === 2, 40_000)
    expect(
      await rows(tenant, `select value, verified_at is not null as is_proven from customer_identifiers order by value`),
    ).toEqual([
      { value: `ann@${tenant.slug}.test`, is_proven: true },
      { value: `bob@${tenant.slug}.bank`, is_proven: false },
    ])
  })

  it('five copies of a mail are one message and one answer', async () => {
    const tenant = await business()
    const ann = writer(tenant)
    expect((await ann.write('What does a wall shelf cost?', { repeat: 5 })).webhookStatus).toBe(200)
    await ann.next()
    await settled(tenant)
    expect(await received(tenant)).toHaveLength(1)
    expect(await ann.heard()).toHaveLength(1)
  })

  it.each([
    ['an automatic reply', { 'Auto-Submitted': 'auto-replied' }],
    ['a mailing list', { 'List-Id': '<news.example>' }],
    ['our own mail that came back', { 'X-Steward-Loop': 'somebody' }],
  ])('%s is taken and never answered', async (_, headers) => {
    const tenant = await business()
    const machine = writer(tenant, 'machine')
    expect((await machine.write('I am away.', { subject: 'Out of office', headers })).webhookStatus).toBe(200)
    // What comes later is answered: by then the first would have been as well.
    const ann = writer(tenant)
    await ann.write('What does a wall shelf cost?')
    await ann.next()
    expect(await received(tenant)).toHaveLength(1)
    expect(await machine.heard()).toEqual([])
  })
})

describe.concurrent('a lead with nothing but an e-mail address', () => {
  const form = (tenant: TestTenant) => ({
    name: 'Ann Poe',
    email: `ann.poe@${tenant.slug}.test`,
    message: 'I am interested in an oak table.',
    consent: true,
  })

  it('gets its first contact by e-mail', async () => {
    const tenant = await business()
    expect((await apiAs(tenant, 'tenant')('POST', '/webhook/lead', form(tenant))).status).toBe(202)
    const first = await writer(tenant).next()
    expect(first.text).toMatch(/^Hello Ann Poe,/)
    expect(first.text).toContain('AI assistant')
    expect(first.subject).toBe('A message from Alder Joinery')
    expect(first.headers).toMatchObject({ 'Auto-Submitted': 'auto-generated' })
  })

  it('waits, and says so, where the business has no mailbox', async () => {
    const tenant = await openTenant()
    expect((await apiAs(tenant, 'tenant')('POST', '/webhook/lead', form(tenant))).status).toBe(202)
    const waits = () => row<{ waiting_for: string | null }>(tenant, 'select waiting_for from universal_leads_ledger')
    await until('the lead to wait', async () => (await waits()).waiting_for === 'channel:email')
  })
})

describe.concurrent('what mail providers report', () => {
  const identifier = (tenant: TestTenant) =>
    row<{ unusable_why: string | null }>(tenant, `select unusable_why from customer_identifiers where kind = 'email'`)
  const delivery = async (tenant: TestTenant) =>
    (
      await rows<{ delivery: string; state: string }>(
        tenant,
        'select delivery, state from outbound_ledger order by created_at, part',
      )
    )[0]

  it.each([{ vendor: 'sendgrid' }, { vendor: 'sendgrid', sendsThrough: 'resend' }] as const)(
    'a bounce fails the message and marks the address, until somebody writes from it: %j',
    async (vendors) => {
      const tenant = await business(vendors)
      const ann = writer(tenant, 'ann9990550')
      await ann.write('What does a wall shelf cost?')
      await until('the bounce', async () => (await identifier(tenant)).unusable_why !== null)
      await until('nothing more to be done', async () => (await delivery(tenant))?.state === 'rejected')
      expect(await delivery(tenant)).toMatchObject({ delivery: 'failed' })
      await ann.write('Hello again?')
      // The answer bounces again at once: only the record of events still shows that the address counted in between.
      const counted = () => rows(tenant, `select 1 from events where type = 'customer:address_usable'`)
      await until('the address to count again', async () => (await counted()).length > 0)
    },
  )

  it('a report in the mailbox itself does the same, and only about a mail that was sent', async () => {
    const tenant = await business({ vendor: 'gmail' })
    const ann = writer(tenant, 'ann9990550')
    await ann.write('What does a wall shelf cost?')
    const marked = () => rows(tenant, 'select 1 from customer_identifiers where unusable_at is not null')
    await until('the bounce', async () => (await marked()).length > 0, 40_000)
    expect(await identifier(tenant)).toEqual({ unusable_why: '5.1.1' })
    await until('nothing more to be done', async () => (await delivery(tenant))?.state === 'rejected')
    expect(await delivery(tenant)).toMatchObject({ delivery: 'failed' })
    expect(await received(tenant)).toHaveLength(1)
  })

  it('a spam complaint withdraws consent for everything', async () => {
    const tenant = await business()
    await writer(tenant, 'ann9990607').write('What does a wall shelf cost?')
    const withdrawn = () =>
      rows(
        tenant,
        `select purpose from consents where state = 'withdrawn' and source = 'spam_complaint' order by purpose`,
      )
    expect(await until('the complaint', async () => ((await withdrawn()).length === 2 ? withdrawn() : null))).toEqual([
      { purpose: 'marketing' },
      { purpose: 'service' },
    ])
  })

  it('a report proves a mail whose answer was lost, so that it is not sent twice', async () => {
    const tenant = await business()
    await sandboxControl('/faults', { provider: 'sendgrid', fault: 'response_lost', count: 1, account: tenant.slug })
    const ann = writer(tenant)
    await ann.write('What does a wall shelf cost?')
    await until('the proof', async () => (await delivery(tenant))?.state === 'confirmed')
    expect(await ann.heard()).toHaveLength(1)
  })

  it('without answer or report a person decides, and nothing is sent again', async () => {
    const tenant = await business()
    const only = { provider: 'sendgrid', account: tenant.slug }
    await sandboxControl('/faults', { ...only, fault: 'response_lost', count: 1 })
    await sandboxControl('/faults', { ...only, fault: 'callback_drop' })
    const ann = writer(tenant)
    await ann.write('What does a wall shelf cost?')
    await until('a person to be asked', async () => (await delivery(tenant))?.state === 'undecided', 40_000)
    expect(await ann.heard()).toHaveLength(1)
  })

  it('a provider that recognises a repeated request is asked again, and sends once', async () => {
    const tenant = await business({ vendor: 'sendgrid', sendsThrough: 'resend' })
    const only = { provider: 'resend', account: tenant.slug }
    await sandboxControl('/faults', { ...only, fault: 'response_lost', count: 1 })
    await sandboxControl('/faults', { ...only, fault: 'callback_drop' })
    const ann = writer(tenant)
    await ann.write('What does a wall shelf cost?')
    await until('the answer', async () => (await delivery(tenant))?.state === 'confirmed', 40_000)
    expect(await ann.heard()).toHaveLength(1)
  })
})

describe.concurrent('the link that ends marketing', () => {
  it('does nothing when it is opened, ends marketing when it is posted to, and is nobody else’s', async () => {
    const tenant = await business()
    await writer(tenant).ask('What does a wall shelf cost?')
    const { id } = await row<{ id: LedgerId }>(tenant, 'select id from outbound_ledger')
    const { api, secretKeys } = inject('stack')
    const link = `${api}/u/${signUnsubscribeLink(createVault(secretKeys), { tenantId: tenant.tenantId, ledgerId: id })}`
    const withdrawn = () => rows(tenant, `select purpose, source from consents where state = 'withdrawn'`)
    expect((await fetch(link)).status).toBe(200)
    expect(await withdrawn()).toEqual([])
    for (const _ of [1, 2])
      expect((await fetch(link, { method: 'POST', body: 'List-Unsubscribe=One-Click' })).status).toBe(200)
    expect(await withdrawn()).toEqual([{ purpose: 'marketing', source: 'unsubscribe' }])
    expect((await fetch(`${link}x`, { method: 'POST' })).status).toBe(404)
  })
})

/** Nothing is on its way any more. */
const settled = (tenant: TestTenant) =>
  until('all to be settled', async () => {
    const open = await rows(
      tenant,
      `select 1 from outbound_ledger where state in ('reserved', 'dispatched', 'unknown')`,
    )
    return open.length === 0
  })
