import { createHmac, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { row, rows } from '../../support/rows.ts'
import { openTenant, type TestTenant } from '../../support/tenant.ts'
import { keyOf } from '../support/callers.ts'
import { codeOf, freshClient, send } from '../support/send.ts'
import { SILENT } from '../support/settings.ts'
import { inChunks, isShared, sharedLines } from '../support/shared-data.ts'

const accepted = z.object({ leadId: z.uuid(), workflowId: z.string() })
const JSON_BODY = { 'content-type': 'application/json' }

let tenant: TestTenant
beforeAll(async () => {
  tenant = await openTenant(SILENT)
})

type Headers = Readonly<Record<string, string>>

const withKey = (body: unknown, headers: Headers = {}, from = tenant) =>
  send('POST', '/webhook/lead', { headers: { ...JSON_BODY, ...keyOf(from, 'tenant'), ...headers }, body })

const signed = (body: string, at = Math.floor(Date.now() / 1_000), secret = tenant.secrets.leadSigning) =>
  `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`

const keyId = async () =>
  (await row<{ id: string }>(tenant, 'select id from api_keys where signing_secret is not null')).id

async function withSignature(body: string, signature: string, headers: Headers = {}) {
  return send('POST', '/webhook/lead', {
    headers: { ...JSON_BODY, 'x-signature': signature, 'x-key-id': await keyId(), ...headers },
    body,
  })
}

const someone = () => ({ name: 'Kit Moss', email: `kit.${randomUUID()}@example.com`, message: 'An oak table, please.' })

describe('a lead', () => {
  it('sent with a key is kept whole and answered with where to watch it', async () => {
    const body = someone()
    const answer = await withKey(body)
    expect(answer.status).toBe(202)
    const { leadId, workflowId } = accepted.parse(answer.body)
    expect(workflowId).toContain(leadId)
    expect(await row(tenant, 'select raw, email from universal_leads_ledger where id = $1', [leadId])).toEqual({
      raw: body,
      email: body.email,
    })
  })

  it('sent with a signature is taken', async () => {
    const body = JSON.stringify(someone())
    expect((await withSignature(body, signed(body))).status).toBe(202)
  })

  it('is refused when its signature is stale, forged, or over other bytes', async () => {
    const body = JSON.stringify(someone())
    const now = Math.floor(Date.now() / 1_000)
    const before = await rows(tenant, 'select id from universal_leads_ledger')
    const tries: ReadonlyArray<readonly [string, string]> = [
      [body, signed(body, now - 400)],
      [body, signed(body, now + 400)],
      [body, signed(body, now, 'another secret')],
      [`${body} `, signed(body)],
      [body.slice(0, -1), signed(body)],
      [body, signed(body).toUpperCase()],
      [body, signed(body).replace('v1=', 'v0=')],
      [body, ''],
      [body, 't=,v1='],
      [body, `t=1e9,v1=${'0'.repeat(64)}`],
    ]
    for (const [text, signature] of tries) {
      const answer = await withSignature(text, signature)
      expect([signature, answer.status, codeOf(answer)]).toEqual([signature, 401, 'bad_signature'])
    }
    const unknown = await withSignature(body, signed(body), { 'x-key-id': randomUUID() })
    const nonsense = await withSignature(body, signed(body), { 'x-key-id': "' or true --" })
    expect([unknown.status, nonsense.status]).toEqual([401, 401])
    expect(await rows(tenant, 'select id from universal_leads_ledger')).toHaveLength(before.length)
  })

  it('sent twice under one idempotency key is one lead, whatever the second says', async () => {
    const key = { 'idempotency-key': randomUUID() }
    const answers = await Promise.all([withKey(someone(), key), withKey(someone(), key), withKey(someone(), key)])
    const ids = answers.map(({ body }) => accepted.parse(body).leadId)
    expect(new Set(ids).size).toBe(1)
    expect(accepted.parse((await withKey(someone(), key)).body).leadId).toBe(ids[0])
  })

  it('of another business under the same idempotency key is another lead', async () => {
    const other = await openTenant(SILENT)
    const key = { 'idempotency-key': randomUUID() }
    const mine = accepted.parse((await withKey(someone(), key)).body)
    const theirs = accepted.parse((await withKey(someone(), key, other)).body)
    expect(theirs.leadId).not.toBe(mine.leadId)
  })

  it.each([' ', 'two words', 'a'.repeat(201), 'é'])('is refused with the idempotency key %j', async (key) => {
    const answer = await withKey(someone(), { 'idempotency-key': key })
    // A header of spaces arrives as an empty one.
    expect([answer.status, codeOf(answer)]).toEqual([400, 'bad_idempotency_key'])
  })

  it.each([
    ['not JSON by its type', 415, 'not_json', 'name=Kit', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a bare word', 400, 'not_a_lead', '"Kit"', {}],
    ['a bare number', 400, 'not_a_lead', '42', {}],
    ['null', 400, 'not_a_lead', 'null', {}],
    ['nothing', 400, 'malformed', '', {}],
    ['cut short', 400, 'malformed', '{"name":"Kit', {}],
    ['larger than a megabyte', 413, 'too_large', `{"a":"${'x'.repeat(1_100_000)}"}`, {}],
    ['nested too deep', 400, 'too_deep', `${'['.repeat(5_000)}${']'.repeat(5_000)}`, {}],
    ['nested too deep in objects', 400, 'too_deep', `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`, {}],
  ])('that is %s is a %i', async (_, status, code, body, headers: Headers) => {
    const answer = await withKey(body, headers)
    expect([answer.status, codeOf(answer)]).toEqual([status, code])
  })

  it.each([
    ['a null character', '{"name":"K\\u0000it","message":"oak"}'],
    ['half a character', '{"name":"\\ud83d","message":"oak"}'],
    ['a prototype', '{"__proto__":{"role":"owner"},"constructor":{"prototype":1},"message":"oak"}'],
    ['a key twice', '{"email":"a@example.com","email":"b@example.com"}'],
    ['ten thousand fields', `{${Array.from({ length: 10_000 }, (_, index) => `"f${index}":${index}`).join(',')}}`],
    ['a huge number', '{"budget":1e308,"name":"Kit"}'],
    ['an empty list', '[]'],
  ])('with %s is taken or refused, and never a fault of ours', async (_, body) => {
    const { status } = await withKey(body)
    expect([202, 400, 422]).toContain(status)
  })
})

const BODIES = 'data/json-bodies.jsonl'
const bodyLine = z.object({ name: z.string(), expect: z.string(), base64: z.string() })

describe.skipIf(!isShared(BODIES))('whatever a sender calls JSON', () => {
  it('is taken or refused, and what is no JSON is refused', async () => {
    const quiet = await openTenant(SILENT)
    const from = { 'x-forwarded-for': freshClient() }
    const lines = z.array(bodyLine).parse(sharedLines(BODIES))
    expect(lines.length).toBeGreaterThan(300)
    await inChunks(lines, 8, async ({ name, base64 }) => {
      const answer = await withKey(Buffer.from(base64, 'base64'), from, quiet)
      expect([name, answer.status]).toEqual([name, expect.toBeOneOf([202, 400])])
      if (name.startsWith('n_')) expect([name, answer.status]).toEqual([name, 400])
      if (answer.status === 400)
        expect([name, codeOf(answer)]).toEqual([name, expect.toBeOneOf(['malformed', 'not_a_lead', 'too_deep'])])
    })
  })
})
