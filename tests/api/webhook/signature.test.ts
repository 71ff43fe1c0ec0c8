import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { rows } from '../../support/rows.ts'
import { openTenant, type TestTenant } from '../../support/tenant.ts'
import { codeOf } from '../support/send.ts'
import { SILENT } from '../support/settings.ts'
import { deliver, freshSid, inboundFields, postForm, webhookPath } from '../support/twilio.ts'

const stored = async (tenant: TestTenant) => (await rows(tenant, 'select id from messages')).length

describe('a webhook is believed by its signature alone', () => {
  it('takes what its provider signed, and answers nothing a customer would see', async () => {
    const tenant = await openTenant(SILENT)
    const answer = await deliver(tenant, 'whatsapp')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/xml; charset=utf-8'])
    expect(answer.text.replace(/<\?xml[^>]*\?>/, '')).toMatch(/^\s*<Response\s*(\/>|><\/Response>)\s*$/)
    expect(await stored(tenant)).toBe(1)
  })

  it.each([
    ['another account’s token', { authToken: 'f'.repeat(32) }],
    ['no signature', { signature: null }],
    ['an empty signature', { signature: '' }],
    ['something that is no signature', { signature: 'AAAA' }],
    ['a body that was changed on the way', { body: 'MessageSid=SM1&From=whatsapp%3A%2B353209000001&Body=changed' }],
    ['a body cut short', { body: 'MessageSid=SM1&Fro' }],
    ['no body', { body: '' }],
  ])('refuses %s, without saying why', async (_, wrong) => {
    const tenant = await openTenant(SILENT)
    const answer = await deliver(tenant, 'whatsapp', {}, wrong)
    expect([answer.status, codeOf(answer)]).toEqual([401, 'bad_signature'])
    expect(Object.keys(answer.body as object).toSorted()).toEqual(['code', 'correlationId', 'status', 'title', 'type'])
    expect(await stored(tenant)).toBe(0)
  })

  it('refuses a signature that was made for another address or with another field order of values', async () => {
    const tenant = await openTenant(SILENT)
    const other = await openTenant(SILENT)
    const fields = inboundFields(tenant, 'whatsapp')
    const { authToken } = tenant.secrets.twilio
    const elsewhere = await postForm({ path: webhookPath(other, 'whatsapp'), fields, authToken })
    const asSms = await postForm({ path: webhookPath(tenant, 'sms'), fields, authToken: `${authToken}x` })
    expect([elsewhere.status, asSms.status]).toEqual([401, 401])
    expect((await stored(tenant)) + (await stored(other))).toBe(0)
  })

  it('reads a body the sender encoded in another way than we would', async () => {
    const tenant = await openTenant(SILENT)
    const fields = inboundFields(tenant, 'whatsapp', { Body: 'tea & cake: 100 % ~ok~ (yes) é' })
    // Every byte escaped: a different body, the same fields.
    const escaped = (text: string) =>
      [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
    const body = Object.entries(fields)
      .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
      .join('&')
    const answer = await deliver(tenant, 'whatsapp', fields, { fields, body })
    expect(answer.status).toBe(200)
    expect(await rows(tenant, 'select text from messages')).toEqual([{ text: fields['Body'] }])
  })

  it('stores a replayed delivery once', async () => {
    const tenant = await openTenant(SILENT)
    const fields = inboundFields(tenant, 'whatsapp')
    for (const _ of [1, 2, 3]) expect((await deliver(tenant, 'whatsapp', fields)).status).toBe(200)
    expect(await stored(tenant)).toBe(1)
  })

  it('stores one message of five copies that come at once', async () => {
    const tenant = await openTenant(SILENT)
    const fields = inboundFields(tenant, 'sms', { MessageSid: freshSid() })
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => deliver(tenant, 'sms', fields)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect(await stored(tenant)).toBe(1)
    expect(await rows(tenant, `select position from events where type = 'message:received'`)).toHaveLength(1)
    expect(await rows(tenant, 'select id from customers')).toHaveLength(1)
  })
})

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

describe('a webhook for nobody', () => {
  it.each([
    ['/webhook/fax', 'unknown_channel'],
    ['/webhook/__proto__', 'unknown_channel'],
    ['/webhook/constructor/x', 'unknown_channel'],
    ['/webhook/whatsapp/nobodys-key', 'unknown_account'],
    [`/webhook/whatsapp/${'k'.repeat(500)}`, 'unknown_account'],
    ['/webhook/sms', 'unknown_account'],
  ])('%s is a 404: %s', async (path, code) => {
    const answer = await postForm({ path, fields: { Body: 'hello' }, authToken: 'x' })
    expect([answer.status, codeOf(answer)]).toEqual([404, code])
  })

  it('takes as long as one that is refused, so that nobody can find out which accounts exist', async () => {
    const tenant = await openTenant(SILENT)
    const took = { refused: [] as number[], unknown: [] as number[] }
    for (let round = 0; round < 40; round++)
      for (const kind of ['refused', 'unknown'] as const) {
        const path =
          kind === 'refused' ? webhookPath(tenant, 'whatsapp') : `/webhook/whatsapp/${randomBytes(10).toString('hex')}`
        const startedAt = performance.now()
        await postForm({ path, fields: inboundFields(tenant, 'whatsapp'), authToken: 'f'.repeat(32) })
        took[kind].push(performance.now() - startedAt)
      }
    const ratio = median(took.refused) / median(took.unknown)
    expect(ratio).toBeGreaterThan(1 / 3)
    expect(ratio).toBeLessThan(3)
  })
})
