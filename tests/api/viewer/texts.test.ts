import { beforeAll, describe, expect, it } from 'vitest'
import { signEnvelope } from '../../support/providers.ts'
import { row, rows } from '../../support/rows.ts'
import { openTenant, type TestTenant } from '../../support/tenant.ts'
import { until } from '../../support/until.ts'
import { type Credentials, sessionOf } from '../support/callers.ts'
import { type AgreedDeal, agreeDeal, envelopeOf, invoiceOf } from '../support/deal.ts'
import { listen } from '../support/live.ts'
import { send } from '../support/send.ts'
import { deliver } from '../support/twilio.ts'

let tenant: TestTenant
let deal: AgreedDeal
let viewer: Credentials
let staff: Credentials
/** Somebody without a name, known by a number alone. */
let nameless: string

beforeAll(async () => {
  tenant = await openTenant({ autoApproveUpToMinor: 0 })
  deal = await agreeDeal(tenant)
  ;[viewer, staff] = await Promise.all([sessionOf(tenant, 'viewer'), sessionOf(tenant, 'staff')])
  nameless = await secretive()
  await send('POST', `/api/v1/conversations/${deal.customerId}/notes`, {
    headers: staff,
    body: { text: 'Pays in pineapples.' },
  })
  await send('POST', `/api/v1/conversations/${deal.customerId}/scheduled`, {
    headers: staff,
    body: { at: new Date(Date.now() + 3_600_000).toISOString(), words: { text: 'The pineapples come on Monday.' } },
  })
})

/** A customer who complains and tells no name. */
async function secretive(): Promise<string> {
  const From = 'whatsapp:+353209876543'
  await deliver(tenant, 'whatsapp', { From, Body: 'My lawyer will sue you over the marmalade!' })
  const [known] = await until('the complaint noticed', async () => {
    const found = await rows<{ id: string }>(
      tenant,
      `select customer_id as id from conversations join customer_identifiers using (tenant_id, customer_id)
       where value = $1 and attention is not null`,
      [From.replace('whatsapp:', '')],
    )
    return found.length > 0 ? found : null
  })
  return known?.id ?? ''
}

const PAGES = {
  home: () => '/api/v1/home',
  board: () => '/api/v1/board',
  leads: () => '/api/v1/leads',
  deal: () => `/api/v1/leads/${deal.leadId}`,
  conversations: () => '/api/v1/conversations',
  customer: () => `/api/v1/customers/${deal.customerId}`,
  timeline: () => `/api/v1/customers/${deal.customerId}/timeline`,
  nobodysCustomer: () => `/api/v1/customers/${nameless}`,
  nobodysTimeline: () => `/api/v1/customers/${nameless}/timeline`,
} as const
const NAMES = Object.keys(PAGES) as (keyof typeof PAGES)[]

const read = async (page: keyof typeof PAGES, headers = viewer) => send('GET', PAGES[page](), { headers })

/** What nobody may see who was not granted it: words of either side, addresses, links that open the customer's papers. */
const secrets = async () => {
  const texts = await rows<{ text: string }>(tenant, `select text from messages where text <> ''`)
  const addresses = [deal.phone.number, '+353209876543', 'robin.vale@example.com']
  return [...new Set([...texts.map(({ text }) => text), ...addresses])]
}

describe('a viewer', () => {
  it.each(NAMES)('sees no word and no address of a customer on %s', async (page) => {
    const answer = await read(page)
    expect(answer.status).toBe(200)
    for (const secret of await secrets()) expect(answer.text).not.toContain(JSON.stringify(secret).slice(1, -1))
    expect(answer.text).not.toMatch(/pineapple|marmalade|oak table\?|\/s\//)
  })

  it('sees that something is planned, not what', async () => {
    expect((await read('customer')).body).toMatchObject({ scheduled: [{ state: 'waiting', text: '' }] })
    expect((await read('customer', staff)).text).toContain('The pineapples come on Monday.')
  })

  it('is told that something is withheld, where it is', async () => {
    for (const page of NAMES.filter((name) => name !== 'home')) {
      expect([page, (await read(page)).text.includes('"isHidden":true')]).toEqual([page, true])
      expect([page, (await read(page, staff)).text.includes('isHidden')]).toEqual([page, false])
    }
  })

  it('sees what the business does: names, stages, amounts, the kind of every step', async () => {
    expect((await read('board')).text).toContain('Robin Vale')
    expect((await read('deal')).body).toMatchObject({ card: { stage: 'negotiating', amount: { currency: 'EUR' } } })
    expect((await read('timeline')).text).toContain('offer:accepted')
    expect((await read('conversations')).text).toContain('••• 43')
  })

  it.each([
    ['/api/v1/leads?search=', 'total'],
    ['/api/v1/conversations?search=', 'total'],
  ])('finds people by name, not by what is withheld: %s', async (path) => {
    const found = async (search: string, headers: Credentials) =>
      ((await send('GET', `${path}${encodeURIComponent(search)}`, { headers })).body as { total: number }).total
    expect(await found('Robin', viewer)).toBe(1)
    expect(await found(deal.phone.number, viewer)).toBe(0)
    expect(await found('876543', viewer)).toBe(0)
    expect(await found('353', viewer)).toBe(0)
  })

  it('hears of a message, not what it says', async () => {
    const [mine, theirs] = [await listen(viewer), await listen(staff)]
    await rows(
      tenant,
      `insert into events (tenant_id, position, type, subject_kind, subject_id, customer_id, actor, correlation_id, payload)
       select $1::uuid, event_position(0), 'message:failed', 'message', $2::uuid::text, $2::uuid, '{"kind":"system","part":"test"}', 'test',
         '{"code":"21211","detail":"The number +353209876543 is not valid"}'`,
      [tenant.tenantId, nameless],
    )
    // The answer to whoever complained may fail as well.
    const failed = (of: typeof mine) =>
      of.heard.find(({ type, data }) => type === 'message:failed' && data['code'] === '21211')
    await until('both hear of it', async () => failed(mine) && failed(theirs))
    expect(failed(mine)).toMatchObject({ data: { code: '21211' }, isHidden: true })
    expect(failed(mine)?.data).toEqual({ code: '21211' })
    expect(failed(theirs)?.data).toHaveProperty('detail')
    expect(failed(theirs)).not.toHaveProperty('isHidden')
  })

  it('reads along once the owner grants it, and no longer when it is taken back', async () => {
    const owner = await sessionOf(tenant, 'owner')
    const grant = (readTexts: boolean) =>
      send('PUT', '/api/v1/settings/viewers', { headers: owner, body: { readTexts } })
    const [words] = await secrets()
    expect((await grant(true)).body).toEqual({ readTexts: true })
    const open = await read('timeline')
    expect(open.text).toContain('pineapples')
    expect(open.text).not.toContain('isHidden')
    expect(JSON.stringify((await read('customer')).body)).toContain('robin.vale@example.com')
    expect(words).toBeDefined()
    await grant(false)
    expect((await read('timeline')).text).not.toContain('pineapples')
  })
})

it('a contract’s signer and a bill’s link are not for viewers either', async () => {
  const open = await openTenant()
  const { leadId } = await agreeDeal(open)
  await signEnvelope(await envelopeOf(open))
  const bill = await invoiceOf(open)
  const { url } = await row<{ url: string }>(open, 'select hosted_url as url from invoices where provider_ref = $1', [
    bill,
  ])
  const page = async (role: 'viewer' | 'staff') =>
    (await send('GET', `/api/v1/leads/${leadId}`, { headers: await sessionOf(open, role) })).text
  const [seen, whole] = [await page('viewer'), await page('staff')]
  for (const secret of [url, 'robin.vale@example.com']) {
    expect(whole).toContain(secret)
    expect(seen).not.toContain(secret)
  }
})
