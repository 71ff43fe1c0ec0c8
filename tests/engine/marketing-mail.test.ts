import { describe, expect, inject, it } from 'vitest'
import { type AccountId, asId, type CustomerId, type LedgerId } from '../../domain/ids.ts'
import { changeConsent } from '../../services/consent/change.ts'
import { reserveSend } from '../../services/outbound/reserve.ts'
import { inTenant } from '../../services/transaction.ts'
import { joinery } from '../support/businesses.ts'
import { openPhone } from '../support/phone.ts'
import { row } from '../support/rows.ts'
import { mailbox, openTenant, type TestTenant } from '../support/tenant.ts'
import { until } from '../support/until.ts'

const NEVER_QUIET = { quietHours: { from: '00:00', to: '00:00' } }

/** News of the business for somebody, as a campaign would hand it to their conversation. */
async function reserveNews(tenant: TestTenant, address: string, text: string): Promise<LedgerId> {
  const { customerId, accountId } = await row<{ customerId: string; accountId: string }>(
    tenant,
    `select customer_id as "customerId", account_id as "accountId" from messages where address = $1 and direction = 'in' limit 1`,
    [address],
  )
  return inTenant(tenant.db, tenant.scope, (tx) =>
    reserveSend(tx, {
      customerId: asId<CustomerId>(customerId),
      to: { channel: 'email', accountId: asId<AccountId>(accountId), address },
      intentId: `news/${text}`,
      kind: 'notice',
      part: 0,
      purpose: 'marketing',
      body: { form: 'text', text, attachments: [] },
      author: { kind: 'system', userId: null, persona: null },
      why: null,
      controlEpoch: 0,
      turn: null,
      deal: null,
      discloses: false,
      isPrompted: false,
      state: 'reserved',
      notBefore: null,
      expiresInMs: null,
      usage: null,
    }),
  )
}

const allowNews = (tenant: TestTenant, customerId: CustomerId, address: string) =>
  inTenant(tenant.db, tenant.scope, (tx) =>
    changeConsent(tx, {
      customerId,
      contactPoint: { channel: 'email', accountId: null, address },
      purposes: ['marketing'],
      state: 'granted',
      source: 'form',
      proof: { text: 'Yes, send me news.' },
    }),
  )

const stateOf = (tenant: TestTenant, id: LedgerId) =>
  row<{ state: string; reason: string | null }>(
    tenant,
    `select state, failure->>'code' as reason from outbound_ledger where id = $1`,
    [id],
  )

describe.concurrent('news by e-mail', () => {
  it('say how to end them with one click, which ends them and nothing else', async () => {
    const tenant = await openTenant(NEVER_QUIET, joinery, mailbox())
    const address = `ann@${tenant.slug}.test`
    const ann = openPhone(tenant, 'email', address)
    const first = await (async () => {
      await ann.write('What does a wall shelf cost?')
      return ann.next()
    })()
    expect(first.headers).not.toHaveProperty('List-Unsubscribe')
    const { id } = await row<{ id: string }>(tenant, 'select id from customers')
    await allowNews(tenant, asId<CustomerId>(id), address)
    await reserveNews(tenant, address, 'Oak is cheaper in May.')
    const news = await ann.next()
    expect(news.text).toContain('Oak is cheaper in May.')
    expect(news.headers?.['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
    const link = /^<(.+)>$/.exec(news.headers?.['List-Unsubscribe'] ?? '')?.[1] ?? ''
    expect(link).toContain(`${inject('stack').api}/u/`)

    // A scanner opens it, and nothing happens; the mail program posts to it, and it is done.
    expect((await fetch(link)).status).toBe(200)
    expect(await row(tenant, `select count(*)::int as withdrawn from consents where state = 'withdrawn'`)).toEqual({
      withdrawn: 0,
    })
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
    expect((await fetch(link, { method: 'POST', body })).status).toBe(200)

    const second = await reserveNews(tenant, address, 'Oak is dearer in June.')
    await until('the second to be turned away', async () => (await stateOf(tenant, second)).state === 'rejected')
    expect(await stateOf(tenant, second)).toEqual({ state: 'rejected', reason: 'no_consent' })
    await ann.write('And do you deliver?')
    expect((await ann.next()).text).not.toContain('dearer')
  })

  it('do not leave without consent at all', async () => {
    const tenant = await openTenant(NEVER_QUIET, joinery, mailbox())
    const address = `ann@${tenant.slug}.test`
    const ann = openPhone(tenant, 'email', address)
    await ann.write('What does a wall shelf cost?')
    await ann.next()
    const news = await reserveNews(tenant, address, 'Oak is cheaper in May.')
    await until('it to be turned away', async () => (await stateOf(tenant, news)).state === 'rejected')
    expect(await ann.heard()).toHaveLength(1)
  })
})
