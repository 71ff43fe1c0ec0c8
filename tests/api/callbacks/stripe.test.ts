import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { payInvoice, signEnvelope } from '../../support/providers.ts'
import { row, rows } from '../../support/rows.ts'
import { openTenant } from '../../support/tenant.ts'
import { until } from '../../support/until.ts'
import {
  fromStripe,
  giveCredentials,
  keptEvents,
  lookedInto,
  stripeEvent,
  stripeSignature,
} from '../support/callbacks.ts'
import { agreeDeal, envelopeOf, invoiceOf, reaches, stageOf } from '../support/deal.ts'
import { codeOf, send } from '../support/send.ts'
import { isShared, sharedJson } from '../support/shared-data.ts'

const paid = (invoice: string) => stripeEvent('invoice.paid', { id: invoice, object: 'invoice' })
const now = () => Math.floor(Date.now() / 1_000)

describe('a callback of the payment provider', () => {
  it('is refused unless its signature is fresh and fits its very bytes', async () => {
    const tenant = await openTenant()
    const { webhookSecret } = tenant.secrets.stripe
    const body = JSON.stringify(paid('in_1'))
    const stale = stripeSignature(webhookSecret, body, now() - 400)
    const ahead = stripeSignature(webhookSecret, body, now() + 400)
    const fresh = stripeSignature(webhookSecret, body)
    const tries: ReadonlyArray<readonly [string, string | null]> = [
      [body, null],
      [body, ''],
      [body, stale],
      [body, ahead],
      [body, stripeSignature('whsec_other', body)],
      [body, fresh.replace('v1=', 'v0=')],
      [body.slice(0, -1), fresh],
      [JSON.stringify(JSON.parse(body), null, 1), fresh],
      [Buffer.from(body, 'utf8').toString('utf16le'), fresh],
    ]
    for (const [text, signature] of tries) {
      const answer = await fromStripe(tenant, text, { signature })
      expect([answer.status, codeOf(answer)]).toEqual([401, 'bad_signature'])
    }
    expect(await keptEvents(tenant)).toEqual([])
  })

  it('is kept once, however often it comes', async () => {
    const tenant = await openTenant()
    const event = paid(`in_${randomUUID()}`)
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => fromStripe(tenant, event)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect(await keptEvents(tenant)).toHaveLength(1)
  })

  it('of a type nobody knows is acknowledged and kept', async () => {
    const tenant = await openTenant()
    const event = stripeEvent('invoice.dreamt_of', { id: 'in_dream', object: 'invoice' })
    expect((await fromStripe(tenant, event)).status).toBe(200)
    expect(await keptEvents(tenant)).toEqual([{ type: 'invoice.dreamt_of', state: 'ignored', subject_ref: 'in_dream' }])
  })

  it('about an invoice that is not ours is kept for matching again and audited', async () => {
    const tenant = await openTenant()
    expect((await fromStripe(tenant, paid('in_strange'))).status).toBe(200)
    expect(await keptEvents(tenant)).toEqual([{ type: 'invoice.paid', state: 'unmatched', subject_ref: 'in_strange' }])
    await until('the audit of it', async () => {
      const [found] = await rows(
        tenant,
        `select a.hash from events e join audit_log a on a.tenant_id = e.tenant_id and a.event_position = e.position
         where e.type = 'provider_event:unmatched' and e.payload->>'subjectRef' = 'in_strange'`,
      )
      return found
    })
  })

  it.each([
    ['no JSON', 'in_1 was paid'],
    ['JSON that is no event', '{"id":"evt_1"}'],
    ['a thin event', '{"id":"evt_1","object":"v2.core.event","type":"x"}'],
    ['a list', '[]'],
    ['null', 'null'],
    ['nothing', ''],
  ])('that is %s is a 400', async (_, body) => {
    const tenant = await openTenant()
    const answer = await fromStripe(tenant, body)
    expect([answer.status, codeOf(answer)]).toEqual([400, 'malformed'])
    expect(await keptEvents(tenant)).toEqual([])
  })

  it('with text nobody can store is kept without it', async () => {
    const tenant = await openTenant()
    const object = '{"object":"x","id":"in\\u0000_1","customer_name":"N\\u0000ora \\ud83d"}'
    const body = `{"id":"evt_0","object":"event","type":"a\\u0000b","data":{"object":${object}}}`
    expect((await fromStripe(tenant, body)).status).toBe(200)
    expect(await keptEvents(tenant)).toMatchObject([{ type: 'ab' }])
    expect((await fromStripe(tenant, body)).status).toBe(200)
    expect(await keptEvents(tenant)).toHaveLength(1)
    expect(
      await rows(tenant, `select payload->'data'->'object'->>'customer_name' as name from provider_events`),
    ).toEqual([{ name: 'Nora \ufffd' }])
  })

  it('larger than any real one is a 413; for an account nobody has a 404', async () => {
    const tenant = await openTenant()
    expect((await fromStripe(tenant, 'x'.repeat(3_000_000))).status).toBe(413)
    for (const path of ['/callbacks/stripe/nobodys', '/callbacks/twilio/nobodys', '/callbacks/nobody/x']) {
      const answer = await send('POST', path, { body: paid('in_1') })
      expect([path, answer.status, codeOf(answer)]).toEqual([path, 404, 'unknown_account'])
    }
  })

  it('cannot be sent to another business, whose secret is another', async () => {
    const [mine, theirs] = await Promise.all([openTenant(), openTenant()])
    const body = JSON.stringify(paid('in_1'))
    const signature = stripeSignature(mine.secrets.stripe.webhookSecret, body)
    expect((await fromStripe(theirs, body, { signature })).status).toBe(401)
  })

  it('is never believed: what it says is fetched, and nothing was paid', async () => {
    const tenant = await openTenant()
    await agreeDeal(tenant)
    await signEnvelope(await envelopeOf(tenant))
    const invoice = await invoiceOf(tenant)
    expect((await fromStripe(tenant, paid(invoice))).status).toBe(200)
    await lookedInto(tenant, 'invoice.paid')
    expect(await stageOf(tenant)).toBe('invoiced')
    await payInvoice(invoice)
    await reaches(tenant, 'paid')
  })

  it('about money in a currency that was not invoiced pays nothing and goes to a person', async () => {
    const tenant = await openTenant()
    await agreeDeal(tenant)
    await signEnvelope(await envelopeOf(tenant))
    const invoice = await invoiceOf(tenant)
    await rows(tenant, `update invoices set currency = 'USD' where provider_ref = $1`, [invoice])
    await payInvoice(invoice)
    const letter = await until(
      'something given up',
      async () =>
        (await rows<{ reason: string; detail: unknown }>(tenant, 'select reason, detail from dead_letters'))[0],
    )
    expect(letter).toEqual({ reason: 'foreign_currency', detail: { expected: 'USD', found: 'EUR' } })
    expect(await row(tenant, 'select state, paid_minor from invoices')).toEqual({ state: 'open', paid_minor: 0 })
    expect(await stageOf(tenant)).toBe('invoiced')
  })
})

const VECTORS = 'provider-contracts/vectors/stripe.json'
const vectorsSchema = z.object({
  header_vectors_from_sdk: z.tuple([z.object({ secret: z.string(), body: z.string(), header: z.string() })]),
})

it.skipIf(!isShared(VECTORS))(
  'what the provider’s own library signed years ago is stale, with the right secret too',
  async () => {
    const tenant = await openTenant()
    const [vector] = vectorsSchema.parse(sharedJson(VECTORS)).header_vectors_from_sdk
    await giveCredentials(tenant, 'stripe', { secretKey: 'sk_test_vector', webhookSecrets: [vector.secret] })
    expect((await fromStripe(tenant, vector.body, { signature: vector.header })).status).toBe(401)
    const fresh = stripeSignature(vector.secret, vector.body)
    expect((await fromStripe(tenant, vector.body, { signature: fresh })).status).toBe(400)
  },
)
